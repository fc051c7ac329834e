import { sortBody } from './body';
import { guessDelimiter } from './delimiter';
import { findHeader } from './header';
import {
	headerProblems,
	parseRecords,
	parseSteps,
	raggedProblem,
	type FileRecord,
	type Records,
	type Table
} from './parse';
import { fileProblem, type FileProblem } from './problem';
import { finish, type Steps } from './steps';
import { readYear } from './year';

export interface DroppedColumn {
	/** Its place in the file, from 0. */
	index: number;
	name: string;
	reason: 'empty' | 'index';
}

/** A table found in a file: what is not data is left out, and told. */
export interface FoundTable extends Table {
	droppedColumns: DroppedColumn[];
	/** What a record below the header says about the unit of each column. */
	units: (string | null)[];
	/** The number of the record with which another table begins, of which nothing is read. */
	another: number | null;
	/** The problem at which reading stopped before the end of the file. */
	stopped: FileProblem | null;
	/** How further records of the same file become records of this table. */
	form: TableForm;
	/** The records with too few or too many fields, with all of those. */
	ragged: FileRecord[];
	/** The columns of a sheet that hold numbers and no mere digits: the point in these is the decimal sign. */
	pointed: ReadonlySet<number>;
}

export interface TableForm {
	/** The names of all columns of the file. */
	names: string[];
	/** The places of those that are in the table. */
	kept: number[];
	/** The names of a record stand together in its first field. */
	isJoined: boolean;
	/** Each line stands in quotes as a whole: what parts the fields in it. */
	wrapped: string | null;
}

/** Finds the table in delimited text. `isKnown` tells the name of a region. */
export function* readTable(
	text: string,
	{
		delimiter = guessDelimiter(text),
		isKnown,
		onProgress
	}: {
		delimiter?: string;
		isKnown?: (name: string) => boolean;
		/** Told how much of the text is read, from 0 to 1. */
		onProgress?: (share: number) => void;
	} = {}
): Steps<FoundTable> {
	const found = yield* parseSteps(text, delimiter, { onProgress });
	// Only a line in quotes is wrapped: another delimiter that was asked for is not to be set aside.
	const wrapped = /^\ufeff?"/.test(text) ? wrappedBy(found.records) : null;
	return yield* findTable(wrapped ? unwrap(found, wrapped) : found, {
		delimiter: wrapped ?? delimiter,
		isKnown,
		wrapped
	});
}

/**
 * Finds the table in records: its header behind a preamble, its data before a footer, its columns without those that
 * are empty or only count.
 */
export function* findTable(
	{ records, blank, problems, stopped }: Records,
	{
		delimiter,
		isKnown = () => false,
		pointed = new Set(),
		wrapped = null
	}: {
		delimiter: string | null;
		wrapped?: string | null;
		isKnown?: (name: string) => boolean;
		/** By their place in the records. */
		pointed?: ReadonlySet<number>;
	}
): Steps<FoundTable> {
	const isJoined = joinedNames(records) !== null;
	const all = splitJoined(records);
	const head = findHeader(all);
	const below = head ? all.filter(({ row }) => row > head.row) : all;
	const named = nameColumns(
		head,
		below,
		all.find(({ row }) => row + 1 === head?.row)
	);
	const body = yield* sortBody(named.header, below, isKnown);
	const preamble = head ? all.filter(({ row }) => row < head.row) : [];
	const ragged = body.records.filter(isRagged(named.header));
	const droppedColumns = findNeedless(named.header, body.records);
	const gone = new Set(droppedColumns.map(({ index }) => index));
	const kept = named.header.map((_, index) => index).filter((index) => !gone.has(index));
	const header = kept.map((index) => named.header[index] as string);
	return {
		delimiter,
		header,
		headerRow: head?.row ?? 0,
		records: body.records.map((record) =>
			gone.size === 0 && record.cells.length === kept.length
				? record
				: { row: record.row, cells: kept.map((index) => record.cells[index] ?? '') }
		),
		dropped: [
			...preamble.map(({ row }) => ({ row, reason: 'preamble' as const })),
			...blank.slice(0, SHOWN_BLANK).map((row) => ({ row, reason: 'blank' as const })),
			...body.dropped
		].sort((a, b) => a.row - b.row),
		problems: [
			...problems,
			...(blank.length > SHOWN_BLANK ? [manyBlank(blank.length)] : []),
			...(head ? headerProblems(header, head.row) : [noHeader(all.length)]),
			...ragged.flatMap(({ row, cells }) => raggedProblem(cells.length, named.header, row)),
			...anotherProblem(body.another)
		],
		ragged,
		another: body.another,
		pointed: new Set([...kept.keys()].filter((at) => pointed.has(kept[at] as number))),
		droppedColumns,
		units: kept.map((index) => body.units[index] ?? null),
		stopped,
		form: { names: named.header, kept, isJoined, wrapped }
	};
}

