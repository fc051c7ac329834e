import { kindOf } from './kind';
import type { FileRecord } from './parse';

/** Records in groups, which blank ones part. */
export function blocksOf(records: readonly FileRecord[]): FileRecord[][] {
	const blocks: FileRecord[][] = [];
	let last = NaN;
	for (const record of records) {
		if (record.row === last + 1) blocks.at(-1)?.push(record);
		else blocks.push([record]);
		last = record.row;
	}
	return blocks;
}

export const textsIn = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '');

/** Whether a record has a number, a year or a date in one of some columns. */
export const hasFigure = ({ cells }: FileRecord, columns: readonly number[]) =>
	columns.some((column) => !['missing', 'text'].includes(kindOf(cells[column])));

/**
 * Where another table begins, below a blank record: its header has names, or years one after the other, where this table
 * has figures. Null where none does. `isKnown` tells the name of a region, with which no header begins.
 */
export function findAnother(
	header: readonly string[],
	records: readonly FileRecord[],
	values: readonly number[],
	isKnown: (name: string) => boolean
): number | null {
	for (let at = 1; at < records.length - 1; at++) {
		const record = records[at] as FileRecord;
		if (record.row === (records[at - 1] as FileRecord).row + 1) continue;
		if (textsIn(record.cells).length < 2 || isKnown(record.cells[0]?.trim() ?? '')) continue;
		if (isRepeated(record, header, values)) continue;
		const next = records[at + 1] as FileRecord;
		// Footnotes are numbered in their first column, and have no figure in others.
		if (names(record, values) && hasFigure(next, [...next.cells.keys()].slice(1))) return at;
	}
	return null;
}

function names({ cells }: FileRecord, values: readonly number[]): boolean {
	const heads = values.map((column) => cells[column] ?? '').filter((cell) => cell.trim() !== '');
	const kinds = heads.map(kindOf);
	if (heads.length === 0) return false;
	if (kinds.every((kind) => kind === 'text')) return true;
	// Years in figures' place: one after the other, they head columns.
	return (
		heads.length > 1 &&
		kinds.every((kind) => kind === 'year') &&
		heads.every((head, at) => at === 0 || parseInt(head) === parseInt(heads[at - 1] ?? '') + 1)
	);
}

/** The header again, or but for the name of a group in it: `Asia,2021,2022` below `Europe,2021,2022`. */
export function isRepeated(
	{ cells }: FileRecord,
	header: readonly string[],
	values: readonly number[] = []
): boolean {
	if (header.filter(Boolean).length < 2) return false;
	const others = [...header.keys()].filter((at) => header[at] !== (cells[at] ?? '').trim());
	const [other] = others;
	if (other === undefined) return true;
	return others.length === 1 && header.length > 2 && values.length > 1 && !values.includes(other);
}
