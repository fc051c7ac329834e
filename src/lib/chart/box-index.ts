import { overlaps, type Box } from './labels';

/** More cells than any column has. */
const COLUMN = 2 ** 16;

/** Boxes by the cells of a grid that they touch, so that what overlaps a box is found among its neighbours. */
export class BoxIndex {
	#cells = new Map<number, Box[]>();
	#side: number;

	/** @param side of a cell in pixels; about the size of what is looked for */
	constructor(side: number) {
		this.#side = side;
	}

	add(box: Box): void {
		for (const cell of this.#cellsOf(box)) {
			const known = this.#cells.get(cell);
			if (known) known.push(box);
			else this.#cells.set(cell, [box]);
		}
	}

	/** Whether a box lies over one of them other than `own`. */
	touches(box: Box, own?: Box): boolean {
		for (const cell of this.#cellsOf(box))
			if (this.#cells.get(cell)?.some((other) => other !== own && overlaps(box, other)))
				return true;
		return false;
	}

	*#cellsOf({ x, y, width, height }: Box): Generator<number> {
		const at = (pixels: number) => Math.floor(pixels / this.#side);
		for (let i = at(x); i <= at(x + width); i++)
			for (let j = at(y); j <= at(y + height); j++) yield i * COLUMN + j;
	}
}
