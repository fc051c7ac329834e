import type { Frame, FrameSeries, Row } from '../frame/frame';
import { half, quotientStep } from './certain';
import { isTotal, subjectsOf } from './subjects';
import { about, rowAt } from './tell';
import { sentences } from './sentences';

export interface Share {
	year: number;
	/** In per cent. */
	value: number;
	precision: number | null;
	/** The part's row first. */
	rows: number[];
	/** What it was computed from, where the frame has the amounts. */
	operands: { part?: number; whole?: number };
}

/** The shares of a series in the whole that its edition states, and the name of the whole. */
export function sharesOf(frame: Frame, series: FrameSeries): { whole: string; shares: Share[] } {
	const { view, measure, whole, stacked } = frame;
	if (isTotal(frame, series) && !view.of) return { whole: '', shares: [] };
	if (view.show === 'share') return { whole: whole?.name ?? '', shares: shown(frame, series) };
	// What is not added up, such as an average or an amount per person, has no shares.
	if (view.show !== 'level' || !measure.additive || view.per !== 'none' || frame.x)
		return { whole: '', shares: [] };
	if (stacked && whole) return { whole: whole.name, shares: ofStack(frame, series) };
	const total = totalBeside(frame, series);
	if (!total) return { whole: '', shares: [] };
	const told = about(frame, total);
	const name = sentences[frame.language].topic({ ...told, kind: 'other' });
	return { whole: name, shares: ofTotal(frame, series, total) };
}

function shown(frame: Frame, series: FrameSeries): Share[] {
	return series.rows.flatMap((index) => {
		const { value, year, precision } = rowAt(frame, index);
		return value === null ? [] : [{ year, value, precision, rows: [index], operands: {} }];
	});
}

/** The line of the whole in the same frame: the world, the stated total, or a state's country. */
function totalBeside(frame: Frame, series: FrameSeries): FrameSeries | undefined {
	return subjectsOf(frame)
		.map((subject) => subject.series)
		.find(
			(other) =>
				other !== series &&
				other.edition === series.edition &&
				(series.held.startsWith('US-') ? other.held === 'USA' : isTotal(frame, other))
		);
}

function ofTotal(frame: Frame, series: FrameSeries, total: FrameSeries): Share[] {
	return series.rows.flatMap((index): Share[] => {
		const part = rowAt(frame, index);
		const at = total.rows.find((other) => rowAt(frame, other).period === part.period);
		const all = at === undefined ? null : rowAt(frame, at);
		if (at === undefined || !all || part.edition !== all.edition) return [];
		return shareOf(part, all, [index, at]);
	});
}

/** The parts of a stack and its rest add up to the stated whole; without a rest, only parts that are all. */
function ofStack(frame: Frame, series: FrameSeries): Share[] {
	return series.rows.flatMap((index): Share[] => {
		const { year } = rowAt(frame, index);
		const stack = stackIn(frame, year);
		if (!stack) return [];
		return shareOf(rowAt(frame, index), stack.whole, [
			index,
			...stack.rows.filter((row) => row !== index)
		]);
	});
}

/** The rows of a stack in a year, and what they add up to; null where the whole is not known. */
export function stackIn(
	frame: Frame,
	year: number
): { rows: number[]; whole: Pick<Row, 'value' | 'precision'> } | null {
	const drawn = frame.series.filter(({ ghost }) => !ghost);
	const rest = drawn.find((line) => line.rest);
	const isAll = frame.series.every((line, i) => line.ghost || frame.listed[i] === 'all');
	const rowsOf = (line: FrameSeries) =>
		line.rows.filter((index) => {
			const row = rowAt(frame, index);
			return row.year === year && row.value !== null;
		});
	const rows = drawn.flatMap(rowsOf);
	if (rest ? rowsOf(rest).length === 0 : !isAll || rows.length < drawn.length) return null;
	const value = rows.reduce((sum, index) => sum + (rowAt(frame, index).value as number), 0);
	// The rest was taken from the whole, so its step holds the whole's and those of the parts.
	const steps = rest ? rowsOf(rest) : rows;
	const precision = steps.reduce((sum, index) => sum + 2 * half(rowAt(frame, index)), 0);
	return { rows, whole: { value, precision: precision || null } };
}

function shareOf(part: Row, all: Pick<Row, 'value' | 'precision'>, rows: number[]): Share[] {
	if (part.value === null || !all.value || all.value <= 0) return [];
	return [
		{
			year: part.year,
			value: (part.value / all.value) * 100,
			precision: quotientStep(part, all, 100),
			rows,
			operands: { part: part.value, whole: all.value }
		}
	];
}
