/** What the server hands the script of an embed: words and places, and nothing to work out. */
export interface Readings {
	readings: Reading[];
	/** One for each drawing of the chart, in the page's order. */
	plots: Drawn[];
}

/** What a tip shows. */
export interface Reading {
	title: string;
	/** Name, value, and status where the lines differ in it. */
	lines: [name: string, text: string, status?: string][];
	beneath: string[];
}

/** A drawing as it is read, in the units of its view box. */
export interface Drawn {
	width: number;
	height: number;
	/** Which stop a pointer means: the nearest along an axis or in the plane, or the area that it is in. */
	by: 'x' | 'y' | 'xy' | 'area';
	/** How far it may be from a stop. */
	reach: number;
	/** Where the axis stands: a pointer below it reads nothing. */
	foot: number;
	stops: Stop[];
}

/** A place that can be read. */
export interface Stop {
	/** The position of its reading. */
	told: number;
	x: number;
	/** Absent of a year, which is read at any height. */
	y?: number;
	/** What is marked while it is read. */
	dots?: [x: number, y: number][];
	/** The region whose outline is its area. */
	code?: string;
	/** Too small to be hit: its dot is. */
	isDot?: boolean;
}
