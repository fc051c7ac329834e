import { textWidth } from '../format/text';
import { type as sizes } from './tokens';

/** A title that wants to stand beneath its mark; null where it can not be written in two lines. */
export interface TitleWish {
	x: number;
	lines: string[] | null;
	/** How good a landmark it is: distances count by it. */
	weight: number;
}

export interface TitleRoom {
	width: number;
	rows: number;
	/** The least distance of two marks with titles. */
	apart: number;
}

export interface TitlePlace {
	row: number;
	/** The left edge of the words. */
	x: number;
	/** Whether they stand to the left of their leader, and end there. */
	isLeft: boolean;
}

interface Box extends Omit<TitlePlace, 'row'> {
	index: number;
	/** Where the leader stands, and the right edge of the words. */
	at: number;
	end: number;
}

type Placed = Box & TitlePlace;

/** Between the leader and the words, and between the words of neighbours. */
export const BESIDE = 5;
const GAP = 10;
/** Words keep this far from another's leader. */
const MARGIN = 4;

/**
 * Titles staggered in rows under their marks: no two overlap and no leader runs through another's words.
 * Those farthest in time from the ones already placed come first, so that the whole span is told.
 */
export function placeTitles(wishes: TitleWish[], room: TitleRoom): (TitlePlace | null)[] {
	const widths = wishes.map(({ lines }) =>
		Math.max(0, ...(lines ?? []).map((line) => textWidth(line, sizes.small)))
	);
	let kept: Placed[] = [];
	const open = new Set(wishes.flatMap(({ lines }, i) => (lines ? [i] : [])));
	while (open.size > 0) {
		const next = farthest(open, kept, wishes);
		open.delete(next);
		kept = arrange(kept, next, wishes, widths, room) ?? kept;
	}
	return wishes.map((_, i) => {
		const found = kept.find(({ index }) => index === i);
		return found ? { row: found.row, x: found.x, isLeft: found.isLeft } : null;
	});
}

/** The latest event comes first; then whatever is farthest from the placed ones, by its weight. */
function farthest(open: Set<number>, kept: Placed[], wishes: TitleWish[]): number {
	const score = (i: number) => {
		const { x, weight } = wishes[i] as TitleWish;
		if (kept.length === 0) return x;
		return Math.min(...kept.map(({ at }) => Math.abs(at - x))) * weight;
	};
	return [...open].reduce((best, i) => (score(i) > score(best) ? i : best));
}

/**
 * Rows for these titles and one more, each as high as it can stand, where fewest rows are needed: with the
 * titles on the sides that they have, or with those to the left up to some place and to the right from it.
 * Null where nothing has room for all.
 */
function arrange(
	kept: Placed[],
	next: number,
	wishes: TitleWish[],
	widths: number[],
	room: TitleRoom
) {
	const at = (i: number) => (wishes[i] as TitleWish).x;
	if (kept.some((other) => Math.abs(other.at - at(next)) < room.apart)) return null;
	const sorted = [...kept.map(({ index }) => index), next].sort((a, b) => at(a) - at(b));
	const sides = [
		...[false, true].map((isLeft) =>
			sorted.map((i) => (i === next ? isLeft : (kept.find((o) => o.index === i)?.isLeft ?? false)))
		),
		...[...sorted, null].map((_, turn) => sorted.map((_, i) => i < turn))
	];
	let best: Placed[] | null = null;
	for (const lefts of sides) {
		const boxes = sorted.map((index, i): Box => {
			const isLeft = lefts[i] as boolean;
			const own = widths[index] as number;
			const x = isLeft ? at(index) - BESIDE - own : at(index) + BESIDE;
			return { index, at: at(index), x, end: x + own, isLeft };
		});
		if (boxes.some(({ x, end }) => x < 0 || end > room.width)) continue;
		const found = settle(boxes, room.rows);
		if (found && (!best || depth(found) < depth(best))) best = found;
	}
	return best;
}

/** Each box under the ones whose leaders it would cut; null where two would cut each other's. */
function settle(boxes: Box[], rows: number): Placed[] | null {
	const placed: Placed[] = [];
	const open = new Set(boxes);
	while (open.size > 0) {
		const own = [...open].find((box) => ![...open].some((other) => cuts(box, other)));
		if (!own) return null;
		const row = Array.from({ length: rows }, (_, i) => i).find((r) => fits(own, r, placed));
		if (row === undefined) return null;
		open.delete(own);
		placed.push({ ...own, row });
	}
	return placed;
}

const cuts = (box: Box, other: Box) =>
	box !== other && box.x - MARGIN < other.at && other.at < box.end + MARGIN;

/** The deepest row counts first, then how deep all of them stand. */
const depth = (placed: Placed[]) =>
	Math.max(0, ...placed.map(({ row }) => row)) * 1000 +
	placed.reduce((sum, { row }) => sum + row, 0);

function fits(own: Box, row: number, placed: Placed[]): boolean {
	return placed.every((other) => {
		if (other.row === row && own.x < other.end + GAP && other.x < own.end + GAP) return false;
		// A leader runs beside the words of its own row too.
		return !(other.row <= row && cuts(other, own)) && !(other.row >= row && cuts(own, other));
	});
}
