import { decoderOf, withoutNul } from './decode';
import { parseRecords, stopProblem, type Records } from './parse';
import { fileProblem, type FileProblem } from './problem';
import { MAX_RECORD, scan } from './scan';

const LF = 10;

/** Bytes that come in pieces as text in pieces. A character is never cut; `damaged` counts the lost ones. */
export async function* decodePieces(
	pieces: AsyncIterable<Uint8Array>,
	encoding: string
): AsyncGenerator<{ text: string; damaged: number }> {
	const decode = streamingDecoder(encoding);
	for await (const piece of pieces) yield withoutNul(decode(piece, false));
	const { text, damaged } = withoutNul(decode(new Uint8Array(), true));
	// A control character at the very end is how DOS marked the end of a file.
	yield { text: text.replace(/\x1a$/, ''), damaged }; // eslint-disable-line no-control-regex
}

function streamingDecoder(encoding: string): (piece: Uint8Array, isLast: boolean) => string {
	if (encoding !== 'cp949' && encoding !== 'windows-1252') {
		const decoder = new TextDecoder(encoding);
		return (piece, isLast) => decoder.decode(piece, { stream: !isLast });
	}
	const decode = decoderOf(encoding) as (bytes: Uint8Array) => string;
	let rest = new Uint8Array();
	// A line end is never the second byte of a character.
	return (piece, isLast) => {
		const whole = new Uint8Array(rest.length + piece.length);
		whole.set(rest);
		whole.set(piece, rest.length);
		const end = isLast ? whole.length : whole.lastIndexOf(LF) + 1;
		rest = whole.slice(end);
		return decode(whole.subarray(0, end));
	};
}

/** Delimited text that comes in pieces, as records with their numbers in the whole. */
export class PieceReader {
	#rest = '';
	#next = 1;

	constructor(private readonly delimiter: string) {}

	/** The records that are whole by now; reading stops where the one after them does not end. */
	push(piece: string): Records {
		const text = this.#rest + piece;
		const start = startOfLast(text, this.delimiter) ?? text.length;
		const found = this.#parse(text.slice(0, start));
		this.#rest = text.slice(start);
		return this.#rest.length > 2 * MAX_RECORD ? this.#refuse(found) : found;
	}

	/** What is left when the text has ended. */
	end(): Records {
		const text = this.#rest;
		this.#rest = '';
		return this.#parse(text);
	}

	#parse(text: string): Records {
		const found = parseRecords(text, this.delimiter, { begin: this.#next });
		this.#next = found.next;
		return found;
	}

	#refuse(found: Records): Records {
		const stopped = endless(this.#next);
		this.#rest = '';
		return { ...found, problems: [...found.problems, stopped], stopped };
	}
}

/** What stops the reading of a text that goes on; null where nothing does so far. */
export function findStop(text: string, delimiter: string): FileProblem | null {
	const batches = scan(text, delimiter);
	let [count, last] = [0, 0];
	let batch = batches.next();
	for (; !batch.done; batch = batches.next()) {
		count += batch.value.length;
		last = batch.value.at(-1)?.start ?? last;
	}
	if (batch.value) return stopProblem(batch.value);
	return text.length - last > 2 * MAX_RECORD ? endless(count) : null;
}

const endless = (row: number) =>
	fileProblem('unterminated', `A record goes on for more than ${MAX_RECORD} characters.`, { row });

/** A text that was cut somewhere, without the record that was cut. */
export const withoutLast = (text: string, delimiter: string) =>
	text.slice(0, startOfLast(text, delimiter) ?? text.length);

/** Where the last record begins, which may go on in the next piece; null where reading has to stop. */
function startOfLast(text: string, delimiter: string): number | null {
	let last = 0;
	const batches = scan(text, delimiter);
	let batch = batches.next();
	for (; !batch.done; batch = batches.next()) last = batch.value.at(-1)?.start ?? last;
	return batch.value ? null : last;
}
