import { cutYears } from '../../src/lib/frame/drawn';
import type { Frame, FrameSeries, Row } from '../../src/lib/frame/frame';
import type { Language } from '../../src/lib/language';
import type { ChartKind, ScaleKind } from '../../src/lib/view/view';
import { placesOf } from '../../src/lib/chart/geo/places';
import { frameOf } from './fixture';

/** A frame of invented figures, for what no shipped figure shows. Never data, never a picture of the docs. */
export interface Invented {
	names: string[];
	years: number[];
	/** Null where there is no figure. */
	value: (series: number, year: number) => number | null;
	/** `not tracked` in place of a missing figure. */
	untracked?: (series: number, year: number) => boolean;
}

const baseIn = (lang: Language) =>
	frameOf('private-investment-by-region', `edition=ai-index-2026&lang=${lang}`);
const bases: Record<Language, Frame> = { en: baseIn('en'), ko: baseIn('ko') };

/** The frame that a view of this kind would answer with, had an edition such figures. */
export function syntheticFrame(
	{ names, years: all, value, untracked }: Invented,
	chart: ChartKind,
	lang: Language,
	scale: ScaleKind = 'linear'
): Frame {
	const base = bases[lang];
	const model = base.rows[0] as Row;
	const valued = all.filter((year) => names.some((_, series) => value(series, year) !== null));
	const years = cutYears(chart, valued);
	// A map has invented figures of places that are on it.
	const places = chart === 'map' ? Object.keys(placesOf.world.places) : [];
	const idOf = (series: number) => places[series] ?? `X${series}`;
	const rows: Row[] = [];
	const add = (series: number, year: number, measure: string, figure: number | null) => {
		const isUntracked = figure === null && untracked?.(series, year);
		const status = figure === null ? (isUntracked ? 'not tracked' : null) : 'reported';
		rows.push({
			...model,
			region: idOf(series),
			region_name: names[series] as string,
			measure,
			year,
			period: String(year),
			value: figure,
			precision: null,
			status
		});
		return rows.length - 1;
	};
	const isScatter = chart === 'scatter';
	const series = names.map((name, i): FrameSeries => {
		const shown = isScatter ? years.slice(-1) : years;
		const own = shown.map((year) => add(i, year, base.measure.id, value(i, year)));
		const x = isScatter ? shown.map((year) => add(i, year, 'gdp', (i + 1) * 1e9)) : [];
		const id = idOf(i);
		const cell = { id, region: id, held: id, edition: 'ai-index-2026' };
		return { ...cell, key: id, name, ghost: false, rest: false, rows: own, x };
	});
	return {
		...base,
		view: { ...base.view, chart, scale, region: series.map(({ id }) => id) },
		stacked: chart === 'area',
		whole: null,
		x: isScatter ? { measure: { ...base.measure, id: 'gdp' }, unit: 'USD' } : null,
		series,
		years: isScatter ? years.slice(-1) : years,
		rows,
		missing: [],
		revisions: [],
		sources: [],
		events: [],
		runs: series.map(() => null),
		listed: series.map(() => null),
		firstPrints: []
	};
}
