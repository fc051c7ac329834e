import { partDimensions } from '../catalog/catalog';
import type { Observation } from '../frame/observation';
import type { View } from '../view/view';
import type { Draft } from './draft';
import { columnOf } from './holdings';

const MOST_LINES = 6;
const MOST_BARS = 15;

/** The measure that says most of a draft: of deals their sum, else the one of most stated totals by region. */
export function mainMeasure({
	format,
	observations,
	measureQuestions,
	holdings
}: Draft): string | null {
	const counts = new Map<string, number>();
	const [sum] = measureQuestions;
	if (format === 'deals' && holdings.some(({ measure }) => measure === sum?.id))
		return sum?.id ?? null;
	const totals = observations.filter(isWhole(undefined));
	for (const { measure } of totals.length > 0 ? totals : observations)
		counts.set(measure, (counts.get(measure) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * What is shown first of a measure's figures: the world, or the largest regions; the parts where no total is
 * stated. Lines over years; of a single year, or of spans of years, bars.
 */
export function firstView(held: readonly Observation[]): Partial<View> {
	const isRun =
		new Set(held.map(({ year }) => year)).size > 1 &&
		held.some(({ period, year }) => period === String(year));
	return {
		...(isRun ? shownCells(runsAmong(held)) : shownCells(held, MOST_BARS)),
		...(isRun ? {} : { chart: 'bar' as const, time: { from: 'latest', to: 'latest' } as const })
	};
}

/** The figures of the regions that have more than one year: a single point is no line. */
function runsAmong(held: readonly Observation[]): readonly Observation[] {
	const first = new Map<string, number>();
	const runs = new Set<string>();
	for (const { region, year } of held) {
		const known = first.get(region);
		if (known === undefined) first.set(region, year);
		else if (known !== year) runs.add(region);
	}
	return runs.size > 0 ? held.filter(({ region }) => runs.has(region)) : held;
}

/** The cells that say most, of these figures of one measure. */
export function shownCells(held: readonly Observation[], most = MOST_LINES): Partial<View> {
	const split = partDimensions.find((dimension) =>
		held.every((o) => o[columnOf[dimension]] !== 'all')
	);
	const regions = largest(held.filter(isWhole(split)), (o) => o.region);
	if (split) {
		const region = regions.includes('WLD') ? 'WLD' : (regions[0] ?? 'WLD');
		const own = held.filter((o) => o.region === region);
		return {
			by: split,
			region: [region],
			[split]: largest(own, (o) => o[columnOf[split]]).slice(0, most)
		};
	}
	return { by: 'region', region: regions.slice(0, most) };
}

const isWhole = (split: string | undefined) => (o: Observation) =>
	partDimensions.every((dimension) => dimension === split || o[columnOf[dimension]] === 'all');

/** By the newest value of each. */
function largest(held: readonly Observation[], read: (o: Observation) => string): string[] {
	const newest = new Map<string, Observation>();
	for (const o of held) {
		const known = newest.get(read(o));
		if (!known || known.year < o.year) newest.set(read(o), o);
	}
	return [...newest].sort((a, b) => b[1].value - a[1].value).map(([id]) => id);
}
