import { families } from './fonts.mjs';
import { Layout } from './layout.mjs';
import { writePdf } from './pdf.mjs';
import { MARGIN, MUTED, SMALL } from './type.mjs';

/**
 * A report as PDF on A4: text that flows over its pages, figures as vectors with their captions, bookmarks, page
 * numbers. Equal reports give equal bytes.
 * @param {ReportWish} wish
 * @returns {Promise<Buffer>}
 *
 * @typedef {import('../../src/lib/publish/report/blocks').Block} Block
 * @typedef {import('./pdf.mjs').About & { blocks: Block[] }} ReportWish
 */
export function drawReport(wish) {
	const options = { size: 'A4', margin: MARGIN, bufferPages: true };
	return writePdf(wish, options, (document) => {
		document.addPage();
		new Layout(document).addAll(wish.blocks);
		numberPages(document);
	});
}

/** @param {PDFKit.PDFDocument} document */
function numberPages(document) {
	const { count } = document.bufferedPageRange();
	for (let page = 0; page < count; page++) {
		document.switchToPage(page);
		// Below the margin a text would ask for another page.
		document.page.margins.bottom = 0;
		document.markContent('Artifact', { type: 'Pagination' });
		document
			.font(families.false, SMALL)
			.fillColor(MUTED)
			.text(`${page + 1} / ${count}`, MARGIN, document.page.height - MARGIN + 18, {
				width: document.page.width - 2 * MARGIN,
				align: 'right',
				lineBreak: false
			});
		document.endMarkedContent();
	}
}
