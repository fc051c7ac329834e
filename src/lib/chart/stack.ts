import type { Frame, Row } from '../frame/frame';
import { stubsUnder, type Stub } from './absent';
import { valueAxis } from './axis';
import { lastValue, rolesOf, type Role } from './colour';
import { endValue } from './end-labels';
import { layoutEvents, type EventLane } from './events';
import { columnLabels, labelColumn, type EndLabel, type Ending } from './label-column';
import { hatch } from './hatch';
import type { Box } from './labels';
import type { PlotOptions } from './line';
import { textureOf } from './patterns';
import { round } from './round';
import { drawArea, drawColumns, type Band } from './stack-shapes';
import { drawBeside } from './tick-room';
import { middleOf, yearAxis, type Tick, type YearAxis } from './years';

/** One part of a stack, with its band in every year in which it has a value. */
export interface StackPart {
	key: string;
	name: string;
	role: Role;
	/** What remains of the whole: hatched, in grey. */
	rest: boolean;
	bands: Band[];
	/** The filled shape; a year without a value is a hole in it. */
	path: string;
	hatch: string | null;
	/** Strokes over its colour, where patterns are asked for. */
	texture: string;
}

export interface StackPlot {
	kind: 'stack';
	shape: 'area' | 'column';
	width: number;
	height: number;
	left: number;
	right: number;
	/** Where the axis of years stands; its labels and the events are below. */
	bottom: number;
	valueTicks: Tick[];
	foot: number;
	years: YearAxis;
	/** From the bottom up. */
	parts: StackPart[];
	/** The lines between parts that are thick enough to need one. */
	edges: string;
	labels: EndLabel[];
	stubs: Stub[];
	events: EventLane | null;
	unlabelled: number;
}

const TOP = 26;
const BOTTOM = 30;
/** Few years do not make columns as wide as the page. */
const WIDEST_BAND = 240;

/** Lays out a frame's parts on top of each other, the largest at the bottom and the rest on top. */
export function layoutStack(
	frame: Frame,
	{ width, height }: PlotOptions,
	shape: StackPlot['shape']
): StackPlot {
	const first = frame.years[0] ?? 0;
	const last = frame.years.at(-1) ?? 0;
	const roles = rolesOf(frame);
	const bottom = height - BOTTOM;
	const order = stackOrder(frame);
	const levels = stackUp(frame, order);
	const y = valueAxis({
		values: levels.sums,
		scale: 'linear',
		range: [bottom, TOP],
		unit: frame.unit,
		language: frame.language,
		ticks: height < 340 ? 4 : 5
	});

	const endings = order.flatMap((position) => {
		const row = rowIn(frame, position, last);
		return row === undefined ? [] : [{ position, row, value: endValue(frame, row) }];
	});
	const names = endings.map(({ position, value }) => ({
		name: (frame.series[position] as Series).name,
		value
	}));
	const sideBySide = (left: number) => {
		const most = shape === 'column' ? left + WIDEST_BAND * (last - first + 1) : width;
		// What few columns leave free is the labels'.
		const column = labelColumn(names, width, Math.max(0.36, 1 - most / width));
		const right = Math.min(width - column.width, most);
		// The area begins in the middle of its first year, a column at the edge of its band.
		const half = shape === 'area' ? (right - left) / (last - first + 1) / 2 : 0;
		return { column, right, years: yearAxis(first, last, [Math.max(0, left - half), right]) };
	};
	const tops = levels.sums.map((sum, i) => ({ year: frame.years[i] ?? 0, y: y.position(sum) }));
	const { column, right, years } = drawBeside(y.ticks, sideBySide, (drawn, box) =>
		isCovered(box, tops, drawn.years, shape)
	);

	const bands = order.map((position) =>
		(levels.bands.get(position) ?? []).map(({ row, year, low, high }): Band => {
			const x = round(middleOf(years, year));
			return { row, year, x, low: round(y.position(low)), high: round(y.position(high)) };
		})
	);
	const drawn = shape === 'area' ? drawArea(bands, years) : drawColumns(bands, years);
	const parts = order.map((position, i): StackPart => {
		const { key, name, rest } = frame.series[position] as Series;
		const { path, polygons } = drawn.shapes[i] as (typeof drawn.shapes)[number];
		const role = roles[position] as Role;
		const own = bands[i] as Band[];
		const hatching = rest ? polygons.map((polygon) => hatch(polygon)).join('') : null;
		const texture = textureOf(frame, role, polygons);
		return { key, name, role, rest, bands: own, path, hatch: hatching, texture };
	});

	const ends = endings.map(({ position, row, value }): Ending => {
		const part = parts[order.indexOf(position)] as StackPart;
		const band = part.bands.find((each) => each.row === row) as Band;
		return {
			name: part.name,
			value,
			role: part.role,
			strong: part.role !== 'context' || part.rest,
			x: band.x + (shape === 'column' ? drawn.half : 0),
			y: (band.low + band.high) / 2,
			importance: importanceOf(frame, position)
		};
	});
	const columnRight = Math.min(width, right + column.width);
	const labels = columnLabels(ends, column, { top: TOP, bottom, right, width: columnRight }).filter(
		(label) => label !== null
	);
	const events = layoutEvents(frame, years, { width, bottom, top: TOP });
	const named = parts.filter((part) => part.bands.length > 0);
	return {
		kind: 'stack',
		shape,
		width,
		height: events ? events.bottom : height,
		left: 0,
		right,
		bottom,
		valueTicks: y.ticks,
		foot: y.foot,
		years,
		parts,
		edges: drawn.edges,
		labels,
		stubs: stubsUnder(frame, bottom, (year) => middleOf(years, year), years.band),
		events,
		unlabelled: named.length - labels.length
	};
}

