import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import {
	partDimensions,
	type Dataset,
	type Meaning,
	type Measure,
	type NewsEvent,
	type Region,
	type TaxonomyEntry,
	type Term
} from '../catalog/catalog';
import { decode } from '../csv/decode';
import { parseTable } from '../csv/parse';
import { readModels } from '../importing/models';
import { readTidy, type TidyResult } from '../importing/tidy';
import type { EditionTitle } from './editions';
import { OperatorError } from './environment';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** One edition that ships with the atlas, before its records are read. */
export interface ShippedEdition {
	title: EditionTitle;
	path: string;
	bytes: Uint8Array;
	sha256: string;
}

/** The folder `data/` as it stands on disk, typed and checked. */
export interface DataFolder {
	datasets: Dataset[];
	measures: Measure[];
	regions: Region[];
	meanings: Meaning[];
	terms: Term[];
	taxonomies: TaxonomyEntry[];
	events: NewsEvent[];
	editions: ShippedEdition[];
	/** data/figures.json as text. */
	figures: string;
}

const coverageSchema = z.object({
	measure: z.string(),
	group: z.enum(['world', 'regions', 'countries', 'states', 'focus', 'activity', 'size']),
	period: z.string(),
	extent: z.enum(['all', 'first', 'selection']),
	count: z.number().nullable().default(null),
	last: z.number().nullable().default(null),
	note: z.string().nullable().default(null)
});

const packageSchema = z.object({
	atlas: z.object({
		datasets: z.array(
			z
				.object({
					id: z.string(),
					title: z.string(),
					titleKo: z.string(),
					publisher: z.string(),
					description: z.string(),
					descriptionKo: z.string(),
					homepage: z.string().nullable().default(null)
				})
				.transform(({ title, titleKo, description, descriptionKo, ...rest }) => ({
					...rest,
					title: { en: title, ko: titleKo },
					description: { en: description, ko: descriptionKo }
				}))
		)
	}),
	resources: z.array(
		z.object({
			path: z.string(),
			atlas: z
				.object({
					dataset: z.string(),
					edition: z.string().regex(/^[a-z0-9-]+$/),
					title: z.string(),
					published: z.string(),
					publisher: z.string(),
					licence: z.string(),
					attribution: z.string(),
					note: z.string(),
					noteKo: z.string(),
					coverage: z.array(coverageSchema)
				})
				.transform(({ edition, note, noteKo, ...rest }) => ({
					...rest,
					slug: edition,
					note: { en: note, ko: noteKo }
				}))
		})
	)
});

const localized = z.object({ en: z.string(), ko: z.string() });
const measuresSchema = z.array(
	z.object({
		id: z.string(),
		unit: z.string(),
		kind: z.enum(['flow', 'level', 'cumulative']),
		dimensions: z.array(z.string()),
		additive: z.boolean(),
		whole: z.string().nullable(),
		name: localized,
		noun: localized,
		definition: localized
	})
);

const regionsSchema = z.array(
	z.object({
		code: z.string(),
		kind: z.enum(['world', 'aggregate', 'country', 'state']),
		numeric: z.string(),
		name_en: z.string(),
		name_ko: z.string(),
		edition: z.string(),
		stands_for: z.string(),
		meaning_en: z.string(),
		meaning_ko: z.string()
	})
);

const termsSchema = z.array(
	z.object({
		dimension: z.enum(partDimensions),
		id: z.string(),
		name_en: z.string(),
		name_ko: z.string()
	})
);

const taxonomiesSchema = z.array(
	z.object({
		edition: z.string(),
		dimension: z.enum(partDimensions),
		id: z.string(),
		label: z.string(),
		since: z.string().regex(/^(\d{4})?$/),
		successors: z.string(),
		note_en: z.string(),
		note_ko: z.string()
	})
);

const eventsSchema = z.array(
	z.object({
		id: z.string(),
		date: z.string().regex(/^\d{4}-\d{2}(-\d{2})?$/),
		title_en: z.string().min(1),
		title_ko: z.string().min(1),
		category: z.string(),
		regions: z.string(),
		amount_usd: z.string(),
		amount_note: z.string(),
		source_publisher: z.string(),
		source_title: z.string(),
		source_url: z.string(),
		verification: z.enum(['founding-document', 'page', 'page-partial', 'dataset'])
	})
);

const list = (text: string) => text.split('~').filter(Boolean);

