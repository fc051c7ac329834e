import Papa from 'papaparse';
import { fileProblem, type FileProblem } from './problem';

/** A table as it stands in the file: the header and the records, each with its number in the file. */
export interface Table {
	delimiter: string;
	header: string[];
	/** The record number of the header, from 1. */
	headerRow: number;
	records: { row: number; cells: string[] }[];
	/** Records that are no data. */
	dropped: { row: number; reason: 'blank' }[];
	problems: FileProblem[];
}

const delimiters = [',', ';', '\t', '|'];
const MAX_COLUMNS = 1_000;
const MAX_CELL = 1_000_000;
const MAX_PROBLEMS = 1_000;

const PLAIN_NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d{1,3})?$/;

/** Whether a cell is a plain number, in digits with a point, that a double can hold. */
export const isNumber = (cell: string) =>
	cell.length <= 400 && PLAIN_NUMBER.test(cell) && Number.isFinite(Number(cell));

/** The delimiter that splits the first record into most fields; a comma where none splits it. */
export function guessDelimiter(text: string): string {
	const head = text.slice(0, 100_000).replace(/^\s*[\r\n]/, '');
	const counts = delimiters.map((delimiter) => {
		const { data } = Papa.parse<string[]>(head, { delimiter, preview: 1 });
		return { delimiter, fields: data[0]?.length ?? 0 };
	});
	return counts.reduce((best, other) => (other.fields > best.fields ? other : best)).delimiter;
}

/** Files put together from several have several kinds of line end, of which Papa Parse knows one per file. */
function withOneLineEnd(text: string): string {
	const kinds = [/\r\n/, /(^|[^\r])\n/, /\r(?!\n)/].filter((kind) => kind.test(text));
	if (kinds.length < 2) return text;
	return text.replace(/"[^"]*"|\r\n?/g, (found) => (found.startsWith('"') ? found : '\n'));
}

/**
 * Reads delimited text into a table whose first record is the header. Ragged records, quotes that do not
 * close, oversized cells and repeated or empty column names are problems, named with their record; after
 * too many of them reading stops, which is a problem too.
 */
export function parseTable(text: string, delimiter = guessDelimiter(text)): Table {
	const table: Table = {
		delimiter,
		header: [],
		headerRow: 1,
		records: [],
		dropped: [],
		problems: []
	};
	let row = 0;
	let last: string[] = [];
	// No `header` mode: a column named __proto__ would vanish there, and equal names would merge.
	Papa.parse<string[]>(withOneLineEnd(text), {
		delimiter,
		header: false,
		dynamicTyping: false,
		step({ data: cells, errors }, parser) {
			row++;
			last = cells;
			table.problems.push(...quoteProblems(errors, cells, row));
			if (table.header.length === 0 && !isBlank(cells)) {
				table.header = cells.map((name) => name.trim());
				table.headerRow = row;
				table.problems.push(...headerProblems(table.header, row));
				if (cells.length > MAX_COLUMNS) parser.abort();
			} else if (isBlank(cells)) {
				table.dropped.push({ row, reason: 'blank' });
			} else {
				table.records.push({ row, cells });
				table.problems.push(...recordProblems(cells, table.header, row));
			}
			if (table.problems.length > MAX_PROBLEMS) {
				const message = `More than ${MAX_PROBLEMS} problems: the file was not read beyond this record.`;
				table.problems.push(fileProblem('too-many', message, { row }));
				parser.abort();
			}
		}
	});
	// The end of the last line is no record.
	if (last.length === 1 && last[0] === '' && table.dropped.at(-1)?.row === row) table.dropped.pop();
	if (table.header.length === 0)
		table.problems.push(fileProblem('empty', 'The file has no header.'));
	return table;
}

const isBlank = (cells: string[]) => cells.every((cell) => cell.trim() === '');

function quoteProblems(errors: Papa.ParseError[], cells: string[], row: number): FileProblem[] {
	if (!errors.some(({ type }) => type === 'Quotes')) return [];
	const isOpen = errors.some(({ code }) => code === 'MissingQuotes');
	if (!isOpen && !cells.some((cell) => /[\r\n]/.test(cell))) {
		const message = 'A quoted field goes on after its closing quote; quotes inside it are doubled.';
		return [fileProblem('quotes', message, { row })];
	}
	const message = 'A quoted field is not closed in its line: what follows was read into it.';
	return [fileProblem('unterminated', message, { row })];
}

function headerProblems(header: string[], row: number): FileProblem[] {
	if (header.length > MAX_COLUMNS) {
		const message = `${header.length} columns; at most ${MAX_COLUMNS} are read.`;
		return [fileProblem('columns', message, { row })];
	}
	return header.flatMap((name, index) => {
		if (name === '') return [fileProblem('unnamed', `Column ${index + 1} has no name.`, { row })];
		if (name.length > MAX_CELL) return [oversized(name, row)];
		if (header.indexOf(name) < index)
			return [
				fileProblem('duplicate', `The column "${name}" occurs twice.`, { row, column: name })
			];
		return [];
	});
}

function recordProblems(cells: string[], header: string[], row: number): FileProblem[] {
	const problems: FileProblem[] = [];
	if (cells.length !== header.length) {
		const message = `${cells.length} fields where the header has ${header.length}.`;
		problems.push(fileProblem('ragged', message, { row }));
	}
	cells.forEach((cell, index) => {
		if (cell.length > MAX_CELL) problems.push(oversized(cell, row, header[index]));
	});
	return problems;
}

function oversized(cell: string, row: number, column?: string): FileProblem {
	const message = `A cell of ${cell.length} characters; at most ${MAX_CELL} are read.`;
	return fileProblem('oversized', message, { row, column });
}
