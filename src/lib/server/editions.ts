import { eq, sql, type SQL } from 'drizzle-orm';
import type { Coverage } from '../catalog/catalog';
import type { Observation } from '../frame/observation';
import { listHoldings } from '../importing/holdings';
import type { Localized } from '../language';
import { breathe } from './breathe';
import type { Database } from './database';
import * as schema from './schema';

/** What stands on an edition's title page. */
export interface EditionTitle {
	slug: string;
	dataset: string;
	title: string;
	published: string;
	publisher: string;
	licence: string;
	attribution: string;
	note: Localized;
	coverage: Coverage[];
}

export interface Publication {
	edition: EditionTitle;
	/** The dataset, where this edition may be its first. */
	newDataset?: typeof schema.datasets.$inferInsert;
	sha256: string;
	units: Map<string, { unit: string; prices: string }>;
	observations: Observation[];
}

export type Published =
	| { outcome: 'imported'; observations: number }
	| { outcome: 'already' }
	| { outcome: 'refused'; message: string };

/** The hash under which an edition is stored, or null where there is no such edition. */
export async function hashOf(db: Database, slug: string): Promise<string | null> {
	const [row] = await db
		.select({ sha256: schema.editions.sha256 })
		.from(schema.editions)
		.where(eq(schema.editions.slug, slug));
	return row?.sha256 ?? null;
}

/** Whether an edition may be stored: it is new, already there with the same bytes, or taken by others. */
export function compareHashes(
	slug: string,
	stored: string | null,
	given: string
): Published | null {
	if (stored === null) return null;
	if (stored === given) return { outcome: 'already' };
	return {
		outcome: 'refused',
		message:
			`The edition ${slug} is already loaded with other bytes (loaded sha256 ${stored}, ` +
			`given sha256 ${given}). An edition never changes: publish a correction under a slug of ` +
			`its own, such as ${slug}-r1.`
	};
}

const BATCH = 1_000;

const batches = <T>(all: T[]): T[][] =>
	Array.from({ length: Math.ceil(all.length / BATCH) }, (_, i) =>
		all.slice(i * BATCH, (i + 1) * BATCH)
	);

/** Stores one edition in one transaction: a reader, or a crash, sees it whole or not at all. */
export async function publish(db: Database, publication: Publication): Promise<Published> {
	const { edition, sha256, units, observations } = publication;
	return db.transaction(async (transaction) => {
		const tx = transaction as Database;
		await takeTurns(tx, edition.slug);
		const known = compareHashes(edition.slug, await hashOf(tx, edition.slug), sha256);
		if (known) return known;

		if (publication.newDataset)
			await tx.insert(schema.datasets).values(publication.newDataset).onConflictDoNothing();
		const { coverage, ...title } = edition;
		await tx
			.insert(schema.editions)
			.values({ ...title, sha256, observations: observations.length });
		const sources = new SourceList();
		for (const batch of batches(observations)) {
			await insertObservations(tx, batch, sources);
			await breathe();
		}
		await storeSources(tx, edition.slug, sources);
		await storeHoldings(tx, edition.slug, listHoldings(observations, units, coverage));
		return { outcome: 'imported', observations: observations.length };
	});
}

/** Two imports of one edition take turns, on either database. */
export const takeTurns = (tx: Database, slug: string) =>
	tx.execute(sql`select pg_advisory_xact_lock(hashtext(${slug}))`);

export async function storeSources(tx: Database, edition: string, sources: SourceList) {
	for (const batch of batches(sources.list()))
		await tx.insert(schema.sources).values(batch.map((source) => ({ edition, ...source })));
}

export async function storeHoldings(
	tx: Database,
	edition: string,
	holdings: ReturnType<typeof listHoldings>
) {
	if (holdings.length === 0) return;
	await tx.insert(schema.holdings).values(holdings.map((holding) => ({ edition, ...holding })));
}

/** Inserts observations, a column at a time: the statement stays the same for any number of them. */
export async function insertObservations(tx: Database, rows: Observation[], sources: SourceList) {
	if (rows.length === 0) return;
	const column = (type: SQL, read: (o: Observation) => string | number | null) =>
		sql`${sql.param(rows.map((o) => read(o)))}::${type}[]`;
	const columns = [
		column(sql`text`, (o) => o.edition),
		column(sql`text`, (o) => o.measure),
		column(sql`text`, (o) => o.region),
		column(sql`text`, (o) => o.focusArea),
		column(sql`text`, (o) => o.activity),
		column(sql`text`, (o) => o.sizeBand),
		column(sql`text`, (o) => o.model),
		column(sql`text`, (o) => o.period),
		column(sql`smallint`, (o) => o.reading),
		column(sql`smallint`, (o) => o.year),
		column(sql`numeric`, (o) => o.value),
		column(sql`text`, (o) => o.status),
		column(sql`numeric`, (o) => o.precision),
		column(sql`text`, (o) => o.note),
		column(sql`integer`, (o) => sources.idOf(o))
	];
	await tx.execute(
		sql`insert into ${schema.observations} (edition, measure, region, focus_area, activity, size_band, model, period, reading, year, value, status, precision, note, source) select * from unnest(${sql.join(columns, sql`, `)})`
	);
}

type SourceText = Pick<Observation, 'source' | 'sourceTable' | 'foundIn'>;
const sourceKey = (o: SourceText) => [o.source, o.sourceTable, o.foundIn].join('\n');

/** The sources of an edition's figures, numbered as they come. */
export class SourceList {
	readonly #known = new Map<string, SourceText & { id: number }>();

	idOf(o: SourceText): number {
		const key = sourceKey(o);
		const known = this.#known.get(key);
		if (known) return known.id;
		const { source, sourceTable, foundIn } = o;
		const id = this.#known.size;
		this.#known.set(key, { id, source, sourceTable, foundIn });
		return id;
	}

	list() {
		return [...this.#known.values()];
	}
}
