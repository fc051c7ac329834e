/** One comparison: what ours took and what a peer took of the same. */
export interface Row {
	row: string;
	peer: string;
	unit: 'ms' | 'kB';
	ours: number;
	theirs: number;
	/** By the clock, where `ours` and `theirs` are of the processor: ours and theirs. */
	wall: [number, number] | null;
	/** The most that ours may be, divided by theirs; null where none is set. */
	target: number | null;
}

export const ratioOf = ({ ours, theirs }: Row) => ours / theirs;

/** Null where no target is set. */
export const isMet = (row: Row) => (row.target === null ? null : ratioOf(row) <= row.target);

/** The middle one; of an even number the mean of both. NaN of none. */
export function median(values: number[]): number {
	const sorted = [...values].sort((a, b) => a - b);
	const half = sorted.length / 2;
	const [low, high] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
	return ((low ?? NaN) + (high ?? NaN)) / 2;
}

const head = ['row', 'ours', 'peer', '', 'ratio', 'target', 'met', 'by the clock'];

/** A plain table: texts to the left, numbers to the right. */
export function tableOf(rows: Row[]): string {
	const cells = [head, ...rows.map(cellsOf)];
	const widths = head.map((_, i) => Math.max(...cells.map((line) => (line[i] ?? '').length)));
	const isNumber = (i: number) => i === 1 || i === 3 || i === 4;
	return cells
		.map((line) =>
			line
				.map((text, i) =>
					isNumber(i) ? text.padStart(widths[i] ?? 0) : text.padEnd(widths[i] ?? 0)
				)
				.join('  ')
				.trimEnd()
		)
		.join('\n');
}

function cellsOf(row: Row): string[] {
	const met = isMet(row);
	return [
		row.row,
		`${digits(row.ours)} ${row.unit}`,
		row.peer,
		`${digits(row.theirs)} ${row.unit}`,
		ratioOf(row).toFixed(2),
		row.target === null ? '' : `≤ ${row.target}`,
		met === null ? '' : met ? 'yes' : 'no',
		row.wall ? `${digits(row.wall[0])} ÷ ${digits(row.wall[1])} ms` : ''
	];
}

const digits = (value: number) => (value < 100 ? value.toPrecision(3) : value.toFixed(0));
