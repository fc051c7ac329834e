import { seeded } from '../../support/series';

export type CaseName = 'lines' | 'dense' | 'map' | 'scatter';

/** What every side is given to draw: the same figures, words and size. */
export interface Case {
	name: CaseName;
	kind: 'line' | 'map' | 'scatter';
	title: string;
	subtitle: string;
	source: string;
	xTitle: string;
	yTitle: string;
	/** Of the whole picture, words included. */
	width: number;
	height: number;
	years: number[];
	series: Series[];
	/** How many series are named in the chart: as many as ours has room for. */
	named: number;
}

export interface Series {
	/** ISO 3166 alpha-3 where it is on a map. */
	id: string;
	name: string;
	/** Of the years, in their order. */
	values: number[];
	/** Along the horizontal axis of a scatter plot. */
	x: number;
}

/** A place on a map with its name. */
export interface Place {
	code: string;
	name: string;
}

export const NEWEST = 2025;
const shapes: Record<CaseName, Pick<Case, 'kind' | 'named'> & { series: number; years: number }> = {
	lines: { kind: 'line', series: 20, years: 13, named: 7 },
	dense: { kind: 'line', series: 200, years: 100, named: 7 },
	map: { kind: 'map', series: 200, years: 1, named: 4 },
	scatter: { kind: 'scatter', series: 5000, years: 1, named: 15 }
};

/** Invented figures in dollars, the same at each run: log-normal sizes that grow unevenly. */
export function figuresOf(series: number): number[] {
	const random = seeded(series + 1);
	const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
	let value = 1e8 * Math.exp(1.6 * normal());
	return Array.from({ length: 100 }, () => {
		value *= Math.exp(0.02 + 0.15 * normal());
		return Math.round(value);
	});
}

/**
 * One of the charts that are measured. The places of a map come first; the rest have made-up names.
 * `more` earlier years are there to be chosen.
 */
export function caseOf(name: CaseName, places: Place[], more = 0): Case {
	const { kind, series, years: own, named } = shapes[name];
	const years = own + more;
	return {
		name,
		kind,
		title: 'Private investment in AI of invented regions',
		subtitle: `Private investment in AI, nominal US dollars, ${years > 1 ? `${NEWEST - years + 1}–` : ''}${NEWEST}`,
		source: 'Source: made up for the bench',
		xTitle: 'Gross domestic product (US dollars)',
		yTitle: 'Private investment in AI (US dollars)',
		width: 960,
		height: 640,
		years: Array.from({ length: years }, (_, i) => NEWEST - years + 1 + i),
		series: Array.from({ length: series }, (_, i) => ({
			id: places[i]?.code ?? `X${i}`,
			name: places[i]?.name ?? `Region ${i}`,
			values: figuresOf(i).slice(-years),
			x: (i + 1) * 1e9
		})),
		named
	};
}

/** What a reader's filter leaves: the years from one on, on a map that year alone. */
export function shown(chart: Case, year: number): Case {
	const from = Math.max(0, chart.years.indexOf(year));
	const to = chart.kind === 'map' ? from + 1 : undefined;
	return {
		...chart,
		years: chart.years.slice(from, to),
		series: chart.series.map((each) => ({ ...each, values: each.values.slice(from, to) }))
	};
}

/** The series of the largest last values, the largest first. */
export const largest = ({ series, named }: Case): Series[] =>
	[...series].sort((a, b) => (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0)).slice(0, named);
