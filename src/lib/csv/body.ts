import { blocksOf, findAnother, hasFigure, isRepeated, textsIn } from './blocks';
import { kindOf, shareOfFigures } from './kind';
import { type FileRecord, type Table } from './parse';
import type { Steps } from './steps';
import { readUnit } from './unit';
import { yearInHeader } from './year';

/** How a line begins that says where a table comes from. */
const NOTE =
	/^(\*|†|‡|※|\[\d|\(\d\)|©|(sources?|notes?|n\.b\.|remarks?|footnotes?|data from|last updated|updated|copyright|retrieved|accessed|generated|downloaded|exported|disclaimer|legend|definitions?|methodology|citation|licen[cs]e|quellen?|fonte|bron|kilde|källa|źródło|zdroj|источник|anmerkung(en)?|hinweis|stand|fuentes?|notas?|출처|자료|주|비고|단위|작성|기준|出所|出典|資料|数据来源|来源|注|备注)( ?[:：)\]]|\b.{0,40}:| \d|$)|(source|data from|last updated|출처|자료 ?출처|주\))[ :])/i;

type Dropped = Table['dropped'];

const STEP = 2_000;

export interface Body {
	records: FileRecord[];
	dropped: Dropped;
	/** What a record right below the header says about the units of its columns. */
	units: (string | null)[];
	/** The number of the record with which another table begins, of which nothing is read. */
	another: number | null;
}

/**
 * Tells the filled records below a header that are data from those that are not: footers, the header
 * again, headings between the data. A record without a value stays.
 * `isKnown` tells the name of a region, which is data even when it stands alone. A piece of a file may lack
 * what stands below the header, or the end.
 */
export function* sortBody(
	header: string[],
	filled: FileRecord[],
	isKnown: (name: string) => boolean,
	{ isFirst, isLast } = { isFirst: true, isLast: true }
): Steps<Body> {
	const dropped: Dropped = [];
	const values = valueColumns(header, filled);
	const another = findAnother(header, filled, values, isKnown);
	let end = another ?? filled.length;
	if (isLast || another !== null)
		end = withoutFooters(filled.slice(0, end), header, values, isKnown);
	for (const { row } of filled.slice(end)) dropped.push({ row, reason: 'footer' });

	const units = isFirst && end > 1 ? unitsIn(filled[0] as FileRecord, values) : null;
	const records: FileRecord[] = [];
	for (const [index, record] of filled.entries()) {
		if (index >= end) break;
		if (index % STEP === 0) yield;
		const next = filled[index + 1];
		const isHeading =
			(index === 0 && units !== null) ||
			isRepeated(record, header, values) ||
			isLone(record, header, isKnown) ||
			(next !== undefined && index + 1 < end && isParent(record, next, values));
		if (isHeading) dropped.push({ row: record.row, reason: 'heading' });
		else records.push(record);
	}
	return {
		...{ records, dropped, units: units ?? header.map(() => null) },
		another: another === null ? null : (filled[another]?.row ?? null)
	};
}

/** How many records there are before the notes at the end. */
function withoutFooters(
	records: FileRecord[],
	header: string[],
	values: number[],
	isKnown: (name: string) => boolean
): number {
	let end = records.length;
	while (end > 0 && isFooter(records[end - 1] as FileRecord, header, values, isKnown)) end--;
	// What follows the last blank record and has no figure, in two columns at most, explains signs or footnotes.
	const last = header.length > 2 ? (blocksOf(records.slice(0, end)).at(-1) ?? []) : [];
	const isNotes =
		last.length < end &&
		values.length > 0 &&
		last.every((record) => {
			const [first = '', second, ...others] = textsIn(record.cells);
			const isNote = others.length === 0 && ['text', 'missing'].includes(kindOf(second));
			return isNote && !hasFigure(record, values) && !isKnown(first.trim());
		});
	return isNotes && last.length > 0
		? withoutFooters(records.slice(0, end - last.length), header, values, isKnown)
		: end;
}

/** The columns that hold the figures: those of years, else those that are figures and not the same throughout. */
function valueColumns(header: string[], records: FileRecord[]): number[] {
	const columns = header.map((_, index) => index);
	const years = columns.filter((index) => yearInHeader(header[index] ?? ''));
	if (years.length > 1) return years;
	const sample = records.slice(0, 500);
	return columns.filter((column) => {
		const cells = sample.map(({ cells }) => cells[column]);
		return (shareOfFigures(cells) ?? 0) >= 0.5 && new Set(cells).size > 1;
	});
}

function isFooter(
	record: FileRecord,
	header: string[],
	values: number[],
	isKnown: (name: string) => boolean
): boolean {
	const texts = textsIn(record.cells);
	const first = texts[0]?.trim() ?? '';
	const isNote = NOTE.test(first);
	// A comma and a year in an unquoted source make further cells of it.
	if (isNote && record.cells.length < header.length) return true;
	if (hasFigure(record, values)) return false;
	if (isNote) return true;
	if (texts.length > 1 || isKnown(first)) return false;
	return header.length > 2 || record.cells.length !== header.length || first.length > 60;
}

/** A record with a single filled cell: a heading, unless the table has only that and one more, or it is a region. */
function isLone(
	{ cells }: FileRecord,
	header: string[],
	isKnown: (name: string) => boolean
): boolean {
	const texts = textsIn(cells);
	if (texts.length !== 1 || header.length < 3) return false;
	const [only = ''] = texts;
	return kindOf(only) === 'text' && !isKnown(only.trim());
}

/** A record without figures whose label goes on in the next one: `Deals` before `Deals -> China`. */
function isParent(record: FileRecord, next: FileRecord, values: number[]): boolean {
	if (values.length === 0 || values.some((column) => record.cells[column]?.trim())) return false;
	if (!hasFigure(next, values)) return false;
	return record.cells.some((cell, column) => {
		const label = cell.trim();
		const rest = next.cells[column]?.trim() ?? '';
		return (
			label !== '' &&
			rest.startsWith(label) &&
			/^ ?(->|[>/:|»›→—–\\]|- )/.test(rest.slice(label.length))
		);
	});
}

/** The units in a record right below the header: no figure, and a unit where the figures will be. */
function unitsIn(record: FileRecord, values: number[]): (string | null)[] | null {
	const isUnit = (column: number) => readUnit(record.cells[column] ?? '') !== null;
	const stated = values.filter((column) => kindOf(record.cells[column]) === 'text');
	if (hasFigure(record, values) || !stated.some(isUnit)) return null;
	return record.cells.map((cell, column) => (values.includes(column) ? cell.trim() || null : null));
}
