import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { embedFonts, subsetFonts, weights } from './fonts.mjs';
import { drawPdf } from './pdf.mjs';
import { encodePng } from './png.mjs';
import { drawReport } from './report.mjs';

/**
 * What is asked of a drawing process.
 * @typedef {{ unknown: string } & (SvgWish | PngWish | PdfJob | ReportJob)} Job
 * `unknown`: the characters that the font lacks, which are drawn as boxes.
 *
 * @typedef {{ format: 'svg', svg: string }} SvgWish with its font within
 * @typedef {{ format: 'pdf' } & import('./pdf.mjs').PdfWish} PdfJob
 * @typedef {{ format: 'report' } & import('./report.mjs').ReportWish} ReportJob
 *
 * @typedef {object} PngWish
 * @property {'png'} format
 * @property {string} svg
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
	if (job.format === 'svg') return Buffer.from(await embedFonts(job.svg.normalize('NFC')));
	/** @param {string} svg */
	const drawable = (svg) => withBoxes(svg.normalize('NFC'), job.unknown);
	if (job.format === 'pdf') {
		const pages = job.pages.map((page) => ({ ...page, svg: drawable(page.svg) }));
		return drawPdf({ ...job, pages });
	}
	if (job.format === 'report')
		return drawReport({ ...job, blocks: mapTexts(job.blocks, drawable) });
	const svg = drawable(job.svg);
	return drawPng(svg, await subsetFonts(svg, 'sfnt'), job, folder);
}

/**
 * What holds texts, with each of them changed; addresses stay as they are.
 * @template T
 * @param {T} value
 * @param {(text: string) => string} change
 * @returns {T}
 */
function mapTexts(value, change) {
	return JSON.parse(JSON.stringify(value), (key, text) =>
		typeof text === 'string' && key !== 'link' && key !== 'kind' ? change(text) : text
	);
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
