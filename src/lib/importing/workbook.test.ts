import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeWorkbook, type MadeSheet } from '../../../tests/support/workbook';
import { inspect, type Inspection } from './inspect';
import { readAliases } from './regions';

const regions = readAliases(readFileSync('data/region-aliases.csv', 'utf8'));
const read = (sheets: MadeSheet[], formats: string[] = [], sheet?: string) =>
	inspect('Book.csv', makeWorkbook({ sheets, formats }), { sheet, regions }) as Inspection;

/** A report as analysts get it: a title, a header, figures, a total and where they are from. */
const report: MadeSheet = {
	name: 'Figure 4.2.1',
	rows: [
		['Private investment in AI', null, null],
		[],
		['Country', 2021, 2022, 'Checked'],
		['United States', 72.375, 47.36, true],
		['China', 16.125, 13.41, true],
		['World', 125.36, 91.86, false],
		[],
		['Source: example, 2023']
	]
};

describe('a workbook', () => {
	it('is inspected like a file of text, by its content and in the shape of the contract', () => {
		const found = read([{ name: 'About', rows: [['About this workbook']] }, report]);
		expect(found).toMatchObject({
			file: 'Book.csv',
			encoding: 'xlsx',
			confidence: 1,
			damaged: 0,
			delimiter: null,
			decimal: '.',
			header: { row: 3 },
			records: 3,
			dropped: [
				{ row: 1, reason: 'preamble' },
				{ row: 2, reason: 'blank' },
				{ row: 7, reason: 'blank' },
				{ row: 8, reason: 'footer' }
			],
			suggestion: { shape: 'wide', roles: { region: 'Country', years: ['2021', '2022'] } },
			sheet: 'Figure 4.2.1',
			sheets: ['About', 'Figure 4.2.1']
		});
		expect(found.columns.map(({ name, type, sum }) => [name, type, sum])).toEqual([
			['Country', 'region', null],
			['2021', 'number', '213.86'],
			['2022', 'number', '152.63'],
			['Checked', 'text', null]
		]);
		expect(found.problems).toEqual([
			expect.objectContaining({ code: 'total', row: 6, value: 'World' })
		]);
	});

	it('says no sheet of a file of text', () => {
		const text = new TextEncoder().encode('Country,2021\nKorea,1\n');
		const found = inspect('a.xlsx', text, { sheet: 'Data' }) as Inspection;
		expect(Object.keys(found)).not.toContain('sheet');
		expect(found.problems).toMatchObject([{ code: 'sheet', value: 'Data' }]);
	});

	it('knows its decimal sign where digits alone do not tell it', () => {
		const rows = [
			['Country', 'Year', 'Value', 'As text'],
			...[2021, 2022, 2023].map((year) => ['China', year, 1.125, '1.234,5'])
		];
		const columns = read([{ name: 'Data', rows }]).columns;
		expect(columns[2]).toMatchObject({ type: 'number', sum: '3.375' });
		expect(columns[3]).toMatchObject({ type: 'number', sum: '3703.5' });
	});

	it('gives columns units by their formats, and tells what is missing and why', () => {
		const row = (number: number, cells: string) =>
			`<row r="${number}"><c t="str"><v>Land ${number}</v></c>${cells}</row>`;
		const head = ['Country', 'Amount', 'Share', 'Date'].map(
			(name) => `<c t="str"><v>${name}</v></c>`
		);
		const cells = '<c s="1"><v>7.4437</v></c><c s="2"><v>0.169</v></c><c s="3"><v>45019</v></c>';
		const rows = [
			`<row r="1">${head.join('')}</row>`,
			row(2, cells),
			row(3, cells),
			row(4, '<c t="e"><v>#DIV/0!</v></c><c s="2"><f>B4/B1</f></c><c s="3"><v>45020</v></c>')
		];
		const found = read(
			[{ name: 'Data', rows: rows.join('') }],
			['$#,##0.0"B"', '0%', 'dd/mm/yyyy']
		);
		expect(found.columns.slice(1)).toMatchObject([
			{ type: 'number', values: 2, missing: 1, sum: '14887400000', unit: 'USD' },
			{ type: 'number', values: 2, missing: 1, sum: '33.8', unit: '%' },
			{ type: 'date', values: 3, missing: 0, invalid: 0 }
		]);
		expect(
			found.problems.map(({ code, column, row, value }) => [code, column, row, value])
		).toEqual([
			['scaled', 'Amount', 2, 'USD 7.4437B'],
			['display', 'Amount', 2, 'USD 7.4437B'],
			['error', 'Amount', 4, '#DIV/0!'],
			['percent', 'Share', 2, '16.9%'],
			['display', 'Share', 2, '16.9%'],
			['formula', 'Share', 4, '']
		]);
	});

	it('names the years that stand in merged cells above its columns', () => {
		const text = (value: string) => `<c t="str"><v>${value}</v></c>`;
		const number = (value: number) => `<c><v>${value}</v></c>`;
		const rows =
			`<row r="1">${text('Country')}${number(2021)}<c r="C1"/><c r="D1"><v>2022</v></c></row>` +
			`<row r="2"><c r="A2"/><c r="B2" t="str"><v>Deals</v></c>${text('Amount')}${text('Deals')}${text('Amount')}</row>` +
			`<row r="3">${text('China')}${[1, 2.5, 3, 4.5].map(number).join('')}</row>` +
			`<row r="4">${text('Japan')}${[5, 6.5, 7, 8.5].map(number).join('')}</row>`;
		const behind =
			'<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>';
		const found = read([{ name: 'Data', rows, behind }]);
		expect(found.columns.map(({ name }) => name)).toEqual([
			...['Country', '2021 Deals', '2021 Amount', '2022 Deals', '2022 Amount']
		]);
		expect(found.header.row).toBe(2);
	});
});
