import type { Frame, FrameSeries, Row } from '../frame/frame';
import { quotientStep } from './certain';
import { isComparable } from './changes';

/** A series between the first and the last of the shown years in which it has a value. */
export interface Ends {
	series: FrameSeries;
	/** Null where it has no value at all; of a single value only the end is there. */
	start: Row | null;
	end: Row | null;
	/** End less start; null where the two may not be set against each other. */
	change: { value: number; precision: number | null } | null;
	/** What the change is of the start; null of shares and changes, and from zero or below. */
	percent: { value: number; precision: number | null } | null;
	/** The rows with a value, by year. */
	points: Row[];
}

/** Whether values are ratios already, whose change is told in points. */
const isRatio = ({ unit }: Frame) => unit === '%' || unit === '% of GDP';

/** Start, end and change of every series of a frame, in its order. */
export const endsOf = (frame: Frame): Ends[] =>
	frame.series.map((series) => {
		const valued = series.rows.filter((index) => frame.rows[index]?.value !== null);
		const points = valued.map((index) => frame.rows[index] as Row);
		const [first, last] = [valued[0], valued.at(-1)];
		const end = points.at(-1) ?? null;
		const start = first === last ? null : (points[0] ?? null);
		const nothing = { series, start, end, change: null, percent: null, points };
		if (!start || !end || first === undefined || last === undefined) return nothing;
		if (!isComparable(frame, first, last)) return nothing;
		const [from, to] = [start.value as number, end.value as number];
		const steps = [start.precision, end.precision].filter((step) => step !== null);
		const change = { value: to - from, precision: steps.length > 0 ? Math.max(...steps) : null };
		const hasPercent = !isRatio(frame) && frame.view.show !== 'change' && from > 0 && to >= 0;
		const percent = hasPercent
			? { value: (to / from - 1) * 100, precision: quotientStep(end, start, 100) }
			: null;
		return { ...nothing, change, percent };
	});
