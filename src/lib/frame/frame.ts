import type { Edition, Measure } from '../catalog/catalog';
import type { Language } from '../language';
import type { View } from '../view/view';
import type { Status } from './observation';
import type { MissingCode } from './transform';

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
	status: Status | null;
	precision: number | null;
	note: string | null;
	source: string | null;
	source_table: string | null;
}

export interface FrameSeries {
	/** Stable within the frame: region and edition. */
	key: string;
	/** The region as asked for; its rows stand under `held`, as the edition keeps it. */
	region: string;
	held: string;
	edition: string;
	/** As the chart labels it: the region's name, or the edition's year. */
	name: string;
	ghost: boolean;
	/** Indices into `rows`, by year. */
	rows: number[];
}

export interface Missing {
	edition: string;
	region: string;
	region_name: string;
	year: number;
	code: MissingCode;
	/** A sentence in the view's language. */
	reason: string;
}

/** A figure that two editions state differently, by more than half a printed step. */
export interface Revision {
	region: string;
	region_name: string;
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
}

/** What a reader must know of an edition in use. */
export type FrameEdition = Pick<
	Edition,
	'slug' | 'dataset' | 'title' | 'published' | 'sha256' | 'publisher' | 'licence' | 'attribution'
>;

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
	/** The base year in force, for an index. */
	base: number | null;
	series: FrameSeries[];
	/** The shown years in which some series has a value. */
	years: number[];
	rows: Row[];
	missing: Missing[];
	revisions: Revision[];
	editions: FrameEdition[];
	sources: Source[];
	notes: string[];
	/** Per series: the run of years that the edition states whole; null where not known. */
	runs: ([number, number] | null)[];
	/** Rows that are first prints: the newest year of an edition, likely to be revised. */
	firstPrints: number[];
}
