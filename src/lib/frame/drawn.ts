import type { Frame } from './frame';

export type DrawnKind = 'line' | 'area' | 'column' | 'bar' | 'scatter';

/**
 * The kind that is drawn: one time point turns lines into bars and a stacked area into a column; null
 * where a table says it better.
 */
export function drawnKind({ view, years }: Pick<Frame, 'view' | 'years'>): DrawnKind | null {
	if (years.length === 0 || view.chart === 'table') return null;
	if (view.chart === 'line' && years.length === 1) return 'bar';
	if (view.chart === 'area' && years.length === 1) return 'column';
	return view.chart;
}
