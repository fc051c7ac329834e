const REPLACEMENT = 0xfffd;

/** Pairs that CP949 adds to EUC-KR and that are no syllables. */
const added: [lead: number, trail: number, code: number][] = [
	[0xa2, 0xe6, 0x20ac],
	[0xa2, 0xe7, 0xae]
];

const isTrail = (byte: number) =>
	(byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x81 && byte < 0xff);

let table: Uint16Array | undefined;

/**
 * The character of each pair of bytes. The pairs of EUC-KR (KS X 1001) are asked of the platform;
 * the platform's decoder knows the other 8,822 syllables in browsers but not in Node. CP949 has them in the order of
 * Unicode, on the pairs that EUC-KR leaves free (Unified Hangul Code, Microsoft code page 949).
 */
function pairs(): Uint16Array {
	if (table) return table;
	const made = new Uint16Array(0x10000).fill(REPLACEMENT);
	const euckr = new TextDecoder('euc-kr');
	const known = new Set<number>();
	for (let lead = 0xa1; lead <= 0xfe; lead++)
		for (let trail = 0xa1; trail <= 0xfe; trail++) {
			const text = euckr.decode(Uint8Array.of(lead, trail));
			const code = text.length === 1 ? text.charCodeAt(0) : REPLACEMENT;
			made[lead * 256 + trail] = code;
			known.add(code);
		}
	for (const [lead, trail, code] of added) made[lead * 256 + trail] = code;
	let syllable = 0xac00;
	for (let lead = 0x81; lead <= 0xc6; lead++)
		for (let trail = 0x41; trail <= (lead > 0xa0 ? 0xa0 : 0xfe); trail++) {
			if (!isTrail(trail)) continue;
			while (known.has(syllable)) syllable++;
			if (syllable <= 0xd7a3) made[lead * 256 + trail] = syllable++;
		}
	table = made;
	return made;
}

/** The character that two bytes stand for, U+FFFD where they stand for none. */
export const pairOf = (lead: number, trail: number) =>
	lead >= 0x81 && isTrail(trail) ? (pairs()[lead * 256 + trail] as number) : REPLACEMENT;

/** Decodes Korean text in CP949, of which EUC-KR is a part; bytes that stand for nothing become U+FFFD. */
export function decodeCp949(bytes: Uint8Array): string {
	const parts: string[] = [];
	const codes = new Uint16Array(8192);
	let used = 0;
	for (let at = 0; at < bytes.length; at++) {
		const byte = bytes[at] as number;
		if (byte < 0x80) codes[used++] = byte;
		else {
			const code = pairOf(byte, bytes[at + 1] ?? 0);
			codes[used++] = code;
			// What follows a lead byte that leads nowhere is read for itself.
			if (code !== REPLACEMENT || (bytes[at + 1] ?? 0) >= 0x80) at++;
		}
		if (used === codes.length) {
			parts.push(String.fromCharCode(...codes));
			used = 0;
		}
	}
	parts.push(String.fromCharCode(...codes.subarray(0, used)));
	return parts.join('');
}
