import { max, min } from 'd3';
import { editionsHolding, findHolding, type Catalog } from '../catalog/catalog';
import type { Resolved } from '../view/resolve';
import { isPoint, type Series } from './point';

const range = (from: number, to: number) =>
	Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/**
 * The years of the view. Open ends reach as far as a shown series has values; ends far outside of what
 * any edition of the dataset holds are drawn in, so that an absurd span is not answered year by year.
 */
export function askedYears(
	{ view, editions }: Resolved,
	lines: Series[],
	catalog: Catalog
): number[] {
	const { time } = view;
	const holdings = editionsHolding(catalog, view.dataset, view.measure).flatMap(
		(edition) => findHolding(edition, view.measure) ?? []
	);
	const shown = editions.flatMap((edition) => findHolding(edition, view.measure) ?? []);
	const held = lines.flatMap((series) => [...series.keys()]);
	// Where no series has a value, the years of the editions are asked for, so that it is said.
	const newest = max(held) ?? max(shown, ({ lastYear }) => lastYear);
	const oldest = min(held) ?? newest;
	const last = time.to === 'latest' ? newest : time.to;
	const first =
		time.from === 'earliest' ? oldest : time.from === 'latest' ? last : Number(time.from);
	if (first === undefined || last === undefined) return [];
	const from = Math.max(first, min(holdings, ({ firstYear }) => firstYear) ?? first);
	const to = Math.min(last, max(holdings, ({ lastYear }) => lastYear) ?? last);
	return from <= to ? range(from, to) : [last];
}

/** The year that is 100: the one asked for, else the first shown year in which a series has a value. */
export function baseYear(asked: number | null, years: number[], lines: Series[]): number | null {
	if (asked !== null) return asked;
	return years.find((year) => lines.some((series) => isPoint(series.get(year)))) ?? null;
}
