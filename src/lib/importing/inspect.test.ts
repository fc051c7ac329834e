import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect, type Inspection } from './inspect';
import { readAliases } from './regions';

/** What the atlas itself knows: data/region-aliases.csv. */
const regions = readAliases(readFileSync('data/region-aliases.csv', 'utf8'));
const read = (text: string) => inspect('drop.csv', new TextEncoder().encode(text));
const table = (text: string) => read(text) as Inspection;
const column = (name: string, cells: string[]) =>
	table(`${name},other\n${cells.map((cell) => `${cell},x`).join('\n')}\n`).columns[0];

describe('inspect', () => {
	it('answers in the shape of the contract', () => {
		const tidy = [
			'edition,measure,region,region_name,year,period,value,unit,status,note',
			'ai-index-2023,private_investment,WLD,World,2021,2021,125360000000,USD,quoted,',
			'ai-index-2023,private_investment,WLD,World,2022,2022,91860000000,USD,quoted,"first, print"',
			'ai-index-2023,private_investment,KOR,South Korea,2022,2022,,USD,reported,'
		].join('\r\n');
		const text = (name: string, values: number) => ({
			name,
			type: 'text',
			values,
			missing: 3 - values,
			invalid: 0,
			sum: null,
			unit: null
		});
		expect(read(tidy)).toEqual({
			file: 'drop.csv',
			encoding: 'utf-8',
			confidence: 1,
			damaged: 0,
			delimiter: ',',
			decimal: '.',
			header: { row: 1 },
			records: 3,
			columns: [
				text('edition', 3),
				text('measure', 3),
				{ ...text('region', 3), type: 'region' },
				{ ...text('region_name', 3), type: 'region' },
				{ ...text('year', 3), type: 'year' },
				{ ...text('period', 3), type: 'year' },
				{ ...text('value', 2), type: 'number', sum: '217220000000', unit: 'USD' },
				text('unit', 3),
				text('status', 3),
				text('note', 1)
			],
			droppedColumns: [],
			dropped: [],
			problems: [],
			suggestion: {
				shape: 'long',
				roles: {
					measure: 'measure',
					region: 'region',
					year: 'year',
					period: 'period',
					value: 'value',
					unit: 'unit',
					status: 'status',
					note: 'note'
				}
			}
		});
	});

	it.each<[name: string, cells: string[], type: string, sum: string | null]>([
		['year', ['2021', '2022'], 'year', null],
		['anno', ['1999', '2022', ''], 'year', null],
		['value', ['1943', '1812'], 'number', '3755'],
		['newly_funded_companies_count', ['1943'], 'number', '1943'],
		['value', ['91.86', '-0.5', ''], 'number', '91.36'],
		['value', ['9.186e10', '1'], 'number', '91860000001'],
		['value', ['1e400'], 'text', null],
		['value', ['91.86', 'much'], 'text', null],
		['value', ['', ' '], 'empty', null],
		['date', ['2023-04-03', '2023-04'], 'date', null],
		['period', ['2013-2024'], 'text', null],
		['Country Name', ['Korea'], 'region', null],
		['iso3', ['KOR'], 'region', null],
		['note', ['x'], 'text', null]
	])('takes the column %s of %j as %s', (name, cells, type, sum) => {
		const values = cells.filter((cell) => cell.trim() !== '').length;
		expect(column(name, cells)).toEqual({
			name,
			type,
			values,
			missing: cells.length - values,
			invalid: 0,
			sum,
			unit: null
		});
	});

	it('counts what is no record apart, and names problems by record', () => {
		const result = table('\nregion;year;value\nWLD;2022;91.86\n;;\nUSA;2022\n');
		expect(result).toMatchObject({
			delimiter: ';',
			header: { row: 2 },
			records: 2,
			dropped: [
				{ row: 1, reason: 'blank' },
				{ row: 4, reason: 'blank' }
			],
			problems: [{ code: 'ragged', row: 5 }]
		});
	});

	it.each<[header: string, roles: Record<string, string> | null]>([
		['region,year,value', { region: 'region', year: 'year', value: 'value' }],
		['Region,Period,Value', { region: 'Region', period: 'Period', value: 'Value' }],
		['region,value', null],
		['country,year,amount', { region: 'country', year: 'year', value: 'amount' }],
		['__proto__,constructor,value', null]
	])('suggests roles for %s only where they make an observation', (header, roles) => {
		expect(table(`${header}\n`).suggestion).toEqual(roles && { shape: 'long', roles });
	});

	it.each<[text: string, code: string]>([
		['', 'empty'],
		['<html></html>', 'html'],
		['version https://git-lfs.github.com/spec/v1\n', 'git-lfs'],
		['value\n1\n2\n', 'no-table'],
		['just a line of prose', 'no-table']
	])('refuses %j', (text, code) => {
		expect(read(text)).toEqual({ refused: { code, message: expect.stringMatching(/\.$/) } });
	});
});

