import type { ColumnReading } from '../csv/columns';
import { readDate } from '../csv/date';
import { isMissing } from '../csv/missing';
import { isOtherPeriod } from '../csv/period';
import { fileProblem, type FileProblem } from '../csv/problem';
import type { FoundTable } from '../csv/table';
import { quoted } from './plan-questions';
import type { Suggestion } from './shape';

const REMEDY =
	'An edition holds one figure for a calendar year: add up or choose in the file, or name columns with --map.';

/** Says where a table is by parts of years (quarters, months, weeks) or by spans of them, which no edition holds. */
export function askForYears(
	table: FoundTable,
	readings: ColumnReading[],
	suggestion: Suggestion | null
): FileProblem[] {
	const isOther = (name: string) => isOtherPeriod(name) || readDate(name, 'month-first') !== null;
	const heads = table.header.filter((name, at) => readings[at]?.type === 'number' && isOther(name));
	const { period, date } = suggestion?.roles ?? {};
	const isOf = (name: string, at: number) =>
		name === date && suggestion?.shape !== 'deals'
			? hasSeveral(table, at, readings)
			: readings[at]?.type !== 'number' && name !== period && isOfParts(table, at);
	return [
		...(heads.length > 1
			? [
					fileProblem(
						'not-yearly',
						`Columns are for no calendar year: ${quoted(heads, 4)}. ${REMEDY}`,
						{
							row: table.headerRow,
							column: heads[0]
						}
					)
				]
			: []),
		...table.header.flatMap((name, at) =>
			suggestion?.shape !== 'deals' && isOf(name, at)
				? [
						fileProblem('not-yearly', `The times here are no calendar years. ${REMEDY}`, {
							column: name
						})
					]
				: []
		)
	];
}

const SAMPLE = 1_000;

/** Beside a column of years. */
const PART_NAME = /^(quarter|half(-?year)?|week|분기|반기|주차)$/i;

const textsOf = ({ records }: FoundTable, at: number) =>
	records
		.slice(0, SAMPLE)
		.map(({ cells }) => (cells[at] ?? '').trim())
		.filter((cell) => !isMissing(cell));

function isOfParts(table: FoundTable, at: number): boolean {
	const cells = textsOf(table, at);
	if (PART_NAME.test(table.header[at] ?? '')) return new Set(cells).size > 1;
	return cells.length > 0 && cells.filter(isOtherPeriod).length >= cells.length / 2;
}

/** Whether a column has several dates within a year for records that are alike in their texts. */
function hasSeveral({ records }: FoundTable, at: number, readings: ColumnReading[]): boolean {
	const labels = [...readings.keys()].filter((column) =>
		['text', 'region'].includes(readings[column]?.type ?? '')
	);
	const seen = new Map<string, string>();
	return records.slice(0, SAMPLE).some(({ cells }) => {
		const date = readDate(cells[at] ?? '', readings[at]?.order ?? 'month-first');
		const key = [date?.slice(0, 4), ...labels.map((column) => cells[column])].join('\n');
		const first = seen.get(key) ?? date;
		if (date) seen.set(key, date);
		return date !== first;
	});
}
