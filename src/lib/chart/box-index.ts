import { overlaps, type Box } from './labels';

/**
 * Boxes by the cells of a grid that they touch, so that the question what overlaps a box meets its
 * neighbours only. The answers are the same as those of asking each box in turn.
 */
export interface BoxIndex {
	add(box: Box): void;
	/** Whether any box but `except` overlaps this one. */
	meets(box: Box, except?: Box): boolean;
}

/** An index with cells of this many pixels: about the size of what is asked for most. */
export function boxIndex(cell: number): BoxIndex {
	const cells = new Map<number, Box[]>();

	function some(box: Box, is: (key: number) => boolean): boolean {
		const [left, right] = [Math.floor(box.x / cell), Math.floor((box.x + box.width) / cell)];
		const [top, bottom] = [Math.floor(box.y / cell), Math.floor((box.y + box.height) / cell)];
		for (let row = top; row <= bottom; row++)
			for (let column = left; column <= right; column++) if (is(row * ROW + column)) return true;
		return false;
	}

	return {
		add: (box) =>
			void some(box, (key) => {
				const there = cells.get(key);
				if (there) there.push(box);
				else cells.set(key, [box]);
				return false;
			}),
		meets: (box, except) =>
			some(
				box,
				(key) => cells.get(key)?.some((each) => each !== except && overlaps(box, each)) ?? false
			)
	};
}

/** More cells than any picture is wide. */
const ROW = 1 << 20;
