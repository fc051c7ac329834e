import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeRejected } from './rejected';

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'atlas-rejected-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

it('lies beside the file, and never overwrites what was corrected in one before', async () => {
	const file = join(folder, 'figures.csv');
	const first = await writeRejected(file, 'a\r\n');
	expect(first).toBe(`${file}.rejected.csv`);
	expect(await writeRejected(file, 'a\r\n')).toBe(first);
	writeFileSync(first, 'corrected by hand');
	expect(await writeRejected(file, 'a\r\n')).toBe(`${file}.rejected-2.csv`);
	expect(await writeRejected(file, 'b\r\n')).toBe(`${file}.rejected-3.csv`);
	expect(readFileSync(first, 'utf8')).toBe('corrected by hand');
	expect(readFileSync(`${file}.rejected-3.csv`, 'utf8')).toBe('b\r\n');
});
