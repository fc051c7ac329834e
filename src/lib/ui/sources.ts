import type { Frame } from '../frame/frame';

/** The numbers, from 1, of the sources that each row was read from. */
export function sourcesByRow({ sources }: Frame): Map<number, number[]> {
	const byRow = new Map<number, number[]>();
	sources.forEach(({ rows }, index) => {
		for (const row of rows) byRow.set(row, [...(byRow.get(row) ?? []), index + 1]);
	});
	return byRow;
}
