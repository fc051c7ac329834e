export type Rule =
	| 'lead'
	| 'largest-fall'
	| 'largest-rise'
	| 'latest-change'
	| 'first-fall'
	| 'only-falls'
	| 'first-since'
	| 'record'
	| 'longest-run'
	| 'n-fold'
	| 'cagr'
	| 'share'
	| 'change-of-share'
	| 'rank'
	| 'change-of-rank'
	| 'ratio'
	| 'concentration'
	| 'revision';

/** A sentence computed from a frame by a rule, with the rows that it cites. */
export interface Finding {
	rule: Rule;
	/** The whole sentence, saying so where it leans on a first print. */
	text: string;
	/** The sentence as a title. */
	headline: string;
	/** Indices into the frame's rows. */
	rows: number[];
	/** Unrounded: what the sentence says, and the operands it was computed from. */
	values: Record<string, number>;
	/** The higher, the more a reader wants it as the title. */
	significance: number;
	/** The step from one row to another that a chart can point at. */
	change: Change | null;
}

/** The step of a series from one year to the next. */
export interface Change {
	series: number;
	/** Indices into the frame's rows; `from` is null where only the change itself is shown. */
	from: number | null;
	to: number;
	year: number;
	percent: number;
	/** The step below which the digits of `percent` say nothing. */
	precision: number | null;
}

/** The change that a chart points at: the title's. An arrow that tells another story would compete with it. */
export const annotated = (found: Finding[]): Change | null => found[0]?.change ?? null;
