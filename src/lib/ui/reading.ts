import type { Role } from '../chart/colour';
import type { Plot } from '../chart/plot';
import type { Frame } from '../frame/frame';

/** Plots over years, which are read year by year. */
export type YearPlot = Extract<Plot, { kind: 'line' | 'stack' | 'column' | 'slope' }>;

const yearKinds = ['line', 'stack', 'column', 'slope'];

export const isYearPlot = (plot: Plot): plot is YearPlot => yearKinds.includes(plot.kind);

/** One series as the reader meets it: its place in the picture in every year that has a mark. */
export interface ReadLine {
	key: string;
	name: string;
	role: Role;
	marks: Map<number, { x: number; y: number }>;
}

/** The series of a plot over years, in the frame's order. */
export function linesOf(plot: YearPlot, frame: Frame): ReadLine[] {
	const marks = marksOf(plot);
	return frame.series.map(({ key, name, rows }, position): ReadLine => {
		const own = new Map(
			rows.flatMap((row) => {
				const mark = marks.get(row);
				return mark ? [[frame.rows[row]?.year ?? 0, mark] as const] : [];
			})
		);
		return { key, name, role: roleOf(plot, key, position), marks: own };
	});
}

function marksOf(plot: YearPlot): Map<number, { x: number; y: number }> {
	switch (plot.kind) {
		case 'line':
		case 'slope':
			return new Map(plot.lines.flatMap((l) => l.points.map(({ row, x, y }) => [row, { x, y }])));
		case 'stack':
			return new Map(
				plot.parts.flatMap(({ bands }) =>
					bands.map(({ row, x, low, high }) => [row, { x, y: (low + high) / 2 }] as const)
				)
			);
		case 'column':
			// The far end of a column from the axis it stands on.
			return new Map(
				plot.bars.map(({ row, x, y, width, height }) => [
					row,
					{ x: x + width / 2, y: y < plot.foot ? y : y + height }
				])
			);
	}
}

function roleOf(plot: YearPlot, key: string, position: number): Role {
	if (plot.kind === 'line' || plot.kind === 'slope')
		return plot.lines.find((line) => line.key === key)?.role ?? 'context';
	if (plot.kind === 'stack') return plot.parts.find((part) => part.key === key)?.role ?? 'context';
	// Several series have a key, in their order.
	return plot.legend[position]?.role ?? 'total';
}
