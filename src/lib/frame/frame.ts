import type { Edition, Measure, NewsEvent, PartDimension } from '../catalog/catalog';
import type { Language } from '../language';
import type { View } from '../view/view';
import type { Status } from './observation';
import type { MissingCode } from './point';

/**
 * One row of the answer: a plotted point, a table cell, a CSV record, a JSON object. The keys are the
 * columns of the files. `value` is null where the series has none in a year in which another one has.
 */
export interface Row {
	edition: string;
	measure: string;
	region: string;
	region_name: string;
	focus_area: string | null;
	activity: string | null;
	size_band: string | null;
	model: string | null;
	year: number;
	period: string;
	value: number | null;
	unit: string;
	prices: string;
	/** Null where the value is missing; `not tracked` where the edition did not yet count the part. */
	status: Status | 'not tracked' | null;
	precision: number | null;
	note: string | null;
	source: string | null;
	source_table: string | null;
}

export interface FrameSeries {
	/** Stable within the frame. */
	key: string;
	/** Its value in the dimension that makes the series: a region as asked, a part, an edition; `rest`. */
	id: string;
	/** The region as asked for; its rows stand under `held`, as the edition keeps it. */
	region: string;
	held: string;
	/** The edition; `first` where each row names its own. */
	edition: string;
	/** As the chart labels it: the region's or the part's name, or the edition's year. */
	name: string;
	ghost: boolean;
	/** What remains of the stated whole beside the shown parts of a stack. */
	rest: boolean;
	/** Indices into `rows`, by year. */
	rows: number[];
	/** The rows of the horizontal measure of a scatter plot, one for each of `rows`. */
	x: number[];
}

export interface Missing {
	edition: string;
	region: string;
	region_name: string;
	/** The series it belongs to. */
	key: string;
	/** As the chart labels the series. */
	name: string;
	year: number;
	code: MissingCode;
	/** A sentence in the view's language. */
	reason: string;
	/** "$970M": the last value of the list from which it is absent, as stored; null where there is none. */
	below: string | null;
}

/** A figure that two editions state differently, by more than half a printed step. */
export interface Revision {
	region: string;
	region_name: string;
	/** As the chart labels it: the region's name, or the part's. */
	name: string;
	year: number;
	from: { edition: string; value: number; precision: number | null };
	to: { edition: string; value: number; precision: number | null };
	difference: number;
	percent: number;
	/** The step below which the digits of `percent` say nothing. */
	precision: number | null;
}

export interface Source {
	source: string;
	source_table: string;
	found_in: string;
	edition: string;
	licence: string;
	/** Indices into the frame's rows; none for rates, prices, GDP and population. */
	rows: number[];
}

/** What a reader must know of an edition in use. */
export type FrameEdition = Pick<
	Edition,
	'slug' | 'dataset' | 'title' | 'published' | 'sha256' | 'publisher' | 'licence' | 'attribution'
> & {
	/** Whether its figures are shown, compared with, or the context (rates, prices, GDP, population). */
	role: 'shown' | 'compared' | 'context';
};

/** How amounts were turned into the view's currency, prices and denominator. */
export interface Conversion {
	currency: {
		code: string;
		/** In the view's language, plural. */
		name: string;
		rate: 'average' | number;
		/** Units per US dollar, by year, for `average`. */
		rates: { year: number; value: number; source: string }[];
	} | null;
	prices: { from: string; to: string; source: string } | null;
	per: 'person' | 'gdp' | null;
}

/** What shares and stacks are of. */
export interface FrameWhole {
	measure: string;
	/** "the world", "world private AI investment". */
	name: string;
}

/** The answer to a resolved view: the only input of chart, table, text and file. */
export interface Frame {
	view: View;
	measure: Measure;
	language: Language;
	/** After the transform. */
	unit: string;
	/** The unit and price basis of the stored values. */
	baseUnit: string;
	prices: string;
	conversion: Conversion;
	/** The base year in force, for an index. */
	base: number | null;
	/** Of `show=share` and of stacks; null where there is none. */
	whole: FrameWhole | null;
	/** Whether the series are drawn on top of each other. */
	stacked: boolean;
	/** The horizontal measure of a scatter plot. */
	x: { measure: Measure; unit: string } | null;
	series: FrameSeries[];
	/** The parts that all series share: a focus area, an activity, a size band that does not make the series. */
	fixed: { dimension: PartDimension; id: string; name: string }[];
	/** The shown years in which some series has a value. */
	years: number[];
	rows: Row[];
	missing: Missing[];
	revisions: Revision[];
	editions: FrameEdition[];
	sources: Source[];
	notes: string[];
	/** Events of the shown years, oldest first; empty unless the view asks for them. */
	events: NewsEvent[];
	/** Per series: the run of years that the edition states whole; null where not known. */
	runs: ([number, number] | null)[];
	/** Per series: whether its edition lists all there is in the last shown year, the first of a ranking, or some. */
	listed: ('all' | 'first' | 'selection' | null)[];
	/** The last value of a ranked list that is shown whole: what is not shown is below it (see `listEnd`). */
	listEnd: string | null;
	/** Rows that are first prints: the newest year of an edition, likely to be revised. */
	firstPrints: number[];
}
