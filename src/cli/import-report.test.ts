import { expect, it } from 'vitest';
import type { FileProblem } from '../lib/csv/problem';
import type { ImportReport } from '../lib/server/operations';
import { tellRefusal } from './import-report';

const problem = (row: number, message: string): FileProblem => ({
	code: 'unknown',
	row,
	column: 'measure',
	value: `m${row}`,
	message
});
const known = `Unknown measure; known are ${Array.from({ length: 20 }, (_, i) => `measure_${i}`).join(', ')}.`;

it('says once what is known, and of each record what it has', () => {
	const problems = [
		problem(2, known),
		problem(3, known),
		problem(4, 'No number.'),
		problem(5, known)
	];
	const report = { problems, counts: { unknown: 4 } } as unknown as ImportReport;
	expect(tellRefusal('Nothing was stored.', report, false).split('\n')).toEqual([
		'Nothing was stored.',
		`  record 2, measure: ${known} ("m2")`,
		'  record 3, measure: the same ("m3")',
		'  record 4, measure: No number. ("m4")',
		`  record 5, measure: ${known} ("m5")`,
		'  unknown: 4'
	]);
});
