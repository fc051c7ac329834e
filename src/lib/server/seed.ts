import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import Papa from 'papaparse';
import { z } from 'zod';
import type { Measure } from '../catalog/catalog';
import { decode } from '../csv/decode';
import { parseTable } from '../csv/parse';
import { readTidy } from '../importing/tidy';
import type { Database } from './database';
import { compareHashes, hashOf, publish, type EditionTitle } from './editions';
import { OperatorError } from './environment';
import { storeCurated } from './figures';
import * as schema from './schema';

export const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

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
			z.object({
				id: z.string(),
				title: z.string(),
				titleKo: z.string(),
				publisher: z.string(),
				description: z.string(),
				descriptionKo: z.string(),
				homepage: z.string().nullable().default(null)
			})
		)
	}),
	resources: z.array(
		z.object({
			path: z.string(),
			atlas: z.object({
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
		})
	)
});

/** What loading `data/` did: which editions are new, and which are refused because their bytes changed. */
export interface Seeded {
	imported: string[];
	refused: string[];
}

/**
 * Loads `data/`: measures, regions, datasets and figures are brought up to date; editions are imported
 * once, by the same reader that takes an analyst's file. Loading twice changes nothing.
 */
export async function seed(db: Database, home: string): Promise<Seeded> {
	const file = (...path: string[]) => join(home, 'data', ...path);
	const text = (name: string) => readFile(file(name), 'utf8');
	const pack = packageSchema.parse(JSON.parse(await text('datapackage.json')));
	const measures = JSON.parse(await text('measures.json')) as Measure[];
	await storeMeasures(db, measures);
	const regions = await storeRegions(db, await text('regions.csv'));
	await storeDatasets(db, pack.atlas.datasets);
	await storeCurated(db, await text('figures.json'));

	const result: Seeded = { imported: [], refused: [] };
	for (const { path, atlas } of pack.resources) {
		const bytes = await readFile(file(path));
		const { edition: slug, note, noteKo, ...rest } = atlas;
		const edition = { ...rest, slug, note: { en: note, ko: noteKo } };
		const hash = sha256(bytes);
		const known = compareHashes(slug, await hashOf(db, slug), hash);
		const outcome = known ?? (await load(db, path, bytes, edition, hash, measures, regions));
		if (outcome.outcome === 'imported') result.imported.push(slug);
		if (outcome.outcome === 'refused') result.refused.push(outcome.message);
	}
	return result;
}

async function load(
	db: Database,
	path: string,
	bytes: Uint8Array,
	edition: EditionTitle,
	hash: string,
	measures: Measure[],
	regions: Set<string>
) {
	const decoded = decode(bytes);
	if ('refused' in decoded) throw new OperatorError(`data/${path}: ${decoded.refused.message}`);
	const tidy = readTidy(parseTable(decoded.text), { edition: edition.slug, measures, regions });
	const [problem] = tidy.problems;
	if (problem)
		throw new OperatorError(
			`data/${path}, record ${problem.row}, ${problem.column}: ${problem.message}`
		);
	const { units, observations } = tidy;
	return publish(db, { edition, sha256: hash, units, observations });
}

async function storeMeasures(db: Database, measures: Measure[]) {
	await db
		.insert(schema.measures)
		.values(measures)
		.onConflictDoUpdate({
			target: schema.measures.id,
			set: {
				unit: sql`excluded.unit`,
				kind: sql`excluded.kind`,
				dimensions: sql`excluded.dimensions`,
				name: sql`excluded.name`,
				noun: sql`excluded.noun`,
				definition: sql`excluded.definition`
			}
		});
}

type Dataset = z.infer<typeof packageSchema>['atlas']['datasets'][number];

async function storeDatasets(db: Database, datasets: Dataset[]) {
	await db
		.insert(schema.datasets)
		.values(
			datasets.map(({ titleKo, descriptionKo, title, description, ...rest }) => ({
				...rest,
				title: { en: title, ko: titleKo },
				description: { en: description, ko: descriptionKo }
			}))
		)
		.onConflictDoUpdate({
			target: schema.datasets.id,
			set: {
				title: sql`excluded.title`,
				publisher: sql`excluded.publisher`,
				description: sql`excluded.description`,
				homepage: sql`excluded.homepage`
			}
		});
}

const regionSchema = z.object({
	code: z.string(),
	kind: z.enum(['world', 'aggregate', 'country', 'state']),
	numeric: z.string(),
	name_en: z.string(),
	name_ko: z.string(),
	edition: z.string(),
	stands_for: z.string(),
	meaning_en: z.string(),
	meaning_ko: z.string()
});

/** Stores regions and the meanings of aggregates; returns the codes. */
async function storeRegions(db: Database, csv: string): Promise<Set<string>> {
	const { data } = Papa.parse(csv, { header: true, skipEmptyLines: true });
	const rows = z.array(regionSchema).parse(data);
	const plain = rows.filter((row) => row.edition === '');
	const meanings = rows.filter((row) => row.edition !== '');
	await db
		.insert(schema.regions)
		.values(
			plain.map(({ code, kind, numeric, name_en, name_ko }, position) => ({
				code,
				kind,
				numeric: numeric || null,
				name: { en: name_en, ko: name_ko },
				position
			}))
		)
		.onConflictDoUpdate({
			target: schema.regions.code,
			set: {
				kind: sql`excluded.kind`,
				numeric: sql`excluded.numeric`,
				name: sql`excluded.name`,
				position: sql`excluded.position`
			}
		});
	if (meanings.length > 0)
		await db
			.insert(schema.regionMeanings)
			.values(
				meanings.map(({ code, edition, stands_for, meaning_en, meaning_ko }) => ({
					region: code,
					edition,
					standsFor: stands_for || null,
					meaning: { en: meaning_en, ko: meaning_ko }
				}))
			)
			.onConflictDoUpdate({
				target: [schema.regionMeanings.region, schema.regionMeanings.edition],
				set: { standsFor: sql`excluded.stands_for`, meaning: sql`excluded.meaning` }
			});
	return new Set(plain.map(({ code }) => code));
}
