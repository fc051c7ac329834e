import { findCurrency } from '../catalog/currencies';
import { partDimensions, type Cell, type PartDimension } from '../catalog/catalog';
import { wholeOf } from '../catalog/whole';
import type { Resolved, SeriesRequest } from '../view/resolve';
import type { Observation } from './observation';

/** Which observations an answer is built from: all years, so that transforms see the years before. */
export interface Need extends Record<PartDimension, string[]> {
	edition: string;
	measure: string;
	regions: string[];
}

/** A cell as an edition keeps it, of which the figures are needed. */
interface Wanted {
	edition: string;
	measure: string;
	cell: Cell;
}

/** The cell of a request under the code by which its edition keeps the region. */
export const heldCell = (request: SeriesRequest): Cell => ({
	region: request.held,
	focus: request.focus,
	activity: request.activity,
	size: request.size,
	model: request.model
});

/** The whole that a request is a part of, as its edition keeps it. */
export function wholeOfRequest({ measure, view }: Resolved, request: SeriesRequest) {
	return wholeOf(measure, view.of, heldCell(request));
}

/**
 * The observations that `build` needs for a resolved view: the shown series; for a share or a stack the
 * whole; rates, prices, GDP or population where amounts are converted.
 */
export function needs(resolved: Resolved): Need[] {
	const { view, measure, x, series, stacked } = resolved;
	const own = series.flatMap((request) =>
		request.sources.flatMap((edition): Wanted[] => {
			const cell = heldCell(request);
			const whole = view.show === 'share' || stacked ? wholeOfRequest(resolved, request) : null;
			return [
				{ edition, measure: measure.id, cell },
				...(whole ? [{ edition, ...whole }] : []),
				...(x ? [{ edition: x.edition?.slug ?? edition, measure: x.measure.id, cell }] : [])
			];
		})
	);
	return group([...own, ...contextOf(resolved)]);
}

function contextOf({ view, context, series }: Resolved): Wanted[] {
	const { fx, cpi, gdp, population } = context;
	const total: Cell = { region: 'USA', focus: 'all', activity: 'all', size: 'all', model: 'all' };
	const currency = findCurrency(view.currency);
	const regions = [...new Set(series.map(({ held }) => held))];
	return [
		...(fx && currency
			? [{ edition: fx.slug, measure: 'fx', cell: { ...total, region: currency.region } }]
			: []),
		...(cpi ? [{ edition: cpi.slug, measure: 'cpi', cell: total }] : []),
		...regions.flatMap((region) => [
			...(gdp ? [{ edition: gdp.slug, measure: 'gdp', cell: { ...total, region } }] : []),
			...(population
				? [{ edition: population.slug, measure: 'population', cell: { ...total, region } }]
				: [])
		])
	];
}

/** One need for each edition and measure, with every value of each dimension once. */
function group(wanted: Wanted[]): Need[] {
	const byEdition = new Map<string, Wanted[]>();
	for (const each of wanted) {
		const key = `${each.edition} ${each.measure}`;
		byEdition.set(key, [...(byEdition.get(key) ?? []), each]);
	}
	return [...byEdition.values()].map((all) => {
		const values = (dimension: keyof Cell) =>
			[...new Set(all.map(({ cell }) => cell[dimension]))].sort();
		const { edition, measure } = all[0] as Wanted;
		const parts = Object.fromEntries(
			partDimensions.map((dimension) => [dimension, values(dimension)])
		) as Record<PartDimension, string[]>;
		return { edition, measure, regions: values('region'), ...parts };
	});
}

/** Whether everything that is wanted is among what was asked for before. */
export function covers(asked: Need[], wanted: Need[]): boolean {
	const isWithin = (values: string[], all: string[]) => values.every((id) => all.includes(id));
	return wanted.every((need) =>
		asked.some(
			(other) =>
				other.edition === need.edition &&
				other.measure === need.measure &&
				isWithin(need.regions, other.regions) &&
				partDimensions.every((dimension) => isWithin(need[dimension], other[dimension]))
		)
	);
}

/** The observations among those at hand that are asked for, in their order. */
export function pickNeeded(observations: Observation[], wanted: Need[]): Observation[] {
	const sets = wanted.map((need) => ({
		...need,
		regions: new Set(need.regions),
		...(Object.fromEntries(
			partDimensions.map((dimension) => [dimension, new Set(need[dimension])])
		) as Record<PartDimension, Set<string>>)
	}));
	return observations.filter((o) =>
		sets.some(
			(need) =>
				need.edition === o.edition &&
				need.measure === o.measure &&
				need.regions.has(o.region) &&
				need.focus.has(o.focusArea) &&
				need.activity.has(o.activity) &&
				need.size.has(o.sizeBand) &&
				need.model.has(o.model)
		)
	);
}
