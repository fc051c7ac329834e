import type { Role } from '../chart/colour';
import type { EndLabel } from '../chart/label-column';
import type { Plot } from '../chart/plot';
import type { Frame } from '../frame/frame';

/** Plots over years, which are read year by year. */
export type YearPlot = Extract<Plot, { kind: 'line' | 'stack' | 'column' | 'slope' }>;

interface Place {
	x: number;
	y: number;
}

/** One series as the reader meets it, in the plot's own units. */
export interface ReadLine {
	key: string;
	id: string;
	name: string;
	role: Role;
	/** Its place in every year that has a mark. */
	marks: Map<number, Place>;
	/** All of its marks as one path; stroked so wide, or filled where that is null. */
	path: string;
	stroke: number | null;
	dash: string | null;
	dots: Place[];
}

/** The series of a plot over years, in the frame's order. */
export function linesOf(plot: YearPlot, frame: Frame): ReadLine[] {
	const marks = marksOf(plot);
	return frame.series.map(({ key, id, name, rows }, position): ReadLine => {
		const own = new Map(
			rows.flatMap((row) => {
				const mark = marks.get(row);
				return mark ? [[frame.rows[row]?.year ?? 0, mark] as const] : [];
			})
		);
		return { key, id, name, marks: own, ...drawn(plot, key, position, new Set(rows)) };
	});
}

