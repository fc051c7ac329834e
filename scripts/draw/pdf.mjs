import PDFDocument from 'pdfkit';
import { families } from './fonts.mjs';
import { openFonts } from './pdf-font.mjs';
import { drawPicture } from './pdf-picture.mjs';

/**
 * A PDF with a page for each picture, as large as it is, with selectable text. Equal pictures give equal bytes: its
 * date is the one told, and its id follows from what it says of itself.
 * @param {PdfWish} wish
 * @returns {Promise<Buffer>}
 *
 * @typedef {object} PdfPage
 * @property {string} svg
 * @property {number} width in points, as is the height
 * @property {number} height
 * @property {string} alternative what a reader who does not see the picture is told
 *
 * @typedef {About & { pages: PdfPage[] }} PdfWish
 */
export function drawPdf(wish) {
	return writePdf(wish, {}, (document) => {
		for (const page of wish.pages) addPicture(document, page);
	});
}

/**
 * What a PDF says of itself.
 * @typedef {object} About
 * @property {string} language "ko" for example
 * @property {string} date ISO 8601
 * @property {Record<string, string>} info title, author and so on
 */

/**
 * Writes a PDF with our fonts in it, which can be read aloud.
 * @param {About} about
 * @param {PDFKit.PDFDocumentOptions} options
 * @param {(document: PDFKit.PDFDocument) => void} fill
 * @returns {Promise<Buffer>}
 */
export function writePdf(about, options, fill) {
	const document = new PDFDocument({
		margin: 0,
		autoFirstPage: false,
		pdfVersion: '1.5',
		tagged: true,
		displayTitle: true,
		// Not even read: what is not said would be Helvetica.
		font: '',
		lang: about.language,
		info: { Creator: 'AI Investment Atlas', ...about.info, CreationDate: new Date(about.date) },
		...options
	});
	/** @type {Promise<Buffer>} */
	const finished = new Promise((resolve, reject) => {
		/** @type {Buffer[]} */
		const parts = [];
		document.on('data', (part) => parts.push(part));
		document.on('end', () => resolve(Buffer.concat(parts)));
		document.on('error', reject);
	});
	// pdfkit takes an open font too, which its types do not say.
	const [regular, semibold] = /** @type {[any, any]} */ (/** @type {unknown} */ (openFonts()));
	document.registerFont(families.false, regular);
	document.registerFont(families.true, semibold);
	fill(document);
	document.end();
	return finished;
}

/**
 * @param {PDFKit.PDFDocument} document
 * @param {PdfPage} page
 */
function addPicture(document, { svg, width, height, alternative }) {
	document.addPage({ size: [width, height], margin: 0 });
	const figure = document.struct('Figure', { alt: alternative }, () =>
		placePicture(document, svg, width)
	);
	document.addStructure(figure);
	figure.end();
}

/**
 * Draws a picture at the origin, as wide as is told.
 * @param {PDFKit.PDFDocument} document
 * @param {string} svg
 * @param {number} width in points
 */
export function placePicture(document, svg, width) {
	const [, pixels] = /viewBox="0 0 (\S+)/.exec(svg) ?? [];
	document.scale(width / Number(pixels));
	drawPicture(document, svg);
}
