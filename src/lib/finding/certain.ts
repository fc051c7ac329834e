import { fixed, formatValue } from '../format/number';
import type { Row } from '../frame/frame';
import { isWholeCount } from '../frame/point';
import type { Language } from '../language';

/**
 * A printed figure: half its step is what it may be off by. An unknown step counts as exact, and so does a
 * count that is printed to the last thing counted.
 */
export type Printed = Pick<Row, 'value' | 'precision'> & Partial<Pick<Row, 'unit'>>;

/** What a printed figure may be off by. */
export const half = ({ precision, unit }: Printed) =>
	isWholeCount(unit, precision) ? 0 : (precision ?? 0) / 2;

const SLACK = 1 - 1e-9;

/** Whether one figure is above another whatever their last printed digits hide. */
export function isAbove(a: Printed, b: Printed): boolean {
	if (a.value === null || b.value === null) return false;
	const difference = a.value - b.value;
	return difference > 0 && difference >= (half(a) + half(b)) * SLACK;
}

/** Whether a percentage has a digit that is not zero as it is written; one of a whole per cent always has. */
export const isTold = (percent: number, precision: number | null): boolean =>
	Math.abs(percent) >= 1 ||
	/[1-9]/.test(formatValue(percent, { unit: '%', precision, language: 'en' }));

/** What half a printed step is of the figure. */
export const relativeError = (row: Printed) => (row.value ? half(row) / Math.abs(row.value) : 0);

/** The step of a quotient scaled to `factor`, from those of its operands; null where both are exact. */
export function quotientStep(part: Printed, whole: Printed, factor = 1): number | null {
	const quotient = Math.abs(((part.value as number) / (whole.value as number)) * factor);
	return 2 * quotient * (relativeError(part) + relativeError(whole)) || null;
}

/**
 * A bare number as running text, for "11.7 times" and "HHI 7,030": at most three significant digits, and
 * none below the step. Empty where the step leaves no digit. A bound is rounded down, to stay one.
 */
export function formatFactor(
	value: number,
	step: number | null,
	language: Language,
	round: (value: number) => number = Math.round
): string {
	const magnitude = Math.floor(Math.log10(Math.abs(value)));
	const carried = step ? Math.floor(-Math.log10(step) + 1e-9) : Infinity;
	const decimals = Math.min(2 - magnitude, carried, 2);
	const rounded = Number(`${round(value * 10 ** decimals)}e${-decimals}`);
	if (rounded === 0 || !Number.isFinite(rounded)) return '';
	// Korean counts by ten thousands: 10만 배.
	if (language === 'ko' && rounded >= 1e4 && rounded % 1e4 === 0)
		return `${fixed(rounded / 1e4)}만`;
	return fixed(rounded, Math.max(0, decimals));
}
