import { crc32, deflateSync } from 'node:zlib';

/**
 * A PNG of pixels: without an alpha channel where all are opaque. Rows are not filtered: flat areas and lines
 * pack better so.
 * @param {{ width: number, height: number, pixels: Uint8Array }} image RGBA, colours multiplied by alpha
 * @param {{ isOpaque: boolean, dpi: number, texts: [string, string][] }} about texts by keyword, such as "Title"
 * @returns {Buffer}
 */
export function encodePng({ width, height, pixels }, { isOpaque, dpi, texts }) {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.set([8, isOpaque ? 2 : 6], 8);
	const rows = isOpaque ? opaqueRows(pixels, width, height) : clearRows(pixels, width, height);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('sRGB', Buffer.from([0])),
		chunk('pHYs', physicalSize(dpi)),
		...texts.map(([keyword, text]) => chunk(...textChunk(keyword, text))),
		chunk('IDAT', deflateSync(rows, { level: 6, memLevel: 9 })),
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

/** @typedef {(pixels: Uint8Array, width: number, height: number) => Uint8Array} Rows */

/** @type {Rows} */
function opaqueRows(pixels, width, height) {
	const out = new Uint8Array(height * (width * 3 + 1));
	for (let y = 0, from = 0, to = 0; y < height; y++) {
		to++;
		for (let x = 0; x < width; x++, from += 4, to += 3) {
			out[to] = /** @type {number} */ (pixels[from]);
			out[to + 1] = /** @type {number} */ (pixels[from + 1]);
			out[to + 2] = /** @type {number} */ (pixels[from + 2]);
		}
	}
	return out;
}

/** @type {Rows} */
function clearRows(pixels, width, height) {
	const out = new Uint8Array(height * (width * 4 + 1));
	for (let y = 0, from = 0, to = 0; y < height; y++) {
		to++;
		for (let x = 0; x < width; x++, from += 4, to += 4) {
			const alpha = /** @type {number} */ (pixels[from + 3]);
			if (alpha === 0) continue;
			for (let i = 0; i < 3; i++) {
				const colour = /** @type {number} */ (pixels[from + i]);
				out[to + i] = Math.round((colour * 255) / alpha);
			}
			out[to + 3] = alpha;
		}
	}
	return out;
}
