import { kindOf } from '../kind';
import type { FileRecord } from '../parse';
import type { Remarks } from './remarks';

/** Cells that are shown as one, by rows from 1 and columns from 0. */
export interface Merge {
	top: number;
	bottom: number;
	left: number;
}

/**
 * Gives the records beside a cell that is merged over several of them its text or year. A figure is not repeated: it
 * would be counted more than once. Records are given in their order.
 */
export class MergeFiller {
	readonly #merges: Merge[];
	readonly #active = new Map<number, { bottom: number; value: string }>();
	#next = 0;

	constructor(
		merges: Merge[],
		private readonly remarks: Remarks
	) {
		this.#merges = merges.filter(({ top, bottom }) => bottom > top).sort((a, b) => a.top - b.top);
	}

	fill({ row, cells }: FileRecord): void {
		for (let merge = this.#merges[this.#next]; merge && merge.top <= row;) {
			const value = cells[merge.left] ?? '';
			if (merge.top === row && value !== '')
				this.#active.set(merge.left, { bottom: merge.bottom, value });
			merge = this.#merges[++this.#next];
		}
		for (const [column, { bottom, value }] of this.#active) {
			if (bottom < row) this.#active.delete(column);
			else if ((cells[column] ?? '') === '') {
				const isFigure = kindOf(value) === 'number';
				this.remarks.add(isFigure ? 'spanned' : 'merged', column, row, value);
				if (isFigure) continue;
				while (cells.length < column) cells.push('');
				cells[column] = value;
			}
		}
	}
}
