import { decode } from './decode';
import { isNumber, parseTable, type Table } from './parse';
import type { FileProblem } from './problem';

export interface InspectedColumn {
	name: string;
	type: 'number' | 'year' | 'date' | 'region' | 'text' | 'empty';
	values: number;
	missing: number;
	invalid: number;
	/** The sum of a number column as a decimal string. */
	sum: string | null;
	unit: string | null;
}

/** What a file is, before anything is stored: the shape of `atlas inspect --json`. */
export interface Inspection {
	file: string;
	encoding: 'utf-8';
	confidence: number;
	damaged: number;
	delimiter: string;
	decimal: '.';
	header: { row: number };
	records: number;
	columns: InspectedColumn[];
	droppedColumns: { index: number; name: string; reason: 'empty' | 'index' }[];
	dropped: { row: number; reason: string }[];
	problems: FileProblem[];
	suggestion: { shape: 'long'; roles: Record<string, string> } | null;
}

export interface Refusal {
	refused: { code: string; message: string };
}

const YEAR = /^(1[89]|20)\d\d$/;
const DATE = /^\d{4}-\d{2}(-\d{2})?$/;

/** Reads a delimited UTF-8 file and tells what its columns hold. */
export function inspect(file: string, bytes: Uint8Array, delimiter?: string): Inspection | Refusal {
	const decoded = decode(bytes);
	if ('refused' in decoded) return decoded;
	const table = parseTable(decoded.text, delimiter);
	if (table.header.length < 2)
		return {
			refused: { code: 'no-table', message: 'The file has a single column: no table was found.' }
		};
	const { encoding, confidence, damaged } = decoded;
	return {
		file,
		encoding,
		confidence,
		damaged,
		delimiter: table.delimiter,
		decimal: '.',
		header: { row: table.headerRow },
		records: table.records.length,
		columns: table.header.map((name, index) => inspectColumn(table, name, index)),
		droppedColumns: [],
		dropped: table.dropped,
		problems: table.problems,
		suggestion: suggest(table.header)
	};
}

function inspectColumn({ records }: Table, name: string, index: number): InspectedColumn {
	const cells = records.map((record) => record.cells[index]?.trim() ?? '').filter(Boolean);
	const missing = records.length - cells.length;
	const type = typeOf(cells, name);
	return {
		name,
		type,
		values: cells.length,
		missing,
		invalid: 0,
		sum: type === 'number' ? sumDecimals(cells) : null,
		unit: null
	};
}

function typeOf(cells: string[], name: string): InspectedColumn['type'] {
	const all = (pattern: RegExp) => cells.every((cell) => pattern.test(cell));
	if (cells.length === 0) return 'empty';
	// 1,943 companies are no year.
	if (all(YEAR) && !/value|count|amount|number/i.test(name)) return 'year';
	if (cells.every(isNumber)) return 'number';
	if (all(DATE)) return 'date';
	return /^(region|country|code|iso)/i.test(name) ? 'region' : 'text';
}

/** A decimal number as the digits of an integer, to be divided by ten `decimals` times. */
function unscaled(text: string): { digits: string; decimals: number } {
	const [mantissa = '', exponent = '0'] = text.toLowerCase().split('e');
	const [whole = '', fraction = ''] = mantissa.split('.');
	const decimals = fraction.length - Number(exponent);
	return {
		digits: whole + fraction + '0'.repeat(Math.max(0, -decimals)),
		decimals: Math.max(0, decimals)
	};
}

/** Adds plain numbers exactly, as integers of the finest step among them, and gives a decimal string. */
export function sumDecimals(texts: string[]): string {
	const numbers = texts.map(unscaled);
	const finest = numbers.reduce((most, { decimals }) => Math.max(most, decimals), 0);
	const total = numbers.reduce(
		(sum, { digits, decimals }) => sum + BigInt(digits + '0'.repeat(finest - decimals)),
		0n
	);
	const digits = (total < 0n ? -total : total).toString().padStart(finest + 1, '0');
	const whole = digits.slice(0, digits.length - finest);
	const fraction = digits.slice(digits.length - finest).replace(/0+$/, '');
	return (total < 0n ? '-' : '') + whole + (fraction ? `.${fraction}` : '');
}

const tidyRoles = ['measure', 'region', 'year', 'period', 'value', 'unit', 'status', 'note'];

function suggest(header: string[]): Inspection['suggestion'] {
	const roles = Object.fromEntries(
		tidyRoles.flatMap((role) => {
			const column = header.find((name) => name.toLowerCase() === role);
			return column ? [[role, column]] : [];
		})
	);
	return 'region' in roles && 'value' in roles && ('year' in roles || 'period' in roles)
		? { shape: 'long', roles }
		: null;
}
