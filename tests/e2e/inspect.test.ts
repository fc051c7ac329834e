import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command';
import { openScratch, type Scratch } from '../support/scratch';

let scratch: Scratch;
beforeAll(() => {
	scratch = openScratch('inspect');
});
afterAll(() => scratch.remove());

const atlas = (...args: string[]) =>
	runCommand(['inspect', ...args], { DATA_DIR: join(scratch.folder, 'data') }, scratch.folder);
const write = (name: string, bytes: Uint8Array | string) => {
	const path = join(scratch.folder, name);
	writeFileSync(path, bytes);
	return path;
};

const wide = 'Country;Code;2021;2022\nKorea;KOR;1,1;..\nWorld;WLD;93,5;91,86\n\nSource: us;;;\n';

describe('atlas inspect', () => {
	test('has the keys of the contract, in its order', async () => {
		const { code, stdout, stderr } = await atlas(write('wide.csv', wide), '--json');
		expect([code, stderr]).toEqual([0, '']);
		const result = JSON.parse(stdout);
		expect(Object.keys(result)).toEqual([
			...['file', 'encoding', 'confidence', 'damaged', 'delimiter', 'decimal', 'header', 'records'],
			...['columns', 'droppedColumns', 'dropped', 'problems', 'suggestion']
		]);
		expect(Object.keys(result.columns[0])).toEqual([
			...['name', 'type', 'values', 'missing', 'invalid', 'sum', 'unit']
		]);
		expect(Object.keys(result.problems[0])).toEqual(['code', 'row', 'column', 'value', 'message']);
		expect(result).toMatchObject({
			file: 'wide.csv',
			delimiter: ';',
			decimal: ',',
			records: 2,
			dropped: [
				{ row: 4, reason: 'blank' },
				{ row: 5, reason: 'footer' }
			],
			suggestion: { shape: 'wide', roles: { region: 'Code', years: ['2021', '2022'] } }
		});
	});

	test('tells people the same in a table, without control characters of the file', async () => {
		const { code, stdout } = await atlas(
			write('wide.csv', wide.replace('Korea', '\u001b[31mKorea'))
		);
		expect(code).toBe(0);
		expect(stdout).toContain('left out as footer: record 5');
		expect(stdout).toMatch(/2022 +number +1 +1 +0 +91\.86/);
		expect(stdout).toContain('looks wide: region = Code; years = 2021, 2022');
		expect(stdout).not.toContain('\u001b');
	});

	test('unpacks gzip', async () => {
		const { stdout } = await atlas(write('wide.csv.gz', gzipSync(wide)), '--json');
		expect(JSON.parse(stdout)).toMatchObject({ file: 'wide.csv.gz', records: 2 });
	});

	test('takes encoding and delimiter as they are named', async () => {
		const file = write(
			'korean.csv',
			Uint8Array.of(0x61, 0x3b, 0x62, 10, 0x8c, 0x63, 0x3b, 0x31, 10)
		);
		const named = await atlas(file, '--json', '--encoding', 'cp949', '--delimiter', ';');
		expect(JSON.parse(named.stdout)).toMatchObject({
			encoding: 'cp949',
			confidence: 1,
			damaged: 0
		});
		const latin = await atlas(file, '--json', '--encoding', 'latin1');
		expect(JSON.parse(latin.stdout)).toMatchObject({ encoding: 'windows-1252' });
	});

	test.each<[name: string, bytes: Uint8Array | string, code: string]>([
		['a web page', '<!DOCTYPE html><html></html>', 'html'],
		['a pointer', 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n', 'git-lfs'],
		['a workbook that was cut', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), 'workbook'],
		['an open quote', `a,b\n1,"${'x,\n'.repeat(500_000)}`, 'unterminated'],
		['too many columns', 'x,'.repeat(5_000), 'columns'],
		['a trap of gzip', gzipSync('region,2021\n' + 'KOR,1\n'.repeat(5_000_000)), 'too-large'],
		['packed nothing', gzipSync(new Uint8Array(25_000_000)), 'binary']
	])('refuses %s with exit code 2', async (_name, bytes, code) => {
		const file = write('wrong.csv', bytes);
		const json = await atlas(file, '--json');
		expect([json.code, json.stderr]).toEqual([2, '']);
		expect(JSON.parse(json.stdout)).toEqual({ refused: { code, message: expect.any(String) } });
		const plain = await atlas(file);
		expect([plain.code, plain.stdout]).toEqual([2, '']);
		expect(plain.stderr).toMatch(/\.\n?$/);
	});

	test('a delimiter that is none is wrong usage', async () => {
		const { code, stderr } = await atlas(write('wide.csv', wide), '--delimiter', 'x');
		expect(code).toBe(2);
		expect(stderr).toContain('--delimiter takes');
	});
});
