import { escapeMarkup } from '../../format/markup';
import { guarded } from '../guard';
import type { Cell } from '../write';
import type { WrittenProperties, WrittenSheet } from './write';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The looks of cells, by their place in `styles.xml`. */
const looks = { text: 0, bold: 1, thousands: 2 };

/**
 * Text as XML holds it. What XML can not hold is written `_x0001_`, as Excel does, and so is what would be read
 * as that; half of a surrogate pair is no character anywhere.
 */
export const escapeCell = (text: string) =>
	escapeMarkup(
		text
			.replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
			.toWellFormed()
			// eslint-disable-next-line no-control-regex -- control characters are what is looked for
			.replace(/[\0-\x08\x0b-\x1f\x7f\ufffe\uffff]/g, (sign) => {
				const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
				return `_x${code}_`;
			})
	);

/** A, B, …, Z, AA: a column as sheets name it, from 0. */
const columnName = (column: number): string =>
	(column >= 26 ? columnName(Math.floor(column / 26) - 1) : '') +
	String.fromCharCode(65 + (column % 26));

function cellXml(cell: Cell, place: string, isPlain: boolean, look = looks.text): string {
	if (cell === null || cell === '') return '';
	const style = (index: number) => (index > 0 ? ` s="${index}"` : '');
	if (typeof cell === 'number') {
		// A long whole number would be shown as 1.25E+11.
		const isLong = !isPlain && Number.isInteger(cell);
		return `<c r="${place}"${style(isLong ? looks.thousands : look)}><v>${cell}</v></c>`;
	}
	const text = `<t xml:space="preserve">${escapeCell(cell)}</t>`;
	return `<c r="${place}" t="inlineStr"${style(look)}><is>${text}</is></c>`;
}

/** A row by its number from 1. */
export const rowXml = (
	row: readonly Cell[],
	number: number,
	plain: readonly number[] = [],
	look = looks.text
) =>
	`<row r="${number}">${row
		.map((cell, i) => cellXml(cell, columnName(i) + number, plain.includes(i), look))
		.join('')}</row>`;

/** All of a sheet before its rows: the header is frozen. */
export function sheetHead({ header, widths }: WrittenSheet, isFirst: boolean): string {
	const selected = isFirst ? ' tabSelected="1"' : '';
	const columns = widths.map(
		(width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`
	);
	return (
		`${HEAD}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${selected} workbookViewId="0">` +
		'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
		'<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
		`<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols><sheetData>` +
		rowXml(header.map(guarded), 1, [], looks.bold)
	);
}

/** And all behind them. */
export function sheetFoot(sheet: WrittenSheet): string {
	const filter = sheet.isFiltered ? `<autoFilter ref="${rangeOf(sheet)}"/>` : '';
	return `</sheetData>${filter}</worksheet>`;
}

const rangeOf = ({ header, rows }: WrittenSheet) =>
	`A1:${columnName(header.length - 1)}${rows.length + 1}`;

/** Every part of a workbook but its sheets: what is in it, how cells look, what it says of itself. */
export function aroundSheets(
	sheets: WrittenSheet[],
	about: WrittenProperties
): [name: string, xml: string][] {
	const relation = (id: string, type: string, target: string) =>
		`<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;
	const relations = (list: string[]) =>
		`${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
	const part = (name: string, type: string) =>
		`<Override PartName="/${name}" ContentType="${type}"/>`;
	const sheetParts = sheets.map((_, i) =>
		part(`xl/worksheets/sheet${i + 1}.xml`, `${SHEET_TYPE}.worksheet+xml`)
	);
	const listed = sheets.map(
		({ name }, i) => `<sheet name="${escapeCell(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`
	);
	return [
		[
			'[Content_Types].xml',
			`${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
				'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
				'<Default Extension="xml" ContentType="application/xml"/>' +
				part('xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`) +
				sheetParts.join('') +
				part('xl/styles.xml', `${SHEET_TYPE}.styles+xml`) +
				part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
				'</Types>'
		],
		[
			'_rels/.rels',
			relations([
				relation('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
				relation('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml')
			])
		],
		['docProps/core.xml', properties(about)],
		[
			'xl/workbook.xml',
			`${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join('')}</sheets>${filters(sheets)}</workbook>`
		],
		[
			'xl/_rels/workbook.xml.rels',
			relations([
				...sheets.map((_, i) =>
					relation(`rId${i + 1}`, `${OFFICE}/worksheet`, `worksheets/sheet${i + 1}.xml`)
				),
				relation(`rId${sheets.length + 1}`, `${OFFICE}/styles`, 'styles.xml')
			])
		],
		['xl/styles.xml', styles]
	];
}

/** Excel looks for the range of a filter by this name. */
function filters(sheets: WrittenSheet[]): string {
	const names = sheets.flatMap((sheet, i) => {
		if (!sheet.isFiltered) return [];
		const range = rangeOf(sheet).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
		const at = `'${escapeCell(sheet.name.replaceAll("'", "''"))}'!${range}`;
		return [
			`<definedName name="_xlnm._FilterDatabase" localSheetId="${i}" hidden="1">${at}</definedName>`
		];
	});
	return names.length > 0 ? `<definedNames>${names.join('')}</definedNames>` : '';
}

const properties = ({ title, subject, description, language }: WrittenProperties) =>
	`${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
	`<dc:title>${escapeCell(title)}</dc:title><dc:subject>${escapeCell(subject)}</dc:subject>` +
	'<dc:creator>AI Investment Atlas</dc:creator>' +
	`<dc:description>${escapeCell(description)}</dc:description>` +
	`<dc:language>${escapeCell(language)}</dc:language></cp:coreProperties>`;

const font = (inner: string) =>
	`<font>${inner}<sz val="11"/><name val="Calibri"/><family val="2"/></font>`;

const styles =
	`${HEAD}<styleSheet xmlns="${MAIN}"><fonts count="2">${font('')}${font('<b/>')}</fonts>` +
	'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
	'<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
	'<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
	'<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
	'<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>' +
	'<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
	'<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>';
