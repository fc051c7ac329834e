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
		if (
			!positions ||
			positions.some((y, i) => Math.abs(y - wishOf(next[i] as number)) > room.reach)
		)
			continue;
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

/** Least-squares positions for sorted wishes by pooling adjacent violators; null where they do not fit. */
function settle(sorted: number[], { top, bottom, gap }: Room): number[] | null {
	if ((sorted.length - 1) * gap > bottom - top) return null;
	const blocks: { sum: number; count: number }[] = [];
	sorted.forEach((y, index) => {
		blocks.push({ sum: y - index * gap, count: 1 });
		for (let last = blocks.at(-1), before = blocks.at(-2); last && before;) {
			if (before.sum / before.count <= last.sum / last.count) break;
			blocks.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
			last = blocks.at(-1);
			before = blocks.at(-2);
		}
	});
	const highest = bottom - (sorted.length - 1) * gap;
	const levels = blocks.flatMap(({ sum, count }) =>
		Array.from({ length: count }, () => Math.min(highest, Math.max(top, sum / count)))
	);
	return levels.map((level, index) => level + index * gap);
}

export interface Box {
	x: number;
	y: number;
	width: number;
	height: number;
}

export const overlaps = (a: Box, b: Box) =>
	a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

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
