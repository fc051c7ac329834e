import { expect, it } from 'vitest';
import { fileProblem } from '../csv/problem';
import type { FoundTable } from '../csv/table';
import { RejectedRecords } from './rejected-records';

it('more records than a call has arguments are written, with their reason', () => {
	const count = 150_000;
	const records = Array.from({ length: count }, (_, at) => ({ row: at + 2, cells: ['x'] }));
	const found = new RejectedRecords(['Value'], true);
	const table = { records, ragged: [{ row: 3, cells: ['x', 'y'] }] } as unknown as FoundTable;
	const problem = fileProblem('number', 'Not a number.', { row: 2, column: 'Value' });
	found.add(table, new Set(records.map(({ row }) => row)), [problem]);
	const lines = found.toCsv()?.split(/\r?\n/) ?? [];
	expect(lines.filter(Boolean)).toHaveLength(count + 1);
	expect(lines.slice(0, 3)).toEqual([
		'Value,,record,reason',
		'x,,2,Value: Not a number.',
		'x,y,3,'
	]);
});
