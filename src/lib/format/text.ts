/**
 * Widths of text in our font, Atlas Sans, without a browser: charts need them on the server and in
 * exported pictures to place labels, break lines and cut what does not fit.
 *
 * Kerning is left out. The browser sets ordinary labels up to 1% narrower than computed here, and
 * single words with pairs such as "To" or "Va" a few per cent; figures are not kerned and are exact.
 */
import {
	ADVANCES_400,
	ADVANCES_600,
	CHARACTERS,
	HANGUL_ADVANCE,
	WIDE_ADVANCE,
	WIDE_CHARACTERS
} from './advances';

/** The weights of the font: regular and semi-bold. */
export type Weight = 400 | 600;

const ELLIPSIS = '…';

/** Advance in 1/1000 em of a character that is not in the font, if it is wide in East Asia. */
const FALLBACK_WIDE = 1000;
/** The same for any other character. */
const FALLBACK_NARROW = 600;

const tables: Record<Weight, Map<string, number>> = {
	400: advanceTable(ADVANCES_400),
	600: advanceTable(ADVANCES_600)
};

function advanceTable(advances: readonly number[]): Map<string, number> {
	const table = new Map<string, number>();
	[...CHARACTERS].forEach((character, i) => table.set(character, advances[i] ?? FALLBACK_NARROW));
	for (const character of WIDE_CHARACTERS) table.set(character, WIDE_ADVANCE);
	// A line feed or a tab is shown as a space.
	for (const character of '\t\n\r') table.set(character, table.get(' ') ?? 0);
	return table;
}

/** Syllables, compatibility letters and the leading consonants of decomposed syllables. */
const HANGUL = /[\uac00-\ud7a3\u3131-\u318e\u1100-\u115f\ua960-\ua97c]/u;
/** Combining marks, format and control characters, and the rest of decomposed syllables. */
const NO_WIDTH = /[\p{M}\p{Cf}\p{Cc}\u1160-\u11ff\ud7b0-\ud7fb]/u;
/** East Asian wide and full-width characters, and emoji. */
const WIDE =
	/[\u2e80-\ua4cf\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;

/** One character and what is drawn on top of it or joined to it: never divided. */
const CLUSTER = /[^](?:[\p{M}\u1160-\u11ff\ud7b0-\ud7fb]|\u200d[^])*/gu;

/** White space as HTML and SVG collapse it. No-break, thin and other special spaces stay. */
const BREAKS = /[\t\n\r ]+/u;

/** Advance of one character (code point) in 1/1000 em. */
function advance(character: string, table: Map<string, number>): number {
	const known = table.get(character);
	if (known !== undefined) return known;
	if (HANGUL.test(character)) return HANGUL_ADVANCE;
	if (NO_WIDTH.test(character)) return 0;
	return WIDE.test(character) ? FALLBACK_WIDE : FALLBACK_NARROW;
}

/** Width of a text in 1/1000 em: whole numbers, so that the sum of parts is exactly the whole. */
function units(text: string, weight: Weight): number {
	const table = tables[weight];
	let sum = 0;
	for (const character of text) sum += advance(character, table);
	return sum;
}

/** 1/1000 em at a font size in pixels, as pixels. */
function pixels(sum: number, size: number): number {
	return (sum * size) / 1000;
}

/**
 * Width in pixels of a text on one line, in Atlas Sans at `size` pixels.
 *
 * A character that the font lacks counts 1 em if it is East Asian wide, 0.6 em otherwise; combining
 * marks and invisible characters count nothing.
 */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
	return pixels(units(text, weight), size);
}

/**
 * Breaks a text into lines of at most `maxWidth` pixels at a font size of `size` pixels.
 *
 * Lines break at white space, in Korean too; every run of it counts as one space, and is dropped at
 * a break and at both ends of the text. A word too long for a line of its own is broken between
 * characters. Nothing else is lost: without white space, the lines together are the text. A line
 * holds at least one character, even where that is wider than `maxWidth`. A text of
 * nothing but white space has no lines.
 */
export function wrapText(
	text: string,
	maxWidth: number,
	size: number,
	weight: Weight = 400
): string[] {
	const space = units(' ', weight);
	const lines: string[] = [];
	let line = '';
	let width = 0;
	for (const word of text.split(BREAKS)) {
		if (word === '') continue;
		const wordWidth = units(word, weight);
		if (line !== '' && pixels(width + space + wordWidth, size) <= maxWidth) {
			line += ' ' + word;
			width += space + wordWidth;
			continue;
		}
		if (line !== '') lines.push(line);
		line = word;
		width = wordWidth;
		if (pixels(width, size) <= maxWidth) continue;
		line = '';
		width = 0;
		for (const cluster of word.match(CLUSTER) ?? []) {
			const clusterWidth = units(cluster, weight);
			if (line !== '' && pixels(width + clusterWidth, size) > maxWidth) {
				lines.push(line);
				line = '';
				width = 0;
			}
			line += cluster;
			width += clusterWidth;
		}
	}
	if (line !== '') lines.push(line);
	return lines;
}

/**
 * The text itself if it is at most `maxWidth` pixels wide at a font size of `size` pixels, else as
 * many of its first characters as fit together with an ellipsis, without white space before it.
 * Where not even the ellipsis fits, the result is the empty string.
 */
export function ellipsize(
	text: string,
	maxWidth: number,
	size: number,
	weight: Weight = 400
): string {
	if (textWidth(text, size, weight) <= maxWidth) return text;
	let width = units(ELLIPSIS, weight);
	if (pixels(width, size) > maxWidth) return '';
	let kept = '';
	for (const cluster of text.match(CLUSTER) ?? []) {
		width += units(cluster, weight);
		if (pixels(width, size) > maxWidth) break;
		kept += cluster;
	}
	return kept.trimEnd() + ELLIPSIS;
}
