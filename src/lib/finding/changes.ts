import type { Frame, FrameSeries, Row } from '../frame/frame';
import { formatValue } from '../format/number';
import type { Change } from './finding';

const halfStep = ({ value, precision }: Row) =>
	value ? (precision ?? 0) / 2 / Math.abs(value) : 0;

/**
 * The year-on-year changes of a series, as far as the frame's rows show both years or the growth itself.
 * A change smaller than what the printed digits can tell is no change.
 */
export function changesOf(frame: Frame, series: FrameSeries, position: number): Change[] {
	if (frame.measure.kind === 'cumulative') return [];
	const shown = series.rows.map((index) => [index, frame.rows[index] as Row] as const);
	const changes =
		frame.view.show === 'growth'
			? shown.map(([to, row]) => fromGrowth(position, to, row))
			: frame.view.show === 'level' || frame.view.show === 'index'
				? shown.map(([to, row], i) => fromLevels(position, shown[i - 1], to, row))
				: [];
	return changes.filter((change): change is Change => change !== null && isTold(change));
}

function fromGrowth(series: number, to: number, row: Row): Change | null {
	if (row.value === null) return null;
	return { series, from: null, to, year: row.year, percent: row.value, precision: row.precision };
}

function fromLevels(
	series: number,
	before: readonly [number, Row] | undefined,
	to: number,
	row: Row
): Change | null {
	if (!before || before[1].year !== row.year - 1) return null;
	const [from, earlier] = before;
	// From zero or below there is no ratio, and a fall below zero is no percentage that anyone would read.
	if (row.value === null || row.value < 0 || !earlier.value || earlier.value < 0) return null;
	const ratio = row.value / earlier.value;
	const precision = 2 * 100 * Math.abs(ratio) * (halfStep(row) + halfStep(earlier)) || null;
	return { series, from, to, year: row.year, percent: (ratio - 1) * 100, precision };
}

const isTold = ({ percent, precision }: Change) =>
	/[1-9]/.test(formatValue(percent, { unit: '%', precision, language: 'en' }));
