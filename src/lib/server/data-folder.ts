import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { z } from 'zod';
import type { Dataset, Meaning, Measure, Region } from '../catalog/catalog';
import { decode } from '../csv/decode';
import { parseTable } from '../csv/parse';
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
	editions: ShippedEdition[];
	/** data/figures.json as text. */
	figures: string;
}

const coverageSchema = z.object({
	measure: z.string(),
	group: z.enum(['world', 'regions', 'countries', 'states']),
	period: z.string(),
	extent: z.enum(['all', 'first', 'selection']),
	count: z.number().nullable().default(null),
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
		kind: z.enum(['flow', 'cumulative']),
		dimensions: z.array(z.string()),
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

/** Reads `data/`; throws an OperatorError that names the file where something in it is wrong. */
export async function readDataFolder(home: string): Promise<DataFolder> {
	const file = (path: string) => join(home, 'data', path);
	const text = (path: string) => readFile(file(path), 'utf8');
	const pack = check('datapackage.json', packageSchema, JSON.parse(await text('datapackage.json')));
	const { data } = Papa.parse(await text('regions.csv'), { header: true, skipEmptyLines: true });
	const rows = check('regions.csv', regionsSchema, data);
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
		editions: await Promise.all(
			pack.resources.map(async ({ path, atlas: title }) => {
				const bytes = await readFile(file(path));
				return { title, path, bytes, sha256: sha256(bytes) };
			})
		),
		figures: await text('figures.json')
	};
}

function check<T>(name: string, schema: z.ZodType<T>, value: unknown): T {
	const parsed = schema.safeParse(value);
	if (parsed.success) return parsed.data;
	throw new OperatorError(`data/${name}: ${z.prettifyError(parsed.error)}`);
}

/** The observations of a shipped edition, by the reader that takes an analyst's file. */
export function readShipped(
	{ title, path, bytes }: ShippedEdition,
	folder: DataFolder
): TidyResult {
	const decoded = decode(bytes);
	if ('refused' in decoded) throw new OperatorError(`data/${path}: ${decoded.refused.message}`);
	const tidy = readTidy(parseTable(decoded.text), {
		edition: title.slug,
		measures: folder.measures,
		regions: new Set(folder.regions.map(({ code }) => code))
	});
	const [problem] = tidy.problems;
	if (!problem) return tidy;
	const { row, column, message } = problem;
	throw new OperatorError(`data/${path}, record ${row}, ${column}: ${message}`);
}