/**
 * Further records of the file in which a table was found, as the same table: what is no data is left out.
 * A footer can only be told at the end of the file.
 */
export function continueTable(
	{ form, ...found }: FoundTable,
	given: Records,
	{ isLast, isKnown = () => false }: { isLast: boolean; isKnown?: (name: string) => boolean }
): FoundTable {
	const { names, kept, isJoined, wrapped } = form;
	const piece = wrapped ? unwrap(given, wrapped) : given;
	const all = isJoined ? piece.records.map((record) => splitRecord(record)) : piece.records;
	const body = finish(sortBody(names, all, isKnown, { isFirst: false, isLast }));
	const isWhole = kept.length === names.length;
	const ragged = body.records.filter(isRagged(names));
	return {
		...found,
		form,
		records: body.records.map((record) =>
			isWhole && record.cells.length === kept.length
				? record
				: { row: record.row, cells: kept.map((index) => record.cells[index] ?? '') }
		),
		dropped: body.dropped,
		problems: [
			...piece.problems,
			...ragged.flatMap(({ row, cells }) => raggedProblem(cells.length, names, row)),
			...anotherProblem(body.another)
		],
		ragged,
		another: body.another,
		stopped: piece.stopped
	};
}

/** Whether a record has other fields than the header; empty ones at the end are no others. */
const isRagged =
	(names: string[]) =>
	({ cells }: FileRecord) =>
		cells.length !== names.length &&
		(cells.length < names.length || cells.slice(names.length).some((cell) => cell.trim() !== ''));

/** Spreadsheets save blank records down to their last row. */
const SHOWN_BLANK = 1_000;
const manyBlank = (count: number) =>
	fileProblem('blank', `${count} records are blank; the first ${SHOWN_BLANK} of them are listed.`);

function anotherProblem(row: number | null): FileProblem[] {
	const message =
		'Another table begins here: it is not read. To read it, save it as a file of its own.';
	return row === null ? [] : [fileProblem('second-table', message, { row })];
}

const noHeader = (records: number) =>
	records === 0
		? fileProblem('empty', 'The file has no header.')
		: fileProblem('header', 'No record names the columns; they are numbered here.', { row: 1 });

function nameColumns(
	head: FileRecord | null,
	below: FileRecord[],
	above: FileRecord | undefined
): { header: string[] } {
	const filled = below.slice(0, 1_000);
	const widths = filled.map(({ cells }) => cells.length);
	if (!head) {
		const width = widths.reduce((most, width) => Math.max(most, width), 0);
		return { header: Array.from({ length: width }, (_, index) => `Column ${index + 1}`) };
	}
	const header = head.cells.map((name) => name.replace(/[\s\u200b\ufeff]+/g, ' ').trim());
	// R writes the names of its rows into a column without a name, and without a field for it.
	const isShifted =
		filled.length > 0 &&
		header.every(Boolean) &&
		filled.every(({ cells }) => cells.length === header.length + 1 && cells.at(-1)?.trim());
	const whole = joinAbove(above, header) ?? header;
	return { header: isShifted ? ['', ...whole] : whole };
}

