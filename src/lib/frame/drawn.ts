import type { Frame } from './frame';

export type DrawnKind = 'line' | 'column' | 'bar';

/** The kind that is drawn: one time point turns a line into bars; null where a table says it better. */
export function drawnKind({ view, years }: Pick<Frame, 'view' | 'years'>): DrawnKind | null {
	if (years.length === 0 || view.chart === 'table') return null;
	if (view.chart === 'line' && years.length === 1) return 'bar';
	return view.chart;
}
