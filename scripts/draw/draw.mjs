import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { embedFonts, subsetFonts, weights } from './fonts.mjs';
import { drawPdf } from './pdf.mjs';
import { encodePng } from './png.mjs';

/**
 * What is asked of a drawing process.
 * @typedef {{ svg: string, unknown: string } & (SvgWish | PngWish | ({ format: 'pdf' } & import('./pdf.mjs').PdfWish))} Job
 * `unknown`: the characters that the font lacks, which are drawn as boxes.
 *
 * @typedef {{ format: 'svg' }} SvgWish with its font within
 *
 * @typedef {object} PngWish
 * @property {'png'} format
 * @property {number} width in pixels; the height follows
 * @property {number} dpi
 * @property {boolean} isOpaque
 * @property {[string, string][]} texts
 */

/**
 * Draws a picture as a file. resvg reads fonts from files only: they are put into `folder` meanwhile.
 * @param {Job} job
 * @param {string} folder
 * @returns {Promise<Buffer>}
 */
export async function draw(job, folder) {
	const svg = job.svg.normalize('NFC');
	if (job.format === 'svg') return Buffer.from(await embedFonts(svg));
	const drawable = withBoxes(svg, job.unknown);
	const fonts = await subsetFonts(drawable, 'sfnt');
	return job.format === 'pdf'
		? drawPdf(drawable, fonts, job)
		: drawPng(drawable, fonts, job, folder);
}

/**
 * A visible box for every character that can not be drawn.
 * @param {string} svg
 * @param {string} unknown
 */
function withBoxes(svg, unknown) {
	const known = new Set(unknown);
	return unknown ? [...svg].map((c) => (known.has(c) ? '□' : c)).join('') : svg;
}

/**
 * @param {string} svg
 * @param {Buffer[]} fonts
 * @param {PngWish} wish
 * @param {string} folder
 */
function drawPng(svg, fonts, wish, folder) {
	const fontFiles = weights.map((weight) => join(folder, `${weight}.ttf`));
	fontFiles.forEach((file, index) => writeFileSync(file, /** @type {Buffer} */ (fonts[index])));
	try {
		const image = new Resvg(svg, {
			font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Atlas Sans' },
			fitTo: { mode: 'width', value: wish.width }
		}).render();
		return encodePng(image, wish);
	} finally {
		for (const file of fontFiles) rmSync(file, { force: true });
	}
}
