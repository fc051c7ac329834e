import { finish, type Steps } from '../steps';
import { damaged, Unreadable } from './unreadable';

/** Told of elements by their names without prefix; attributes are taken out of `raw` where they are wanted. */
export interface XmlHandler {
	open?(name: string, raw: string): void;
	/** Text, entities read; in one piece between two tags. */
	text?(text: string): void;
	close?(name: string): void;
}

/** No tag and no text of a cell is this long. */
const MAX_TOKEN = 4_000_000;

/**
 * Reads the XML of a workbook that comes in pieces, without making a tree of it. Only what a workbook needs:
 * a document type, which alone could define entities, is refused; nothing outside the file is ever fetched.
 */
export class XmlReader {
	#rest = '';
	#depth = 0;
	#hasRoot = false;

	constructor(private readonly handler: XmlHandler) {}

	push(piece: string): void {
		const text = this.#rest + piece;
		let at = 0;
		for (;;) {
			const start = text.indexOf('<', at);
			if (start < 0) break;
			const end = this.#markup(text, start);
			if (end < 0) break;
			// Text is told when what follows it is whole: a piece may end in the middle of it.
			if (start > at && this.#depth > 0) this.handler.text?.(decodeEntities(text.slice(at, start)));
			this.#tell(text, start, end);
			at = end;
		}
		this.#rest = at === 0 ? text : text.slice(at);
		if (this.#rest.length > MAX_TOKEN)
			throw new Unreadable('oversized', `A cell is longer than ${MAX_TOKEN} characters.`);
	}

	end(): void {
		if (this.#depth !== 0 || !this.#hasRoot) throw damaged('a part ends in the middle');
	}

	/** Where the markup that begins here ends; -1 where it goes on in the next piece. */
	#markup(text: string, start: number): number {
		if (text.startsWith('<!--', start)) return after(text, '-->', start + 4);
		if (text.startsWith('<![CDATA[', start)) return after(text, ']]>', start + 9);
		if (text.startsWith('<?', start)) return after(text, '?>', start + 2);
		if (text.startsWith('<!', start)) {
			if (text.length - start < 9) return -1;
			throw new Unreadable('xml', 'The workbook defines XML entities, which no spreadsheet does.');
		}
		return tagEnd(text, start + 1);
	}

	#tell(text: string, start: number, end: number): void {
		const sign = text.charCodeAt(start + 1);
		if (sign === 63) return;
		if (sign === 33) {
			if (text.charCodeAt(start + 2) === 91 && this.#depth > 0)
				this.handler.text?.(text.slice(start + 9, end - 3));
			return;
		}
		if (sign === 47) {
			if (--this.#depth < 0) throw damaged('its XML');
			this.handler.close?.(localName(text, start + 2, end - 1));
			return;
		}
		const isEmpty = text.charCodeAt(end - 2) === 47;
		let stop = start + 1;
		while (stop < end - 1 && !isSpaceOrSlash(text.charCodeAt(stop))) stop++;
		const name = localName(text, start + 1, stop);
		this.#hasRoot = true;
		this.handler.open?.(name, text.slice(stop, isEmpty ? end - 2 : end - 1));
		if (isEmpty) this.handler.close?.(name);
		else this.#depth++;
	}
}

const isSpaceOrSlash = (code: number) =>
	code === 32 || code === 9 || code === 10 || code === 13 || code === 47;

function after(text: string, mark: string, from: number): number {
	const at = text.indexOf(mark, from);
	return at < 0 ? -1 : at + mark.length;
}

/** A `>` may stand in the value of an attribute. */
function tagEnd(text: string, from: number): number {
	for (let at = from; at < text.length; at++) {
		const code = text.charCodeAt(at);
		if (code === 62) return at + 1;
		if (code !== 34 && code !== 39) continue;
		at = text.indexOf(code === 34 ? '"' : "'", at + 1);
		if (at < 0) return -1;
	}
	return -1;
}

function localName(text: string, from: number, to: number): string {
	const name = text.slice(from, to);
	const colon = name.indexOf(':');
	return (colon < 0 ? name : name.slice(colon + 1)).trimEnd();
}

/** The value of an attribute, whatever its prefix; null where there is none. */
export function attributeOf(raw: string, wanted: string): string | null {
	const attribute = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
	for (let found = attribute.exec(raw); found; found = attribute.exec(raw)) {
		const name = found[1] as string;
		if (name === wanted || name.endsWith(`:${wanted}`))
			return decodeEntities(found[2] ?? found[3] ?? '');
	}
	return null;
}

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function decodeEntities(text: string): string {
	if (!text.includes('&')) return text;
	return text.replace(
		/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
		(whole, hex, digits, name) => {
			if (name) return entities[name as string] ?? whole;
			const code = hex ? parseInt(hex, 16) : Number(digits);
			const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
			return isCharacter ? String.fromCodePoint(code) : '\ufffd';
		}
	);
}

/** Decodes and reads a whole part. */
export const readXml = (pieces: Iterable<Uint8Array>, handler: XmlHandler): void =>
	finish(xmlSteps(pieces, handler));

/** The same in steps, of a piece each. */
export function* xmlSteps(pieces: Iterable<Uint8Array>, handler: XmlHandler): Steps<void> {
	const reader = new XmlReader(handler);
	for (const text of textOf(pieces)) {
		reader.push(text);
		yield;
	}
	reader.end();
}

/** The text of a part: UTF-8, or UTF-16 where its first bytes say so. */
export function* textOf(pieces: Iterable<Uint8Array>): Generator<string> {
	let decoder: TextDecoder | null = null;
	for (const piece of pieces) {
		const [first, second] = piece;
		decoder ??= new TextDecoder(
			(first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)
				? 'utf-16le'
				: (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)
					? 'utf-16be'
					: 'utf-8'
		);
		yield decoder.decode(piece, { stream: true });
	}
	if (decoder) yield decoder.decode();
}
