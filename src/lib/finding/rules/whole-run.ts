import type { Frame, FrameSeries } from '../../frame/frame';
import { isAbove } from '../certain';
import { editionTitle, about, rowAt, valuedRows } from '../tell';

/** A series from the start of the run that its edition states whole. */
export interface WholeRun {
	/** Indices into the frame's rows, one for each year. */
	rows: number[];
	years: number[];
	/** From each year to the next: 1 a rise, -1 a fall, 0 what the printed digits do not tell. */
	steps: number[];
	/** Whether the last row is the last year of the run: a view that ends before can not know what came after. */
	isToEnd: boolean;
}

/** Null where the run is cut, broken or not known to be whole: no sentence says "first" or "since" of it. */
export function wholeRun(frame: Frame, series: FrameSeries, position: number): WholeRun | null {
	const run = frame.runs[position];
	if (!run || frame.view.show !== 'level' || frame.measure.kind === 'cumulative') return null;
	const rows = valuedRows(frame, series);
	const years = rows.map((index) => rowAt(frame, index).year);
	const isOfOneEdition = new Set(rows.map((index) => rowAt(frame, index).edition)).size === 1;
	const isUnbroken = years.every((year, i) => year === run[0] + i);
	if (rows.length < 3 || !isUnbroken || !isOfOneEdition) return null;
	const steps = rows.slice(1).map((index, i) => {
		const [before, own] = [rowAt(frame, rows[i] as number), rowAt(frame, index)];
		return isAbove(own, before) ? 1 : isAbove(before, own) ? -1 : 0;
	});
	return { rows, years, steps, isToEnd: years.at(-1) === run[1] };
}

/** What every sentence on a whole run says. */
export const toldRun = (frame: Frame, series: FrameSeries, { years }: WholeRun, year: number) => ({
	about: about(frame, series),
	edition: editionTitle(frame, series.edition),
	year,
	since: years[0] as number
});
