import { and, asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { Need } from '../frame/needs';
import type { Observation } from '../frame/observation';
import { breathe } from './breathe';
import type { Database } from './database';
import { observations, sources } from './schema';

const columns = {
	edition: observations.edition,
	measure: observations.measure,
	region: observations.region,
	focusArea: observations.focusArea,
	activity: observations.activity,
	sizeBand: observations.sizeBand,
	model: observations.model,
	year: observations.year,
	period: observations.period,
	reading: observations.reading,
	value: observations.value,
	status: observations.status,
	precision: observations.precision,
	note: observations.note,
	source: sources.source,
	sourceTable: sources.sourceTable,
	foundIn: sources.foundIn
};

const key = [
	asc(observations.edition),
	asc(observations.measure),
	asc(observations.region),
	asc(observations.focusArea),
	asc(observations.activity),
	asc(observations.sizeBand),
	asc(observations.model),
	asc(observations.period),
	asc(observations.reading)
];

const select = (db: Database) =>
	db
		.select(columns)
		.from(observations)
		.innerJoin(
			sources,
			and(eq(sources.edition, observations.edition), eq(sources.id, observations.source))
		);

/** The shown observations (reading 0) that a view's answer is built from. */
export async function listNeeded(db: Database, needs: Need[]): Promise<Observation[]> {
	if (needs.length === 0) return [];
	const wanted = needs.map((need) =>
		and(
			eq(observations.edition, need.edition),
			eq(observations.measure, need.measure),
			inArray(observations.region, need.regions),
			inArray(observations.focusArea, need.focus),
			inArray(observations.activity, need.activity),
			inArray(observations.sizeBand, need.size),
			inArray(observations.model, need.model)
		)
	);
	return select(db)
		.where(and(eq(observations.reading, 0), or(...wanted)))
		.orderBy(...key);
}

/** Everything that an edition states, further readings included, in the order of its key. */
export async function listEdition(db: Database, edition: string): Promise<Observation[]> {
	return select(db)
		.where(eq(observations.edition, edition))
		.orderBy(...key);
}

const PIECE = 2_000;

/** What an edition states of a measure, without further readings, some at a time: others have their turn in between. */
export async function* readFigures(
	db: Database,
	edition: string,
	measure: string
): AsyncGenerator<Observation[]> {
	const { region, focusArea, activity, sizeBand, model, period } = observations;
	const place = sql`(${region}, ${focusArea}, ${activity}, ${sizeBand}, ${model}, ${period})`;
	const isOf = and(
		eq(observations.edition, edition),
		eq(observations.measure, measure),
		eq(observations.reading, 0)
	);
	for (let last: Observation | undefined; ;) {
		const isNext = last
			? sql`${place} > (${last.region}, ${last.focusArea}, ${last.activity}, ${last.sizeBand}, ${last.model}, ${last.period})`
			: undefined;
		const rows: Observation[] = await select(db)
			.where(and(isOf, isNext))
			.orderBy(region, focusArea, activity, sizeBand, model, period)
			.limit(PIECE);
		yield rows;
		last = rows.at(-1);
		if (rows.length < PIECE) return;
		await breathe();
	}
}

/** What of an edition is listed: everything, or one measure or region of it. */
export interface EditionFilter {
	measure: string | null;
	region: string | null;
}

const matching = (edition: string, { measure, region }: EditionFilter) =>
	and(
		eq(observations.edition, edition),
		measure === null ? undefined : eq(observations.measure, measure),
		region === null ? undefined : eq(observations.region, region)
	);

/** How many figures `listEditionPage` pages through. */
export const countEdition = (db: Database, edition: string, filter: EditionFilter) =>
	db.$count(observations, matching(edition, filter));

/** One page of what an edition states, further readings included, in the order of its key. */
export async function listEditionPage(
	db: Database,
	edition: string,
	filter: EditionFilter,
	{ limit, offset }: { limit: number; offset: number }
): Promise<Observation[]> {
	return select(db)
		.where(matching(edition, filter))
		.orderBy(...key)
		.limit(limit)
		.offset(offset);
}

/** Where a list of an edition's figures has come to: the key of one, in its edition. */
export type Place = Pick<
	Observation,
	'measure' | 'region' | 'focusArea' | 'activity' | 'sizeBand' | 'model' | 'period' | 'reading'
>;

/** What an edition states after one of its figures, or from the first on, in the order of its key. */
export async function listEditionAfter(
	db: Database,
	edition: string,
	filter: EditionFilter,
	{ after, limit }: { after: Place | null; limit: number }
): Promise<Observation[]> {
	const { measure, region, focusArea, activity, sizeBand, model, period, reading } = observations;
	const place = sql`(${measure}, ${region}, ${focusArea}, ${activity}, ${sizeBand}, ${model}, ${period}, ${reading})`;
	const isNext =
		after &&
		sql`${place} > (${after.measure}, ${after.region}, ${after.focusArea}, ${after.activity}, ${after.sizeBand}, ${after.model}, ${after.period}, ${after.reading})`;
	return select(db)
		.where(and(matching(edition, filter), isNext ?? undefined))
		.orderBy(...key)
		.limit(limit);
}

/** The publications that an edition's figures were read from, each once. */
export async function listSources(db: Database, edition: string): Promise<string[]> {
	const rows = await db
		.selectDistinct({ source: sources.source })
		.from(sources)
		.where(eq(sources.edition, edition))
		.orderBy(asc(sources.source));
	return rows.map(({ source }) => source);
}
