import { isSigned } from '../../chart/bars';
import {
	carriedBy,
	digitUnit,
	isCurrency,
	scaleOf,
	unitWords,
	WHOLE_COUNTS
} from '../../format/number';
import type { Frame } from '../../frame/frame';
import { scaledUnit } from './words';

/** In what a chart on a slide counts, and how it writes its numbers (format codes of Office). */
export interface SlideScale {
	/** The figures are divided by it, so that an axis has no more digits than can be read. */
	factor: number;
	/** "billion US dollars", "억 달러". */
	unit: string;
	label: string;
	axis(step: number): string;
}

/** The scale of a frame's figures: that of the largest, since a chart of Office has one for all. */
export function slideScale(frame: Frame): SlideScale {
	const { rows, unit, language } = frame;
	const values = rows.flatMap(({ value }) => (value === null ? [] : [Math.abs(value)]));
	const largest = Math.max(0, ...values);
	const digits = digitUnit(unit);
	const isScaled = isCurrency(digits) || (digits === 'count' && largest >= WHOLE_COUNTS);
	const { factor, suffix } = isScaled ? scaleOf(largest, language) : { factor: 1, suffix: '' };
	const sign = digits === '%' ? '"%"' : '';
	return {
		factor,
		unit: suffix ? scaledUnit(unit, suffix, language) : unitWords(unit, language),
		label: labelCode(frame, { factor, largest, sign }),
		axis(step) {
			if (digits === 'FLOP') return '0E+00';
			const code = `#,##0${places(decimalsOf(step))}${sign}`;
			return `${code};\u2212${code};0${sign}`;
		}
	};
}

const places = (count: number) => (count > 0 ? `.${'0'.repeat(count)}` : '');

/** The decimals that a step between two marks of an axis needs. */
const decimalsOf = (step: number) => /\.(\d+)/.exec(String(step))?.[1]?.length ?? 0;

interface Digits {
	factor: number;
	largest: number;
	/** Behind the digits. */
	sign: string;
}

/**
 * How values are written beside their marks: about three digits, and none below the coarsest step with which one of
 * them was printed, since one code is for all.
 */
function labelCode(frame: Frame, { factor, largest, sign }: Digits): string {
	const digits = digitUnit(frame.unit);
	if (digits === 'FLOP') return '0.0E+00';
	const values = frame.rows.filter(({ value }) => value !== null);
	const carried = values.flatMap(({ precision }) =>
		precision ? [Math.max(0, carriedBy(precision / factor))] : []
	);
	const isWhole = factor === 1 && values.every(({ value }) => Number.isInteger(value));
	const most = Math.min(...carried, isWhole ? 0 : 2);
	if (digits === '%' || digits.startsWith('index')) {
		const unknown = carried.length < values.length ? 1 : most;
		return signed(frame, `0${places(Math.min(most, largest < 1 ? 2 : 1, unknown))}${sign}`);
	}
	const few = `#,##0${places(Math.min(most, 1))}`;
	if (isSigned(frame)) return signed(frame, few);
	const many = `#,##0${places(most)}`;
	return few === many ? few : `[>=10]${few};${many}`;
}

/** A change has its sign; the minus is a true one. */
const signed = (frame: Frame, code: string) =>
	isSigned(frame) ? `+${code};\u2212${code};${code}` : code;
