import { decodeCp949 } from './cp949';
import { guessEncoding, type Encoding } from './guess-encoding';
import { refuse, refuseBytes, refuseText, type Refused } from './refuse';
import { decodeWindows1252 } from './windows-1252';

/** Bytes read as text. `damaged` counts the characters that could not be read, or were lost before. */
export interface Text {
	text: string;
	encoding: string;
	/** From 0 to 1: how sure the encoding is. */
	confidence: number;
	damaged: number;
}

/** Bytes read as text, or why they are no table. */
export type Decoded = Text | Refused;

/** Names under which people and programs know the encodings that are found by themselves. */
const names: Record<string, Encoding> = {
	utf8: 'utf-8',
	'utf-8': 'utf-8',
	'utf-8-sig': 'utf-8',
	'utf-16le': 'utf-16le',
	'utf-16be': 'utf-16be',
	ansi: 'windows-1252',
	cp1252: 'windows-1252',
	latin1: 'windows-1252',
	'latin-1': 'windows-1252',
	'iso-8859-1': 'windows-1252',
	'windows-1252': 'windows-1252',
	cp949: 'cp949',
	ms949: 'cp949',
	uhc: 'cp949',
	'euc-kr': 'cp949',
	euckr: 'cp949',
	'windows-949': 'cp949',
	'ks_c_5601-1987': 'cp949'
};

/**
 * Reads bytes as text, in the encoding that is named or else found. What is no text, or no table, is
 * refused with its cause. Any further encoding of the platform (gbk, shift_jis, …) is read when named.
 */
export function decode(bytes: Uint8Array, encoding?: string): Decoded {
	const refused = refuseBytes(bytes);
	if (refused) return refused;
	const guess = encoding
		? { encoding: namedEncoding(encoding, bytes), confidence: 1 }
		: guessEncoding(bytes);
	const decoder = decoderOf(guess.encoding);
	if (!decoder) return refuse('encoding', `No encoding is called "${encoding}".`);
	// A control character at the very end is how DOS marked the end of a file.
	const raw = decoder(bytes).replace(/\x1a$/, ''); // eslint-disable-line no-control-regex
	return refuseText(raw) ?? { ...guess, ...withoutNul(raw) };
}

export function namedEncoding(name: string, bytes: Uint8Array): string {
	const asked = name.trim().toLowerCase();
	// Without an end named, the mark decides; Windows writes the little one.
	if (/^utf-?16$/.test(asked))
		return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-16le';
	return Object.hasOwn(names, asked) ? (names[asked] as Encoding) : asked;
}

export function decoderOf(encoding: string): ((bytes: Uint8Array) => string) | null {
	if (encoding === 'cp949') return decodeCp949;
	if (encoding === 'windows-1252') return decodeWindows1252;
	try {
		const decoder = new TextDecoder(encoding);
		return (bytes) => decoder.decode(bytes);
	} catch {
		return null;
	}
}

/** A NUL is never part of a text: it is damage, and is shown as such. */
export function withoutNul(raw: string): { text: string; damaged: number } {
	const text = raw.includes('\0') ? raw.replaceAll('\0', '\ufffd') : raw;
	let damaged = 0;
	for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) damaged++;
	return { text, damaged };
}
