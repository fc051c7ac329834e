import { drawnKind } from '../frame/drawn';
import type { Frame } from '../frame/frame';
import { barHeight, layoutBar, layoutColumn, type BarPlot, type ColumnPlot } from './bars';
import { layoutGrid, type GridPlot } from './grid';
import { layoutLine, type LinePlot, type PlotOptions } from './line';
import { placeNote, type NoteWish, type PlacedNote } from './note';
import { layoutMap, type MapPlot } from './map';
import { layoutScatter, type ScatterPlot } from './scatter';
import { layoutSlope, slopeHeight, type SlopePlot } from './slope';
import { layoutStack, type StackPlot } from './stack';

type AnyPlot =
	LinePlot | StackPlot | ColumnPlot | BarPlot | SlopePlot | MapPlot | GridPlot | ScatterPlot;

/** With an analyst's note, null where it has no place in the drawing; absent where there is none. */
export type Plot = AnyPlot & { note?: PlacedNote | null };

/** The height of a plot of this width, before the events and the key that some have beneath it. */
export function plotHeight(frame: Frame, width: number): number {
	const kind = drawnKind(frame);
	if (kind === 'bar') return barHeight(frame);
	const height = width < 480 ? 320 : width < 800 ? 380 : 460;
	if (kind === 'slope') return slopeHeight(frame, height);
	return kind === 'scatter' ? height + 100 : height;
}

/** Lays out a frame: pure arithmetic, the same in the server, the browser and the file. */
export function layoutPlot(frame: Frame, options: PlotOptions & Noting): Plot | null {
	const plot = layoutMarks(frame, options);
	return plot && options.note ? { ...plot, note: placeNote(plot, frame, options.note) } : plot;
}

interface Noting {
	note?: NoteWish | null;
}

function layoutMarks(frame: Frame, options: PlotOptions): AnyPlot | null {
	switch (drawnKind(frame)) {
		case 'line':
			return layoutLine(frame, options);
		case 'area':
			return layoutStack(frame, options, 'area');
		case 'column':
			return frame.stacked ? layoutStack(frame, options, 'column') : layoutColumn(frame, options);
		case 'bar':
			return layoutBar(frame, options);
		case 'slope':
			return layoutSlope(frame, options);
		case 'map':
			return layoutMap(frame, options);
		case 'grid':
			return layoutGrid(frame, options);
		case 'scatter':
			return layoutScatter(frame, options);
		default:
			return null;
	}
}

/** The rows that a plot draws, in the frame's order: the same as the table's and the file's with a value. */
export function plottedRows(plot: Plot): number[] {
	return rowsOf(plot).sort((a, b) => a - b);
}

function rowsOf(plot: Plot): number[] {
	switch (plot.kind) {
		case 'line':
		case 'slope':
			return plot.lines.flatMap((line) => line.points.map((point) => point.row));
		case 'grid':
			return plot.panels.flatMap(({ line }) => line.points.map((point) => point.row));
		case 'stack':
			return plot.parts.flatMap((part) => part.bands.map((band) => band.row));
		case 'map':
			return plot.regions.flatMap(({ row, value }) => (value === null ? [] : [row]));
		case 'scatter':
			return plot.points.map((point) => point.row);
		default:
			return plot.bars.map((bar) => bar.row);
	}
}
