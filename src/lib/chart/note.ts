import { textWidth, wrapText } from '../format/text';
import type { Frame } from '../frame/frame';
import { noteObstacles, noteShapes } from './note-obstacles';
import { covered, overlaps, type Box } from './labels';
import type { Plot } from './plot';
import { round } from './round';
import { type as sizes } from './tokens';

/** What an analyst says of one point of a chart. */
export interface NoteWish {
	text: string;
	/** The id of its series. */
	series: string;
	year: number;
}

/** A note with its place: lines of text, and a leader to the point that it speaks of. */
export interface PlacedNote {
	lines: string[];
	/** Of the first baseline. */
	x: number;
	y: number;
	anchor: 'start' | 'end';
	box: Box;
	leader: string;
	point: Point;
}

interface Point {
	x: number;
	y: number;
}

export const NOTE_LINE = 18;
const PADDING = 4;
const WIDEST = 220;
/** How far the text stands from its point, in pixels: the nearer, the better. */
const DISTANCES = [14, 30, 50, 75, 105, 140, 180];
const DIRECTIONS = 16;
/** So many pixels of distance are as bad as a sampled piece of a line beneath the text. */
const FAR = 16;

/**
 * Finds the place of a note near its point: over no label, as little as possible over lines, and with a leader that
 * crosses no label. Null where the chart does not show the point, or there is no room: then it is told beneath.
 */
export function placeNote(plot: Plot, frame: Frame, wish: NoteWish): PlacedNote | null {
	const point = pointOf(plot, frame, wish);
	if (!point || !('right' in plot)) return null;
	const room: Box = { x: plot.left, y: 2, width: plot.right - plot.left, height: plot.bottom - 4 };
	const obstacles = noteObstacles(plot);
	const shapes = noteShapes(plot);
	// What the point itself stands on can not be kept free of its leader.
	const crossed = obstacles.filter((box) => !isInside(point, box));
	const beneath = (box: Box) => shapes.reduce((sum, shape) => sum + covered(box, shape), 0);
	const widths = [WIDEST, 150, 110].map((most) => Math.min(most, room.width * 0.6));
	const placed = widths.flatMap((most) => {
		const lines = wrapText(wish.text, most, sizes.label);
		const width = Math.max(...lines.map((line) => textWidth(line, sizes.label))) + 2 * PADDING;
		const height = lines.length * NOTE_LINE + PADDING;
		return around(point, width, height)
			.filter((box) => isWithin(box, room) && !obstacles.some((other) => overlaps(box, other)))
			.map((box) => ({ box, lines, end: nearest(point, box) }))
			.filter(({ end }) => !crossed.some((other) => crosses(point, end, other)))
			.map((each) => ({ ...each, cost: beneath(each.box) + distance(point, each.end) / FAR }));
	});
	const [best] = placed.sort((a, b) => a.cost - b.cost);
	if (!best) return null;
	const { box, lines, end } = best;
	const anchor = box.x + box.width <= point.x ? 'end' : 'start';
	return {
		lines,
		x: anchor === 'end' ? box.x + box.width - PADDING : box.x + PADDING,
		y: box.y + 15,
		anchor,
		box,
		leader: `M${round(point.x)},${round(point.y)}L${round(end.x)},${round(end.y)}`,
		point
	};
}

const distance = (a: Point, b: Point) => Math.hypot(b.x - a.x, b.y - a.y);

const isWithin = (box: Box, room: Box) =>
	box.x >= room.x &&
	box.y >= room.y &&
	box.x + box.width <= room.x + room.width &&
	box.y + box.height <= room.y + room.height;

/** The boxes around a point, each with its nearest edge at a distance in a direction. */
function around({ x, y }: Point, width: number, height: number): Box[] {
	return DISTANCES.flatMap((distance) =>
		Array.from({ length: DIRECTIONS }, (_, i): Box => {
			const angle = (i / DIRECTIONS) * 2 * Math.PI;
			const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
			return {
				x: x + dx * (distance + width / 2) - width / 2,
				y: y + dy * (distance + height / 2) - height / 2,
				width,
				height
			};
		})
	);
}

const nearest = (point: Point, box: Box): Point => ({
	x: Math.min(Math.max(point.x, box.x), box.x + box.width),
	y: Math.min(Math.max(point.y, box.y), box.y + box.height)
});

const isInside = ({ x, y }: Point, box: Box) =>
	x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;

const STEPS = 24;

const crosses = (from: Point, to: Point, box: Box) =>
	Array.from({ length: STEPS + 1 }, (_, i) => i / STEPS).some((t) =>
		isInside({ x: from.x + (to.x - from.x) * t, y: from.y + (to.y - from.y) * t }, box)
	);

/** Where a chart shows a figure; null where it does not, or is of a kind that takes no notes. */
function pointOf(plot: Plot, frame: Frame, { series, year }: NoteWish): Point | null {
	const position = frame.series.findIndex(({ id, ghost }) => id === series && !ghost);
	const own = frame.series[position];
	const row = own?.rows.find((index) => frame.rows[index]?.year === year);
	if (!own || row === undefined) return null;
	switch (plot.kind) {
		case 'line':
		case 'slope':
			return plot.lines[position]?.points.find((point) => point.row === row) ?? null;
		case 'stack': {
			const part = plot.parts.find(({ key }) => key === own.key);
			const band = part?.bands.find((each) => each.row === row);
			return band ? { x: band.x, y: (band.low + band.high) / 2 } : null;
		}
		case 'column': {
			const bar = plot.bars.find((each) => each.row === row);
			if (!bar) return null;
			const isBelow = bar.y + bar.height / 2 > plot.foot;
			return { x: bar.x + bar.width / 2, y: isBelow ? bar.y + bar.height - 4 : bar.y + 4 };
		}
		default:
			return null;
	}
}
