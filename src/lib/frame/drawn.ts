import type { ChartKind } from '../view/view';
import type { Frame } from './frame';

export type DrawnKind = 'line' | 'area' | 'column' | 'bar' | 'slope' | 'map' | 'grid' | 'scatter';

/**
 * The kind that is drawn: one time point turns lines, slopes and small multiples into bars and a stacked
 * area into a column; null where a table says it better.
 */
export function drawnKind({ view, years }: Pick<Frame, 'view' | 'years'>): DrawnKind | null {
	if (years.length === 0 || view.chart === 'table') return null;
	if (['line', 'slope', 'grid'].includes(view.chart) && years.length === 1) return 'bar';
	if (view.chart === 'area' && years.length === 1) return 'column';
	return view.chart;
}

/** The kinds that leave out years that are asked for. */
export type CutKind = 'bar' | 'slope' | 'map';

export const isCut = (chart: ChartKind): chart is CutKind =>
	chart === 'bar' || chart === 'slope' || chart === 'map';

/** The years that a kind shows of those with a figure: bars and maps the last, a slope both ends. */
export function cutYears(chart: ChartKind, valued: number[]): number[] {
	if (!isCut(chart)) return valued;
	return valued.filter((_, i) => i === valued.length - 1 || (chart === 'slope' && i === 0));
}

/** Whether the figures of one year stand side by side: in bars, or on a map. */
export function isRanking(frame: Pick<Frame, 'view' | 'years'>): boolean {
	const kind = drawnKind(frame);
	return kind === 'bar' || kind === 'map';
}
