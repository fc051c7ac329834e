import type { Frame, FrameSeries, Row } from '../frame/frame';
import { isAbove, isTold, quotientStep } from './certain';
import { isComparable } from './changes';
import { compoundRate, type Computed } from './compound';
import { aside } from './tell';

/**
 * Why two figures have no rate between them: an end has no figure; they are of two editions; the first
 * is zero; one is below zero; they differ by less than their printed digits tell; they are rates, shares
 * or changes themselves; they are totals over growing spans.
 */
export type NoRate = 'missing' | 'editions' | 'zero' | 'sign' | 'same' | 'ratios' | 'totals';

/** What happened to a series between two of its years. */
export interface Between {
	/** Its rows in the two years; null where it has none or no figure. */
	from: Row | null;
	to: Row | null;
	/** In the frame's unit; of per cents in percentage points. */
	change: Computed | null;
	percent: Computed | null;
	/** Compound annual growth in per cent; null also for neighbouring years, whose change says it. */
	yearly: Computed | null;
	/** Why there is no change or no rate; null where there are both. */
	why: NoRate | null;
	/** What a change leans on: " (2025: first print)"; empty where there is none. */
	aside: string;
}

/**
 * The change of a series from one shown year to a later one and its compound annual growth, from stored
 * values. Nothing is computed across editions (but first print against first print) or for a missing
 * end, and no rate from zero, below zero, or of what is a ratio or a running total itself.
 */
export function between(frame: Frame, series: FrameSeries, first: number, last: number): Between {
	const indexOf = (year: number) =>
		series.rows.find((row) => frame.rows[row]?.year === year && frame.rows[row]?.value !== null);
	const [a, b] = [indexOf(first), indexOf(last)];
	const from = a === undefined ? null : (frame.rows[a] as Row);
	const to = b === undefined ? null : (frame.rows[b] as Row);
	const none = { from, to, change: null, percent: null, yearly: null, aside: '' };
	if (!from || !to) return { ...none, why: 'missing' };
	if (!isComparable(frame, a as number, b as number)) return { ...none, why: 'editions' };
	if (frame.measure.kind === 'cumulative') return { ...none, why: 'totals' };

	const [before, after] = [from.value as number, to.value as number];
	// As anyone subtracts printed figures: to the last digit that both have.
	const step = Math.max(from.precision ?? 0, to.precision ?? 0);
	const change = { value: after - before, precision: step || null };
	const told = { ...none, change, aside: aside(frame, [a as number, b as number], last, 'years') };
	const why = whyNoRate(frame, from, to);
	if (why) return { ...told, why };

	const percent = { value: (after / before - 1) * 100, precision: quotientStep(to, from, 100) };
	if (!isTold(percent.value, percent.precision)) return { ...told, why: 'same' };
	const yearly = last - first > 1 && after > 0 ? compoundRate(from, to) : null;
	return { ...told, percent, yearly, why: null };
}

function whyNoRate({ view }: Frame, from: Row, to: Row): NoRate | null {
	if (view.show === 'share' || view.show === 'growth' || view.show === 'change') return 'ratios';
	if (view.show === 'cumulative') return 'totals';
	if ((from.value as number) < 0 || (to.value as number) < 0) return 'sign';
	if (!isAbove(from, to) && !isAbove(to, from)) return 'same';
	return from.value === 0 ? 'zero' : null;
}
