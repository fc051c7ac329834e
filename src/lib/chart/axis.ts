import { extent, scaleLinear, scaleLog } from 'd3';
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
	/** Pixels of the lowest and the highest value. */
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
		const ends = high / low < 1.000001 ? [low / 2, high * 2] : [low, high];
		const y = scaleLog(ends, range).nice();
		const decades = Math.log10((y.domain()[1] as number) / (y.domain()[0] as number));
		const steps = decades > 2 ? [1] : decades > 1 ? [1, 3] : [1, 2, 5];
		const marks = y.ticks().filter((value) => {
			const lead = value / 10 ** Math.floor(Math.log10(value) + 1e-9);
			return steps.some((step) => Math.abs(lead - step) < 1e-6);
		});
		return {
			position: (value) => (value > 0 ? y(value) : NaN),
			ticks: labelled(marks, (value) => y(value)),
			foot: range[0],
			omitted: positive.length < values.length
		};
	}
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
	const [best] = (fitting.length > 0 ? fitting : choices).sort(
		(a, b) => a.intervals * a.step - b.intervals * b.step || b.intervals - a.intervals
	);
	const { step, from, intervals } = best as (typeof choices)[number];
	return Array.from({ length: intervals + 1 }, (_, i) =>
		Number(((from + i) * step).toPrecision(12))
	);
}