const sample = (text: string | Uint8Array) =>
	inspect('sample.csv', typeof text === 'string' ? new TextEncoder().encode(text) : text, {
		regions
	}) as Inspection;
const of = (result: Inspection, name: string) =>
	result.columns.find((column) => column.name === name);
const codes = (result: Inspection) =>
	result.problems.map(({ code, row, value }) => [code, row, value]);

describe('messes of real files', () => {
	it('an export with a preamble, a comma at each line end, years as columns and a footer', () => {
		const result = sample(
			[
				'\ufeff"Data Source","World Development Indicators",',
				'',
				'"Last Updated Date","2025-03-24",',
				'',
				'"Country Name","Country Code","Indicator Name","2021 [YR2021]","2022 [YR2022]",',
				'"Korea, Rep.","KOR","GDP (current US$)","1818432106880","1673916511800",',
				'"World","WLD","GDP (current US$)","..","101225000000000",',
				'"Samoa","WSM","GDP (current US$)","","",',
				',,,,,',
				'Data from database: World Development Indicators,,,,,',
				'Last Updated: 02/24/2026,,,,,'
			].join('\r\n')
		);
		expect(result).toMatchObject({
			header: { row: 5 },
			records: 3,
			droppedColumns: [{ index: 5, name: '', reason: 'empty' }],
			dropped: [
				{ row: 1, reason: 'preamble' },
				{ row: 2, reason: 'blank' },
				{ row: 3, reason: 'preamble' },
				{ row: 4, reason: 'blank' },
				{ row: 9, reason: 'blank' },
				{ row: 10, reason: 'footer' },
				{ row: 11, reason: 'footer' }
			],
			suggestion: {
				shape: 'wide',
				roles: {
					region: 'Country Code',
					measure: 'Indicator Name',
					years: ['2021 [YR2021]', '2022 [YR2022]']
				}
			}
		});
		expect(of(result, '2021 [YR2021]')).toMatchObject({ values: 1, missing: 2, invalid: 0 });
		expect(of(result, '2022 [YR2022]')).toMatchObject({ values: 2, sum: '102898916511800' });
		expect(codes(result)).toEqual([['total', 7, 'WLD']]);
	});

	it('a text file called .xls, in UTF-16, with its unit in columns of its own', () => {
		const text = [
			'Country\tSubject Descriptor\tUnits\tScale\t2020\t2021\tEstimates Start After\t',
			'Korea\tGross domestic product\tU.S. dollars\tBillions\t"1,630.871"\t"1,806.707"\t2019\t',
			"Côte d'Ivoire\tGross domestic product\tU.S. dollars\tBillions\t61.502\tn/a\t2019\t",
			'',
			'International Monetary Fund, World Economic Outlook Database, April 2021'
		].join('\r\n');
		const result = sample(Uint8Array.from(Buffer.from(text, 'utf16le')));
		expect(result).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', records: 2 });
		expect(of(result, '2020')).toMatchObject({ sum: '1692.373', unit: 'billion USD' });
		expect(of(result, '2021')).toMatchObject({ values: 1, missing: 1, invalid: 0 });
		expect(result.suggestion?.roles).toMatchObject({
			region: 'Country',
			unit: 'Units',
			scale: 'Scale'
		});
		expect(codes(result)).toEqual([['ambiguous', 2, 'Korea']]);
	});

	it('headings that go on below, and years behind a name', () => {
		const result = sample(
			[
				'id,path,country,field_2020,field_2021',
				'r1,Companies,,,',
				'r2,Companies -> China,China,284,300',
				'r3,Companies -> United States,United States,1544,1600',
				'r4,Deals,,,',
				'r5,Deals -> China,China,335,340'
			].join('\n')
		);
		expect(result).toMatchObject({
			records: 3,
			dropped: [
				{ row: 2, reason: 'heading' },
				{ row: 5, reason: 'heading' }
			],
			suggestion: {
				shape: 'wide',
				roles: { region: 'country', years: ['field_2020', 'field_2021'] }
			}
		});
	});

	it('decimal commas, thousands with points, and a unit in the header', () => {
		const result = sample(
			'Land;Jahr;Wagniskapital (Mio. €)\nDeutschland;2021;1.234,5\nFrankreich;2021;987,25\nItalien;2021;k.A.\nQuelle: Verband, 2023;;\n'
		);
		expect(result).toMatchObject({ delimiter: ';', decimal: ',', records: 3 });
		expect(result.columns[2]).toMatchObject({
			type: 'number',
			values: 2,
			missing: 1,
			sum: '2221.75',
			unit: 'million EUR'
		});
		expect(result.suggestion).toEqual({
			shape: 'long',
			roles: { region: 'Land', year: 'Jahr', value: 'Wagniskapital (Mio. €)' }
		});
		expect(codes(result)).toEqual([]);
	});

	it('Korean money, Korean years, and a total among the rows', () => {
		const result = sample(
			'국가,연도,투자금액\n전국,1985 년,"1조 2,345억원"\n한국,1985 년,"3,500억원"\n미국,1986년,비공개\n'
		);
		expect(result.columns).toMatchObject([
			{ type: 'region', values: 3 },
			{ type: 'year', values: 3 },
			{ type: 'number', values: 2, missing: 1, sum: '1584500000000', unit: 'KRW' }
		]);
		expect(codes(result)).toEqual([['total', 2, '전국']]);
	});

	it('deals: amounts as they are printed, dates with the day first, the same company twice', () => {
		const result = sample(
			[
				'Company,Country,Date,Round,Amount,Investors',
				'Mistral AI,France,13/06/2023,Seed,$113M,"Lightspeed, Index"',
				'Mistral AI,France,10/12/2023,Series A,$415M,a16z',
				'Upstage,South Korea,31/02/2024,Series B,undisclosed,SK Networks',
				'Anthropic,USA,05/04/2023,Series C,$0.45B,Spark'
			].join('\n')
		);
		expect(result.suggestion).toEqual({
			shape: 'deals',
			roles: {
				region: 'Country',
				date: 'Date',
				company: 'Company',
				investors: 'Investors',
				amount: 'Amount',
				stage: 'Round'
			}
		});
		expect(of(result, 'Amount')).toMatchObject({
			values: 3,
			missing: 1,
			sum: '978000000',
			unit: 'USD'
		});
		expect(of(result, 'Date')).toMatchObject({ type: 'date', values: 3, invalid: 1 });
		expect(codes(result)).toEqual([['date', 4, '31/02/2024']]);
	});

	it('amounts in several currencies are not added', () => {
		const signs = sample('Company,Date,Amount\nA,2023-01-02,$5M\nB,2023-01-03,€4M\n');
		expect(of(signs, 'Amount')).toMatchObject({ type: 'number', values: 2, sum: null });
		const beside = sample('Company,Date,Amount,Currency\nA,2023-01-02,5,USD\nB,2023-01-03,4,EUR\n');
		expect(of(beside, 'Amount')).toMatchObject({ values: 2, sum: null });
		for (const result of [signs, beside])
			expect(result.problems.map(({ code }) => code)).toEqual(['currency']);
	});

	it('measures as columns, sparse, with years that are none', () => {
		const result = sample(
			[
				'Country,year,total_investment,new_companies',
				'World,2021,93535757202,',
				'South Korea,2021,1099606364,44',
				'South Korea,-1443,,',
				'Unknown,2021,,3'
			].join('\r\n')
		);
		expect(result.suggestion).toEqual({
			shape: 'wide',
			roles: { region: 'Country', year: 'year', values: ['total_investment', 'new_companies'] }
		});
		expect(of(result, 'year')).toMatchObject({ type: 'year', values: 3, invalid: 1 });
		expect(of(result, 'total_investment')).toMatchObject({ values: 2, missing: 2 });
		expect(codes(result)).toEqual([
			['region', 5, 'Unknown'],
			['year', 4, '-1443'],
			['total', 2, 'World']
		]);
	});

	it('names the rounding of a spreadsheet, and decides nothing between two Koreas', () => {
		const result = sample(
			'Country Name;Code;gdp2022\nKorea;KOR;1.67392E+12\nKorea;PRK;\nWorld;WLD;101225000000000\n'
		);
		expect(codes(result)).toEqual([
			['rounded', 2, '1.67392E+12'],
			['total', 4, 'WLD']
		]);
		expect(result.suggestion).toEqual({
			shape: 'wide',
			roles: { region: 'Code', years: ['gdp2022'] }
		});
	});

	it('ragged records by their number, and what a column of numbers can not be', () => {
		const result = sample(
			'region,year,value\nUSA,2021,1\nCHN,2021\nKOR,2021,3,x\nJPN,2021,many\nFRA,2021,1\nDEU,2021,2\n'
		);
		expect(result.records).toBe(6);
		expect(codes(result)).toEqual([
			['ragged', 3, null],
			['ragged', 4, null],
			['number', 5, 'many']
		]);
	});

	it('an index column, a column without a name, and a header that comes twice', () => {
		const result = sample(
			'Unnamed: 0,region,year,value,\n0,USA,2021,1,\n1,CHN,2021,2,\nUnnamed: 0,region,year,value,\n2,KOR,2021,3,\n'
		);
		expect(result).toMatchObject({
			records: 3,
			dropped: [{ row: 4, reason: 'heading' }],
			droppedColumns: [
				{ index: 0, name: 'Unnamed: 0', reason: 'index' },
				{ index: 4, name: '', reason: 'empty' }
			]
		});
	});

	it('no header at all', () => {
		expect(sample('USA,2021,100\nCHN,2021,50\nKOR,2021,5\n')).toMatchObject({
			header: { row: 0 },
			records: 3,
			problems: [{ code: 'header' }]
		});
	});

	it('units in the record below the header', () => {
		const result = sample('Country,Year,Funding\n,,USD million\nFrance,2021,5.5\nItaly,2021,2\n');
		expect(result).toMatchObject({ records: 2, dropped: [{ row: 2, reason: 'heading' }] });
		expect(of(result, 'Funding')).toMatchObject({ sum: '7.5', unit: 'million USD' });
	});

	it('years above the names of several columns', () => {
		const result = sample(
			'AI deals,,,,\n,2021,,2022,\nCountry,Deals,Amount ($M),Deals,Amount ($M)\nUSA,100,50.5,120,60.5\nChina,50,20.5,60,25.5\n'
		);
		expect(result.header).toEqual({ row: 3 });
		expect(result.suggestion).toEqual({
			shape: 'wide',
			roles: { region: 'Country', years: ['2021 Deals', '2022 Deals'] }
		});
		expect(of(result, '2022 Amount ($M)')).toMatchObject({ sum: '86', unit: 'million USD' });
		expect(codes(result)).toEqual([]);
	});

	it('types and units below the header, months as columns, no region at all', () => {
		const typed = sample(
			'Country Name,Code,GDP\nText,Text,US$ billions\nUSA,USA,20\nChina,CHN,15\n'
		);
		expect(typed).toMatchObject({ header: { row: 1 }, records: 2 });
		expect(of(typed, 'GDP')).toMatchObject({ sum: '35', unit: 'billion USD' });
		const months = sample('country,2021-01,2021-02\nUSA,1,2\nChina,2,3\n');
		expect(months).toMatchObject({ header: { row: 1 }, records: 2 });
		expect(sample('year,value\n2020,1\n2021,2\n').suggestion).toEqual({
			shape: 'long',
			roles: { year: 'year', value: 'value' }
		});
	});

	it('codes that are of countries only by chance, and amounts as India groups them', () => {
		const coded = sample(
			'LOCATION,INDICATOR,SUBJECT,TIME,Value\nAUS,VC,TOT,2014,1\nKOR,VC,TOT,2015,2\n'
		);
		expect(coded.suggestion).toEqual({
			shape: 'long',
			roles: { region: 'LOCATION', measure: 'INDICATOR', year: 'TIME', value: 'Value' }
		});
		const india = sample(
			'SNo,Date,Startup Name,Investors Name,Amount in USD\n1,09/01/2020,Byju,Tiger,"20,00,00,000"\n2,13/01/2020,Shuttl,SIG,"80,48,394"\n'
		);
		expect(of(india, 'Amount in USD')).toMatchObject({ sum: '208048394', unit: 'USD' });
		expect(india.suggestion?.shape).toBe('deals');
	});

	it('names joined by commas in the first field of a line of tabs', () => {
		const result = sample(
			'freq,unit,geo\\TIME_PERIOD\t2019 \t2020 \nA,MIO_EUR,AT\t397169.5 \t381042.5 b\nA,MIO_EUR,EL\t: \t165326.1 p\n'
		);
		expect(result.columns.map(({ name }) => name)).toEqual(['freq', 'unit', 'geo', '2019', '2020']);
		expect(of(result, '2020')).toMatchObject({ values: 2, sum: '546368.6', unit: 'million EUR' });
		expect(of(result, '2019')).toMatchObject({ values: 1, missing: 1 });
		expect(result.suggestion).toMatchObject({
			shape: 'wide',
			roles: { region: 'geo', unit: 'unit' }
		});
		expect(codes(result)).toEqual([
			['marked', 2, '381042.5 b'],
			['marked', 3, '165326.1 p']
		]);
	});

	it('the delimiter that a first line states', () => {
		expect(sample('sep=;\nregion;year;value\nUSA;2021;1\n')).toMatchObject({
			delimiter: ';',
			header: { row: 2 },
			records: 1,
			dropped: [{ row: 1, reason: 'preamble' }]
		});
	});
});

