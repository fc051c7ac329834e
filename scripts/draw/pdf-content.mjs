/**
 * Has a document of pdfkit write what is drawn from now on in fewer bytes, to the same effect. svg-to-pdfkit places
 * each glyph by a matrix of its own, which is two thirds of a chart: those of a line become one run, moved apart by what
 * their widths do not say already. A page is given to pdfkit as a whole, which makes bytes of each line by itself.
 * @param {PDFKit.PDFDocument} document
 * @returns {() => void} to be called where a page ends
 */
export function writeBriefly(document) {
	// pdfkit does not tell the widths of a font otherwise; by its id, in thousandths of its size.
	const { _fontFamilies } =
		/** @type {{ _fontFamilies: Record<string, { id: string, widths: number[] }> }} */ (
			/** @type {unknown} */ (document)
		);
	const widthsOf = (/** @type {string} */ id) =>
		Object.values(_fontFamilies).find((font) => font.id === id)?.widths ?? [];
	const give = document.addContent.bind(document);
	/** @type {string[]} */
	let held = [];
	const write = (/** @type {string} */ line) => {
		held.push(line);
		return document;
	};
	/** @type {number[]} */
	let widths = [];
	let size = 1;
	/** @type {number[]} */
	let matrix = [];
	/** @type {Run | null} */
	let run = null;
	let isRgb = false;
	let pen = freshPen;
	/** @type {(typeof freshPen)[]} */
	const saved = [];

	function flush() {
		if (run) write(`${run.matrix.map((n) => brief(n)).join(' ')} Tm\n[${run.shown}>] TJ`);
		run = null;
	}

	/** @param {string} hex */
	function show(hex) {
		const [a, b, c, d, x, y] = /** @type {[number, number, number, number, number, number]} */ (
			matrix
		);
		const isLevel = a === 1 && b === 0 && c === 0 && d === -1;
		if (run && !(isLevel && run.isLevel && run.y === y)) flush();
		if (run) {
			const moved = Math.round(((run.end - x) / size) * 1000);
			run.shown += moved === 0 ? hex : `>${moved}<${hex}`;
			run.end -= (moved * size) / 1000;
		} else run = { matrix, isLevel, y, end: x, shown: `<${hex}` };
		run.end += ((widths[parseInt(hex, 16)] ?? 0) * size) / 1000;
	}

	document.addContent = (data) => {
		const text = String(data);
		const operator = text.slice(text.lastIndexOf(' ') + 1);
		if (operator === 'Tm') {
			matrix = text.split(' ', 6).map(Number);
			return document;
		}
		const glyph = /^<([0-9a-f]{4})> Tj$/.exec(text)?.[1];
		if (glyph) {
			show(glyph);
			return document;
		}
		flush();
		if (operator === 'Tf') {
			const [name = '', points] = text.split(' ');
			[widths, size] = [widthsOf(name.slice(1)), Number(points)];
		}
		// Space and colour in one.
		if (/^\/DeviceRGB cs$/i.test(text)) {
			isRgb = true;
			return document;
		}
		const colour = isRgb && /^(.* )scn$/i.exec(text)?.[1];
		isRgb = false;
		if (colour) return write(shorten(`${colour}${operator === 'SCN' ? 'RG' : 'rg'}`, 3));
		const short = shorten(text, digitsOf[operator] ?? 3);
		if (operator === 'q') saved.push(pen);
		else if (operator === 'Q') pen = saved.pop() ?? freshPen;
		else if (operator in pen) {
			if (pen[operator] === short) return document;
			pen = { ...pen, [operator]: short };
		}
		return write(short);
	};
	return () => {
		flush();
		give(held.join('\n'));
		held = [];
		pen = freshPen;
		saved.length = 0;
	};
}

/**
 * How lines are drawn where a page begins, by operator: what is set already is not set again.
 * @type {Readonly<Record<string, string>>}
 */
const freshPen = { w: '1 w', J: '0 J', j: '0 j', M: '10 M', d: '[] 0 d' };

/**
 * Glyphs on a line: `shown` is an array of PDF without its last sign, `end` where the next glyph would stand.
 * @typedef {{ matrix: number[], isLevel: boolean, y: number, end: number, shown: string }} Run
 */

/**
 * How many digits after the point an operator needs, if not three: a matrix is multiplied by what is drawn in it, and
 * nobody sees the hundredth part of a pixel of an outline.
 * @type {Record<string, number>}
 */
const digitsOf = { cm: 6, m: 2, l: 2, c: 2 };

/** @param {number} value @param {number} [digits] */
const brief = (value, digits = 3) => String(Math.round(value * 10 ** digits) / 10 ** digits);

/** Numbers with more than so many digits after the point. @type {RegExp[]} */
const longer = [0, 1, 2, 3, 4, 5, 6].map((digits) => RegExp(`-?\\d+\\.\\d{${digits + 1},}`, 'g'));

/**
 * With its numbers to so many digits after the point.
 * @param {string} text
 * @param {number} digits
 */
const shorten = (text, digits) =>
	text.replace(/** @type {RegExp} */ (longer[digits]), (number) => brief(Number(number), digits));
