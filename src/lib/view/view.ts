import { partDimensions, type PartDimension } from '../catalog/catalog';
import type { Language } from '../language';

/** The dimensions of a figure's cell, each of which takes ids in the query. */
export const cellDimensions = ['region', ...partDimensions] as const;
export type CellDimension = 'region' | PartDimension;

export const dimensions = [...cellDimensions, 'edition'] as const;
export type Dimension = (typeof dimensions)[number];

export const transforms = ['level', 'change', 'growth', 'index', 'share', 'cumulative'] as const;
export type Transform = (typeof transforms)[number];

export const chartKinds = [
	'line',
	'area',
	'column',
	'bar',
	'slope',
	'map',
	'grid',
	'scatter',
	'table'
] as const;
export type ChartKind = (typeof chartKinds)[number];

export const denominators = ['none', 'person', 'gdp'] as const;
export type Denominator = (typeof denominators)[number];

/** `own`: every panel of small multiples from zero to its own highest value. */
export const scaleKinds = ['linear', 'log', 'own'] as const;
export type ScaleKind = (typeof scaleKinds)[number];

export const themes = ['light', 'dark', 'auto'] as const;
export type Theme = (typeof themes)[number];

/** A span of years, both ends included. The open ends follow what the edition holds. */
export interface TimeSpan {
	from: number | 'earliest' | 'latest';
	to: number | 'latest';
}

/** The reader's question: plain, serialisable, complete. It lives in the query string, see `codec`. */
export interface View {
	dataset: string;
	measure: string;
	/** The measure along the horizontal axis of a scatter plot. */
	x: string | null;
	/** The dimension that makes the series; each other dimension takes exactly one value. */
	by: Dimension;
	/** Region codes and groups (`@eu`); empty: every region that the edition holds, except the world. */
	region: string[];
	/** Ids of parts; `all` is the stated total, empty: every part that the edition holds. */
	focus: string[];
	activity: string[];
	size: string[];
	model: string[];
	time: TimeSpan;
	/** `latest`, `first` or one slug; with `by: 'edition'` several slugs, empty: all. */
	edition: string[];
	/** The edition drawn as a ghost line behind. */
	compare: string | null;
	/** Editions of exchange rates, prices, GDP and population; empty: the latest of each that is needed. */
	context: string[];
	show: Transform;
	/** The measure whose figure is the whole, for `show: 'share'`; null: the whole of the same measure. */
	of: string | null;
	per: Denominator;
	/** The year that is 100 for `show: 'index'`; null: the first shown year with a value. */
	base: number | null;
	/** ISO 4217. */
	currency: string;
	/** `average` of the observation's year, or units per US dollar for all years. */
	rate: 'average' | number;
	/** `stored`, `nominal`, or the year in whose prices amounts are shown. */
	prices: 'stored' | 'nominal' | number;
	chart: ChartKind;
	scale: ScaleKind;
	highlight: string[];
	events: 'on' | 'off';
	/** Dashes and textures beside the colours, for print and for readers who do not tell these apart. */
	patterns: 'on' | 'off';
	lang: Language;
	theme: Theme;
}

/** Something in a query that could not be followed, and what would have been. */
export interface ViewProblem {
	parameter: string;
	value: string;
	allowed: string[];
	message: string;
}
