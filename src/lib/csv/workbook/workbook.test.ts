import { describe, expect, it } from 'vitest';
import { makeWorkbook, makeZip, type MadeBook } from '../../../../tests/support/workbook';
import { readWorkbook, type Workbook } from './workbook';

const read = (book: MadeBook, sheet?: string) =>
	readWorkbook(makeWorkbook(book), { sheet }) as Workbook;
const refusal = (bytes: Uint8Array) => {
	const found = readWorkbook(bytes);
	return 'refused' in found ? found.refused : null;
};
/** The cells of a sheet made of the XML of its rows. */
const cellsOf = (rows: string, book: Omit<MadeBook, 'sheets'> = {}) =>
	read({ ...book, sheets: [{ name: 'Data', rows }] }).records.records.map(({ cells }) => cells);
const codes = (book: Workbook, names: string[] = []) =>
	book.remarks(names).map(({ code, column, row }) => [code, column, row]);

const strings =
	'<si><t>Korea</t></si><si><r><t>World </t></r><r><rPr/><t xml:space="preserve">total</t></r></si>' +
	'<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000D_b_x005F_x0041_</t></si><si/>';

describe('cells', () => {
	it.each([
		['a shared string', '<c t="s"><v>0</v></c>', 'Korea'],
		['a shared string in several fonts', '<c t="s"><v>1</v></c>', 'World total'],
		['a shared string without how it is pronounced', '<c t="s"><v>2</v></c>', '東京'],
		['escaped characters, once', '<c t="s"><v>3</v></c>', 'a\rb_x0041_'],
		[
			'an inline string',
			'<c t="inlineStr"><is><t>a &lt;b&gt; &amp; &#xAC00;</t></is></c>',
			'a <b> & 가'
		],
		[
			'an inline string in several fonts',
			'<c t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>',
			'ab'
		],
		['text in CDATA', '<c t="inlineStr"><is><t><![CDATA[<a>]]></t></is></c>', '<a>'],
		['the stored result of a formula', '<c><f>SUM(A1:A9)</f><v>91.86</v></c>', '91.86'],
		['the stored text of a formula', '<c t="str"><f>A1&amp;"x"</f><v>Koreax</v></c>', 'Koreax'],
		['yes', '<c t="b"><v>1</v></c>', 'TRUE'],
		['no', '<c t="b"><v>0</v></c>', 'FALSE'],
		['an error', '<c t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
		['a date in words of ISO', '<c t="d"><v>2023-04-03T00:00:00Z</v></c>', '2023-04-03'],
		['a number that the writer stored too long', '<c><v>0.16900000000000001</v></c>', '0.169'],
		['a number with an exponent', '<c><v>1.2536E+11</v></c>', '125360000000'],
		['a very small number', '<c><v>1.5E-7</v></c>', '0.00000015'],
		['an entity that no one defined', '<c t="str"><v>&secret;</v></c>', '&secret;'],
		['half a character', '<c t="str"><v>a&#xD83D;</v></c>', 'a\ufffd'],
		['a formula as text', '<c t="inlineStr"><is><t>=1+1</t></is></c>', '=1+1']
	])('%s', (_, xml, text) => {
		expect(cellsOf(`<row>${xml}<c t="b"><v>1</v></c></row>`, { strings })).toEqual([
			[text, 'TRUE']
		]);
	});

	it.each([
		['0%', '0.169', '16.9%'],
		['0.00%', '-0.28', '-28%'],
		['0%', '1E-3', '0.1%'],
		['$#,##0.0', '7.44', 'USD 7.44'],
		['"$"#,##0.00_);("$"#,##0.00)', '-7.44', 'USD -7.44'],
		['[$€-407] #,##0', '12', 'EUR 12'],
		['#,##0 [$€-1]', '12', 'EUR 12'],
		['[$$-1009]#,##0', '12', 'CAD 12'],
		['[$₩-412]#,##0', '1000', 'KRW 1000'],
		['[$¥-804]#,##0', '5', 'CNY 5'],
		['[$USD] #,##0', '5', 'USD 5'],
		['$0.0"B"', '7.44', 'USD 7.44B'],
		['$#,##0.0,,"M"', '7440000000', 'USD 7440M'],
		['#,##0,', '1234567', '1234.567'],
		['[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', '2500', '2.5K'],
		['[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', '25', '25'],
		['0"x"', '3', '3'],
		['#,##0.00', '1234.5', '1234.5'],
		['General', '0.1', '0.1'],
		['0.00E+00', '1234', '1234'],
		['@', '12', '12'],
		['[Red]0', '4', '4'],
		['yyyy-mm-dd', '45019', '2023-04-03'],
		['m/d/yy h:mm', '45019.5', '2023-04-03T12:00:00'],
		['[$-412]yyyy"년" m"월" d"일"', '45019', '2023-04-03'],
		['mmm\\-yy', '45017', '2023-04-01'],
		['yyyy', '44562', '2022'],
		['h:mm', '0.25', '06:00:00'],
		['[h]:mm', '1.5', '36:00:00'],
		['yyyy-mm-dd', '59', '1900-02-28'],
		['yyyy-mm-dd', '60', '1900-02-29'],
		['yyyy-mm-dd', '61', '1900-03-01'],
		['yyyy-mm-dd', '-1', '-1'],
		['yyyy-mm-dd', '9999999', '9999999'],
		['"day" 0', '3', '3']
	])('shown as %s: %s is %s', (format, value, text) => {
		const row = `<row><c s="1"><v>${value}</v></c></row>`;
		expect(cellsOf(row, { formats: [format] })).toEqual([[text]]);
	});

	it('counts days from 1904 where the workbook does', () => {
		const row = '<row><c s="1"><v>43557</v></c><c s="1"><v>0</v></c></row>';
		expect(cellsOf(row, { formats: ['yyyy-mm-dd'], is1904: true })).toEqual([
			['2023-04-03', '1904-01-01']
		]);
	});

	it('stand where they say, or behind the one before; rows keep their numbers', () => {
		const { records } = read({
			sheets: [
				{
					name: 'Data',
					rows:
						'<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c r="A4"><v>3</v></c></row>' +
						'<row r="7"><c r="C7"><v>4</v></c><c r="A7"><v>5</v></c></row><row r="900"><c r="A900" s="1"/></row>'
				}
			]
		});
		expect(records.records).toEqual([
			{ row: 3, cells: ['', '1', '2'] },
			{ row: 4, cells: ['3', '', ''] },
			{ row: 7, cells: ['5', '', '4'] }
		]);
		expect(records.blank).toEqual([1, 2, 5, 6]);
	});

	it('are read with any prefix, quotes, comments, and in UTF-16', () => {
		const rows = "<x:row r='1'><!-- <c> --><x:c r = 'A1' t='str'><x:v\n>a&gt;</x:v></x:c></x:row>";
		const sheet = `<x:worksheet xmlns:x="m" a=">"><x:sheetData>${rows}</x:sheetData></x:worksheet>`;
		const utf16 = new Uint8Array(Buffer.from(`\ufeff${sheet}`, 'utf16le'));
		for (const content of [sheet, `\ufeff${sheet}`, utf16]) {
			const parts = { 'xl/worksheets/sheet1.xml': content };
			expect(read({ sheets: [{ name: 'Data', rows: '' }], parts }).records.records).toEqual([
				{ row: 1, cells: ['a>'] }
			]);
		}
	});
});

describe('remarks', () => {
	const say = (rows: string, formats: string[], sheet = {}) =>
		read({ formats, sheets: [{ name: 'Data', rows, ...sheet }] });

	it('tell errors, formulas without a result, percent, scale and coarse looks, once for each column', () => {
		const rows = [1, 2]
			.map(
				() =>
					'<row><c t="e"><v>#N/A</v></c><c><f>A1</f></c><c s="1"><v>0.169</v></c><c s="2"><v>7.5</v></c><c s="3"><v>7.5</v></c></row>'
			)
			.join('');
		const book = say(rows, ['0%', '0.0"B"', '0']);
		expect(codes(book, ['a', 'b', 'c', 'd', 'e'])).toEqual([
			['error', 'a', 1],
			['formula', 'b', 1],
			['percent', 'c', 1],
			['display', 'c', 1],
			['scaled', 'd', 1],
			['display', 'e', 1]
		]);
		expect(book.remarks([]).map(({ message }) => message)[2]).toContain('16.9%');
	});

	it('tell hidden rows and columns, which are read', () => {
		const rows = '<row hidden="1"><c><v>1</v></c></row><row><c><v>2</v></c></row>';
		const book = say(rows, [], { before: '<cols><col min="2" max="3" hidden="1"/></cols>' });
		expect(book.records.records).toHaveLength(2);
		expect(book.remarks([])[0]).toMatchObject({
			code: 'hidden',
			message: 'The sheet has 1 hidden row and 2 hidden columns, which are read too.'
		});
	});

	it('give the text and the year of merged cells to the records beside them, and no figure', () => {
		const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
		const book = say(
			`<row>${text('Korea')}<c><v>2021</v></c><c><v>12.5</v></c></row><row><c r="D2"><v>1</v></c></row><row><c r="D3"><v>2</v></c></row>`,
			[],
			{
				behind:
					'<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B3"/><mergeCell ref="C1:C3"/><mergeCell ref="D1:E1"/></mergeCells>'
			}
		);
		expect(book.records.records.map(({ cells }) => cells)).toEqual([
			['Korea', '2021', '12.5', ''],
			['Korea', '2021', '', '1'],
			['', '2021', '', '2']
		]);
		expect(codes(book)).toEqual([
			['merged', null, 2],
			['merged', null, 2],
			['spanned', null, 2]
		]);
	});
});

describe('sheets', () => {
	const notes = { name: 'Notes', rows: [['About this file'], ['Source: example']] };
	const table = (name: string, value: number) => ({
		name,
		rows: [['Country', 'Value'], ...[1, 2, 3, 4].map((n) => [`Land ${n}`, value + n])]
	});

	it.each([
		['the one with a table', [notes, table('Data', 1)], undefined, 'Data', []],
		[
			'the first of several alike',
			[notes, table('2021', 1), table('2022', 2)],
			undefined,
			'2021',
			['sheet']
		],
		[
			'one that is shown before a hidden one',
			[{ ...table('Raw', 1), state: 'hidden' as const }, table('Data', 2)],
			undefined,
			'Data',
			['sheet']
		],
		[
			'a hidden one where it is the table',
			[notes, { ...table('Raw', 1), state: 'veryHidden' as const }],
			undefined,
			'Raw',
			['hidden']
		],
		['the one that is named', [notes, table('Data', 1)], 'notes', 'Notes', []]
	])('read: %s', (_, sheets, asked, name, said) => {
		const book = read({ sheets }, asked);
		expect([book.sheet, book.sheets]).toEqual([name, sheets.map(({ name }) => name)]);
		expect(book.remarks([]).map(({ code }) => code)).toEqual(said);
	});

	it('name themselves where another is asked for', () => {
		expect(readWorkbook(makeWorkbook({ sheets: [notes] }), { sheet: 'Data' })).toEqual({
			refused: { code: 'sheet', message: 'No sheet is called "Data"; there are "Notes".' }
		});
	});
});

describe('refused', () => {
	const ole = (name: string) => {
		const bytes = new Uint8Array(2_048);
		bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
		bytes.set(Buffer.from(name, 'utf16le'), 1_152);
		return bytes;
	};
	const withSheet = (xml: string) =>
		makeWorkbook({
			sheets: [{ name: 'Data', rows: '' }],
			parts: { 'xl/worksheets/sheet1.xml': xml }
		});

	it.each([
		['an old workbook', ole('Workbook'), 'xls', '.xlsx or CSV'],
		['a protected workbook', ole('EncryptedPackage'), 'encrypted', 'password'],
		['another old document', ole('WordDocument'), 'binary', 'not a workbook'],
		['a binary workbook', makeZip({ 'xl/workbook.bin': 'x' }), 'xlsb', '.xlsb'],
		[
			'an OpenDocument spreadsheet',
			makeZip({ mimetype: 'x', 'content.xml': '<a/>' }),
			'ods',
			'.ods'
		],
		['a text document', makeZip({ 'word/document.xml': '<a/>' }), 'binary', '.docx'],
		['another archive', makeZip({ 'a\u001b.csv': 'a,b' }), 'zip', '"a\ufffd.csv"'],
		[
			'entities of its own',
			withSheet('<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>'),
			'xml',
			'entities'
		],
		['a part that ends early', withSheet('<worksheet><sheetData>'), 'workbook', 'damaged'],
		[
			'rows out of order',
			withSheet('<a><sheetData><row r="2"/><row r="1"/></sheetData></a>'),
			'workbook',
			'order'
		],
		[
			'a cell beyond the columns',
			withSheet('<a><sheetData><row><c r="XFD1"><v>1</v></c></row></sheetData></a>'),
			'columns',
			'1000'
		],
		[
			'a text that is not there',
			withSheet('<a><sheetData><row><c t="s"><v>9</v></c></row></sheetData></a>'),
			'workbook',
			'row 1'
		]
	])('%s', (_, bytes, code, words) => {
		const found = refusal(bytes);
		expect(found?.code).toBe(code);
		expect(found?.message).toContain(words);
	});

	it('a sheet that unpacks to far more than it is, before it does', () => {
		const bomb = withSheet(
			`<worksheet>${`<x a="${'0'.repeat(2_000)}"/>`.repeat(15_000)}</worksheet>`
		);
		expect(bomb.length).toBeLessThan(150_000);
		const before = process.memoryUsage().arrayBuffers;
		expect(refusal(bomb)).toMatchObject({ code: 'too-large' });
		expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(100_000_000);
	});

	it('two cells in far corners with many rows between', () => {
		const row = (index: number) =>
			`<row><c r="${index === 0 ? 'ALL' : 'A'}${index + 1}"><v>1</v></c></row>`;
		const many = Array.from({ length: 30_000 }, (_, index) => row(index)).join('');
		expect(refusal(makeWorkbook({ sheets: [{ name: 'Data', rows: many }] }))).toMatchObject({
			code: 'too-large'
		});
	});
});

describe('bytes that are cut or changed', () => {
	const whole = makeWorkbook({
		strings,
		formats: ['0%', 'yyyy-mm-dd'],
		sheets: [
			{ name: 'Notes', rows: [['About']] },
			{
				name: 'Data',
				rows: '<row><c t="s"><v>0</v></c><c s="1"><v>0.5</v></c></row>',
				behind: '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
			}
		]
	});

	it('are read as they were or refused, wherever they are cut', () => {
		for (let length = 4; length < whole.length; length++)
			expect(refusal(whole.slice(0, length)), `cut to ${length}`).not.toBeNull();
	});

	// Thousands of workbooks are unpacked here.
	it('are never read as something else, whichever byte is changed', { timeout: 60_000 }, () => {
		const right = (readWorkbook(whole) as Workbook).records;
		let read = 0;
		for (let at = 4; at < whole.length; at++) {
			const bytes = whole.slice();
			bytes[at] = (bytes[at] as number) ^ (1 << (at % 8));
			const found = readWorkbook(bytes);
			if ('refused' in found || found.sheet !== 'Data') continue;
			read++;
			expect(found.records, `byte ${at}`).toEqual(right);
		}
		expect(read).toBeGreaterThan(0);
	});
});
