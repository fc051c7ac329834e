import type { Language } from '../language';

export const dimensions = ['region', 'focus', 'activity', 'size', 'model', 'edition'] as const;
export type Dimension = (typeof dimensions)[number];

export const transforms = ['level', 'change', 'growth', 'index', 'share', 'cumulative'] as const;
export type Transform = (typeof transforms)[number];

export const chartKinds = ['line', 'column', 'bar', 'table'] as const;
export type ChartKind = (typeof chartKinds)[number];

export const scaleKinds = ['linear', 'log'] as const;
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
	/** The dimension that makes the series; each other dimension takes exactly one value. */
	by: Dimension;
	/** Region codes and groups (`@eu`); empty: every region that the edition holds, except the world. */
	region: string[];
	time: TimeSpan;
	/** `latest`, or one slug; with `by: 'edition'` several slugs, empty: all. */
	edition: string[];
	/** The edition drawn as a ghost line behind. */
	compare: string | null;
	show: Transform;
	/** The year that is 100 for `show: 'index'`; null: the first shown year with a value. */
	base: number | null;
	chart: ChartKind;
	scale: ScaleKind;
	highlight: string[];
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
