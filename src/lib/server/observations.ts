import { and, asc, eq, inArray, or } from 'drizzle-orm';
import type { Need } from '../frame/needs';
import type { Observation } from '../frame/observation';
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

const select = (db: Database) =>
	db
		.select(columns)
		.from(observations)
		.innerJoin(
			sources,
			and(eq(sources.edition, observations.edition), eq(sources.id, observations.source))
		);

/** The stated total of every dimension but the region: parts are asked for by name. */
const isTotal = and(
	eq(observations.focusArea, 'all'),
	eq(observations.activity, 'all'),
	eq(observations.sizeBand, 'all'),
	eq(observations.model, 'all')
);

/** The shown observations (reading 0) that a view's answer is built from. */
export async function listNeeded(db: Database, needs: Need[]): Promise<Observation[]> {
	if (needs.length === 0) return [];
	const wanted = needs.map(({ edition, measure, regions }) =>
		and(
			eq(observations.edition, edition),
			eq(observations.measure, measure),
			inArray(observations.region, regions)
		)
	);
	return select(db)
		.where(and(eq(observations.reading, 0), isTotal, or(...wanted)))
		.orderBy(asc(observations.edition), asc(observations.region), asc(observations.period));
}

/** Everything that an edition states, further readings included, in the order of its key. */
export async function listEdition(db: Database, edition: string): Promise<Observation[]> {
	return select(db)
		.where(eq(observations.edition, edition))
		.orderBy(
			asc(observations.measure),
			asc(observations.region),
			asc(observations.period),
			asc(observations.reading)
		);
}
