import { inflateSync } from 'node:zlib';

export interface Png {
	width: number;
	height: number;
	/** 3 or 4: with or without alpha. */
	channels: number;
	/** How many colours its index has; null where a pixel has its own. */
	colours: number | null;
	/** Dots per metre across and down. */
	physical: [number, number];
	/** Texts by keyword. */
	texts: Map<string, string>;
	at(x: number, y: number): number[];
}

/** Reads a PNG with 8 bits a channel, whose rows are not filtered or differences from the row above. */
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
	const [palette] = chunks.get('PLTE') ?? [];
	const [alphas] = chunks.get('tRNS') ?? [];
	const isIndexed = header[9] === 3;
	if (isIndexed !== Boolean(palette))
		throw new Error('an index without colours, or colours without one');
	const channels = header[9] === 6 || alphas ? 4 : 3;
	const rows = inflateSync(Buffer.concat(chunks.get('IDAT') as Buffer[]));
	const size = isIndexed ? 1 : channels;
	const stride = width * size + 1;
	if (rows.length !== stride * height) throw new Error('rows of another size');
	for (let from = 0; from < rows.length; from += stride) {
		const filter = rows[from] as number;
		if (filter !== 0 && filter !== 2) throw new Error(`a row with filter ${filter}`);
		if (filter === 2)
			for (let i = from + 1; i < from + stride; i++)
				rows[i] = (rows[i] as number) + (rows[i - stride] ?? 0);
	}
	const plain = (chunks.get('tEXt') ?? []).map((data) => data.toString('latin1').split('\0'));
	const international = (chunks.get('iTXt') ?? []).map((data) => {
		const text = data.toString('utf8');
		return [text.slice(0, text.indexOf('\0')), text.slice(text.lastIndexOf('\0') + 1)];
	});
	return {
		width,
		height,
		channels,
		colours: palette ? palette.length / 3 : null,
		physical: [physical.readUInt32BE(0), physical.readUInt32BE(4)],
		texts: new Map([...plain, ...international] as [string, string][]),
		at(x, y) {
			const from = y * stride + 1 + x * size;
			const index = rows[from] ?? NaN;
			if (!palette) return [...rows.subarray(from, from + size)];
			const colour = [...palette.subarray(3 * index, 3 * index + 3)];
			return alphas ? [...colour, alphas[index] ?? 255] : colour;
		}
	};
}
