import { textWidth } from '../format/text';
import type { Places } from './geo/places';
import { crosses, cuts, grown, overlaps, type Box } from './labels';
import { round } from './round';
import { type as sizes } from './tokens';

export interface Labelled {
	name: string;
	value: string;
	x: number;
	y: number;
	strong: boolean;
}

/** A name and a value over the sea, and the line that leads from the place to them. */
export interface MapLabel {
	name: string;
	value: string;
	x: number;
	/** The baseline. */
	y: number;
	valueX: number;
	valueY: number;
	size: number;
	place: { x: number; y: number };
	leader: string;
}

/** The part of a plot that a map covers. */
export interface MapArea extends Box {
	/** Pixels for a unit of the map. */
	scale: number;
}

interface Shape {
	width: number;
	height: number;
	lines: number;
}

interface Found {
	box: Box;
	end: Point;
	cost: number;
	isTwo: boolean;
}

interface Point {
	x: number;
	y: number;
}

const STEP = 6;
const PADDING = 4;
/** How far a line stays from the places of other labels. */
const CLEAR = 5;
/** A longer line is followed by nobody: this part of the map's width, and of that twice as far at most. */
const REACH = 0.16;
const MOST_COST = 0.26;
/** What a name on two lines costs more, in pixels. */
const TWO_LINES = 12;

/**
 * Places the names of a few regions over the sea, in their order: never on land, on a dot, on each other
 * or outside the map, and no line crosses a name or another line. What has no such place has no label.
 */
export function labelMap(
	labelled: Labelled[],
	dots: Box[],
	area: MapArea,
	places: Places
): MapLabel[] {
	const isSea = seaOf(places, area, dots);
	const size = area.width < 480 ? sizes.small : sizes.label;
	const lineHeight = size + 3;
	const taken: Box[] = [];
	const lines: [Point, Point][] = [];
	return labelled.flatMap((region): MapLabel[] => {
		const nameWidth = textWidth(region.name, size, 600);
		const valueWidth = textWidth(region.value, size);
		const shapes: Shape[] = [
			{ width: nameWidth + 6 + valueWidth, height: lineHeight, lines: 1 },
			{ width: Math.max(nameWidth, valueWidth), height: 2 * lineHeight, lines: 2 }
		];
		const found = nearest(region, shapes);
		if (!found) return [];
		const { box, end, isTwo } = found;
		taken.push(grown(box, PADDING));
		lines.push([region, end]);
		const first = round(box.y + size - 1);
		// Two lines are flush with the side to which their leader comes.
		const isLeft = isTwo && end.x > box.x + box.width / 2;
		return [
			{
				name: region.name,
				value: region.value,
				x: round(isLeft ? box.x + box.width - nameWidth : box.x),
				y: first,
				valueX: round(
					isTwo ? (isLeft ? box.x + box.width - valueWidth : box.x) : box.x + nameWidth + 6
				),
				valueY: isTwo ? round(first + lineHeight) : first,
				size,
				place: { x: round(region.x), y: round(region.y) },
				leader: `M${round(region.x)},${round(region.y)}L${round(end.x)},${round(end.y)}`
			}
		];
	});

	/** The place with the shortest line, of which the part over land counts twice. */
	function nearest(from: Point, shapes: Shape[]) {
		let best: Found | null = null;
		for (const shape of shapes) best = nearer(from, shape, best);
		return best;
	}

	function nearer(from: Point, { width, height, lines: count }: Shape, known: Found | null) {
		let best = known;
		const extra = count > 1 ? TWO_LINES : 0;
		const reach = REACH * area.width;
		const [left, top] = [
			area.x + onGrid(from.x - area.x - reach - width),
			area.y + onGrid(from.y - area.y - reach - height)
		];
		const right = Math.min(from.x + reach, area.x + area.width - width);
		const bottom = Math.min(from.y + reach, area.y + area.height - height);
		for (let x = left; x <= right; x += STEP)
			for (let y = top; y <= bottom; y += STEP) {
				const box = { x, y, width, height };
				const end = endOf(from, box);
				const length = Math.sqrt((end.x - from.x) ** 2 + (end.y - from.y) ** 2);
				if (length > reach || length < 8) continue;
				if (length + extra >= (best?.cost ?? Infinity)) continue;
				const wide = grown(box, PADDING);
				if (!isSea(wide) || taken.some((other) => overlaps(wide, other))) continue;
				const cost = length + overLand(from, end) + extra;
				if (cost >= Math.min(best?.cost ?? Infinity, MOST_COST * area.width)) continue;
				if (lines.some((line) => crosses(line, [from, end]) || cuts(line, wide))) continue;
				if (taken.some((other) => cuts([from, end], other))) continue;
				if (labelled.some((other) => isNear(other, [from, end]))) continue;
				best = { box, end, cost, isTwo: count > 1 };
			}
		return best;
	}

	function overLand(from: Point, to: Point): number {
		const length = Math.hypot(to.x - from.x, to.y - from.y);
		const steps = Math.max(1, Math.ceil(length / STEP));
		let land = 0;
		for (let i = 1; i <= steps; i++) {
			const x = from.x + ((to.x - from.x) * i) / steps;
			const y = from.y + ((to.y - from.y) * i) / steps;
			if (!isSea({ x, y, width: 0.1, height: 0.1 })) land++;
		}
		return (land / steps) * length;
	}
}