describe('hostile files', () => {
	it.each<[name: string, text: string, code: string]>([
		['a quote that is never closed', `a,b\n1,"${'x,\n'.repeat(700_000)}`, 'unterminated'],
		['twenty thousand columns', 'x,'.repeat(20_000), 'columns'],
		['one cell of two million characters', `a,b\n"${'x'.repeat(2_000_000)}",1\n`, 'unterminated']
	])('%s is refused', (_name, text, code) => {
		expect(read(text)).toEqual({
			refused: { code, message: expect.stringMatching(/^Record \d+: /) }
		});
	});

	it('names of objects and repeated names are columns like any other', () => {
		const result = sample('__proto__,constructor,a,a\n1,2,3,4\n5,6,7,8\n');
		expect(result.columns.map(({ name, sum }) => [name, sum])).toEqual([
			['__proto__', '6'],
			['constructor', '8'],
			['a', '10'],
			['a', '12']
		]);
		expect(({} as Record<string, unknown>).sum).toBeUndefined();
	});

	it('formulas are text', () => {
		const result = sample("region,year,note\nUSA,2021,=cmd|' /C calc'!A0\nKOR,2021,@SUM(1)\n");
		expect(of(result, 'note')).toMatchObject({ type: 'text', values: 2 });
	});

	it('problems of one kind are listed a hundred times, and then counted', () => {
		const rows = Array.from({ length: 2_000 }, () => 'World,2021,1').join('\n');
		const { problems } = sample(`region,year,value\nUSA,2021,1\n${rows}\n`);
		expect(problems).toHaveLength(101);
		expect(problems.at(-1)).toMatchObject({
			code: 'total',
			row: null,
			message: expect.stringMatching(/^1900 more/)
		});
	});
});
