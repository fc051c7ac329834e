import { readFileSync } from 'node:fs';
import { LRUCache } from 'lru-cache';
import subsetFont from 'subset-font';
import { inRepository } from '../lib/repository.mjs';

/** The weights in which pictures are set. */
export const weights = /** @type {const} */ ([400, 600]);

/** The names by which a PDF sets them: regular, and semi-bold. */
export const families = /** @type {const} */ ({ false: 'Atlas Sans', true: 'Atlas Sans SemiBold' });

/** The names of family and style, by which a weight is chosen. */
const preserveNameIds = [1, 2, 6, 16, 17];

/** A picture in another theme or size has the same letters. @type {LRUCache<string, Buffer[]>} */
const subsets = new LRUCache({ max: 16 });

/**
 * Each weight of Atlas Sans with the characters of a picture and no others. Drawing programs read the whole
 * file for every text: with some ten kB instead of two MB a picture takes a fifth of the time.
 * @param {string} svg
 * @param {'sfnt' | 'woff2'} targetFormat
 * @returns {Promise<Buffer[]>}
 */
export async function subsetFonts(svg, targetFormat) {
	// Outlines are most of a map and hold no text; the box stands for what the font lacks.
	const characters = [...new Set(`${svg.replace(/ d="[^"]*/g, '')}□`)].sort().join('');
	const key = targetFormat + characters;
	const fonts =
		subsets.get(key) ??
		(await Promise.all(
			weights.map((weight) =>
				subsetFont(whole(weight), characters, { targetFormat, preserveNameIds })
			)
		));
	subsets.set(key, fonts);
	return fonts;
}

/** @type {Map<number, Buffer>} */
const read = new Map();

/** The whole of a weight, as it is shipped. @param {number} weight */
export function whole(weight) {
	const font = read.get(weight) ?? readFileSync(inRepository(`fonts/atlas-sans-${weight}.ttf`));
	read.set(weight, font);
	return font;
}

/**
 * A picture with the font that it is set in, for programs on machines without it.
 * @param {string} svg
 */
export async function embedFonts(svg) {
	const fonts = await subsetFonts(svg, 'woff2');
	const rules = weights.map((weight, index) => {
		const bytes = /** @type {Buffer} */ (fonts[index]).toString('base64');
		return `@font-face{font-family:'Atlas Sans';font-weight:${weight};src:url(data:font/woff2;base64,${bytes}) format('woff2')}`;
	});
	return svg.replace('</desc>', `</desc><style>${rules.join('')}</style>`);
}
