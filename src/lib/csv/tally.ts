import type { ColumnReading, ColumnType, KnownRegion } from './columns';
import { readDate } from './date';
import { fromDecimal, Total } from './decimal';
import { isMissing, isMissingText } from './missing';
import { readNumber, type WrittenNumber } from './number';
import { fileProblem, type FileProblem, type ProblemList } from './problem';
import type { Steps } from './steps';
import type { FoundTable } from './table';
import { readUnit, unitName } from './unit';
import { isMarkedYear, readYear, yearInHeader } from './year';

/** What a column holds, read as proposed. Every record is counted once: as value, missing or invalid. */
export interface ColumnTally {
	name: string;
	type: ColumnType;
	values: number;
	missing: number;
	invalid: number;
	/** The exact sum of a number column; null where its cells are in several currencies. */
	sum: string | null;
	unit: string | null;
}

const STEP = 2_000;

/** What the numbers of a column have in common. */
interface Numbers {
	count: number;
	scaled: number;
	percent: number;
	currencies: Set<string>;
	total: Total;
}

/** Reads all cells of a column. Cells that can not be read, and those that may mislead, are problems. */
export function* tallyColumn(
	table: FoundTable,
	index: number,
	reading: ColumnReading,
	problems: ProblemList,
	isKnown?: KnownRegion
): Steps<ColumnTally> {
	const name = table.header[index] as string;
	const { type } = reading;
	const tally: ColumnTally = {
		...{ name, type, values: 0, missing: 0, invalid: 0, sum: null, unit: null }
	};
	const numbers: Numbers = {
		...{ count: 0, scaled: 0, percent: 0 },
		currencies: new Set(),
		total: new Total()
	};
	const isAbsent = type === 'text' || type === 'region' ? isMissingText : isMissing;
	for (const [at, { row, cells }] of table.records.entries()) {
		if (at % STEP === 0) yield;
		const cell = (cells[index] ?? '').trim();
		const isCode = type === 'region' && isKnown?.(cell);
		if (isAbsent(cell) && !isCode) {
			tally.missing++;
			continue;
		}
		const found = readCell(cell, reading, isKnown);
		if (typeof found === 'string') {
			tally.invalid++;
			problems.add(fileProblem(type, found, { row, column: name, value: shortened(cell) }));
			continue;
		}
		tally.values++;
		if (type === 'year' && isMarkedYear(cell))
			problems.add(fileProblem('marked', MARKED_YEAR, { row, column: name, value: cell }));
		if (!found) continue;
		count(numbers, found);
		for (const [code, message] of remarks(found))
			problems.add(fileProblem(code, message, { row, column: name, value: cell }));
	}
	if (type === 'number') Object.assign(tally, sumUp(table, index, numbers, problems));
	for (const problem of unclear(name, reading)) problems.add(problem);
	return tally;
}

function count(numbers: Numbers, { value, currency, isScaled, isPercent }: WrittenNumber): void {
	numbers.count++;
	if (isScaled) numbers.scaled++;
	if (isPercent) numbers.percent++;
	if (currency) numbers.currencies.add(currency);
	numbers.total.add(value);
}

const MARKED_YEAR = 'A mark stands behind this year: an estimate, a forecast or a footnote.';

const shortened = (cell: string) => (cell.length > 200 ? `${cell.slice(0, 200)}…` : cell);

/** A number, null for another value, or what is wrong with the cell. */
function readCell(
	cell: string,
	{ type, sign, order }: ColumnReading,
	isKnown?: KnownRegion
): WrittenNumber | string | null {
	if (type === 'number') return readNumber(cell, sign) ?? 'Not a number.';
	if (type === 'year') return readYear(cell) === null ? 'Not a year between 1800 and 2099.' : null;
	if (type === 'region')
		return isKnown && !isKnown(cell) ? 'Not the name or code of a known region.' : null;
	if (type !== 'date') return null;
	const date = readDate(cell, order);
	if (date === 'impossible') return `Not in the calendar, read ${order.replace('-', ' ')}.`;
	return date === null ? 'Not a date.' : null;
}

const plain: [code: string, message: string][] = [];
const rounded: typeof plain = [['rounded', 'A spreadsheet rounded this number to a few digits.']];
const marked: typeof plain = [['marked', 'A mark for a footnote stands behind this number.']];

const remarks = ({ isRounded, isMarked }: WrittenNumber) =>
	isRounded ? rounded : isMarked ? marked : plain;

function unclear(column: string, reading: ColumnReading): FileProblem[] {
	const said: [boolean, string, string][] = [
		[
			reading.isSignUnclear,
			'decimal',
			'1.234 may be one or a thousand: the point was taken for a decimal sign.'
		],
		[isMarkedYear(column) && yearInHeader(column) !== null, 'marked', MARKED_YEAR],
		[
			reading.isOrderUnclear,
			'date-order',
			`Day or month first can not be told; dates were read ${reading.order.replace('-', ' ')}.`
		]
	];
	return said.flatMap(([holds, code, message]) =>
		holds ? [fileProblem(code, message, { column })] : []
	);
}

/** The sum of a column's numbers, unless they are of several currencies, and its unit. */
function sumUp(
	table: FoundTable,
	index: number,
	{ count, scaled, percent, currencies, total }: Numbers,
	problems: ProblemList
): { sum: string | null; unit: string | null } {
	const column = table.header[index] as string;
	const [currency] = currencies;
	if (currencies.size > 1) {
		const message = `Amounts in several currencies (${[...currencies].join(', ')}) are not added.`;
		problems.add(fileProblem('currency', message, { column }));
		return { sum: null, unit: null };
	}
	const stated = readUnit(table.units[index] ?? '') ?? readUnit(column);
	const { power, unit } = stated ?? { power: 0, unit: null };
	if (scaled > 0 && scaled < count && power > 0) {
		const message = 'Some cells name their own scale and others are in that of the header.';
		problems.add(fileProblem('unit', message, { column }));
	}
	// Where cells name a scale it is applied already.
	const isScaled = count > 0 && scaled === count;
	const isPercent = count > 0 && percent === count;
	return {
		sum: fromDecimal(total.sum()),
		unit: unitName({ power: isScaled ? 0 : power, unit: currency ?? (isPercent ? '%' : unit) })
	};
}
