import { extent, scaleLinear, scaleLog, ticks } from 'd3';
import { formatTick } from '../format/number';
import type { Language } from '../language';
import type { ScaleKind } from '../view/view';
import type { Tick } from './years';

export interface ValueAxis {
	/** Pixels for a value; NaN for what the axis can not show (zero on a logarithmic one). */
	position(value: number): number;
	ticks: Tick[];
	/** Where zero stands, or the foot of a logarithmic axis. */
	foot: number;
	/** True where values of zero or below could not be drawn. */
	omitted: boolean;
}

interface ValueAxisOptions {
	values: number[];
	scale: ScaleKind;
	/** Pixels of the lowest and the highest value; across as well as upward. */
	range: [number, number];
	unit: string;
	language: Language;
	signed?: boolean;
	ticks?: number;
}

/** The axis of values: from zero when linear, with about five ticks; the unit on the top tick in Korean. */
export function valueAxis(options: ValueAxisOptions): ValueAxis {
	const { values, scale, range, unit, language, signed = false, ticks: count = 5 } = options;
	return scale === 'log' ? logAxis() : linearAxis();

	function labelled(numbers: number[], position: (value: number) => number): Tick[] {
		const top = numbers.at(-1);
		return numbers.map((value) => ({
			at: position(value),
			label: formatTick(value, { unit, language, signed }, value === top)
		}));
	}

	function linearAxis(): ValueAxis {
		const [low = 0, high = 0] = extent([0, ...values]);
		const marks = niceMarks(low, low === high ? 1 : high, count);
		const y = scaleLinear([marks[0] as number, marks.at(-1) as number], range);
		const position = (value: number) => y(value);
		return { position, ticks: labelled(marks, position), foot: y(0), omitted: false };
	}

	function logAxis(): ValueAxis {
		const positive = values.filter((value) => value > 0);
		const [low = 1, high = 10] = extent(positive);
		// Between equal values there is no power of ten to be found.
		const [from, to] = high / low < 1.000001 ? [low / 2, high * 2] : [low, high];
		// Room at both ends, so that no value lies on the edge; never up to the next power of ten.
		const margin = (to / from) ** 0.04;
		const y = scaleLog([from / margin, to * margin], range);
		return {
			position: (value) => (value > 0 ? y(value) : NaN),
			ticks: labelled(logMarks(from / margin, to * margin), (value) => y(value)),
			foot: range[0],
			omitted: positive.length < values.length
		};
	}
}

/** The most marks of a logarithmic axis; of more powers of ten, every second or third has one. */
const MOST_POWERS = 8;

/**
 * Marks between two positive values: powers of ten, with as many of their multiples as a short span needs
 * for three marks; round steps where it is shorter still.
 */
export function logMarks(low: number, high: number): number[] {
	const first = Math.floor(Math.log10(low));
	const powers = Array.from(
		{ length: Math.ceil(Math.log10(high)) - first + 1 },
		(_, i) => first + i
	);
	const choices = [[1], [1, 3], [1, 2, 5], [1, 1.5, 2, 3, 5, 7]].map((leads) =>
		powers
			.flatMap((power) => leads.map((lead) => Number(`${lead}e${power}`)))
			.filter((value) => low <= value && value <= high)
	);
	const marks = choices.find(({ length }) => length >= 3);
	if (!marks) return ticks(low, high, 4);
	const step = Math.ceil(marks.length / MOST_POWERS);
	return marks.filter((_, i) => (marks.length - 1 - i) % step === 0);
}

/**
 * Round marks from below `low` to above `high`: of the steps 1, 2, 2.5, 4 and 5 that give three to `most`
 * intervals, the one that wastes least room.
 */
export function niceMarks(low: number, high: number, most: number): number[] {
	const power = 10 ** Math.floor(Math.log10((high - low) / 3));
	const choices = [1, 2, 2.5, 4, 5, 10].map((factor) => {
		const step = factor * power;
		const from = Math.floor(low / step + 1e-9);
		const to = Math.ceil(high / step - 1e-9);
		return { step, from, to, intervals: to - from };
	});
	const fitting = choices.filter(({ intervals }) => intervals >= 3 && intervals <= most);
	// Where every step gives more than asked for, the fewest.
	const fewest = choices.filter(({ intervals }) => intervals >= 3).at(-1);
	const [best] = (fitting.length > 0 || !fewest ? fitting : [fewest]).sort(
		(a, b) => a.intervals * a.step - b.intervals * b.step || b.intervals - a.intervals
	);
	const { step, from, intervals } = best as (typeof choices)[number];
	return Array.from({ length: intervals + 1 }, (_, i) =>
		Number(((from + i) * step).toPrecision(12))
	);
}
