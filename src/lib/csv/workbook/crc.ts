const table = Uint32Array.from({ length: 256 }, (_, index) => {
	let value = index;
	for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
	return value;
});

/** The checksum of a ZIP entry, continued over its pieces: begin with 0. */
export function crc32(bytes: Uint8Array, before = 0): number {
	let value = ~before;
	for (let at = 0; at < bytes.length; at++)
		value = (table[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
	return ~value >>> 0;
}
