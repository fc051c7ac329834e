import { inflateSync } from 'node:zlib';

export interface Png {
	width: number;
	height: number;
	/** 3 or 4 bytes a pixel. */
	channels: number;
	/** Dots per metre across and down. */
	physical: [number, number];
	/** Texts by keyword. */
	texts: Map<string, string>;
	at(x: number, y: number): number[];
}

/** Reads a PNG with 8 bits a channel, whose rows are not filtered. */
export function readPng(bytes: Uint8Array): Png {
	const png = Buffer.from(bytes);
	if (png.toString('latin1', 1, 4) !== 'PNG') throw new Error('no PNG');
	const chunks = new Map<string, Buffer[]>();
	for (let at = 8; at < png.length;) {
		const length = png.readUInt32BE(at);
		const type = png.toString('latin1', at + 4, at + 8);
		chunks.set(type, [...(chunks.get(type) ?? []), png.subarray(at + 8, at + 8 + length)]);
		at += length + 12;
	}
	const [header] = chunks.get('IHDR') as [Buffer];
	const [physical] = chunks.get('pHYs') as [Buffer];
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const channels = header[9] === 6 ? 4 : 3;
	const rows = inflateSync(Buffer.concat(chunks.get('IDAT') as Buffer[]));
	const stride = width * channels + 1;
	if (rows.length !== stride * height) throw new Error('rows of another size');
	const plain = (chunks.get('tEXt') ?? []).map((data) => data.toString('latin1').split('\0'));
	const international = (chunks.get('iTXt') ?? []).map((data) => {
		const text = data.toString('utf8');
		return [text.slice(0, text.indexOf('\0')), text.slice(text.lastIndexOf('\0') + 1)];
	});
	return {
		width,
		height,
		channels,
		physical: [physical.readUInt32BE(0), physical.readUInt32BE(4)],
		texts: new Map([...plain, ...international] as [string, string][]),
		at(x, y) {
			const from = y * stride + 1 + x * channels;
			return [...rows.subarray(from, from + channels)];
		}
	};
}
