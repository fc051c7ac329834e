import { describe, expect, it } from 'vitest';
import { finish } from '../csv/steps';
import { makeWorkbook } from '../../../tests/support/workbook';
import { readSource, sourceSteps } from './source';

const rows = Array.from({ length: 20_000 }, (_, at) => ['USA', 1990 + (at % 30), at + 0.5]);
const header = ['Country', 'Year', 'Value'];

describe('a long file is read in steps', () => {
	it.each([
		['text', new TextEncoder().encode([header, ...rows].map((row) => row.join()).join('\n'))],
		['a workbook', makeWorkbook({ sheets: [{ name: 'Data', rows: [header, ...rows] }] })]
	])('of %s, between which others have their turn', (_, bytes) => {
		const steps = sourceSteps(bytes);
		let count = 0;
		let step = steps.next();
		for (; !step.done; step = steps.next()) count++;
		// Ten for the body, as many for each of three columns, and those of the columns' types.
		expect(count).toBeGreaterThan(40);
		expect(step.value).toMatchObject({ table: { records: { length: 20_000 } } });
	});

	it('or at one go, with the same answer', () => {
		const bytes = new TextEncoder().encode('Country,Year,Value\nUSA,2021,5\nKOR,2021,6.5\n');
		expect(finish(sourceSteps(bytes))).toEqual(readSource(bytes));
	});
});
