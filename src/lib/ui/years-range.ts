import type { TimeSpan } from '../view/view';

/** The two ends of a span on the axis of the years that there are. */
export interface YearRange {
	from: number;
	to: number;
}

/** Where the ends of a span stand among the years, which are in order and not empty. */
export function rangeOf({ from, to }: TimeSpan, years: number[]): YearRange {
	const first = years[0] as number;
	const last = years.at(-1) as number;
	const within = (year: number) => Math.min(last, Math.max(first, year));
	const end = to === 'latest' ? last : within(to);
	const begin = from === 'earliest' ? first : from === 'latest' ? end : within(from);
	return { from: Math.min(begin, end), to: end };
}

/** The span of two ends: the right end of the axis follows the newest year, the left one the oldest. */
export function spanOf({ from, to }: YearRange, years: number[]): TimeSpan {
	const last = years.at(-1);
	if (to !== last) return { from: from === years[0] && from !== to ? 'earliest' : from, to };
	if (from === to) return { from: 'latest', to: 'latest' };
	return { from: from === years[0] ? 'earliest' : from, to: 'latest' };
}

/** The range with one of its ends moved, which pushes the other before it and stays on the axis. */
export function moveEnd(
	range: YearRange,
	end: keyof YearRange,
	year: number,
	years: number[]
): YearRange {
	const to = Math.min(years.at(-1) as number, Math.max(years[0] as number, Math.round(year)));
	return end === 'from'
		? { from: to, to: Math.max(to, range.to) }
		: { from: Math.min(to, range.from), to };
}

/** The range moved as a whole by some years, as far as the axis reaches. */
export function shiftRange({ from, to }: YearRange, by: number, years: number[]): YearRange {
	const least = (years[0] as number) - from;
	const most = (years.at(-1) as number) - to;
	const step = Math.min(most, Math.max(least, Math.round(by)));
	return { from: from + step, to: to + step };
}

/** The range with one of its ends moved by some years; a single year goes as a whole. */
export const stepEnd = (range: YearRange, end: keyof YearRange, by: number, years: number[]) =>
	range.from === range.to
		? shiftRange(range, by, years)
		: moveEnd(range, end, range[end] + by, years);

/**
 * The ranges through which a span is played: its end goes from its beginning to where it was. Of a single
 * year, that year goes through all before it.
 */
export function framesOf({ from, to }: YearRange, years: number[]): YearRange[] {
	const passed = years.filter((year) => year <= to && (from === to || year > from));
	return passed.map((year) => ({ from: from === to ? year : from, to: year }));
}
