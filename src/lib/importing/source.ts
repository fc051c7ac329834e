import { proposeColumns, type ColumnReading } from '../csv/columns';
import { decode } from '../csv/decode';
import { fileProblem, ProblemList, type FileProblem } from '../csv/problem';
import { refuse, type Refused } from '../csv/refuse';
import { findTable, readTable, type FoundTable } from '../csv/table';
import { tallyColumn, type ColumnTally } from '../csv/tally';
import { isContainer } from '../csv/workbook/container';
import { finish, type Steps } from '../csv/steps';
import { workbookSteps } from '../csv/workbook/workbook';
import { askForYears } from './periods';
import { isGroupName, isTotalWord, type RegionIndex } from './regions';
import { settleNames } from './settle';
import { suggestShape, type Suggestion } from './shape';
import { markTotals } from './totals';
import { addUnitColumns } from './unit-columns';

export interface SourceOptions {
	/** By name; found where it is absent. */
	encoding?: string;
	delimiter?: string;
	/** Of a workbook. */
	sheet?: string;
	regions?: RegionIndex;
	/** Told how much of the file is read, from 0 to 1: three quarters for its records, a column at a time after that. */
	onProgress?: (share: number) => void;
}

/** A file as it was understood: a proposal, of which everything can be overruled. */
export interface Source {
	/** `xlsx` for a workbook. */
	encoding: string;
	confidence: number;
	damaged: number;
	decimal: '.' | ',';
	/** The sheet that was read, and all that could be; null and none for delimited text. */
	sheet: string | null;
	sheets: string[];
	table: FoundTable;
	readings: ColumnReading[];
	columns: ColumnTally[];
	suggestion: Suggestion | null;
	problems: FileProblem[];
}

const SURE = 0.8;

/** How much of the work it is to find the records. */
const RECORDS = 0.75;

/** Reads bytes as a table with typed columns and a proposal for their roles; refuses what is no table. */
export const readSource = (bytes: Uint8Array, options?: SourceOptions): Source | Refused =>
	finish(sourceSteps(bytes, options));

/** The same in steps, of some records or a column each. */
export function* sourceSteps(
	bytes: Uint8Array,
	options: SourceOptions = {}
): Steps<Source | Refused> {
	const { regions, onProgress = () => {} } = options;
	const found = yield* isContainer(bytes) ? readCells(bytes, options) : readText(bytes, options);
	if ('refused' in found) return found;
	const { table, remarks, ...about } = found;
	const isKnown = regions
		? (name: string) => regions.find(name) !== null || isTotalWord(name) || isGroupName(name)
		: undefined;
	const { stopped } = table;
	if (stopped && stopped.code !== 'too-many')
		return refuse(stopped.code, `Record ${stopped.row}: ${stopped.message}`);
	if (table.header.length + table.droppedColumns.length < 2)
		return refuse('no-table', 'The file has a single column: no table was found.');

	const readings = yield* proposeColumns(table, regionTest(regions));
	const cells = new ProblemList();
	const columns: ColumnTally[] = [];
	for (const [index, reading] of readings.entries()) {
		onProgress(RECORDS + (1 - RECORDS) * (index / readings.length));
		columns.push(yield* tallyColumn(table, index, reading, cells, isKnown));
	}
	const suggestion = suggestShape(table, readings);
	addUnitColumns(table, columns, suggestion);
	const roles = suggestion?.roles ?? {};
	const region = table.header.indexOf(roles.region ?? '');
	yield;
	const noticed = askForRegions(table, region, regions);
	yield;
	noticed.push(
		...severalCurrencies(table, columns, suggestion),
		...askForYears(table, readings, suggestion),
		...cells.list()
	);
	yield;
	noticed.push(...markTotals(table, readings, region, regions, [roles.company, roles.investors]));
	return {
		...about,
		decimal: decimalOf(readings),
		table,
		readings,
		columns,
		suggestion,
		problems: [...encodingProblems(about), ...remarks, ...table.problems, ...noticed]
	};
}

