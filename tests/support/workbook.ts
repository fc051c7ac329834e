import { strToU8, zipSync, type Zippable } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export interface MadeSheet {
	name: string;
	/** The XML of the rows, or cells: strings become inline strings, null is no cell. */
	rows: string | (string | number | boolean | null)[][];
	/** Before and behind the rows. */
	before?: string;
	behind?: string;
	state?: 'hidden' | 'veryHidden';
}

export interface MadeBook {
	sheets: MadeSheet[];
	/** The XML of the shared strings. */
	strings?: string;
	/** Format codes; cells refer to them by `s`, from 1. */
	formats?: string[];
	is1904?: boolean;
	/** Further parts, or others in place of the usual ones. */
	parts?: Record<string, string | Uint8Array>;
}

export const escapeXml = (text: string) =>
	text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

const letters = (column: number): string =>
	(column >= 26 ? letters(Math.floor(column / 26) - 1) : '') +
	String.fromCharCode(65 + (column % 26));

function rowsXml(rows: Exclude<MadeSheet['rows'], string>): string {
	return rows
		.map((cells, row) => {
			const xml = cells.map((cell, column) => {
				const place = `r="${letters(column)}${row + 1}"`;
				if (cell === null) return '';
				if (typeof cell === 'number') return `<c ${place}><v>${cell}</v></c>`;
				if (typeof cell === 'boolean') return `<c ${place} t="b"><v>${Number(cell)}</v></c>`;
				return `<c ${place} t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`;
			});
			return `<row r="${row + 1}">${xml.join('')}</row>`;
		})
		.join('');
}

/** A workbook of the parts that Excel writes, with whatever a test puts in them. */
export function makeWorkbook(book: MadeBook): Uint8Array {
	const { sheets, strings, formats = [], is1904, parts = {} } = book;
	const list = sheets.map(
		({ name, state }, index) =>
			`<sheet name="${escapeXml(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"${state ? ` state="${state}"` : ''}/>`
	);
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
	const numFmts = formats.map(
		(code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escapeXml(code)}"/>`
	);
	const xfs = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`);
	const files: Record<string, string | Uint8Array> = {
		'[Content_Types].xml': '<Types/>',
		'_rels/.rels': `<Relationships xmlns="${PACKAGE}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
		'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}">${sheets.map((_, index) => relation(`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation('rIdS', 'styles', 'styles.xml')}${strings ? relation('rIdT', 'sharedStrings', '/xl/sharedStrings.xml') : ''}</Relationships>`,
		'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${numFmts.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${xfs.join('')}</cellXfs></styleSheet>`,
		...(strings ? { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>` } : {}),
		...Object.fromEntries(
			sheets.map(({ rows, before = '', behind = '' }, index) => [
				`xl/worksheets/sheet${index + 1}.xml`,
				`<?xml version="1.0"?>\n<worksheet xmlns="${MAIN}">${before}<sheetData>${typeof rows === 'string' ? rows : rowsXml(rows)}</sheetData>${behind}</worksheet>`
			])
		),
		...parts
	};
	return makeZip(files);
}

export function makeZip(files: Record<string, string | Uint8Array>): Uint8Array {
	const entries = Object.entries(files).map(([name, content]) => [
		name,
		typeof content === 'string' ? strToU8(content) : content
	]);
	return zipSync(Object.fromEntries(entries) as Zippable, { level: 6 });
}
