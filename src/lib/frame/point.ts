import type { Observation, Status } from './observation';

/** A figure on its way from an edition to the chart, with the step below which its digits say nothing. */
export interface Point {
	value: number;
	precision: number | null;
	status: Status;
	/** What the edition says of it, then what was computed. */
	note: string;
	/** The observation of the same year, whose place of reading the point inherits. */
	from: Observation;
	/** Whether it is a count as stated: its last digit hides nothing. */
	exact?: boolean;
}

/** Whether a count is printed to the last thing counted: it is no rounded figure. */
export const isWholeCount = (unit: string | undefined, precision: number | null) =>
	unit === 'count' && precision === 1;

/** Why a year has no value. */
export type MissingCode =
	| 'not-stated'
	| 'below-last-listed'
	| 'not-tracked'
	| 'no-year-before'
	| 'no-base'
	| 'no-whole'
	| 'not-positive'
	| 'gap-before'
	| 'no-rate'
	| 'no-index'
	| 'no-gdp'
	| 'no-population'
	| 'no-x'
	| 'nothing-known'
	| 'exceeds-whole';

export type Outcome = Point | { missing: MissingCode };

/** What an edition states of one cell, by year; a year may be lost on the way to another currency. */
export type Series = Map<number, Outcome>;

export const isPoint = (outcome: Outcome | undefined): outcome is Point =>
	outcome !== undefined && 'value' in outcome;

/** A figure as its edition states it; the unit is the edition's, where a step is to be reckoned with. */
export const stated = (from: Observation, unit?: string): Point => ({
	value: from.value,
	precision: from.precision,
	status: from.status,
	note: from.note,
	from,
	exact: isWholeCount(unit, from.precision)
});

/** Rounded up to two significant digits: a bound, not a figure. */
export function bound(step: number): number | null {
	if (step <= 0) return null;
	const unit = 10 ** (Math.floor(Math.log10(step)) - 1);
	return Number((Math.ceil(step / unit - 1e-9) * unit).toPrecision(2));
}

/** A point computed from another one: what was computed stands before what its edition says. */
export const derived = (
	from: Point,
	value: number,
	precision: number | null,
	note: string
): Point => ({
	value,
	precision,
	status: 'derived',
	note: note + (from.note ? ` ${from.note}` : ''),
	from: from.from
});

/** The relative error of a printed figure: half its step. Unknown steps count as exact. */
const relative = ({ value, precision, exact }: Point) =>
	value === 0 || exact ? 0 : (precision ?? 0) / 2 / Math.abs(value);

/**
 * The step of a ratio scaled to `factor`, from the steps of its two operands: what half a printed step
 * on either side can move it by. A percentage shows no digit below it (design, rule 9).
 */
export function ratioStep(part: Point, whole: Point, factor: number): number | null {
	const ratio = Math.abs((part.value / whole.value) * factor);
	return bound(2 * ratio * (relative(part) + relative(whole)));
}
