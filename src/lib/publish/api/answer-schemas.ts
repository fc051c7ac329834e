import { z } from 'zod';
import { known, slug } from './registry';

const text = z.string();
const perhaps = z.string().nullable();

/** One figure of an answer: the columns of every file. */
export const rowSchema = known(
	'Observation',
	z.object({
		edition: slug,
		measure: text,
		region: text,
		region_name: text,
		focus_area: perhaps,
		activity: perhaps,
		size_band: perhaps,
		model: perhaps,
		year: z.int(),
		period: text,
		value: z.number().nullable(),
		unit: text,
		prices: text,
		status: z.enum(['reported', 'derived', 'quoted', 'not tracked']).nullable(),
		precision: z.number().nullable(),
		note: perhaps,
		source: perhaps,
		source_table: perhaps
	})
);

export const findingSchema = known(
	'Finding',
	z.object({
		rule: text,
		text,
		rows: z.array(z.int()),
		values: z.record(z.string(), z.number())
	})
);

const missing = z.object({
	edition: text,
	region: text,
	region_name: text,
	key: text,
	name: text,
	year: z.int(),
	code: text,
	reason: text,
	below: perhaps
});

const conversion = z.object({
	currency: z
		.object({
			code: text,
			name: text,
			rate: z.union([z.literal('average'), z.number()]),
			rates: z.array(z.object({ year: z.int(), value: z.number(), source: text }))
		})
		.nullable(),
	prices: z.object({ from: text, to: text, source: text }).nullable(),
	per: z.enum(['person', 'gdp']).nullable()
});

const event = z.object({
	id: text,
	date: text,
	title: text,
	category: text,
	regions: z.array(text),
	amount: z.number().nullable(),
	amountNote: text,
	publisher: text,
	source: text,
	url: text,
	verification: text
});

const stated = z.object({ edition: slug, value: z.number(), precision: z.number().nullable() });

const revision = z.object({
	region: text,
	region_name: text,
	name: text,
	year: z.int(),
	from: stated,
	to: stated,
	difference: z.number(),
	percent: z.number(),
	precision: z.number().nullable()
});

const usedEdition = z.object({
	slug,
	dataset: slug,
	title: text,
	published: text,
	sha256: text,
	publisher: text,
	licence: text,
	attribution: text,
	role: z.enum(['shown', 'compared', 'context'])
});

const source = z.object({
	source: text,
	source_table: text,
	found_in: text,
	edition: slug,
	licence: text,
	rows: z.array(z.int())
});

/** The whole answer to a view: what `/figures/<slug>.json` holds. */
export const answerSchema = known(
	'Answer',
	z.object({
		figure: slug,
		view: z.record(z.string(), z.string()),
		resolved: z.record(z.string(), z.string()),
		title: text,
		subtitle: text,
		annotation: z.object({ text, detail: perhaps }).nullable(),
		rows: z.array(rowSchema),
		missing: z.array(missing),
		conversion,
		events: z.array(event),
		revisions: z.array(revision),
		findings: z.array(findingSchema),
		claims: z.array(z.object({ text, source: text, published: text, note: text })),
		notes: z.array(text),
		editions: z.array(usedEdition),
		sources: z.array(source),
		citation: text,
		citations: z.object({
			apa: text,
			bibtex: text,
			/** Items of CSL-JSON, a format of its own. */
			csl: z.array(z.looseObject({ id: text, type: text }))
		}),
		links: z.record(z.string(), text),
		problems: z.array(z.never())
	})
);
