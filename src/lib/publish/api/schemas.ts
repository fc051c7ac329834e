import { z } from 'zod';
import { partDimensions } from '../../catalog/catalog';
import { answerSchema, findingSchema, rowSchema } from './answer-schemas';
import { known, localized, slug } from './registry';

/** What the read API answers. The document is made of these, and the answers have their types. */
const holding = z.object({
	measure: z.string(),
	unit: z.string(),
	prices: z.string(),
	first_year: z.int(),
	last_year: z.int()
});

const measure = known(
	'Measure',
	z.object({
		id: z.string(),
		unit: z.string(),
		kind: z.enum(['flow', 'level', 'cumulative']),
		dimensions: z.array(z.string()),
		additive: z.boolean(),
		whole: z.string().nullable(),
		name: localized,
		definition: localized,
		editions: z.array(holding.omit({ measure: true }).extend({ edition: slug, dataset: slug }))
	})
);

const region = known(
	'Region',
	z.object({
		code: z.string(),
		kind: z.enum(['world', 'aggregate', 'country', 'state']),
		numeric: z.string().nullable(),
		name: localized,
		meanings: z.array(
			z.object({ edition: slug, stands_for: z.string().nullable(), text: localized })
		)
	})
);

const dataset = known(
	'Dataset',
	z.object({
		id: slug,
		title: localized,
		publisher: z.string(),
		description: localized,
		homepage: z.string().nullable(),
		editions: z.array(slug)
	})
);

const editionSummary = known(
	'EditionSummary',
	z.object({
		slug,
		dataset: slug,
		title: z.string(),
		published: z.string().nullable(),
		sha256: z.string(),
		observations: z.int(),
		publisher: z.string(),
		licence: z.string(),
		attribution: z.string(),
		note: localized,
		measures: z.array(z.string())
	})
);

const edition = known(
	'Edition',
	editionSummary.omit({ measures: true }).extend({
		holdings: z.array(
			holding.extend({
				regions: z.array(z.string()),
				parts: z.partialRecord(z.enum(partDimensions), z.array(z.string()))
			})
		),
		coverage: z.array(
			z.object({
				measure: z.string(),
				group: z.enum(['world', 'regions', 'countries', 'states', 'focus', 'activity', 'size']),
				period: z.string(),
				extent: z.enum(['all', 'first', 'selection']),
				count: z.number().nullable(),
				last: z.number().nullable(),
				note: z.string().nullable()
			})
		),
		links: z.record(z.string(), z.string())
	})
);

const storedObservation = known(
	'StoredObservation',
	rowSchema.extend({
		unit: z.string().nullable(),
		prices: z.string().nullable(),
		reading: z.int(),
		found_in: z.string()
	})
);

const figure = known(
	'Figure',
	z.object({
		slug,
		name: localized,
		caption: localized,
		view: z.record(z.string(), z.string()),
		saved: z.object({ figure: slug, version: z.int(), date: z.string() }).nullable(),
		links: z.record(z.string(), z.string())
	})
);

/** A part of a list, and where the next part is. */
const pageOf = <T extends z.ZodType>(item: T) =>
	z.object({ items: z.array(item), total: z.int(), next: z.string().nullable() });

/** The question as it was understood, and the editions that answer it. */
const asked = answerSchema.pick({
	figure: true,
	view: true,
	resolved: true,
	title: true,
	subtitle: true,
	editions: true,
	citation: true
});

export const schemas = {
	Index: known('Index', z.object({ title: z.string(), links: z.record(z.string(), z.string()) })),
	Document: known('Document', z.looseObject({ openapi: z.string() })),
	Measure: measure,
	Measures: known('Measures', pageOf(measure)),
	Region: region,
	Regions: known('Regions', pageOf(region)),
	Dataset: dataset,
	Datasets: known('Datasets', pageOf(dataset)),
	Edition: edition,
	Editions: known('Editions', pageOf(editionSummary)),
	StoredObservations: known('StoredObservations', pageOf(storedObservation)),
	Figure: figure,
	Figures: known('Figures', pageOf(figure)),
	Answer: answerSchema,
	Observations: known('Observations', pageOf(rowSchema).extend(asked.shape)),
	Findings: known(
		'Findings',
		asked.extend({
			items: z.array(findingSchema.extend({ observations: z.array(rowSchema) })),
			total: z.int()
		})
	),
	Problem: known(
		'Problem',
		z.object({
			title: z.string(),
			status: z.int(),
			problems: z.array(
				z.object({
					parameter: z.string(),
					value: z.string(),
					allowed: z.array(z.string()),
					message: z.string()
				})
			)
		})
	)
} as const;

export type SchemaName = keyof typeof schemas;
export type Body<K extends SchemaName> = z.infer<(typeof schemas)[K]>;
