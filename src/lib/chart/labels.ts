/** A label that wants to stand at `y`; the more important, the sooner it is placed. */
export interface Wish {
	y: number;
	importance: number;
}

export interface Room {
	top: number;
	bottom: number;
	/** The least distance between the middles of two labels. */
	gap: number;
	/** How far a label may stand from where it wants to. */
	reach: number;
}

/**
 * Places labels in a column: in the order of their wishes, none closer than `gap`, none farther than
 * `reach` from its wish, as near as possible (least squares). The most important are placed first;
 * one that does not fit gets null and is to be named elsewhere.
 */
export function placeLabels(wishes: Wish[], room: Room): (number | null)[] {
	const order = wishes.map((_, i) => i).sort((a, b) => importanceOf(b) - importanceOf(a) || a - b);
	let kept: number[] = [];
	let placed: number[] = [];
	for (const candidate of order) {
		const next = [...kept, candidate].sort((a, b) => wishOf(a) - wishOf(b) || a - b);
		const positions = settle(next.map(wishOf), room);
		if (!positions) continue;
		kept = next;
		placed = positions;
	}
	return wishes.map((_, i) => (kept.includes(i) ? (placed[kept.indexOf(i)] as number) : null));

	function wishOf(index: number) {
		return (wishes[index] as Wish).y;
	}
	function importanceOf(index: number) {
		return (wishes[index] as Wish).importance;
	}
}

/** Neighbours at one level, which is as near to the mean of their wishes as their bounds allow. */
interface Block {
	sum: number;
	count: number;
	low: number;
	high: number;
}

const levelOf = ({ sum, count, low, high }: Block) => Math.min(high, Math.max(low, sum / count));

/**
 * Least-squares positions for sorted wishes within their bounds, by pooling adjacent violators; null
 * where no positions fit. A level is a position less the gaps above it, so that levels only must not fall.
 */
function settle(sorted: number[], { top, bottom, gap, reach }: Room): number[] | null {
	const lows = sorted.map((y, i) => Math.max(top, y - reach) - i * gap);
	const highs = sorted.map((y, i) => Math.min(bottom, y + reach) - i * gap);
	for (let i = 1; i < lows.length; i++)
		lows[i] = Math.max(lows[i] as number, lows[i - 1] as number);
	for (let i = highs.length - 2; i >= 0; i--)
		highs[i] = Math.min(highs[i] as number, highs[i + 1] as number);
	if (lows.some((low, i) => low > (highs[i] as number) + 1e-9)) return null;

	const blocks: Block[] = [];
	sorted.forEach((y, i) => {
		let block: Block = {
			sum: y - i * gap,
			count: 1,
			low: lows[i] as number,
			high: highs[i] as number
		};
		for (let before = blocks.at(-1); before; before = blocks.at(-1)) {
			if (levelOf(before) <= levelOf(block)) break;
			blocks.pop();
			const { sum, count, low } = block;
			block = { sum: before.sum + sum, count: before.count + count, low, high: before.high };
		}
		blocks.push(block);
	});
	return blocks
		.flatMap((block) => Array.from({ length: block.count }, () => levelOf(block)))
		.map((level, i) => level + i * gap);
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export const overlaps = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

export interface Place {
	x: number;
	y: number;
}

const side = (a: Place, b: Place, c: Place) =>
	Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));

export const crosses = ([a, b]: [Place, Place], [c, d]: [Place, Place]) =>
	side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);

/** Whether a line passes through a box. */
export const cuts = (line: [Place, Place], { x, y, width, height }: Box) =>
	line.some((p) => p.x > x && p.x < x + width && p.y > y && p.y < y + height) ||
	crosses(line, [
		{ x, y },
		{ x: x + width, y: y + height }
	]) ||
	crosses(line, [
		{ x: x + width, y },
		{ x, y: y + height }
	]);

/** Whether a polyline touches a box. */
export const strikes = (points: Place[], box: Box) =>
	points.some((to, i) => {
		const from = points[i - 1] ?? to;
		const isFar =
			Math.max(from.x, to.x) < box.x ||
			Math.min(from.x, to.x) > box.x + box.width ||
			Math.max(from.y, to.y) < box.y ||
			Math.min(from.y, to.y) > box.y + box.height;
		return !isFar && cuts([from, to], box);
	});

export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
	x: x - by,
	y: y - by,
	width: width + 2 * by,
	height: height + 2 * by
});

/** How many of a polyline's sampled points lie inside a box: a measure of how much it would be covered. */
export function covered(box: Box, points: { x: number; y: number }[]): number {
	let inside = 0;
	points.slice(1).forEach((to, i) => {
		const from = points[i] as { x: number; y: number };
		for (let step = 0; step <= 12; step++) {
			const x = from.x + ((to.x - from.x) * step) / 12;
			const y = from.y + ((to.y - from.y) * step) / 12;
			if (x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height) inside++;
		}
	});
	return inside;
}

/** The candidate that covers least and stays inside `frame`; null when each would hit an obstacle. */
export function placeBox(
	candidates: Box[],
	frame: Box,
	obstacles: Box[],
	lines: { x: number; y: number }[][]
): Box | null {
	const inside = (box: Box) =>
		box.x >= frame.x &&
		box.y >= frame.y &&
		box.x + box.width <= frame.x + frame.width &&
		box.y + box.height <= frame.y + frame.height;
	const scored = candidates
		.filter((box) => inside(box) && !obstacles.some((other) => overlaps(box, other)))
		.map((box) => ({ box, cost: lines.reduce((sum, line) => sum + covered(box, line), 0) }));
	return scored.sort((a, b) => a.cost - b.cost)[0]?.box ?? null;
}
