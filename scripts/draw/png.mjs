import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG of pixels, without an alpha channel where all are opaque. Rows are not filtered, but for those that are the
 * same as the one above: flat areas and lines pack better so.
 * @param {{ width: number, height: number, pixels: Uint8Array }} image RGBA, colours multiplied by alpha
 * @param {{ isOpaque: boolean, dpi: number, texts: [string, string][] }} about texts by keyword, such as "Title"
 * @returns {Buffer}
 */
export function encodePng({ width, height, pixels }, { isOpaque, dpi, texts }) {
	// Read once: resvg copies its pixels each time that they are asked for.
	const image = { width, height, pixels };
	/** @type {Map<number, number>} */
	const colours = new Map();
	const indexed = packRows(image, 1, asIndex(colours));
	const rows =
		indexed ??
		/** @type {Uint8Array} */ (
			isOpaque ? packRows(image, 3, asOpaque) : packRows(image, 4, asClear)
		);
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, indexed ? 3 : isOpaque ? 2 : 6], 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('sRGB', Buffer.from([0])),
		...(indexed ? palette([...colours.keys()], isOpaque) : []),
		chunk('pHYs', physicalSize(dpi)),
		...texts.map(([keyword, text]) => chunk(...textChunk(keyword, text))),
		// Three bytes for a pixel take twice as long at the higher level, for a fifth less.
		chunk('IDAT', deflateSync(rows, { level: indexed ? 5 : 3, memLevel: 9, chunkSize: 1 << 18 })),
		chunk('IEND', Buffer.alloc(0))
	]);
}

/** Dots per inch as dots per metre, by which word processors place a picture. @param {number} dpi */
function physicalSize(dpi) {
	const perMetre = Math.round(dpi / 0.0254);
	const data = Buffer.alloc(9);
	data.writeUInt32BE(perMetre, 0);
	data.writeUInt32BE(perMetre, 4);
	data[8] = 1;
	return data;
}

/**
 * `tEXt` knows Latin letters only.
 * @param {string} keyword
 * @param {string} text
 * @returns {[string, Buffer]}
 */
function textChunk(keyword, text) {
	const isAscii = /^[\x20-\x7e\n]*$/.test(text);
	return isAscii
		? ['tEXt', Buffer.from(`${keyword}\0${text}`)]
		: ['iTXt', Buffer.from(`${keyword}\0\0\0\0\0${text}`)];
}

/**
 * @param {string} type
 * @param {Buffer} data
 */
function chunk(type, data) {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const out = Buffer.alloc(body.length + 8);
	out.writeUInt32BE(data.length, 0);
	out.set(body, 4);
	out.writeUInt32BE(crc32(body), body.length + 4);
	return out;
}

/** The filter that leaves the difference from the row above. */
const UP = 2;

/**
 * Writes pixels of one colour into the rows of a file, from one byte to another; false where it can not.
 * @callback WriteRun
 * @param {Uint8Array} rows
 * @param {number} pixel
 * @param {number} from
 * @param {number} end
 * @returns {boolean}
 */

/**
 * The rows of a picture as its file holds them, each after the number of its filter: none, or the difference from
 * the row above, which is nothing where both are the same. A picture is made of such rows, and of runs of one colour.
 * @param {{ width: number, height: number, pixels: Uint8Array }} image
 * @param {number} size of a pixel in bytes
 * @param {WriteRun} writeRun
 * @returns {Uint8Array | null} null where a run could not be written
 */
function packRows({ width, height, pixels }, size, writeRun) {
	const bytes = Buffer.from(pixels.buffer, pixels.byteOffset, pixels.length);
	// Whole pixels, their red in the lowest byte.
	const whole = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
	const stride = width * size + 1;
	const rows = new Uint8Array(height * stride);
	for (let y = 0; y < height; y++) {
		const [above, here, below] = [(y - 1) * width, y * width, (y + 1) * width];
		if (y > 0 && bytes.compare(bytes, 4 * above, 4 * here, 4 * here, 4 * below) === 0) {
			rows[y * stride] = UP;
			continue;
		}
		const offset = y * stride + 1;
		for (let at = here; at < below;) {
			const pixel = /** @type {number} */ (whole[at]);
			let next = at + 1;
			while (next < below && whole[next] === pixel) next++;
			if (!writeRun(rows, pixel, offset + (at - here) * size, offset + (next - here) * size))
				return null;
			at = next;
		}
	}
	return rows;
}

/** The most colours that an index of one byte tells apart. */
const MOST = 256;

/**
 * Writes pixels as indices of colours, which are noted in their order. Most charts have few enough, the soft edges
 * of their letters included: then a pixel takes one byte, not three or four.
 * @param {Map<number, number>} indices
 * @returns {WriteRun}
 */
const asIndex = (indices) => (rows, pixel, from, end) => {
	let index = indices.get(pixel);
	if (index === undefined) {
		index = indices.size;
		if (index === MOST) return false;
		indices.set(pixel, index);
	}
	rows.fill(index, from, end);
	return true;
};

/** @type {WriteRun} */
function asOpaque(rows, pixel, from, end) {
	for (let at = from; at < end; at += 3) {
		rows[at] = pixel;
		rows[at + 1] = pixel >> 8;
		rows[at + 2] = pixel >> 16;
	}
	return true;
}

/** @type {WriteRun} */
function asClear(rows, pixel, from, end) {
	const colour = unmultiplied(pixel);
	for (let at = from; at < end; at += 4) rows.set(colour, at);
	return true;
}

/**
 * Red, green, blue and alpha of a pixel whose colours are multiplied by its alpha.
 * @param {number} pixel
 * @returns {[number, number, number, number]}
 */
function unmultiplied(pixel) {
	const alpha = pixel >>> 24;
	if (alpha === 0) return [0, 0, 0, 0];
	const colour = (/** @type {number} */ shift) =>
		Math.round((((pixel >> shift) & 0xff) * 255) / alpha);
	return [colour(0), colour(8), colour(16), alpha];
}

/**
 * The colours of an index, and how clear each is.
 * @param {number[]} colours
 * @param {boolean} isOpaque
 */
function palette(colours, isOpaque) {
	const all = colours.map(unmultiplied);
	const alphas = Buffer.from(all.map(([, , , alpha]) => alpha));
	return [
		chunk('PLTE', Buffer.from(all.flatMap((colour) => colour.slice(0, 3)))),
		...(isOpaque ? [] : [chunk('tRNS', alphas)])
	];
}
