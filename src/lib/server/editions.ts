import { group } from 'd3';
import { eq, sql } from 'drizzle-orm';
import { partDimensions, type Coverage } from '../catalog/catalog';
import type { Observation } from '../frame/observation';
import type { Localized } from '../language';
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
	return db.transaction(async (tx) => {
		// Two imports of one edition take turns, on either database.
		await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${edition.slug}))`);
		const known = compareHashes(edition.slug, await hashOf(tx as Database, edition.slug), sha256);
		if (known) return known;

		if (publication.newDataset)
			await tx.insert(schema.datasets).values(publication.newDataset).onConflictDoNothing();
		const { coverage, ...title } = edition;
		await tx
			.insert(schema.editions)
			.values({ ...title, sha256, observations: observations.length });
		const sources = listSources(observations);
		const sourceId = new Map(sources.map((source, id) => [sourceKey(source), id]));
		for (const batch of batches(
			sources.map((source, id) => ({ edition: edition.slug, id, ...source }))
		))
			await tx.insert(schema.sources).values(batch);
		const holdings = listHoldings(observations, units, coverage);
		if (holdings.length > 0)
			await tx
				.insert(schema.holdings)
				.values(holdings.map((holding) => ({ edition: edition.slug, ...holding })));
		for (const batch of batches(observations)) {
			await tx
				.insert(schema.observations)
				.values(batch.map((o) => ({ ...o, source: sourceId.get(sourceKey(o)) as number })));
			// The embedded database computes on this thread: let those who read have their turn.
			await new Promise((resolve) => setImmediate(resolve));
		}
		return { outcome: 'imported', observations: observations.length };
	});
}

type SourceText = Pick<Observation, 'source' | 'sourceTable' | 'foundIn'>;
const sourceKey = (o: SourceText) => [o.source, o.sourceTable, o.foundIn].join('\n');

function listSources(observations: Observation[]): SourceText[] {
	const byKey = new Map(
		observations.map((o) => [
			sourceKey(o),
			{ source: o.source, sourceTable: o.sourceTable, foundIn: o.foundIn }
		])
	);
	return [...byKey.values()];
}

/** What an edition holds of each measure, from its observations. */
export function listHoldings(
	observations: Observation[],
	units: Publication['units'],
	coverage: Coverage[]
) {
	const byMeasure = group(observations, (o) => o.measure);
	return [...byMeasure].map(([measure, held]) => {
		const years = held.map((o) => o.year);
		const parts = partDimensions
			.map((dimension) => [dimension, distinct(held, (o) => o[columnOf[dimension]])] as const)
			.filter(([, ids]) => ids.some((id) => id !== 'all'));
		return {
			measure,
			unit: units.get(measure)?.unit ?? 'count',
			prices: units.get(measure)?.prices ?? 'n/a',
			firstYear: years.reduce((a, b) => Math.min(a, b)),
			lastYear: years.reduce((a, b) => Math.max(a, b)),
			regions: distinct(held, (o) => o.region),
			parts: Object.fromEntries(parts),
			coverage: coverage
				.filter((c) => c.measure === measure)
				.map((c) => ({ ...c, last: c.extent === 'first' ? smallestListed(c, held) : null }))
		};
	});
}

/** Where an observation keeps its value of a dimension. */
const columnOf = {
	focus: 'focusArea',
	activity: 'activity',
	size: 'sizeBand',
	model: 'model'
} as const;

const distinct = (held: Observation[], read: (o: Observation) => string) =>
	[...new Set(held.map(read))].sort();

/** The last value of a ranked list: what is absent from the list is below it. */
function smallestListed(coverage: Coverage, held: Observation[]): number | null {
	const { group: kind, period } = coverage;
	const listed = held.filter(
		(o) =>
			o.period === period &&
			(kind === 'countries'
				? /^[A-Z]{3}$/.test(o.region) && o.region !== 'WLD'
				: kind === 'states'
					? o.region.startsWith('US-')
					: kind !== 'world' && kind !== 'regions' && o[columnOf[kind]] !== 'all')
	);
	return listed.length > 0 ? Math.min(...listed.map(({ value }) => value)) : null;
}