/** What parts the fields of lines that a spreadsheet put into quotes as a whole: `"USA,2021,""a, b"""`. */
function wrappedBy(records: FileRecord[]): string | null {
	const sample = records.slice(0, 300);
	if (sample.length < 2 || sample.some(({ cells }) => cells.length > 1)) return null;
	const text = sample.map(({ cells: [line = ''] }) => line).join('\n');
	const delimiter = guessDelimiter(text);
	return sample.every(({ cells }) => cells[0]?.includes(delimiter)) ? delimiter : null;
}

function unwrap(found: Records, delimiter: string): Records {
	const records = found.records.map(({ row, cells: [line = ''] }) => ({
		row,
		cells: parseRecords(line, delimiter).records[0]?.cells ?? [line]
	}));
	return { ...found, records };
}

/** Eurostat joins the names of a record in the first field of a line of tabs: `freq,unit,geo\TIME_PERIOD`. */
function splitJoined(records: FileRecord[]): FileRecord[] {
	const joined = joinedNames(records);
	return joined === null
		? records
		: records.map((record, index) => splitRecord(record, index === 0 ? joined : undefined));
}

function joinedNames([head]: FileRecord[]): string | null {
	if (!head || head.cells.length < 2) return null;
	return /^(\w{1,40}(?:,\w{1,40})*)\\\w{1,40}$/.exec(head.cells[0]?.trim() ?? '')?.[1] ?? null;
}

const splitRecord = ({ row, cells: [first = '', ...others] }: FileRecord, names = first) => ({
	row,
	cells: [...names.split(','), ...others]
});

/**
 * A header of two records, as merged cells make it: years or names that stand once above several columns each
 * (`2021 Deals`, `2021 Amount`; `Amount 2021`, `Amount 2022`). Null where the record above is none of it.
 */
function joinAbove(above: FileRecord | undefined, header: string[]): string[] | null {
	// A name that is merged over both records stands in both.
	const upper = header.map((name, at) => {
		const cell = (above?.cells[at] ?? '').replace(/\s+/g, ' ').trim();
		return cell === name ? '' : cell;
	});
	const stated = upper.filter(Boolean);
	const isYears = stated.length > 1 && stated.every((cell) => readYear(cell) !== null);
	let group = '';
	const joined = header.map((name, at) => {
		if (name === '') return upper[at] ?? '';
		group = upper[at] || group;
		return group ? `${group} ${name}` : name;
	});
	const count = (names: string[]) => new Set(names.filter(Boolean)).size;
	const tellsApart = stated.length > 1 && count(joined) > count(header);
	return isYears || tellsApart ? joined : null;
}

const INDEX_NAME =
	/^(unnamed: ?\d+|index|idx|#|no\.?|nr\.?|s[rl]?\.? ?no\.?|s\/?n|row|x|순번|연번|번호|序号)?$/i;
const NO_NAME = /^(unnamed: ?\d+(_level_\d+)?)?$/i;

/** Columns without a name and a value, and those that number the records. */
function findNeedless(header: string[], records: FileRecord[]): DroppedColumn[] {
	return header.flatMap((name, index): DroppedColumn[] => {
		const isEmpty = () => records.every(({ cells }) => (cells[index] ?? '').trim() === '');
		if (NO_NAME.test(name) && isEmpty()) return [{ index, name, reason: 'empty' }];
		if (INDEX_NAME.test(name) && isCount(records, index)) return [{ index, name, reason: 'index' }];
		return [];
	});
}

/** Whether a column counts from 0 or 1; leaves out a record here and there at most. */
function isCount(records: FileRecord[], column: number): boolean {
	if (records.length < 2) return false;
	const numbers = records.map(({ cells }) => (cells[column] ?? '').trim());
	if (!numbers.every((cell) => /^\d{1,9}$/.test(cell))) return false;
	const first = Number(numbers[0]);
	return (
		first <= 1 &&
		numbers.every((cell, at) => at === 0 || Number(cell) > Number(numbers[at - 1])) &&
		Number(numbers.at(-1)) - first < records.length * 1.5 + 2
	);
}
