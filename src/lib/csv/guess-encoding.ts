import { pairOf } from './cp949';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'cp949';
export interface Guess {
	encoding: Encoding;
	/** From 0 to 1. Only a byte-order mark or valid UTF-8 is certain. */
	confidence: number;
}

/** Enough to tell; a longer file is not another kind of file further down. */
const SAMPLE = 1_000_000;

const isText = (byte: number) =>
	(byte >= 0x20 && byte < 0x7f) || byte === 9 || byte === 10 || byte === 13;

/** Tells in which encoding text is written: by its mark, else by what its bytes make sense as. */
export function guessEncoding(bytes: Uint8Array): Guess {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', confidence: 1 };
	if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', confidence: 1 };
	if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', confidence: 1 };
	const wide = guessUtf16(bytes.subarray(0, SAMPLE));
	if (wide) return wide;
	const { valid, invalid } = countUtf8(bytes);
	if (invalid === 0) return { encoding: 'utf-8', confidence: 1 };
	// A few wrong bytes among many right sequences: UTF-8 that was cut or mixed, not another encoding.
	if (valid > 4 * invalid)
		return { encoding: 'utf-8', confidence: round(valid / (valid + 2 * invalid)) };
	return guessEightBit(bytes.subarray(0, SAMPLE));
}

/** UTF-16 without a mark: every delimiter, digit and line end has a zero beside it, on one side. */
function guessUtf16(bytes: Uint8Array): Guess | null {
	const units = bytes.length >> 1;
	let little = 0;
	let big = 0;
	for (let at = 0; at + 1 < bytes.length; at += 2) {
		const first = bytes[at] as number;
		const second = bytes[at + 1] as number;
		if (second === 0 && isText(first)) little++;
		if (first === 0 && isText(second)) big++;
	}
	const most = Math.max(little, big);
	const least = Math.min(little, big);
	if (most < 2 || most < units / 10 || most < 4 * least) return null;
	const confidence = round(0.9 + 0.09 * Math.min(1, most / units));
	return { encoding: little > big ? 'utf-16le' : 'utf-16be', confidence };
}

/** Counts the sequences of several bytes that are UTF-8, and the bytes above 0x7F that are part of none. */
function countUtf8(bytes: Uint8Array): { valid: number; invalid: number } {
	let valid = 0;
	let invalid = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] as number;
		if (byte < 0x80) continue;
		const length = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
		let follow = 0;
		while (follow < length && isContinuation(bytes[at + 1 + follow])) follow++;
		const second = bytes[at + 1] ?? 0;
		const isWrong =
			byte >= 0xf5 ||
			length === 0 ||
			follow < length ||
			(byte === 0xe0 && second < 0xa0) ||
			(byte === 0xed && second > 0x9f) ||
			(byte === 0xf0 && second < 0x90) ||
			(byte === 0xf4 && second > 0x8f);
		if (isWrong) {
			// The last character of a file that was cut is not one that is wrong.
			const isCut = length > 0 && at + 1 + follow === bytes.length && valid > 0;
			invalid += isCut ? 0 : 1;
			at += follow;
		} else {
			valid++;
			at += length;
		}
	}
	return { valid, invalid };
}

const isContinuation = (byte: number | undefined) => byte !== undefined && (byte & 0xc0) === 0x80;

/** CP949 or Windows-1252: Korean has its bytes in pairs that are syllables, Latin its letters one by one. */
function guessEightBit(bytes: Uint8Array): Guess {
	const pairs = countPairs(bytes);
	const lone = countLone(bytes);
	const all = pairs.common + pairs.rare + pairs.other + pairs.wrong;
	if (pairs.wrong <= all / 50 && pairs.common * 2 >= lone && pairs.common * 2 >= pairs.other) {
		const isPlain = pairs.common + pairs.rare > 0 && (pairs.common > 0 || lone === 0);
		if (isPlain) {
			const share = (pairs.common + pairs.rare) / all;
			const enough = all >= 4 ? 1 : 0.8;
			// Chinese of GB 2312 has its bytes in the same pairs, which make syllables that Korean seldom has.
			const isUsual = pairs.usual >= pairs.common / 4 || all < 4;
			const confidence = (0.3 + 0.68 * share) * enough * (isUsual ? 1 : 0.6);
			return { encoding: 'cp949', confidence: round(confidence) };
		}
	}
	const share = lone / Math.max(1, countHigh(bytes));
	return { encoding: 'windows-1252', confidence: round(0.4 + 0.45 * share) };
}

/** Syllables of which most of a Korean table is made: names of places, firms and figures. */
const USUAL = new Set(
	[
		...'가강개거건격경계고공과관광교구국군권규그금급기나남내년농단달대도동등라량로료리마만명무문물미민',
		...'바발방배백별보부북분비사산상생서선성세소수시식신실아안양업역연영예외용우울원월위유은을의이인일',
		...'임입자장재전정제조종주중지직진차천청체총출충치코타통투트특티판평포품하한합해행현호화환회효'
	].map((syllable) => syllable.charCodeAt(0))
);

/** The pairs of bytes that Korean would have here: usual and rarer syllables, other signs, and none at all. */
function countPairs(bytes: Uint8Array) {
	const found = { common: 0, usual: 0, rare: 0, other: 0, wrong: 0 };
	for (let at = 0; at < bytes.length; at++) {
		const lead = bytes[at] as number;
		if (lead < 0x80) continue;
		const trail = bytes[at + 1] ?? 0;
		const code = pairOf(lead, trail);
		// The sample may end in the middle of a pair.
		if (code === 0xfffd) found.wrong += at + 1 < bytes.length ? 1 : 0;
		else if (code < 0xac00 || code > 0xd7a3) found.other++;
		else if (trail >= 0xa1 && lead >= 0xb0) {
			found.common++;
			if (USUAL.has(code)) found.usual++;
		} else found.rare++;
		if (code !== 0xfffd) at++;
	}
	return found;
}

/** The bytes that are letters, quotes, dashes or signs of Western text between plain ones. */
function countLone(bytes: Uint8Array): number {
	let lone = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] as number;
		const isWestern =
			byte >= 0xa0 || byte === 0x80 || byte === 0x85 || (byte > 0x90 && byte < 0x98);
		if (isWestern && (bytes[at - 1] ?? 0) < 0x80 && (bytes[at + 1] ?? 0) < 0x80) lone++;
	}
	return lone;
}

const countHigh = (bytes: Uint8Array) => bytes.reduce((sum, byte) => sum + (byte >> 7), 0);

const round = (share: number) => Math.round(share * 100) / 100;
