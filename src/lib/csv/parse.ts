import Papa from 'papaparse';
import { guessDelimiter } from './delimiter';
import { fileProblem, type FileProblem } from './problem';
import { MAX_COLUMNS, MAX_RECORD, scan, type Span, type Stop } from './scan';
import { finish, type Steps } from './steps';

/** A record as it stands in the file, with its number from 1 as a spreadsheet shows it. */
export interface FileRecord {
	row: number;
	cells: string[];
}

/** A table as it stands in the file: the header and the records. */
export interface Table {
	/** Null for a sheet of a workbook. */
	delimiter: string | null;
	header: string[];
	/** The record number of the header, from 1. */
	headerRow: number;
	records: FileRecord[];
	/** Records that are no data. */
	dropped: { row: number; reason: 'preamble' | 'footer' | 'blank' | 'heading' }[];
	problems: FileProblem[];
}

const MAX_PROBLEMS = 1_000;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/;

/** Whether a cell is a plain number, in digits with a point, that a double can hold. */
export const isNumber = (cell: string) =>
	cell.length <= 400 && PLAIN_NUMBER.test(cell) && Number.isFinite(Number(cell));

export const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '');

/** The records of a text, or of a piece of one. */
export interface Records {
	records: FileRecord[];
	/** The numbers of the records without a filled cell, which are in no other list. */
	blank: number[];
	problems: FileProblem[];
	stopped: FileProblem | null;
	/** The number of the record that would follow. */
	next: number;
}

/**
 * Reads delimited text into records, numbered from `begin`. Records whose quotes are wrong or that are too long are problems,
 * named with their number; where a quote stays open or a record has too many columns, reading stops.
 */
export const parseRecords = (...given: Parameters<typeof parseSteps>): Records =>
	finish(parseSteps(...given));

/** The same in steps, of some records each. */
export function* parseSteps(
	text: string,
	delimiter: string,
	{ begin = 1, onProgress }: { begin?: number; onProgress?: (share: number) => void } = {}
): Steps<Records> {
	const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
	const records: FileRecord[] = [];
	const blank: number[] = [];
	const problems: FileProblem[] = [];
	const batches = scan(plain, delimiter);
	let first = begin;
	let batch = batches.next();
	for (; !batch.done; batch = batches.next()) {
		yield;
		const rows = batch.value.map((span, index) => ({ span, row: first + index }));
		first += rows.length;
		onProgress?.((rows.at(-1)?.span.end ?? 0) / plain.length);
		for (const { span, row } of rows) if (span.isBlank) blank.push(row);
		const filled = rows.filter(({ span }) => !span.isBlank);
		const fields = fieldsOf(
			plain,
			filled.map(({ span }) => span),
			delimiter
		);
		for (const [index, { cells, errors }] of fields.entries()) {
			const { row, span } = filled[index] as (typeof filled)[number];
			// Where files were put together, a mark stands in the middle.
			if (cells?.[0]?.charCodeAt(0) === 0xfeff) cells[0] = cells[0].slice(1);
			if (!cells) problems.push(oversized(span, row));
			else if (isBlank(cells)) blank.push(row);
			else records.push({ row, cells });
			if (cells && errors.length > 0) problems.push(quoteProblem(errors, cells, row));
		}
		if (problems.length > MAX_PROBLEMS) {
			const said = capped(problems);
			return { records, blank, problems: said, stopped: said.at(-1) ?? null, next: first };
		}
	}
	const stopped = batch.value && stopProblem(batch.value, begin);
	if (stopped) problems.push(stopped);
	return { records, blank, problems, stopped, next: first };
}

