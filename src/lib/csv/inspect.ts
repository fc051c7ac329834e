import { decode } from './decode';
import { parseTable, type Table } from './parse';
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

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const YEAR = /^(1[89]|20)\d\d$/;
const DATE = /^\d{4}-\d{2}(-\d{2})?$/;

/** Reads a delimited UTF-8 file and tells what its columns hold. */
export function inspect(file: string, bytes: Uint8Array): Inspection | Refusal {
	const decoded = decode(bytes);
	if ('refused' in decoded) return decoded;
	const table = parseTable(decoded.text);
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
	const all = (pattern: RegExp) => cells.length > 0 && cells.every((cell) => pattern.test(cell));
	const type =
		cells.length === 0
			? 'empty'
			: all(YEAR)
				? 'year'
				: all(NUMBER)
					? 'number'
					: all(DATE)
						? 'date'
						: /^(region|country|code|iso)/i.test(name)
							? 'region'
							: 'text';
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

/** Adds decimal numbers exactly: as integers of the finest step among them. */
export function sumDecimals(texts: string[]): string {
	const plain = texts.map((text) => (/[eE]/.test(text) ? Number(text).toFixed(10) : text));
	const decimals = Math.max(0, ...plain.map((text) => text.split('.')[1]?.length ?? 0));
	const total = plain.reduce((sum, text) => {
		const [whole = '0', fraction = ''] = text.split('.');
		return sum + BigInt(whole + fraction.padEnd(decimals, '0'));
	}, 0n);
	const digits = (total < 0n ? -total : total).toString().padStart(decimals + 1, '0');
	const whole = digits.slice(0, digits.length - decimals);
	const fraction = decimals ? digits.slice(-decimals).replace(/0+$/, '') : '';
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
