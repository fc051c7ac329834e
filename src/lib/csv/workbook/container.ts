import { refuse, type Refused } from '../refuse';
import type { Archive } from './zip';

const begins = (bytes: Uint8Array, start: number[]) =>
	start.every((byte, index) => bytes[index] === byte);

const isZip = (bytes: Uint8Array) => begins(bytes, [0x50, 0x4b, 3, 4]);
const isOle = (bytes: Uint8Array) => begins(bytes, [0xd0, 0xcf, 0x11, 0xe0]);

/** Whether bytes may be a workbook, by how they begin; whatever the file is called. */
export const isContainer = (bytes: Uint8Array) => isZip(bytes) || isOle(bytes);

/** What the old container of Microsoft Office holds, which is never read here. */
export function refuseOle(bytes: Uint8Array): Refused | null {
	if (!isOle(bytes)) return null;
	if (holds(bytes, 'EncryptedPackage'))
		return refuse(
			'encrypted',
			'The workbook is protected by a password; remove it in a spreadsheet program and save it again.'
		);
	if (holds(bytes, 'Workbook') || holds(bytes, 'Book'))
		return refuse(
			'xls',
			'The file is an old Excel workbook (.xls); open it and save it as .xlsx or CSV.'
		);
	return refuse(
		'binary',
		'The file is an old Office document, not a workbook; save its table as CSV.'
	);
}

/** Whether a name stands in the list of contents, which is somewhere in the file, in UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
	const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
	for (let at = bytes.indexOf(wanted[0] as number); at >= 0;) {
		if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
		at = bytes.indexOf(wanted[0] as number, at + 1);
	}
	return false;
}

const others: [part: RegExp, code: string, message: string][] = [
	[
		/^xl\/workbook\.bin$/i,
		'xlsb',
		'The file is a binary Excel workbook (.xlsb); open it and save it as .xlsx or CSV.'
	],
	[/^word\//i, 'binary', 'The file is a text document (.docx); save its table as CSV.'],
	[
		/^ppt\//i,
		'binary',
		'The file is a presentation (.pptx); its tables have to be copied out of it.'
	],
	[
		/^index\/.*\.iwa$|^index\.zip$/i,
		'binary',
		'The file is an Apple Numbers document; export it as .xlsx or CSV.'
	],
	[
		/^content\.xml$/i,
		'ods',
		'The file is an OpenDocument spreadsheet or text (.ods, .odt); open it and save it as .xlsx or CSV.'
	]
];

/** What else than a workbook a ZIP archive is. */
export function refuseArchive({ names }: Archive): Refused {
	for (const [part, code, message] of others)
		if (names.some((name) => part.test(name))) return refuse(code, message);
	const shown = names
		.slice(0, 3)
		.map((name) => `"${name.slice(0, 100).replace(/\p{C}/gu, '\ufffd')}"`);
	const more = names.length > shown.length ? ` and ${names.length - shown.length} more` : '';
	return refuse(
		'zip',
		names.length === 0
			? 'The file is an empty ZIP archive.'
			: `The file is a ZIP archive with ${shown.join(', ')}${more}; unpack it first.`
	);
}
