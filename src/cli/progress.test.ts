import { describe, expect, it } from 'vitest';
import { ProgressLine } from './progress';

const written = (isTTY: boolean) => {
	const lines: string[] = [];
	const line = new ProgressLine({ isTTY, columns: 50, write: (text) => lines.push(text) });
	line.show(0.5, 'mine: reading, 1000 rows');
	line.end();
	return lines;
};

describe('ProgressLine', () => {
	it('is a bar on a terminal, no wider than that, and gone in the end', () => {
		expect(written(true)).toEqual([
			`\r\u001b[2K[${'#'.repeat(15)}${' '.repeat(15)}] 50 % mine: readi`,
			'\r\u001b[2K'
		]);
	});

	it('is a line elsewhere', () => {
		expect(written(false)).toEqual(['mine: reading, 1000 rows, 50 %\n']);
	});
});