type Series = Frame['series'][number];

const rowIn = (frame: Frame, position: number, year: number) =>
	frame.series[position]?.rows.find(
		(row) => frame.rows[row]?.year === year && frame.rows[row]?.value !== null
	);

/** Highlighted parts, then the rest, are named before the larger ones. */
function importanceOf(frame: Frame, position: number): number {
	const series = frame.series[position] as Series;
	const first = frame.view.highlight.includes(series.id) ? 2e30 : series.rest ? 1e30 : 0;
	return first + lastValue(frame, series);
}

interface Level {
	row: number;
	year: number;
	low: number;
	high: number;
}

/** From the bottom up: the largest last figure first, the rest at the end. */
export const stackOrder = (frame: Frame) =>
	[...frame.series.keys()].sort((a, b) => {
		const [one, other] = [frame.series[a], frame.series[b]] as [Series, Series];
		return Number(one.rest) - Number(other.rest) || lastValue(frame, other) - lastValue(frame, one);
	});

/** The lower and upper value of every part in every year, and what the years add up to. */
export function stackUp(frame: Frame, order: number[]) {
	const bands = new Map<number, Level[]>(order.map((position) => [position, []]));
	const sums = frame.years.map((year) => {
		let sum = 0;
		for (const position of order) {
			const row = rowIn(frame, position, year);
			if (row === undefined) continue;
			const low = sum;
			sum += (frame.rows[row] as Row).value ?? 0;
			bands.get(position)?.push({ row, year, low, high: sum });
		}
		// 100% in parts is not 100.00000000000001%.
		return Number(sum.toPrecision(12));
	});
	return { bands, sums };
}

/** Whether the coloured shape reaches under a tick's label. */
function isCovered(
	{ y: top, width, height }: Box,
	tops: { year: number; y: number }[],
	years: YearAxis,
	shape: StackPlot['shape']
): boolean {
	const edge = years.band * 0.37;
	return tops.some(({ year, y }, i) => {
		const x = middleOf(years, year);
		const isUnder = y < top + height;
		if (shape === 'column') return isUnder && x - edge < width;
		const before = tops[i - 1];
		const from = before ? middleOf(years, before.year) : x;
		if (from >= width) return false;
		// Between two years the edge is a line: where the label ends it has come so far.
		const part = before && x > width ? (width - from) / (x - from) : 1;
		return (
			isUnder && (part === 1 || (before?.y ?? y) + part * (y - (before?.y ?? y)) < top + height)
		);
	});
}
