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

/** Of some years the one whose value stands nearest to a pixel position. */
export const nearestYear = (years: number[], axis: YearAxis, x: number): number | null =>
	years.reduce<number | null>((nearest, year) => {
		const distance = (each: number) => Math.abs(middleOf(axis, each) - x);
		return nearest === null || distance(year) < distance(nearest) ? year : nearest;
	}, null);

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
