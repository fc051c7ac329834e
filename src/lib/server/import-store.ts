import { eq } from 'drizzle-orm';
import { partDimensions, type Measure } from '../catalog/catalog';
import type { Observation } from '../frame/observation';
import type { EditionTally } from '../importing/edition-tally';
import type { PartLabel } from '../importing/reshape';
import type { Atlas } from './atlas';
import { breathe } from './breathe';
import type { Database } from './database';
import {
	hashOf,
	insertObservations,
	SourceList,
	storeHoldings,
	storeSources,
	takeTurns,
	type EditionTitle
} from './editions';
import * as schema from './schema';
import { sql } from 'drizzle-orm';

/** Everything about a new edition but its figures. */
export interface Arrival {
	title: Omit<EditionTitle, 'coverage'>;
	newDataset?: typeof schema.datasets.$inferInsert;
	sha256: string;
	rows: number;
	holdings: ReturnType<EditionTally['holdings']>;
	/** Measures that the catalog does not have. */
	measures: Measure[];
	labels: PartLabel[];
	journal: Omit<typeof schema.imports.$inferInsert, 'outcome' | 'edition' | 'sha256'>;
	/** When it was first imported, where it is made again. */
	imported?: string;
}

const BATCH = 2_000;
/** More than this is not stored in one transaction where readers would have to wait for its end. */
const TOGETHER = 5_000;

/**
 * Stores an edition; it appears whole or not at all. Postgres takes all of it in one transaction. On the embedded
 * database that would keep every reader waiting, for it has a single connection: there the figures are written
 * first, a statement at a time, for an edition that nobody can see yet, and one short transaction publishes it.
 * `null` where the edition was stored by another one meanwhile.
 */
export async function storeArrival(
	atlas: Atlas,
	arrival: Arrival,
	batches: () => AsyncIterable<Observation[]>,
	entry: Entry
): Promise<'stored' | 'taken'> {
	if (atlas.kind === 'embedded' && arrival.rows > TOGETHER)
		return storeAhead(atlas, arrival, batches, entry);
	return atlas.db.transaction(async (transaction) => {
		const tx = transaction as Database;
		await tx.execute(sql`set local lock_timeout = 0`);
		await tx.execute(sql`set local statement_timeout = 0`);
		await takeTurns(tx, arrival.title.slug);
		if ((await hashOf(tx, arrival.title.slug)) !== null) return 'taken';
		const sources = new SourceList();
		try {
			await entry.write();
			await insertAll(tx, batches(), sources);
			await publishArrival(tx, arrival, sources);
			await tx.insert(schema.imports).values({ ...journalOf(arrival), outcome: 'stored' });
		} catch (error) {
			await entry.remove();
			throw error;
		}
		return 'stored';
	});
}

/** What is written beside the database of an edition: by one import of it at a time, while it is its turn. */
interface Entry {
	write(): Promise<void>;
	remove(): Promise<void>;
}

const journalOf = ({ title, sha256, journal }: Arrival) => ({
	...journal,
	edition: title.slug,
	sha256
});

async function storeAhead(
	{ db }: Atlas,
	arrival: Arrival,
	batches: () => AsyncIterable<Observation[]>,
	entry: Entry
): Promise<'stored' | 'taken'> {
	const { slug } = arrival.title;
	if ((await hashOf(db, slug)) !== null) return 'taken';
	const [run] = await db
		.insert(schema.imports)
		.values({ ...journalOf(arrival), outcome: 'running' })
		.returning({ id: schema.imports.id });
	const isRun = eq(schema.imports.id, run?.id ?? 0);
	const sources = new SourceList();
	try {
		await entry.write();
		await insertAll(db, batches(), sources);
		await db.transaction(async (tx) => {
			await publishArrival(tx as Database, arrival, sources);
			await tx.update(schema.imports).set({ outcome: 'stored' }).where(isRun);
		});
		return 'stored';
	} catch (error) {
		await entry.remove();
		// What can not be undone now is swept at the next start.
		await db.delete(schema.observations).where(eq(schema.observations.edition, slug));
		await db.update(schema.imports).set({ outcome: 'interrupted' }).where(isRun);
		throw error;
	}
}

async function insertAll(
	tx: Database,
	batches: AsyncIterable<Observation[]>,
	sources: SourceList
): Promise<void> {
	for await (const batch of batches)
		for (let at = 0; at < batch.length; at += BATCH) {
			await insertObservations(tx, batch.slice(at, at + BATCH), sources);
			await breathe();
		}
}

async function publishArrival(tx: Database, arrival: Arrival, sources: SourceList) {
	const { title, sha256, rows, holdings, measures, labels, imported } = arrival;
	if (arrival.newDataset)
		await tx.insert(schema.datasets).values(arrival.newDataset).onConflictDoNothing();
	if (measures.length > 0) await tx.insert(schema.measures).values(measures).onConflictDoNothing();
	await storeLabels(tx, labels);
	await tx.insert(schema.editions).values({
		...title,
		sha256,
		observations: rows,
		...(imported ? { imported } : {})
	});
	await storeSources(tx, title.slug, sources);
	await storeHoldings(tx, title.slug, holdings);
}

/** Parts that have no name yet are called as the file calls them. */
async function storeLabels(tx: Database, labels: PartLabel[]) {
	const terms = labels
		.filter(({ dimension }) => partDimensions.includes(dimension))
		.map(({ dimension, id, label }, index) => ({
			dimension,
			id,
			name: { en: label, ko: label },
			about: null,
			position: 100_000 + index,
			origin: 'imported' as const
		}));
	for (let at = 0; at < terms.length; at += BATCH)
		await tx
			.insert(schema.terms)
			.values(terms.slice(at, at + BATCH))
			.onConflictDoNothing();
}
