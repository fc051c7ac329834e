import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command';
import { openScratch, type Scratch } from '../support/scratch';
import { makeWorkbook } from '../support/workbook';

let scratch: Scratch;
beforeAll(() => {
	scratch = openScratch('workbook');
});
afterAll(() => scratch.remove());

const atlas = (...args: string[]) =>
	runCommand(args, { DATA_DIR: join(scratch.folder, 'data') }, scratch.folder);
const write = (name: string, bytes: Uint8Array) => {
	const path = join(scratch.folder, name);
	writeFileSync(path, bytes);
	return path;
};

const table = (name: string, factor: number) => ({
	name,
	rows: [
		['Region', 'Year', 'Investment (USD billion)'],
		['KOR', 2021, 1.125 * factor],
		['KOR', 2022, 3.1 * factor],
		['USA', 2022, 47.36 * factor]
	]
});
const book = makeWorkbook({ sheets: [table('First print', 1), table('Revised', 2)] });

describe('a workbook', () => {
	test('is inspected by its content, and says which sheet was read', async () => {
		const path = write('book.csv', book);
		const { code, stdout } = await atlas('inspect', path, '--json');
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			encoding: 'xlsx',
			delimiter: null,
			records: 3,
			problems: [{ code: 'sheet', value: 'First print' }],
			sheet: 'First print',
			sheets: ['First print', 'Revised']
		});
		const told = await atlas('inspect', path, '--sheet', 'revised');
		expect(told.stdout).toContain('book.csv: xlsx, sheet "Revised" (beside "First print")');
		expect(told.stdout).toMatch(
			/Investment \(USD billion\) +number +3 +0 +0 +103\.17 +billion USD/
		);
	});

	test('is refused with its sheets where the one that is named is not there', async () => {
		const { code, stderr } = await atlas('inspect', write('book.xlsx', book), '--sheet', 'Third');
		expect([code, stderr.trim()]).toEqual([
			2,
			'No sheet is called "Third"; there are "First print", "Revised".'
		]);
	});

	test('becomes an edition of the named sheet', async () => {
		const path = write('book.xlsx', book);
		const imported = await atlas(
			...['import', path, '--dataset', 'mine', '--edition', 'mine-1', '--sheet', 'Revised'],
			...['--measure', 'private_investment', '--json']
		);
		expect([imported.code, imported.stderr]).toEqual([0, '']);
		expect(JSON.parse(imported.stdout)).toMatchObject({
			imported: 3,
			totals: [{ year: 2021 }, { year: 2022 }],
			reading: { encoding: 'xlsx', delimiter: null, sheet: 'Revised' }
		});
		const view = 'private-investment?dataset=mine&edition=mine-1&region=KOR~USA&by=region';
		const { stdout } = await atlas('export', view, '--format', 'csv', '-o', '-');
		expect(stdout).toMatch(/^mine-1,private_investment,KOR,.*,2021,2021,2250000000,USD,/m);
	});
});
