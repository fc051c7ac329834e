import { create } from 'fontkit';
import { LRUCache } from 'lru-cache';
import { weights, whole } from './fonts.mjs';

/**
 * Each weight of Atlas Sans, whole, as pdfkit asks for a font: it takes of it what a document shows. They are opened
 * once, and remember what each character and each pair of them takes: to read the tables of a font anew takes
 * longer than to draw a chart.
 * @returns {Font[]}
 */
export function openFonts() {
	opened ??= weights.map((weight) => settable(/** @type {Font} */ (create(whole(weight)))));
	return opened;
}

/** @typedef {import('fontkit').Font} Font */
/** @typedef {{ id: number, advanceWidth: number, codePoints: number[] }} Glyph */

/** @type {Font[] | undefined} */
let opened;

/** What shapes the text around it, or nothing: never drawn, whether or not the font knows it. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** How many characters, and pairs, are remembered: all of Hangul. */
const MOST = 12_000;

/**
 * A font that sets text glyph by glyph: of all that fonts can do with letters ours only kerns them (scripts/fonts.py).
 * @param {Font} font
 * @returns {Font}
 */
function settable(font) {
	// Not fontkit's glyphs: of two characters with one glyph those tell the one that was asked for first.
	/** @type {LRUCache<string, Glyph>} */
	const glyphs = new LRUCache({ max: MOST });
	/** @type {LRUCache<string, number>} */
	const kerns = new LRUCache({ max: MOST });

	/** @param {string} character */
	function glyphOf(character) {
		const known = glyphs.get(character);
		if (known) return known;
		const codePoint = /** @type {number} */ (character.codePointAt(0));
		const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
		const glyph = { id, advanceWidth, codePoints: [codePoint] };
		glyphs.set(character, glyph);
		return glyph;
	}

	/**
	 * By how much the second one stands nearer, or further.
	 * @param {string} first
	 * @param {string | undefined} second
	 */
	function kernOf(first, second) {
		if (second === undefined) return 0;
		const pair = first + second;
		const known = kerns.get(pair);
		if (known !== undefined) return known;
		const [position] = font.layout(pair).positions;
		const kern = (position?.xAdvance ?? 0) - glyphOf(first).advanceWidth;
		kerns.set(pair, kern);
		return kern;
	}

	/** @param {string} text */
	function layout(text) {
		const characters = [...text].filter((character) => !UNSEEN.test(character));
		const set = characters.map(glyphOf);
		const positions = set.map(({ advanceWidth }, i) => ({
			xAdvance: advanceWidth + kernOf(/** @type {string} */ (characters[i]), characters[i + 1]),
			yAdvance: 0,
			xOffset: 0,
			yOffset: 0
		}));
		return {
			glyphs: set,
			positions,
			// pdfkit scales the positions before it asks.
			get advanceWidth() {
				return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
			}
		};
	}

	return Object.create(font, { layout: { value: layout } });
}
