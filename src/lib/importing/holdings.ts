import { group } from 'd3';
import { partDimensions, type Coverage, type Measure } from '../catalog/catalog';
import type { Observation } from '../frame/observation';

/** What an edition holds of each measure, from its observations. */
export function listHoldings(
	observations: Observation[],
	units: Map<string, { unit: string; prices: string }>,
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

/** A measure of an analyst's own as an edition holds it: in its unit, and split as it is. */
export function describeHeld(
	measure: Measure,
	holdings: readonly { measure: string; unit: string; parts: object }[]
): Measure[] {
	const held = holdings.find((holding) => holding.measure === measure.id);
	if (!held) return [];
	return [{ ...measure, unit: held.unit, dimensions: ['region', ...Object.keys(held.parts)] }];
}

/** Where an observation keeps its value of a dimension. */
export const columnOf = {
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