/** The table in a file, and how it was found. */
interface Found extends Pick<Source, 'encoding' | 'confidence' | 'damaged' | 'sheet' | 'sheets'> {
	table: FoundTable;
	remarks: FileProblem[];
}

const regionTest = (regions?: RegionIndex) =>
	regions ? (name: string) => regions.find(name) !== null : undefined;

/** A country may stand in a record alone, without a figure; the name of a group alone is a heading. */
export const standsAlone = (regions?: RegionIndex) =>
	regions
		? (name: string) => {
				const match = regions.find(name);
				return match !== null && !('kind' in match && ['aggregate', 'world'].includes(match.kind));
			}
		: undefined;

function* readText(
	bytes: Uint8Array,
	{ encoding, delimiter, sheet, regions, onProgress = () => {} }: SourceOptions
): Steps<Found | Refused> {
	const decoded = decode(bytes, encoding);
	if ('refused' in decoded) return decoded;
	const { text, ...about } = decoded;
	const table = yield* readTable(text, {
		delimiter,
		isKnown: standsAlone(regions),
		onProgress: (share) => onProgress(share * RECORDS)
	});
	const message = `The file is no workbook and has no sheet "${sheet}".`;
	const remarks = [
		...twiceEncoded(text),
		...(sheet === undefined ? [] : [fileProblem('sheet', message, { value: sheet })])
	];
	return { ...about, sheet: null, sheets: [], table, remarks };
}

function* readCells(
	bytes: Uint8Array,
	{ sheet, regions, onProgress = () => {} }: SourceOptions
): Steps<Found | Refused> {
	const tell = (share: number) => onProgress(share * RECORDS);
	const book = yield* workbookSteps(bytes, { sheet, onProgress: tell });
	if ('refused' in book) return book;
	const { records, pointed, damaged, remarks } = book;
	const table = yield* findTable(records, {
		delimiter: null,
		isKnown: standsAlone(regions),
		pointed
	});
	return {
		...{ encoding: 'xlsx', confidence: 1, damaged },
		...{ sheet: book.sheet, sheets: book.sheets, table },
		remarks: remarks(table.form.names)
	};
}

/** What UTF-8 looks like that was read as Windows-1252 and written as UTF-8 again. */
const TWICE = /(?:Ã[\u00a0-\u00bf\u0152-\u2122]|â€[\u0080-\u2122]|Ã[ƒ‚]).{0,12}/g;

function twiceEncoded(text: string): FileProblem[] {
	const found = text.slice(0, 1_000_000).match(TWICE) ?? [];
	if (found.length < 2) return [];
	const message = `${found.length} places such as "${found[0]}" were encoded twice before: letters with accents are wrong in the file itself; save it anew from its source.`;
	return [fileProblem('encoding', message, { value: found[0] })];
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
}: Pick<Source, 'encoding' | 'confidence' | 'damaged'>): FileProblem[] {
	const found: FileProblem[] = [];
	if (confidence < SURE) {
		const message = `The encoding ${encoding} is a guess (${confidence}); compare a name with accents or in Korean, and name another if it is wrong.`;
		found.push(fileProblem('encoding', message));
	}
	if (damaged > 0)
		found.push(fileProblem('damaged', `${damaged} characters can not be read in ${encoding}.`));
	return found;
}

/** A name that stands for several regions of one kind is not decided here: the reader is asked. */
function askForRegions(table: FoundTable, column: number, regions?: RegionIndex): FileProblem[] {
	const { header, records } = table;
	const found = new ProblemList();
	const settled = regions ? settleNames(table, header[column], regions) : {};
	const told = new Set<string>();
	for (const { row, cells } of records) {
		const value = (cells[column] ?? '').trim();
		const match = regions?.find(value);
		if (!match || !('ambiguous' in match) || told.has(value)) continue;
		const code = Object.hasOwn(settled, value) ? settled[value] : undefined;
		if (code) told.add(value);
		const decided = code ? `read as ${code}, of the kind of the others here` : 'say which';
		const message = `"${value}" may be ${match.ambiguous.join(' or ')}: ${decided}.`;
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
