import type { Change } from '../finding/finding';
import { drawnKind } from '../frame/drawn';
import type { Frame } from '../frame/frame';
import { barHeight, layoutBar, layoutColumn, type BarPlot, type ColumnPlot } from './bars';
import { layoutLine, type LinePlot, type PlotOptions } from './line';

export type Plot = LinePlot | ColumnPlot | BarPlot;

/** The height of a plot of this width. */
export function plotHeight(frame: Frame, width: number): number {
	if (drawnKind(frame) === 'bar') return barHeight(frame);
	return width < 480 ? 320 : width < 800 ? 380 : 460;
}

/** Lays out a frame: pure arithmetic, the same in the server, the browser and the file. */
export function layoutPlot(frame: Frame, options: PlotOptions): Plot | null {
	switch (drawnKind(frame)) {
		case 'line':
			return layoutLine(frame, options);
		case 'column':
			return layoutColumn(frame, options);
		case 'bar':
			return layoutBar(frame, options);
		default:
			return null;
	}
}

/**
 * The widths at which the server draws a chart of a page: it can not know the reader's. The style sheet
 * shows the one that fits, so text keeps its size and nothing needs a script.
 */
const pageWidths = { wide: 940, medium: 660, narrow: 356 };

export interface PagePlot {
	name: keyof typeof pageWidths;
	plot: Plot;
}

/** A frame laid out at every width of a page, as plain data; empty where a table says it better. */
export function layoutPage(frame: Frame, change: Change | null): PagePlot[] {
	return (Object.keys(pageWidths) as PagePlot['name'][]).flatMap((name) => {
		const width = pageWidths[name];
		const plot = layoutPlot(frame, { width, height: plotHeight(frame, width), change });
		return plot ? [{ name, plot }] : [];
	});
}

/** The rows that a plot draws, in the frame's order: the same as the table's and the file's with a value. */
export function plottedRows(plot: Plot): number[] {
	const rows =
		plot.kind === 'line'
			? plot.lines.flatMap((line) => line.points.map((point) => point.row))
			: plot.bars.map((bar) => bar.row);
	return rows.sort((a, b) => a - b);
}
