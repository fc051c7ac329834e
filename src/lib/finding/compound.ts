import type { Row } from '../frame/frame';
import { relativeError } from './certain';

/** A computed number with the step below which its digits say nothing; null where both operands are exact. */
export interface Computed {
	value: number;
	precision: number | null;
}

/**
 * Compound annual growth in per cent from one figure above zero to a later one, and what half a printed
 * step on either side can move it by.
 */
export function compoundRate(first: Row, last: Row): Computed {
	const years = last.year - first.year;
	const value = (((last.value as number) / (first.value as number)) ** (1 / years) - 1) * 100;
	const error = relativeError(first) + relativeError(last);
	return { value, precision: (2 * error * (100 + value)) / years || null };
}
