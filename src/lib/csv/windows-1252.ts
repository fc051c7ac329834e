/**
 * What the bytes 0x80 to 0x9F stand for (WHATWG Encoding, index-windows-1252). Node 20 decodes them as
 * control characters when asked for windows-1252, so the platform is not asked.
 */
const between =
	'\u20ac\ufffd\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\ufffd\u017d\ufffd' +
	'\ufffd\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\ufffd\u017e\u0178';

/** Decodes Windows-1252, of which Latin-1 is a part; the five bytes that stand for nothing become U+FFFD. */
export function decodeWindows1252(bytes: Uint8Array): string {
	const parts: string[] = [];
	for (let start = 0; start < bytes.length; start += 8192) {
		const codes = Uint16Array.from(bytes.subarray(start, start + 8192), (byte) =>
			byte >= 0x80 && byte < 0xa0 ? between.charCodeAt(byte - 0x80) : byte
		);
		parts.push(String.fromCharCode(...codes));
	}
	return parts.join('');
}
