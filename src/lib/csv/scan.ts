/** A record longer than this is not read: no table has one, and an open quote would swallow the file. */
export const MAX_RECORD = 1_000_000;
export const MAX_COLUMNS = 1_000;

/** Where a record stands in the text, without its line end. */
export interface Span {
	start: number;
	end: number;
	/** Delimiters outside quotes, and one. */
	fields: number;
	/** Nothing but delimiters and blanks. */
	isBlank: boolean;
}

/** Where reading stopped before the end of the text, and why. */
export interface Stop {
	code: 'unterminated' | 'columns';
	record: number;
}

const BATCH = 1_000;
const QUOTE = 34;
const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;

/**
 * Finds the records of delimited text in one pass: a line end (LF, CRLF or CR, also mixed) ends a record
 * outside quotes. A quote opens at the beginning of a field and closes before a delimiter or a line end,
 * as Papa Parse sees it. Gives some records at a time; stops where a quoted field outgrows a record, or a record
 * has too many columns.
 */
export function* scan(text: string, delimiter: string): Generator<Span[], Stop | null> {
	const separator = delimiter.charCodeAt(0);
	let spans: Span[] = [];
	let count = 0;
	let start = 0;
	let fields = 1;
	let isBlank = true;
	let isFieldStart = true;
	for (let at = 0; at <= text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === QUOTE && isFieldStart) {
			at = closingQuote(text, at + 1, separator, start + MAX_RECORD) - 1;
			if (at < 0) {
				yield spans;
				return { code: 'unterminated', record: count + 1 };
			}
			isFieldStart = false;
			isBlank = false;
			continue;
		}
		isFieldStart = code === separator;
		if (code === separator) {
			if (++fields <= MAX_COLUMNS) continue;
			yield spans;
			return { code: 'columns', record: count + 1 };
		} else if (code === LF || code === CR || at === text.length) {
			// What follows the last line end is a record only if there is something.
			if (at < text.length || start < at) {
				spans.push({ start, end: at, fields, isBlank });
				count++;
			}
			if (code === CR && text.charCodeAt(at + 1) === LF) at++;
			start = at + 1;
			fields = 1;
			isBlank = true;
			isFieldStart = true;
			if (spans.length === BATCH) {
				yield spans;
				spans = [];
			}
		} else if (code !== SPACE && code !== TAB) isBlank = false;
	}
	yield spans;
	return null;
}

/** The place behind the quote that closes a field; the end of the text for none, -1 beyond the limit. */
function closingQuote(text: string, from: number, separator: number, limit: number): number {
	for (let at = text.indexOf('"', from); at >= 0 && at <= limit; at = text.indexOf('"', at)) {
		if (text.charCodeAt(at + 1) === QUOTE) {
			at += 2;
			continue;
		}
		let next = at + 1;
		while (text.charCodeAt(next) === 32) next++;
		const code = text.charCodeAt(next);
		if (next >= text.length || code === separator || code === LF || code === CR) return next;
		at++;
	}
	return text.length > limit ? -1 : text.length;
}
