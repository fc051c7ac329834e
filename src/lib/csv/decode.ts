/** Bytes read as text, or why they are no table. */
export type Decoded =
	| { text: string; encoding: 'utf-8'; confidence: number; damaged: number }
	| { refused: { code: string; message: string } };

const refuse = (code: string, message: string): Decoded => ({ refused: { code, message } });

const startsWith = (bytes: Uint8Array, ...expected: number[]) =>
	expected.every((byte, index) => bytes[index] === byte);

/** Reads bytes as UTF-8, with or without a byte-order mark. What is no text, or no table, is refused by name. */
export function decode(bytes: Uint8Array): Decoded {
	if (bytes.length === 0) return refuse('empty', 'The file is empty.');
	if (startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0x50, 0x4b, 3, 4))
		return refuse('binary', 'The file is compressed or a workbook; save it as CSV in UTF-8.');
	if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || bytes.indexOf(0) >= 0)
		return refuse(
			'encoding',
			'The file is not UTF-8 (it looks like UTF-16 or binary data); save it as UTF-8.'
		);
	let text: string;
	try {
		text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return refuse('encoding', 'The file holds bytes that are not UTF-8; save it as UTF-8.');
	}
	const head = text.trimStart().slice(0, 200);
	if (head === '') return refuse('empty', 'The file holds nothing but white space.');
	if (head.startsWith('version https://git-lfs.github.com/'))
		return refuse('git-lfs', 'The file is a Git LFS pointer: the data itself was not downloaded.');
	if (/^<(!|\?xml|[a-z]+[\s>])/i.test(head))
		return refuse('html', 'The file is a web page or XML, not a table.');
	return { text, encoding: 'utf-8', confidence: 1, damaged: 0 };
}
