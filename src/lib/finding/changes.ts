import type { Frame, FrameSeries, Row } from '../frame/frame';
import { isAbove, isTold, quotientStep } from './certain';
import type { Change } from './finding';

/**
 * The year-on-year changes of a series, as far as the frame's rows show both years or the growth itself.
 * A change smaller than what the printed digits can tell is no change, and neither is a step from one
 * edition to another, unless both figures are first prints.
 */
export function changesOf(frame: Frame, series: FrameSeries, position: number): Change[] {
	if (frame.measure.kind === 'cumulative' || frame.x) return [];
	const changes =
		frame.view.show === 'growth'
			? series.rows.map((to, i) => fromGrowth(frame, position, series.rows[i - 1], to))
			: frame.view.show === 'level' || frame.view.show === 'index'
				? series.rows.map((to, i) => fromLevels(frame, position, series.rows[i - 1], to))
				: [];
	return changes.filter(
		(change): change is Change => change !== null && isTold(change.percent, change.precision)
	);
}

/** Whether two rows may be set against each other: of one edition, or first print against first print. */
export function isComparable(frame: Frame, a: number, b: number): boolean {
	const editions = [a, b].map((index) => frame.rows[index]?.edition);
	return editions[0] === editions[1] || [a, b].every((index) => frame.firstPrints.includes(index));
}

function fromGrowth(
	frame: Frame,
	series: number,
	before: number | undefined,
	to: number
): Change | null {
	const { value, precision, year } = frame.rows[to] as Row;
	if (value === null || Math.abs(value) < (precision ?? 0) / 2) return null;
	const earlier = before === undefined ? undefined : frame.rows[before];
	const isShown = before !== undefined && earlier?.value != null && earlier.year === year - 1;
	if (isShown && !isComparable(frame, before, to)) return null;
	return { series, from: null, to, year, percent: value, precision };
}

function fromLevels(
	frame: Frame,
	series: number,
	from: number | undefined,
	to: number
): Change | null {
	if (from === undefined || !isComparable(frame, from, to)) return null;
	const [earlier, row] = [frame.rows[from] as Row, frame.rows[to] as Row];
	if (earlier.year !== row.year - 1) return null;
	// From zero or below there is no ratio, and a fall below zero is no percentage that anyone would read.
	if (row.value === null || row.value < 0 || !earlier.value || earlier.value < 0) return null;
	if (!isAbove(row, earlier) && !isAbove(earlier, row)) return null;
	const percent = (row.value / earlier.value - 1) * 100;
	return { series, from, to, year: row.year, percent, precision: quotientStep(row, earlier, 100) };
}
