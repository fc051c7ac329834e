import { proposeColumns, type ColumnReading } from '../csv/columns';
import { decode } from '../csv/decode';
import { fileProblem, ProblemList, type FileProblem } from '../csv/problem';
import { refuse, type Refused } from '../csv/refuse';
import { readTable, type FoundTable } from '../csv/table';
import { tallyColumn, type ColumnTally } from '../csv/tally';
import { isTotalWord, type RegionIndex } from './regions';
import { suggestShape, type Suggestion } from './shape';
import { markTotals } from './totals';
import { addUnitColumns } from './unit-columns';

export interface SourceOptions {
	/** By name; found where it is absent. */
	encoding?: string;
	delimiter?: string;
	regions?: RegionIndex;
}

/** A file as it was understood: a proposal, of which everything can be overruled. */
export interface Source {
	encoding: string;
	confidence: number;
	damaged: number;
	decimal: '.' | ',';
	table: FoundTable;
	readings: ColumnReading[];
	columns: ColumnTally[];
	suggestion: Suggestion | null;
	problems: FileProblem[];
}

const SURE = 0.8;

/** Reads bytes as a table with typed columns and a proposal for their roles; refuses what is no table. */
export function readSource(
	bytes: Uint8Array,
	{ encoding, delimiter, regions }: SourceOptions = {}
): Source | Refused {
	const decoded = decode(bytes, encoding);
	if ('refused' in decoded) return decoded;
	const { text, ...about } = decoded;
	const isKnown = regions
		? (name: string) => regions.find(name) !== null || isTotalWord(name)
		: undefined;
	const isRegion = regions ? (name: string) => regions.find(name) !== null : undefined;
	const table = readTable(text, { delimiter, isKnown: isRegion });
	const { stopped } = table;
	if (stopped && stopped.code !== 'too-many')
		return refuse(stopped.code, `Record ${stopped.row}: ${stopped.message}`);
	if (table.header.length + table.droppedColumns.length < 2)
		return refuse('no-table', 'The file has a single column: no table was found.');

	const readings = proposeColumns(table, isRegion);
	const found = new ProblemList();
	const columns = readings.map((reading, index) =>
		tallyColumn(table, index, reading, found, isKnown)
	);
	const suggestion = suggestShape(table, readings);
	addUnitColumns(table, columns, suggestion);
	const region = table.header.indexOf(suggestion?.roles.region ?? '');
	return {
		...about,
		decimal: decimalOf(readings),
		table,
		readings,
		columns,
		suggestion,
		problems: [
			...encodingProblems(about),
			...table.problems,
			...askForRegions(table, region, regions),
			...severalCurrencies(table, columns, suggestion),
			...found.list(),
			...markTotals(table, readings, region, regions)
		]
	};
}

function decimalOf(readings: ColumnReading[]): '.' | ',' {
	const numbers = readings.filter(({ type }) => type === 'number');
	const commas = numbers.filter(({ sign }) => sign === ',').length;
	return commas > numbers.length - commas ? ',' : '.';
}

function encodingProblems({
	encoding,
	confidence,
	damaged
}: Omit<
	Source,
	'table' | 'problems' | 'columns' | 'readings' | 'suggestion' | 'decimal'
>): FileProblem[] {
	const found: FileProblem[] = [];
	if (confidence < SURE) {
		const message = `The encoding ${encoding} is a guess (${confidence}); compare a name with accents or in Korean, and name another if it is wrong.`;
		found.push(fileProblem('encoding', message));
	}
	if (damaged > 0)
		found.push(fileProblem('damaged', `${damaged} characters can not be read in ${encoding}.`));
	return found;
}

/** A name that stands for several regions is not decided here: the reader is asked. */
function askForRegions(
	{ header, records }: FoundTable,
	column: number,
	regions?: RegionIndex
): FileProblem[] {
	const found = new ProblemList();
	for (const { row, cells } of records) {
		const value = (cells[column] ?? '').trim();
		const match = regions?.find(value);
		if (!match || !('ambiguous' in match)) continue;
		const message = `"${value}" may be ${match.ambiguous.join(' or ')}: say which.`;
		found.add(fileProblem('ambiguous', message, { row, column: header[column], value }));
	}
	return found.list();
}

/** Amounts whose currency stands beside them are added only where it is one. */
function severalCurrencies(
	{ header, records }: FoundTable,
	columns: ColumnTally[],
	suggestion: Suggestion | null
): FileProblem[] {
	const at = header.indexOf(suggestion?.roles.currency ?? '');
	const amount = columns.find(
		({ name }) => name === (suggestion?.roles.amount ?? suggestion?.roles.value)
	);
	if (at < 0 || amount?.type !== 'number') return [];
	const found = new Set(records.map(({ cells }) => (cells[at] ?? '').trim().toUpperCase()));
	found.delete('');
	const [only] = found;
	if (found.size === 1 && only && /^[A-Z]{3}$/.test(only)) amount.unit ??= only;
	if (found.size < 2 || amount.sum === null) return [];
	amount.sum = null;
	amount.unit = null;
	const message = `Amounts in several currencies (${[...found].join(', ')}) are not added.`;
	return [fileProblem('currency', message, { column: amount.name })];
}
