import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { guarded } from '../guard';
import { finish, type Steps } from '../steps';
import type { Cell } from '../write';
import { Unwritable } from './unwritable';
import * as parts from './write-parts';

/** A sheet to be written: a header that stays in sight, and rows beneath it. */
export interface WrittenSheet {
	name: string;
	header: readonly string[];
	rows: readonly (readonly Cell[])[];
	/** In characters, one for each column. */
	widths: readonly number[];
	/** Columns of numbers that are names, such as years: shown without thousands. */
	plain?: readonly number[];
	/** Whether the header offers to filter the rows by their cells. */
	isFiltered?: boolean;
}

/** What a workbook says of itself, beside its sheets. */
export interface WrittenProperties {
	title: string;
	subject: string;
	description: string;
	/** BCP 47. */
	language: string;
}

/** What a sheet of Excel can hold (Excel specifications and limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_TEXT = 32_767;

/** An archive is the same bytes whenever it is made; ZIP knows no zone, so neither does this. */
export const FIXED_TIME = '1980-01-01T12:00:00';

const ROWS_PER_STEP = 200;

/** Makes a workbook at one go. */
export const writeWorkbook = (sheets: WrittenSheet[], about: WrittenProperties) =>
	finish(writeWorkbookSteps(sheets, about));

/**
 * Makes an Excel workbook (Office Open XML) in steps of some rows each: numbers as numbers, text as inline
 * strings and never as formulas, guarded as in the CSV so that it stays text where the workbook is saved as
 * one. The same sheets give the same bytes. Throws `Unwritable` for what a sheet can not hold: nothing is
 * left out.
 */
export function* writeWorkbookSteps(
	sheets: WrittenSheet[],
	about: WrittenProperties
): Steps<Uint8Array> {
	for (const sheet of sheets) assertFits(sheet);
	const pieces: Uint8Array[] = [];
	const zip = new Zip((error, piece) => {
		if (error) throw error;
		pieces.push(piece);
	});
	const add = (name: string) => {
		const file = new ZipDeflate(name, { level: 6 });
		file.mtime = FIXED_TIME;
		zip.add(file);
		return file;
	};
	for (const [name, text] of parts.aroundSheets(sheets, about)) add(name).push(strToU8(text), true);
	for (const [index, sheet] of sheets.entries()) {
		const file = add(`xl/worksheets/sheet${index + 1}.xml`);
		file.push(strToU8(parts.sheetHead(sheet, index === 0)));
		for (let from = 0; from < sheet.rows.length; from += ROWS_PER_STEP) {
			const some = sheet.rows.slice(from, from + ROWS_PER_STEP);
			// The header is the first row.
			const xml = some.map((row, i) => parts.rowXml(guardedRow(row), from + i + 2, sheet.plain));
			file.push(strToU8(xml.join('')));
			yield;
		}
		file.push(strToU8(parts.sheetFoot(sheet)), true);
	}
	zip.end();
	return joined(pieces);
}

const guardedRow = (row: readonly Cell[]) =>
	row.map((cell) => (typeof cell === 'string' ? guarded(cell) : cell));

function assertFits({ name, header, rows }: WrittenSheet) {
	if (rows.length + 1 > MAX_ROWS) {
		const count = `${rows.length} rows and a header`;
		throw new Unwritable(`A sheet holds ${MAX_ROWS} rows; "${name}" would have ${count}.`);
	}
	for (const [index, row] of rows.entries())
		for (const [column, cell] of row.entries())
			// One letter is kept for the guard.
			if (typeof cell === 'string' && cell.length >= MAX_TEXT)
				throw new Unwritable(
					`A cell of a sheet holds ${MAX_TEXT} characters; "${header[column]}" has ${cell.length} in row ${index + 2}.`
				);
}

function joined(pieces: Uint8Array[]): Uint8Array {
	const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
	let at = 0;
	for (const piece of pieces) {
		all.set(piece, at);
		at += piece.length;
	}
	return all;
}
