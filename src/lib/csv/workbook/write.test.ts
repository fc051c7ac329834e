import { unzipSync, strFromU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guarded, unguarded } from '../guard';
import type { Cell } from '../write';
import { Unwritable } from './unwritable';
import { readWorkbook } from './workbook';
import { MAX_ROWS, MAX_TEXT, writeWorkbook, type WrittenSheet } from './write';

const about = {
	title: '2022년 하락',
	subject: 'A "subject" & more',
	description: '',
	language: 'ko'
};
const sheetOf = (rows: Cell[][], header = ['name', 'value']): WrittenSheet => ({
	name: 'Data',
	header,
	rows,
	widths: header.map(() => 12)
});
const partsOf = (bytes: Uint8Array) =>
	Object.fromEntries(
		Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)])
	);
const firstSheet = (rows: Cell[][], header?: string[]) =>
	partsOf(writeWorkbook([sheetOf(rows, header)], about))['xl/worksheets/sheet1.xml'] as string;

/** The records of the first sheet, as the importer gets them. */
function readBack(rows: Cell[][]) {
	const workbook = readWorkbook(writeWorkbook([sheetOf(rows)], about), { sheet: 'Data' });
	if ('refused' in workbook) throw new Error(workbook.refused.message);
	return workbook.records.records.slice(1).map(({ cells }) => cells);
}

// What spreadsheets take for a formula (trust.md S1, S2; OWASP, CSV Injection).
const formulas = [
	'=1+1',
	'+1',
	'-1',
	'-5.2',
	'@SUM(A1)',
	'\t=1',
	'\r=1',
	'\n=1',
	'＝1',
	' =1',
	'|1',
	"=cmd|' /C calc'!A0",
	'=1+2";=1+2',
	'=HYPERLINK("https://example.org","91.86")',
	"'=1"
];
const texts = [
	'World',
	'세계',
	'"quoted" & <b>',
	'two\nlines',
	'a\r\nb',
	'\u0001\u001f',
	'_x0041_',
	'_x005F_x0041_',
	'  spaces  ',
	'https://example.org/?a=1&b=2',
	'001',
	'2022-03-01',
	'𝟙 🇰🇷',
	'\u202eabc'
];

describe('writeWorkbook', () => {
	it.each([...formulas, ...texts])('writes the text %j as text, and it is read back', (text) => {
		const xml = firstSheet([[text, 1]]);
		expect(xml).toContain('<c r="A2" t="inlineStr">');
		expect(xml).not.toMatch(/<f[ >]/);
		const [record] = readBack([[text, 1]]);
		expect(unguarded(record?.[0] ?? '')).toBe(text);
	});

	it('gives every text back that is made of whole characters', () => {
		const start = fc.constantFrom(...formulas, ...texts, '_x', "'");
		fc.assert(
			fc.property(start, fc.string({ unit: 'binary' }), (prefix, rest) => {
				const text = prefix + rest.replace(/[\0\ufffe\uffff]/g, '');
				// The reader never gives NUL, which no cell of a spreadsheet has.
				const expected = guarded(text).replaceAll('\0', '\ufffd');
				expect(readBack([[text, 1]])[0]?.[0]).toBe(expected);
			}),
			{ numRuns: 200 }
		);
	});

	it.each<[value: number, xml: string]>([
		[-5.2, '<c r="B2"><v>-5.2</v></c>'],
		[-33_500_000_000, '<c r="B2" s="2"><v>-33500000000</v></c>'],
		[0, '<c r="B2" s="2"><v>0</v></c>'],
		[125_360_000_000, '<c r="B2" s="2"><v>125360000000</v></c>'],
		[-26.723037651563498, '<c r="B2"><v>-26.723037651563498</v></c>'],
		[1e21, '<c r="B2" s="2"><v>1e+21</v></c>']
	])('writes the number %d as a number, and it is read back', (value, xml) => {
		expect(firstSheet([['World', value]])).toContain(xml);
		expect(Number(readBack([['World', value]])[0]?.[1])).toBe(value);
	});

	it('leaves a missing cell out: neither zero nor an empty text', () => {
		expect(firstSheet([['World', null]])).toMatch(
			/<row r="2"><c r="A2"[^/]*World<\/t><\/is><\/c><\/row>/
		);
	});

	it('freezes the header, guards it too, sets widths, offers filters where they are asked for', () => {
		const xml = firstSheet([['World', 1]], ['=1+1', 'value']);
		expect(xml).toContain(
			'<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
		);
		expect(xml).toContain('<col min="2" max="2" width="12" customWidth="1"/>');
		expect(xml).toContain('>&#39;=1+1</t>');
		expect(xml).not.toContain('autoFilter');
		const parts = partsOf(writeWorkbook([{ ...sheetOf([['World', 1]]), isFiltered: true }], about));
		expect(parts['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:B2"/>');
		expect(parts['xl/workbook.xml']).toContain("'Data'!$A$1:$B$2</definedName>");
	});

	it('holds no link to another file, and says what it is', () => {
		const parts = partsOf(writeWorkbook([sheetOf([['=1', 1]])], about));
		expect(Object.keys(parts)).toEqual([
			'[Content_Types].xml',
			'_rels/.rels',
			'docProps/core.xml',
			'xl/workbook.xml',
			'xl/_rels/workbook.xml.rels',
			'xl/styles.xml',
			'xl/worksheets/sheet1.xml'
		]);
		expect(Object.values(parts).join('')).not.toMatch(/TargetMode="External"|ddeLink|externalLink/);
		expect(parts['docProps/core.xml']).toContain('<dc:title>2022년 하락</dc:title>');
		expect(parts['docProps/core.xml']).toContain('A &quot;subject&quot; &amp; more');
	});

	it('names the 27th column AA', () => {
		const header = Array.from({ length: 28 }, (_, i) => `c${i}`);
		expect(firstSheet([header.map((_, i) => i)], header)).toContain(
			'<c r="AB2" s="2"><v>27</v></c>'
		);
	});

	it('refuses what a sheet can not hold, and leaves nothing out', () => {
		const long = Array.from({ length: MAX_ROWS }, (): Cell[] => []);
		const write = (rows: Cell[][]) => () => writeWorkbook([sheetOf(rows)], about);
		expect(write(long)).toThrow(Unwritable);
		expect(write(long)).toThrow(
			'A sheet holds 1048576 rows; "Data" would have 1048576 rows and a header.'
		);
		expect(write([['x'.repeat(MAX_TEXT), 1]])).toThrow(
			'A cell of a sheet holds 32767 characters; "name" has 32767 in row 2.'
		);
	});

	it('gives the same bytes at another time', () => {
		const rows = Array.from({ length: 700 }, (_, i): Cell[] => [`세계 ${i}`, i * -1.1]);
		expect(writeWorkbook([sheetOf(rows)], about)).toEqual(writeWorkbook([sheetOf(rows)], about));
		expect(readBack(rows)).toHaveLength(700);
	});
});