/** Reads `data/`; throws an OperatorError that names the file where something in it is wrong. */
export async function readDataFolder(home: string): Promise<DataFolder> {
	const file = (path: string) => join(home, 'data', path);
	const text = (path: string) => readFile(file(path), 'utf8');
	const pack = check('datapackage.json', packageSchema, JSON.parse(await text('datapackage.json')));
	const table = async <T>(path: string, schema: z.ZodType<T>) => {
		const { data } = Papa.parse(await text(path), { header: true, skipEmptyLines: true });
		return check(path, schema, data);
	};
	const rows = await table('regions.csv', regionsSchema);
	const terms = await table('terms.csv', termsSchema);
	const taxonomies = await table('taxonomies.csv', taxonomiesSchema);
	const events = await table('events.csv', eventsSchema);
	const editions = await Promise.all(
		pack.resources.map(async ({ path, atlas: title }) => {
			const bytes = await readFile(file(path));
			const shipped = { title, path, bytes, sha256: sha256(bytes) };
			return isModels(path) ? { ...shipped, sha256: hashOfRecords(shipped) } : shipped;
		})
	);
	return {
		datasets: pack.atlas.datasets,
		measures: check('measures.json', measuresSchema, JSON.parse(await text('measures.json'))),
		regions: rows
			.filter((row) => row.edition === '')
			.map(({ code, kind, numeric, name_en, name_ko }) => ({
				code,
				kind,
				numeric: numeric || null,
				name: { en: name_en, ko: name_ko }
			})),
		meanings: rows
			.filter((row) => row.edition !== '')
			.map(({ code, edition, stands_for, meaning_en, meaning_ko }) => ({
				region: code,
				edition,
				standsFor: stands_for || null,
				text: { en: meaning_en, ko: meaning_ko }
			})),
		terms: [
			...terms.map(({ dimension, id, name_en, name_ko }) => ({
				dimension,
				id,
				name: { en: name_en, ko: name_ko },
				about: null
			})),
			...listModels(editions)
		],
		taxonomies: taxonomies.map(({ since, successors, note_en, note_ko, ...entry }) => ({
			...entry,
			since: since ? Number(since) : null,
			successors: list(successors),
			note: { en: note_en, ko: note_ko }
		})),
		events: events.map((event) => ({
			id: event.id,
			date: event.date,
			title: { en: event.title_en, ko: event.title_ko },
			category: event.category,
			regions: list(event.regions),
			amount: event.amount_usd ? Number(event.amount_usd) : null,
			amountNote: event.amount_note,
			publisher: event.source_publisher,
			source: event.source_title,
			url: event.source_url,
			verification: event.verification
		})),
		editions,
		figures: await text('figures.json')
	};
}

function check<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new OperatorError(`data/${name}: ${z.prettifyError(parsed.error)}`);
}

/** Models are published as one table of their own shape, several editions in one file. */
const isModels = (path: string) => path === 'models.csv';

/** Of the records of one edition: a later edition in the same file leaves the earlier ones as they are. */
function hashOfRecords(shipped: ShippedEdition): string {
	const { header, records } = parse(shipped);
	const column = header.indexOf('edition');
	const own = records
		.map(({ cells }) => cells)
		.filter((cells) => cells[column] === shipped.title.slug);
	return sha256(new TextEncoder().encode(JSON.stringify([header, ...own])));
}

function parse({ path, bytes }: ShippedEdition) {
	const decoded = decode(bytes);
	if ('refused' in decoded) throw new OperatorError(`data/${path}: ${decoded.refused.message}`);
	return parseTable(decoded.text);
}

/** The models of every edition, each once, as parts with their maker and date. */
function listModels(editions: ShippedEdition[]): Term[] {
	const models = editions
		.filter(({ path }) => isModels(path))
		.flatMap((shipped) => readModels(parse(shipped), shipped.title.slug).models);
	const byId = new Map(models.reverse().map((model) => [model.id, model]));
	return [...byId.values()].reverse().map(({ id, name, ...about }) => ({
		dimension: 'model',
		id,
		name: { en: name, ko: name },
		about
	}));
}

/** The observations of a shipped edition, by the reader that takes an analyst's file. */
export function readShipped(shipped: ShippedEdition, folder: DataFolder): TidyResult {
	const { title, path } = shipped;
	const tidy = isModels(path)
		? readModels(parse(shipped), title.slug)
		: readTidy(parse(shipped), {
				edition: title.slug,
				measures: folder.measures,
				regions: new Set(folder.regions.map(({ code }) => code))
			});
	const [problem] = tidy.problems;
	if (!problem) return tidy;
	const { row, column, message } = problem;
	throw new OperatorError(`data/${path}, record ${row}, ${column}: ${message}`);
}
