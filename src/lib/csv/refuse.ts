/** Why something is no table. */
export interface Refused {
	refused: { code: string; message: string };
}

export const refuse = (code: string, message: string): Refused => ({ refused: { code, message } });

/** The first bytes of files that are no text, and what to do about them. */
const magic: [bytes: string, code: string, message: string][] = [
	['\x1f\x8b', 'gzip', 'The file is compressed with gzip; unpack it first.'],
	['PK\x03\x04', 'binary', 'The file is a workbook (.xlsx) or a ZIP archive; save it as CSV.'],
	['PK\x05\x06', 'binary', 'The file is an empty ZIP archive.'],
	['\xd0\xcf\x11\xe0', 'binary', 'The file is an old Excel workbook (.xls); save it as CSV.'],
	['%PDF', 'pdf', 'The file is a PDF document; its tables have to be copied out of it.'],
	['{\\rtf', 'binary', 'The file is a text document (RTF); save its table as CSV.'],
	['PAR1', 'binary', 'The file is in the Parquet format; convert it to CSV.'],
	['ARROW1', 'binary', 'The file is in the Arrow format; convert it to CSV.'],
	['SQLite format 3', 'binary', 'The file is an SQLite database; export a table as CSV.'],
	['\x89PNG', 'binary', 'The file is a picture (PNG).'],
	['\xff\xd8\xff', 'binary', 'The file is a picture (JPEG).'],
	['GIF8', 'binary', 'The file is a picture (GIF).'],
	['7z\xbc\xaf', 'binary', 'The file is a 7-Zip archive; unpack it first.'],
	['Rar!', 'binary', 'The file is a RAR archive; unpack it first.'],
	['BZh', 'binary', 'The file is compressed with bzip2; unpack it first.'],
	['\xfd7zXZ', 'binary', 'The file is compressed with xz; unpack it first.'],
	['\x28\xb5\x2f\xfd', 'binary', 'The file is compressed with Zstandard; unpack it first.'],
	['\x7fELF', 'binary', 'The file is a program.'],
	['MZ\x90\0', 'binary', 'The file is a program.'],
	['\xff\xfe\0\0', 'encoding', 'The file is in UTF-32, which is not read; save it as UTF-8.'],
	['\0\0\xfe\xff', 'encoding', 'The file is in UTF-32, which is not read; save it as UTF-8.']
];

/** Names bytes that are no text by how they begin; null where they may be one. */
export function refuseBytes(bytes: Uint8Array): Refused | null {
	if (bytes.length === 0) return refuse('empty', 'The file is empty.');
	const head = String.fromCharCode(...bytes.subarray(0, 16));
	const found = magic.find(([start]) => head.startsWith(start));
	return found ? refuse(found[1], found[2]) : null;
}

// Control characters that no text has: all but tabs, ends of lines, and the escape by which some encodings shift.
const CONTROL = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f]/g; // eslint-disable-line no-control-regex

/** Names text that is no table by how it begins; null where it may be one. */
export function refuseText(text: string): Refused | null {
	const sample = text.slice(0, 100_000);
	const controls = sample.match(CONTROL)?.length ?? 0;
	if (controls > 16 && controls > sample.length / 100)
		return refuse('binary', 'The file is binary: it is full of control characters.');
	const head = sample.trimStart().slice(0, 300);
	if (head === '' && text.trim() === '')
		return refuse('empty', 'The file holds nothing but white space.');
	if (head.startsWith('version https://git-lfs.github.com/'))
		return refuse(
			'git-lfs',
			'The file is a Git LFS pointer: the data itself was not downloaded. Fetch it with "git lfs pull".'
		);
	if (/^(\.\.\/)*(\.git)?\/?annex\/objects\//.test(head))
		return refuse(
			'git-annex',
			'The file is a git-annex pointer: the data itself was not downloaded. Fetch it with "git annex get".'
		);
	if (/^<(!|\?xml|[a-z]+[\s>])/i.test(head))
		return refuse('html', 'The file is a web page or XML, not a table.');
	if (/^(\{\s*("[^"\n]{0,200}"\s*:|\}\s*$)|\[\s*([{[]|"[^"\n]{0,200}"\s*[,\]]))/.test(head))
		return refuse('json', 'The file is JSON, not a table of delimited text.');
	return null;
}