function marksOf(plot: YearPlot): Map<number, Place> {
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

type Drawn = Pick<ReadLine, 'role' | 'path' | 'stroke' | 'dash' | 'dots'>;

function drawn(plot: YearPlot, key: string, position: number, rows: Set<number>): Drawn {
	const none: Drawn = { role: 'context', path: '', stroke: null, dash: null, dots: [] };
	if (plot.kind === 'line' || plot.kind === 'slope') {
		const line = plot.lines.find((each) => each.key === key);
		if (!line) return none;
		const dots = 'dots' in line ? line.dots : line.points;
		return { role: line.role, path: line.path, stroke: line.width, dash: line.dash, dots };
	}
	if (plot.kind === 'stack') {
		const part = plot.parts.find((each) => each.key === key);
		return part ? { ...none, role: part.role, path: part.path } : none;
	}
	const path = plot.bars
		.filter(({ row }) => rows.has(row))
		.map(({ x, y, width, height }) => `M${x},${y}h${width}v${height}h${-width}Z`)
		.join('');
	// Several series have a key, in their order.
	return { ...none, role: plot.legend[position]?.role ?? 'total', path };
}

/** How far from a line the pointer may be. */
const REACH = 8;

/** The series whose mark is at a place, by its position in the frame; null where there is none. */
export function seriesAt(
	plot: YearPlot,
	lines: ReadLine[],
	at: Place,
	{ series }: Frame
): number | null {
	const found = (position: number) => (position < 0 ? null : position);
	if (plot.kind === 'column') {
		const bar = plot.bars.find(
			({ x, y, width, height }) =>
				at.x >= x && at.x <= x + width && at.y >= y - 2 && at.y <= y + height + 2
		);
		return found(series.findIndex(({ rows }) => bar !== undefined && rows.includes(bar.row)));
	}
	if (plot.kind === 'stack') {
		const part = plot.parts.find(({ bands }) => bands.some((_, i) => isInBand(plot, bands, i, at)));
		return found(series.findIndex(({ key }) => key === part?.key));
	}
	const step = plot.kind === 'slope' ? Infinity : 1;
	const away = lines.map(({ marks }) => distanceTo([...marks], at, step));
	const nearest = Math.min(...away);
	return nearest <= REACH ? found(away.indexOf(nearest)) : null;
}

type Bands = Extract<Plot, { kind: 'stack' }>['parts'][number]['bands'];

function isInBand(
	{ shape, years }: Extract<Plot, { kind: 'stack' }>,
	bands: Bands,
	index: number,
	at: Place
): boolean {
	const [from, to] = [bands[index] as Bands[number], bands[index + 1]];
	if (shape === 'column')
		return Math.abs(at.x - from.x) <= years.band * 0.37 && at.y <= from.low && at.y >= from.high;
	if (!to || to.year !== from.year + 1 || at.x < from.x || at.x > to.x) return false;
	const part = (at.x - from.x) / (to.x - from.x);
	const between = (a: number, b: number) => a + (b - a) * part;
	return at.y <= between(from.low, to.low) && at.y >= between(from.high, to.high);
}

/** To the nearest stroke between neighbouring years, or to a point that stands alone. */
function distanceTo(marks: [number, Place][], at: Place, step: number): number {
	return Math.min(
		Infinity,
		...marks.map(([year, from], i) => {
			const [next, to] = marks[i + 1] ?? [];
			if (!to || next === undefined || next - year > step)
				return Math.hypot(from.x - at.x, from.y - at.y);
			const [dx, dy] = [to.x - from.x, to.y - from.y];
			const along = ((at.x - from.x) * dx + (at.y - from.y) * dy) / (dx ** 2 + dy ** 2 || 1);
			const part = Math.min(1, Math.max(0, along));
			return Math.hypot(from.x + part * dx - at.x, from.y + part * dy - at.y);
		})
	);
}

/** The room of a series' name in the picture. */
export interface NameBox extends Place {
	width: number;
	height: number;
	/** The position of its series in the frame. */
	position: number;
}

export const isWithin = ({ x, y, width, height }: Omit<NameBox, 'position'>, at: Place) =>
	at.x >= x && at.x <= x + width && at.y >= y && at.y <= y + height;

/** Where a plot over years names its series: the labels at the ends of lines, or the key of columns. */
export function namesOf(plot: YearPlot, lines: ReadLine[]): NameBox[] {
	if (plot.kind === 'column')
		return plot.legend.map(({ name, x, y }, position) => ({
			x,
			y: y - 2,
			width: Math.min(plot.width - x, 22 + roughWidth(name)),
			height: 22,
			position
		}));
	const boxes = (labels: EndLabel[], isBefore: boolean) =>
		labels.flatMap((label): NameBox[] => {
			const position = positionOf(label, lines, isBefore);
			if (position < 0) return [];
			const left = isBefore ? 0 : label.x - 4;
			const right = isBefore ? (label.stacked ? label.x : label.valueX) : edgeOf(label, plot.width);
			const [above, below] = label.stacked ? [18, 20] : [10, 10];
			return [
				{ x: left, y: label.y - above, width: right + 4 - left, height: above + below, position }
			];
		});
	if (plot.kind === 'slope') return [...boxes(plot.before, true), ...boxes(plot.after, false)];
	return boxes(plot.labels, false);
}

/** Whether it names more than one. */
export function namesMany(plot: YearPlot): boolean {
	if (plot.kind === 'column') return plot.legend.length > 1;
	const labels = plot.kind === 'slope' ? [...plot.before, ...plot.after] : plot.labels;
	return labels.length > 1;
}

const edgeOf = (label: EndLabel, width: number) => (label.stacked ? width : label.valueX);

/** Enough to know what was meant: Hangul is as wide as it is high. */
const roughWidth = (name: string) =>
	[...name].reduce((sum, letter) => sum + (letter > '\u1100' ? 14 : 8.5), 0);

/** A label may be cut; of two that then read alike, the one whose line ends nearer. */
function positionOf({ name, y }: EndLabel, lines: ReadLine[], isBefore: boolean): number {
	const start = name.replace(/\s*…$/, '');
	const isMeant = (line: ReadLine) =>
		line.name === name || (start !== name && line.name.startsWith(start));
	const away = lines.map((line) => {
		const end = [...line.marks.values()].at(isBefore ? 0 : -1);
		return isMeant(line) && end ? Math.abs(end.y - y) : Infinity;
	});
	const nearest = Math.min(...away);
	return nearest === Infinity ? -1 : away.indexOf(nearest);
}
