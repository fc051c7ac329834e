import { eq, sql } from 'drizzle-orm';
import type { Database } from './database';
import { readDataFolder, readShipped, type DataFolder } from './data-folder';
import { compareHashes, hashOf, publish } from './editions';
import { storeCurated } from './figures';
import * as schema from './schema';

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
	const folder = await readDataFolder(home);
	await storeNames(db, folder);
	const taken = await storeCurated(db, folder.figures);
	const result: Seeded = {
		imported: [],
		refused: taken.map(
			(slug) =>
				`The figure "${slug}" of data/figures.json is not shown: a saved figure has that address.`
		)
	};
	for (const shipped of folder.editions) {
		const { title, sha256 } = shipped;
		const known = compareHashes(title.slug, await hashOf(db, title.slug), sha256);
		const outcome =
			known ?? (await publish(db, { edition: title, sha256, ...readShipped(shipped, folder) }));
		if (outcome.outcome === 'imported') result.imported.push(title.slug);
		if (outcome.outcome === 'refused') result.refused.push(outcome.message);
	}
	return result;
}

/** Stores what the catalog names; rows that are there already take the new words. */
async function storeNames(db: Database, folder: DataFolder) {
	const { datasets, measures, regions, meanings } = folder;
	await db
		.insert(schema.datasets)
		.values(datasets)
		.onConflictDoUpdate({
			target: schema.datasets.id,
			set: {
				title: sql`excluded.title`,
				publisher: sql`excluded.publisher`,
				description: sql`excluded.description`,
				homepage: sql`excluded.homepage`
			}
		});
	await db
		.insert(schema.measures)
		.values(measures)
		.onConflictDoUpdate({
			target: schema.measures.id,
			set: {
				unit: sql`excluded.unit`,
				kind: sql`excluded.kind`,
				dimensions: sql`excluded.dimensions`,
				additive: sql`excluded.additive`,
				whole: sql`excluded.whole`,
				name: sql`excluded.name`,
				noun: sql`excluded.noun`,
				definition: sql`excluded.definition`
			}
		});
	await db
		.insert(schema.regions)
		.values(regions.map((region, position) => ({ ...region, position })))
		.onConflictDoUpdate({
			target: schema.regions.code,
			set: {
				kind: sql`excluded.kind`,
				numeric: sql`excluded.numeric`,
				name: sql`excluded.name`,
				position: sql`excluded.position`
			}
		});
	await db
		.insert(schema.regionMeanings)
		.values(meanings.map(({ text, ...meaning }) => ({ ...meaning, meaning: text })))
		.onConflictDoUpdate({
			target: [schema.regionMeanings.region, schema.regionMeanings.edition],
			set: { standsFor: sql`excluded.stands_for`, meaning: sql`excluded.meaning` }
		});
	await storeWords(db, folder);
}

/** Taxonomies, events and the shipped terms are what the folder says, and nothing else. */
async function storeWords(db: Database, { terms, taxonomies, events }: DataFolder) {
	await db.transaction(async (tx) => {
		await tx.delete(schema.terms).where(eq(schema.terms.origin, 'shipped'));
		await tx.delete(schema.taxonomies);
		await tx.delete(schema.events);
		await tx
			.insert(schema.terms)
			.values(terms.map((term, position) => ({ ...term, position })))
			.onConflictDoUpdate({
				target: [schema.terms.dimension, schema.terms.id],
				set: {
					name: sql`excluded.name`,
					about: sql`excluded.about`,
					position: sql`excluded.position`,
					origin: 'shipped'
				}
			});
		await tx.insert(schema.taxonomies).values(taxonomies);
		await tx
			.insert(schema.events)
			.values(events.map((event) => ({ id: event.id, date: event.date, body: event })));
	});
}
