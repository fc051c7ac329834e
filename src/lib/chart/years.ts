import { textWidth } from '../format/text';
import { type as sizes } from './tokens';

export interface Tick {
	at: number;
	label: string;
}

/** The axis of years as plain data: each year is a band, since a flow covers the whole of it. */
export interface YearAxis {
	first: number;
	last: number;
	/** Pixels where the first band begins, and the width of a band. */
	left: number;
	band: number;
	ticks: Tick[];
}

/** The middle of a year's band, where its value stands. */
export const middleOf = ({ left, first, band }: YearAxis, year: number) =>
	left + (year - first + 0.5) * band;

/** The year whose band holds a pixel position; the nearest one outside the axis. */
export const yearAt = ({ left, first, last, band }: YearAxis, x: number) =>
	Math.min(last, Math.max(first, first + Math.floor((x - left) / band)));

/** Lays out the years, with as many ticks as have room; the newest year always has one. */
export function yearAxis(first: number, last: number, [left, right]: [number, number]): YearAxis {
	const band = (right - left) / (last - first + 1);
	const axis: YearAxis = { first, last, left, band, ticks: [] };
	const needed = textWidth('2022', sizes.tick) + 14;
	const step = [1, 2, 5, 10, 20, 50, 100].find((years) => years * band >= needed) ?? Infinity;
	// Counted back from the newest year, which readers look for first.
	for (let year = last; year >= first; year -= step)
		axis.ticks.unshift({ at: middleOf(axis, year), label: String(year) });
	return axis;
}