/** The fields of some records; null for a record that is too long to be read. */
function fieldsOf(text: string, spans: Span[], delimiter: string) {
	const lines = spans.map(({ start, end }) =>
		end - start > MAX_RECORD ? null : text.slice(start, end)
	);
	// No `header` mode: a column named __proto__ would vanish there, and equal names would merge.
	const options = { delimiter, newline: '\n', header: false, dynamicTyping: false } as const;
	// With a line end behind the last one too: without it Papa Parse sees a closing quote before blanks otherwise.
	const together = Papa.parse<string[]>(lines.map((line) => `${line ?? ''}\n`).join(''), options);
	if (together.data.length === lines.length + 1)
		return together.data.slice(0, -1).map((cells, index) => ({
			cells: lines[index] === null ? null : cells,
			errors: together.errors.filter(({ row }) => row === index)
		}));
	// Wrong quotes may run over several records: each is read for itself.
	return lines.map((line) => {
		if (line === null) return { cells: null, errors: [] };
		const { data, errors } = Papa.parse<string[]>(`${line}\n`, options);
		const cells = (data.length > 1 ? data.slice(0, -1) : data).flat();
		return { cells: cells.length > 0 ? cells : [''], errors };
	});
}

function quoteProblem(errors: Papa.ParseError[], cells: string[], row: number): FileProblem {
	const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
	if (!isOpen && !cells.some((cell) => /[\r\n]/.test(cell))) {
		const message = 'A quoted field goes on after its closing quote; quotes inside it are doubled.';
		return fileProblem('quotes', message, { row });
	}
	const message = 'A quoted field is not closed in its line: what follows was read into it.';
	return fileProblem('unterminated', message, { row });
}

/** Where and why reading stopped; `begin` is the number of the first record. */
export function stopProblem({ code, record }: Stop, begin = 1): FileProblem {
	const message =
		code === 'columns'
			? `More than ${MAX_COLUMNS} columns; so many are read at most.`
			: `A quoted field goes on for more than ${MAX_RECORD} characters: its closing quote is missing.`;
	return fileProblem(code, message, { row: record + begin - 1 });
}

function oversized({ start, end }: Span, row: number): FileProblem {
	const message = `A record of ${end - start} characters; at most ${MAX_RECORD} are read.`;
	return fileProblem('oversized', message, { row });
}

/** The first thousand problems, and one that says where reading stopped. */
function capped(problems: FileProblem[]): FileProblem[] {
	const kept = problems.slice(0, MAX_PROBLEMS + 1);
	const row = kept.at(-1)?.row ?? undefined;
	const message = `More than ${MAX_PROBLEMS} problems: the file was not read beyond this record.`;
	return [...kept, fileProblem('too-many', message, { row })];
}

/**
 * Reads delimited text into a table whose first record is the header, as in our own files. Ragged records,
 * quotes that do not close, oversized records and repeated or empty column names are problems, named with
 * their record; after too many of them reading stops, which is a problem too.
 */
export function parseTable(text: string, delimiter = guessDelimiter(text)): Table {
	const { records, blank, problems } = parseRecords(text, delimiter);
	const [first, ...others] = records;
	const header = first?.cells.map((name) => name.trim()) ?? [];
	const table: Table = {
		delimiter,
		header,
		headerRow: first?.row ?? 1,
		records: others,
		dropped: blank.map((row) => ({ row, reason: 'blank' })),
		problems: []
	};
	const named = first ? headerProblems(header, first.row) : [];
	const ragged = table.records.flatMap(({ row, cells }) =>
		raggedProblem(cells.length, header, row)
	);
	const all = [...named, ...problems, ...ragged].sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
	const isCapped = problems.at(-1)?.code === 'too-many';
	table.problems = all.length > MAX_PROBLEMS && !isCapped ? capped(all) : all;
	const end = table.problems.at(-1);
	if (end?.code === 'too-many')
		table.records = table.records.filter(({ row }) => row <= (end.row ?? 0));
	if (header.length === 0 && problems.length === 0)
		table.problems.push(fileProblem('empty', 'The file has no header.'));
	return table;
}

export function raggedProblem(fields: number, header: string[], row: number): FileProblem[] {
	if (fields === header.length) return [];
	const message = `${fields} fields where the header has ${header.length}.`;
	return [fileProblem('ragged', message, { row })];
}

export function headerProblems(header: string[], row: number): FileProblem[] {
	const first = new Map<string, number>();
	return header.flatMap((name, index) => {
		if (name === '') return [fileProblem('unnamed', `Column ${index + 1} has no name.`, { row })];
		if (!first.has(name)) first.set(name, index);
		if (first.get(name) === index) return [];
		return [fileProblem('duplicate', `The column "${name}" occurs twice.`, { row, column: name })];
	});
}