/** Where a line meets a label: the middle of the side that faces it. */
function endOf(from: Point, { x, y, width, height }: Box): Point {
	const middle = { x: x + width / 2, y: y + height / 2 };
	if (from.x < x) return { x: x - PADDING, y: middle.y };
	if (from.x > x + width) return { x: x + width + PADDING, y: middle.y };
	return { x: middle.x, y: from.y < y ? y - 2 : y + height + 2 };
}

/** The first step of the grid at or after a distance from its start. */
const onGrid = (distance: number) => Math.max(0, Math.ceil(distance / STEP) * STEP);

/** Whether a box of the plot has neither land nor dot in it, by sums over the map's cells. */
function seaOf({ land: rows, cell }: Places, area: MapArea, dots: Box[]): (box: Box) => boolean {
	const land = rows.map((row) => Uint8Array.from(row, Number));
	const unit = cell * area.scale;
	for (const { x, y, width, height } of dots)
		for (let j = Math.floor((y - area.y) / unit); j * unit < y + height - area.y; j++)
			land[j]?.fill(
				1,
				Math.max(0, Math.floor((x - area.x) / unit)),
				Math.ceil((x + width - area.x) / unit)
			);
	const columns = (land[0]?.length ?? 0) + 1;
	const sums = new Uint32Array(columns * (land.length + 1));
	land.forEach((row, j) => {
		let own = 0;
		for (let i = 0; i < row.length; i++) {
			own += row[i] as number;
			sums[(j + 1) * columns + i + 1] = own + (sums[j * columns + i + 1] ?? 0);
		}
	});
	const at = (i: number, j: number) => sums[j * columns + i] ?? 0;
	const bound = (value: number, most: number) => Math.max(0, Math.min(most, value));
	return ({ x, y, width, height }) => {
		const left = bound(Math.floor((x - area.x) / unit), columns - 1);
		const right = bound(Math.ceil((x + width - area.x) / unit), columns - 1);
		const top = bound(Math.floor((y - area.y) / unit), land.length);
		const bottom = bound(Math.ceil((y + height - area.y) / unit), land.length);
		return at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top) === 0;
	};
}

/** Whether a line passes over the place of another label. */
function isNear({ x, y }: Point, [from, to]: [Point, Point]): boolean {
	if (x === from.x && y === from.y) return false;
	const length = (to.x - from.x) ** 2 + (to.y - from.y) ** 2;
	const along = ((x - from.x) * (to.x - from.x) + (y - from.y) * (to.y - from.y)) / length;
	const part = Math.max(0, Math.min(1, along));
	const nearest = { x: from.x + part * (to.x - from.x), y: from.y + part * (to.y - from.y) };
	return Math.hypot(x - nearest.x, y - nearest.y) < CLEAR;
}
