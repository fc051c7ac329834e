import type { FileProblem } from '../csv/problem';
import type { FoundTable } from '../csv/table';
import { writeCsv } from '../csv/write';

/** The records that are not stored, as a file to mend and bring again. */
export class RejectedRecords {
	readonly #rows: string[][] = [];

	constructor(
		private readonly header: string[],
		private readonly isWanted: boolean
	) {}

	add(table: FoundTable | null, rejected: ReadonlySet<number>, problems: FileProblem[]) {
		if (!this.isWanted || !table || rejected.size === 0) return;
		const whole = new Map(table.ragged.map(({ row, cells }) => [row, cells]));
		const reasons = new Map<number, string[]>();
		for (const { row, column, message } of problems) {
			if (row === null) continue;
			const said = reasons.get(row) ?? [];
			reasons.set(row, [...said, column ? `${column}: ${message}` : message]);
		}
		for (const { row, cells } of table.records)
			if (rejected.has(row))
				this.#rows.push([
					...(whole.get(row) ?? cells),
					String(row),
					(reasons.get(row) ?? []).join(' ')
				]);
	}

	toCsv(): string | null {
		if (this.#rows.length === 0) return null;
		// Rows may be more than a call has arguments.
		const width = this.#rows.reduce(
			(most, row) => Math.max(most, row.length - 2),
			this.header.length
		);
		const padded = (cells: string[], last: string[]) => [
			...cells,
			...Array.from({ length: width - cells.length }, () => ''),
			...last
		];
		return writeCsv(
			padded(this.header, ['record', 'reason']),
			this.#rows.map((row) => padded(row.slice(0, -2), row.slice(-2)))
		);
	}
}
