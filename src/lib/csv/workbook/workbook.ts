import { isBlank, type FileRecord, type Records } from '../parse';
import { fileProblem, type FileProblem } from '../problem';
import { refuse, type Refused } from '../refuse';
import { finish, type Steps } from '../steps';
import { chooseSheet, weighRecords } from './choose';
import { refuseArchive, refuseOle } from './container';
import { MergeFiller } from './merges';
import { listParts, workbookPart, type ListedSheet, type Parts } from './parts';
import { Remarks } from './remarks';
import { readStrings } from './strings';
import { readStyles } from './styles';
import { damaged, Unreadable } from './unreadable';
import { SheetReader, type SheetContext } from './worksheet';
import { textOf, XmlReader } from './xml';
import { Archive } from './zip';

/** A sheet of a workbook as records of text, numbered as the sheet shows them. */
export interface Workbook {
	sheet: string;
	/** All that could be read instead, in their order. */
	sheets: string[];
	records: Records;
	/** The columns that hold numbers, by their place: the point in these is the decimal sign. */
	pointed: ReadonlySet<number>;
	damaged: number;
	/** What the sheet says by its look, by the names of its columns. */
	remarks(names: string[]): FileProblem[];
}

export interface WorkbookOptions {
	/** By name; found where it is absent. */
	sheet?: string;
	/** Told how much of the sheet is read, from 0 to 1. */
	onProgress?: (share: number) => void;
}

/** Records are as wide as the widest: a note far to the right makes all of them wide. */
const MAX_PLACES = 20_000_000;

/** How many rows of a sheet are looked at to choose between several. */
const HEAD = 2_000;

/** Reads a sheet of an Excel workbook; refuses other archives, old workbooks and what is protected or damaged. */
export const readWorkbook = (bytes: Uint8Array, options?: WorkbookOptions): Workbook | Refused =>
	finish(workbookSteps(bytes, options));

/** The same in steps, of some rows each. */
export function* workbookSteps(
	bytes: Uint8Array,
	options: WorkbookOptions = {}
): Steps<Workbook | Refused> {
	const old = refuseOle(bytes);
	if (old) return old;
	try {
		const archive = new Archive(bytes);
		const workbook = workbookPart(archive);
		if (workbook === null) return refuseArchive(archive);
		return yield* readSheet(archive, workbook, options);
	} catch (error) {
		if (error instanceof Unreadable) return refuse(error.code, error.message);
		throw error;
	}
}

function* readSheet(
	archive: Archive,
	workbook: string,
	{ sheet: asked, onProgress }: WorkbookOptions
): Steps<Workbook> {
	const parts = listParts(archive, workbook);
	const context = yield* readContext(archive, parts);
	const weigh = (sheet: ListedSheet) => weighRecords(headOf(archive, sheet, context));
	const { sheet, problems } = chooseSheet(parts.sheets, asked, weigh);
	const remarks = new Remarks();
	const reader = new SheetReader({ ...context, remarks });
	const records: FileRecord[] = [];
	for (const some of recordsOf(archive, sheet, reader, onProgress)) {
		for (const record of some) records.push(record);
		yield;
	}
	const filler = new MergeFiller(reader.merges, remarks);
	for (const record of records) filler.fill(record);
	return {
		sheet: sheet.name,
		sheets: parts.sheets.map(({ name }) => name),
		records: numbered(records),
		pointed: reader.pointed,
		damaged: reader.damaged,
		remarks: (names) => [...problems, ...hiddenIn(reader), ...remarks.list(names)]
	};
}

function* readContext(archive: Archive, { strings, styles, is1904 }: Parts): Steps<SheetContext> {
	return {
		strings: strings === null ? [] : yield* readStrings(archive.read(strings)),
		styles: styles === null ? [] : readStyles(archive.read(styles)),
		is1904,
		remarks: new Remarks()
	};
}

function headOf(archive: Archive, sheet: ListedSheet, context: SheetContext): FileRecord[] {
	const head: FileRecord[] = [];
	for (const records of recordsOf(archive, sheet, new SheetReader(context))) {
		head.push(...records.slice(0, HEAD));
		if (head.length >= HEAD) break;
	}
	return head;
}

/** The records of a sheet that have a filled cell, some at a time. */
function* recordsOf(
	archive: Archive,
	{ part }: ListedSheet,
	reader: SheetReader,
	onProgress?: (share: number) => void
): Generator<FileRecord[]> {
	if (!archive.has(part)) throw damaged(`${part} is missing`);
	const xml = new XmlReader(reader);
	for (const text of textOf(archive.read(part, onProgress))) {
		xml.push(text);
		yield reader.take();
	}
	xml.end();
}

/** Rows of one width. Those between the records are blank; a sheet ends with its last filled one. */
function numbered(all: FileRecord[]): Records {
	const records = all.filter(({ cells }) => !isBlank(cells));
	const blank: number[] = [];
	const width = records.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	if (records.length * width > MAX_PLACES) {
		const size = `${records.length} rows of ${width} columns`;
		throw new Unreadable(
			'too-large',
			`The sheet has ${size}; at most ${MAX_PLACES} cells are read.`
		);
	}
	let next = 1;
	for (const { row, cells } of records) {
		while (cells.length < width) cells.push('');
		for (; next < row; next++) blank.push(next);
		next = row + 1;
	}
	return { records, blank, problems: [], stopped: null, next };
}

function hiddenIn({ hiddenRows, hiddenColumns }: SheetReader): FileProblem[] {
	const said = [
		hiddenRows > 0 && `${hiddenRows} hidden ${hiddenRows === 1 ? 'row' : 'rows'}`,
		hiddenColumns > 0 && `${hiddenColumns} hidden ${hiddenColumns === 1 ? 'column' : 'columns'}`
	].filter(Boolean);
	return said.length > 0
		? [fileProblem('hidden', `The sheet has ${said.join(' and ')}, which are read too.`)]
		: [];
}
