import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inspect, type Inspection } from './inspect';
import { readAliases } from './regions';

const regions = readAliases(readFileSync('data/region-aliases.csv', 'utf8'));
const look = (...lines: string[]) =>
	inspect('file.csv', new TextEncoder().encode(`${lines.join('\n')}\n`), { regions }) as Inspection;

/** `name type values/missing/invalid sum unit`, as far as there are some. */
const told = ({ columns }: Inspection) =>
	columns.map(({ name, type, values, missing, invalid, sum, unit }) =>
		[`${name} ${type} ${values}/${missing}/${invalid}`, sum, unit].filter(Boolean).join(' ')
	);
const left = ({ dropped }: Inspection) => dropped.map(({ row, reason }) => `${row} ${reason}`);
const rowsOf = ({ problems }: Inspection, code: string) =>
	problems.filter((problem) => problem.code === code).map(({ row }) => row);

/** Files in the manner of publishers: what stands in them, and what has to be found. */
describe('files in the manner of', () => {
	it('the OECD: code and label of each dimension, the scale as a power of ten', () => {
		const found = look(
			'STRUCTURE,REF_AREA,Reference area,MEASURE,Measure,UNIT_MEASURE,Unit of measure,TIME_PERIOD,Time period,OBS_VALUE,OBS_STATUS,UNIT_MULT,Unit multiplier',
			'DATAFLOW,KOR,Korea,VC_T,Venture capital,USD,US dollars,2021,,6100.5,A,6,Millions',
			'DATAFLOW,FRA,France,VC_T,Venture capital,USD,US dollars,2021,,3300,P,6,Millions',
			'DATAFLOW,FRA,France,VC_T,Venture capital,USD,US dollars,2022,,,M,6,Millions'
		);
		expect(found.suggestion).toEqual({
			shape: 'long',
			roles: {
				region: 'REF_AREA',
				measure: 'MEASURE',
				year: 'TIME_PERIOD',
				value: 'OBS_VALUE',
				unit: 'UNIT_MEASURE',
				scale: 'UNIT_MULT',
				status: 'OBS_STATUS'
			}
		});
		expect(told(found)).toContain('OBS_VALUE number 2/1/0 9400.5 million USD');
		expect(found.problems).toEqual([]);
	});

	it('the OECD of before: codes of which one is longer, and of an aggregate', () => {
		const found = look(
			'"LOCATION","Country","SUBJECT","TIME","Unit","PowerCode Code","PowerCode","Value","Flags"',
			'"KOR","Korea","SEED","2019","US Dollar","6","Millions",300.25,"Provisional value"',
			'"AUS","Australia","SEED","2019","US Dollar","6","Millions",120.5,',
			'"OECD","OECD - Total","SEED","2019","US Dollar","6","Millions",9000,'
		);
		expect(found.suggestion?.roles).toMatchObject({ region: 'LOCATION', scale: 'PowerCode' });
		expect(told(found)).toContain('Value number 3/0/0 9420.75 million USD');
		expect(found.problems.map(({ code, row }) => [code, row])).toEqual([['total', 4]]);
	});

	it('Eurostat: flags behind figures, and behind what is missing', () => {
		const found = look(
			'freq,unit,geo\\TIME_PERIOD\t2020 \t2021 ',
			'A,MIO_EUR,AT\t8600.5 p\t: ',
			'A,MIO_EUR,BE\t: c\t9100.25 b',
			'A,MIO_EUR,EL\t:z\t1200 bp',
			'A,MIO_EUR,EU27_2020\t:  \t210000.5 s'
		);
		expect(told(found).slice(3)).toEqual([
			'2020 number 1/3/0 8600.5 million EUR',
			'2021 number 3/1/0 220300.75 million EUR'
		]);
		expect(rowsOf(found, 'total')).toEqual([5]);
	});

	it('Eurostat in a sheet: a preamble in pairs, columns of flags, signs explained below', () => {
		const found = look(
			'Data extracted on 12/03/2024 from [ESTAT],,,,',
			'',
			'Unit of measure,Million euro,,,',
			'',
			'TIME,2020,,2021,',
			'GEO (Labels),,,,',
			'Belgium,15300.5,p,16400,',
			'Spain,:,,17200,b',
			'',
			'Special value,,,,',
			':,not available,,,'
		);
		expect(left(found)).toEqual([
			...['1 preamble', '2 blank', '3 preamble', '4 blank', '6 heading', '9 blank'],
			...['10 footer', '11 footer']
		]);
		expect(told(found)).toEqual([
			'TIME region 2/0/0',
			'2020 number 1/1/0 15300.5',
			' text 1/1/0',
			'2021 number 2/0/0 33600',
			' text 1/1/0'
		]);
		expect(found.suggestion?.roles).toEqual({ region: 'TIME', years: ['2020', '2021'] });
	});

	it('UN data: footnotes as a table of their own below', () => {
		const found = look(
			'"Country or Area","Year","Value","Value Footnotes"',
			'"Albania","2020","3500.25","1"',
			'"Albania","2019","3400","1"',
			'',
			'"footnoteSeqID","Footnote"',
			'"1","Data refer to fiscal years beginning 1 July."'
		);
		expect(left(found)).toEqual(['4 blank', '5 footer', '6 footer']);
		expect(told(found)).toContain('Value number 2/0/0 6900.25');
		expect(found.problems).toEqual([]);
	});

	it('the IMF: names turned around, groups without a code, a source with a comma', () => {
		const found = look(
			'"GDP, current prices (Billions of U.S. dollars)",2022,2023',
			'',
			'"China, People\'s Republic of",17963.2,17700.9',
			'"Korea, Republic of",1673.9,no data',
			'ASEAN-5,2800,2900.5',
			'',
			'©IMF, 2024'
		);
		expect(left(found)).toEqual(['2 blank', '6 blank', '7 footer']);
		expect(told(found).slice(1)).toEqual([
			'2022 number 3/0/0 22437.1',
			'2023 number 2/1/0 20601.4'
		]);
		expect(rowsOf(found, 'total')).toEqual([5]);
	});

	it('the BIS: code and label in one cell', () => {
		const found = look(
			'FREQ:Frequency,REF_AREA:Reference area,TIME_PERIOD:Period,OBS_VALUE:Value',
			'A: Annual,KR: Korea,2021,4100.5',
			'A: Annual,JP: Japan,2021,NaN'
		);
		expect(found.suggestion?.roles).toMatchObject({
			region: 'REF_AREA:Reference area',
			value: 'OBS_VALUE:Value'
		});
		expect(found.problems).toEqual([]);
	});

	it('FRED: dates and figures alone, of which a year may have several', () => {
		const yearly = look('DATE,GDPC1', '2019-01-01,18835.411', '2020-01-01,.');
		expect(yearly.suggestion).toEqual({ shape: 'long', roles: { date: 'DATE', value: 'GDPC1' } });
		expect(yearly.problems).toEqual([]);
		const quarterly = look('DATE,GDPC1', '2019-01-01,18835.411', '2019-04-01,18900.5');
		expect(quarterly.problems).toMatchObject([{ code: 'not-yearly', column: 'DATE' }]);
	});

	it('Our World in Data: aggregates without a code', () => {
		const found = look(
			'Entity,Code,Year,Investment (constant 2021 US$)',
			'World,OWID_WRL,2021,146000000000',
			'Europe (OWID),,2021,5000000000',
			'South Korea,KOR,2021,1100000000'
		);
		expect(found.suggestion?.roles).toMatchObject({ region: 'Entity', year: 'Year' });
		expect(rowsOf(found, 'total')).toEqual([2, 3]);
	});

	it('the Bank of Korea and the ministries: items as measures, years before names', () => {
		const bank = look(
			'통계표,계정항목,단위,2021,2022',
			'주요지표,"국내총생산(명목, 원화표시)",십억원,"2,221,912.9","2,323,781.5"',
			'주요지표,"국민총소득(명목, 원화표시)",십억원,"2,245,000",""'
		);
		expect(bank.suggestion?.roles).toMatchObject({ measure: '계정항목', unit: '단위' });
		expect(told(bank)).toContain('2021 number 2/0/0 4466912.9 billion KRW');
		const ministry = look(
			'업종,2021년 금액(억원),2021년 건수(건),2022년 금액(억원)',
			'ICT서비스,"24,283",1200,"23,518"',
			'서비스업 소계,"41,053",1700,"34,576"'
		);
		expect(ministry.suggestion?.roles.years).toEqual(['2021년 금액(억원)', '2022년 금액(억원)']);
		expect(rowsOf(ministry, 'total')).toEqual([3]);
	});

	it('Japan: fiscal years, full-width brackets, 億円', () => {
		const found = look(
			'国,年度,投資額（億円）',
			'日本,2021年度,"1,234"',
			'米国,2021年度,"56,789.5"'
		);
		expect(told(found)).toEqual([
			'国 region 2/0/0',
			'年度 year 2/0/0',
			'投資額（億円） number 2/0/0 58023.5 100 million JPY'
		]);
	});

	it('Statista: a title, categories that are years, a forecast with a star', () => {
		const found = look(
			'"AI funding worldwide from 2021 to 2023";',
			'',
			'"Characteristic";"Funding in billion U.S. dollars"',
			'"2021";66.8',
			'"2022";45.8',
			'"2023*";42.5',
			'',
			'"Source: Example Research; ID 1"'
		);
		expect(found.suggestion?.roles).toEqual({
			year: 'Characteristic',
			value: 'Funding in billion U.S. dollars'
		});
		expect(told(found)).toEqual([
			'Characteristic year 3/0/0',
			'Funding in billion U.S. dollars number 3/0/0 155.1 billion USD'
		]);
		expect(rowsOf(found, 'marked')).toEqual([6]);
	});

	it.each<[name: string, lines: string[], roles: Record<string, string>]>([
		[
			'Crunchbase, with places',
			[
				'Organization Name,Funding Type,Money Raised,Money Raised Currency,Announced Date,Organization Location,Investor Names',
				'Alpha,Series A,22000000,EUR,2023-03-17,"Paris, Ile-de-France, France, Europe","A, B"',
				'Beta,Seed,1500000,USD,2023-04-01,"Atlanta, Georgia, United States, North America",—'
			],
			{
				company: 'Organization Name',
				stage: 'Funding Type',
				date: 'Announced Date',
				region: 'Organization Location',
				amount: 'Money Raised',
				currency: 'Money Raised Currency'
			}
		],
		[
			'Dealroom, with months',
			[
				'NAME,HQ COUNTRY,LAST ROUND DATE,LAST ROUND,LAST FUNDING AMOUNT,INVESTORS',
				'Gamma,Germany,sep/2023,SERIES B,€209M,A; B',
				'Delta,France,n/a,SEED,€115.9M,C'
			],
			{ company: 'NAME', date: 'LAST ROUND DATE', stage: 'LAST ROUND' }
		],
		[
			'PitchBook, with companies in the plural',
			[
				'Deal ID,Companies,Deal Date,Deal Size,Deal Type,Investors,HQ Country',
				'1001-22T,Alpha,23-May-2023,450.00,Seed Round,X,France',
				'1002-33T,Beta,29-Jun-2023,"1,300.00",Later Stage VC,"Y, Z",United States'
			],
			{ company: 'Companies', date: 'Deal Date', amount: 'Deal Size', stage: 'Deal Type' }
		],
		[
			'an Indian list, numbered',
			[
				'Sr No,Date dd/mm/yyyy,Startup Name,City Location,Investors Name,InvestmentnType,Amount in USD',
				'1,09/01/2020,Alpha,Bengaluru,T,Private Equity,"20,00,00,000"',
				'2,13/01/2020,Beta,Gurgaon,"S, A",Series C,undisclosed'
			],
			{ company: 'Startup Name', stage: 'InvestmentnType', amount: 'Amount in USD' }
		]
	])('deals: %s', (_, lines, roles) => {
		expect(look(...lines).suggestion).toMatchObject({ shape: 'deals', roles });
	});
});

describe('tables that are not alone', () => {
	const first = ['Country,2021,2022', 'USA,5,6', 'KOR,1,2', 'FRA,1,1'];

	it.each<[name: string, lines: string[]]>([
		[
			'another with other columns',
			['Sector,Deals,Amount,Share', 'Health,10,5.5,50', 'Finance,12,5.5,50']
		],
		['another with later years', ['Sector,2023,2024', 'Health,10,5.5', 'Finance,12,5.5']],
		['another with one record', ['Sector,Deals,Amount', 'Health,10,5.5']]
	])('the first is read, and %s is told', (_, lines) => {
		const found = look(...first, '', ...lines);
		expect(told(found)).toEqual([
			'Country region 3/0/0',
			'2021 number 3/0/0 7',
			'2022 number 3/0/0 9'
		]);
		expect(rowsOf(found, 'second-table')).toEqual([6]);
		expect(left(found)).toEqual(['5 blank', ...lines.map((_, at) => `${6 + at} footer`)]);
	});

	it('a later one is found below more records than make the header', () => {
		const many = Array.from({ length: 80 }, (_, at) => `USA,${1900 + at},1`);
		const found = look('Country,Year,Amount', ...many, '', 'Country,Year,Deals', 'USA,2021,100');
		expect(told(found)[2]).toBe('Amount number 80/0/0 80');
		expect(rowsOf(found, 'second-table')).toEqual([83]);
	});

	it('a few figures about the file are no table beside a far larger one', () => {
		const rows = ['USA', 'KOR', 'FRA', 'DEU', 'ITA', 'JPN'].map((code) => `${code},1,2,3`);
		const found = look(
			'Report,2023',
			'Version,2',
			'Pages,10',
			'',
			'Country,2020,2021,2022',
			...rows
		);
		expect(found).toMatchObject({ header: { row: 5 }, records: 6 });
		expect(rowsOf(found, 'second-table')).toEqual([]);
	});

	it('the header again, for a group of its own, is a heading', () => {
		const found = look('Europe,2021,2022', 'FRA,1,2', 'DEU,2,3', '', 'Asia,2021,2022', 'JPN,5,6');
		expect(found.records).toBe(3);
		expect(left(found)).toEqual(['4 blank', '5 heading']);
	});

	it('the name of a group alone is a heading, a country alone a record', () => {
		const found = look('Country,2021,2022', 'North America,,', 'USA,5,6', 'Samoa,,', 'JPN,2,3');
		expect(left(found)).toEqual(['2 heading']);
		expect(found.records).toBe(3);
	});
});

describe('headers', () => {
	it('of two records, as merged cells make them', () => {
		const found = look(
			'Country,Investment (US$ bn),,Deals,',
			',2021,2022,2021,2022',
			'USA,10.5,11,100,110',
			'KOR,1,1.5,10,12'
		);
		expect(told(found)).toEqual([
			'Country region 2/0/0',
			'Investment (US$ bn) 2021 number 2/0/0 11.5 billion USD',
			'Investment (US$ bn) 2022 number 2/0/0 12.5 billion USD',
			'Deals 2021 number 2/0/0 110',
			'Deals 2022 number 2/0/0 122'
		]);
		expect(found.suggestion?.roles).toEqual({
			region: 'Country',
			years: ['Investment (US$ bn) 2021', 'Investment (US$ bn) 2022']
		});
	});

	it('below a title, which is no part of them', () => {
		const found = look('AI investment,,', 'Country,2021,2022', 'USA,10.5,11', 'KOR,1,1.5');
		expect(found.columns.map(({ name }) => name)).toEqual(['Country', '2021', '2022']);
	});

	it.each<[columns: string]>([
		['Q1 2022,Q2 2022,Q1 2023'],
		['2022Q1,2022Q2,2022Q3'],
		['2020/21,2021/22,2022/23'],
		['Jan-23,Feb-23,Mar-23'],
		['2023년 1월,2023년 2월,2023년 3월']
	])('of parts or spans of years (%s) are told, and no years', (columns) => {
		const found = look(`Country,${columns}`, 'USA,1,2,3', 'KOR,4,5.5,6');
		expect(found).toMatchObject({ header: { row: 1 }, suggestion: null });
		expect(found.problems.map(({ code }) => code)).toEqual(['not-yearly']);
	});

	it('of estimates are years, which is told', () => {
		const found = look('Country,2022,2023*,2024e', 'USA,1,2,3', 'KOR,4,5.5,6');
		expect(found.suggestion?.roles.years).toEqual(['2022', '2023*', '2024e']);
		expect(found.problems.map(({ code, column }) => [code, column])).toEqual([
			['marked', '2023*'],
			['marked', '2024e']
		]);
	});
});

describe('cells', () => {
	it('footnotes are no digits', () => {
		const found = look(
			'Region,Year,Value',
			'USA,2021,125.4¹',
			'KOR,2021,1.2a',
			'JPN,2021,"1,234²"',
			'ITA,2021,3',
			'FRA,2021,4.5',
			'DEU,2021,6'
		);
		expect(told(found)[2]).toBe('Value number 6/0/0 1374.1');
		expect(rowsOf(found, 'marked')).toEqual([2, 3, 4]);
	});

	it('digits with a letter are names where most are', () => {
		const found = look('Region,Year,Class,Value', 'USA,2021,1a,5', 'KOR,2021,2c,6', 'JPN,2021,3,7');
		expect(told(found)[2]).toBe('Class text 3/0/0');
	});

	it('text that was encoded twice is told', () => {
		const found = look('Country,Year,Value', "CÃ´te d'Ivoire,2021,5", 'CuraÃ§ao,2021,6');
		expect(found).toMatchObject({ encoding: 'utf-8', damaged: 0 });
		expect(found.problems.map(({ code }) => code)).toContain('encoding');
		expect(look('País,Ano,Valor', 'SÃO PAULO,2021,5', 'AÇÃO,2021,6').problems).not.toContainEqual(
			expect.objectContaining({ code: 'encoding' })
		);
	});

	it('Georgia is what the others beside it are', () => {
		const states = look('Region,Year,Value', 'Georgia,2021,5', 'Texas,2021,6', 'Ohio,2021,7');
		expect(states.problems).toMatchObject([
			{ code: 'ambiguous', row: 2, message: expect.stringContaining('read as US-GA') }
		]);
	});
});

describe('files that were mangled on their way', () => {
	it('each line in quotes as a whole', () => {
		const found = look('"Country,Year,Note"', '"USA,2021,""a, b"""', '"KOR,2021,"');
		expect(found).toMatchObject({ delimiter: ',', records: 2 });
		expect(told(found)).toEqual(['Country region 2/0/0', 'Year year 2/0/0', 'Note text 1/1/0']);
	});

	it('two files one after the other, each with its mark', () => {
		const file = '\ufeffCountry,Year,Value\nUSA,2021,5';
		const found = look(file, file.replace('USA', 'KOR'));
		expect(left(found)).toEqual(['3 heading']);
		expect(told(found)[2]).toBe('Value number 2/0/0 10');
	});

	it('days as columns, and quarters beside years, are told', () => {
		const days = look('Country,1/22/21,1/23/21', 'France,1,2', 'Spain,3,4');
		expect(days.problems.map(({ code }) => code)).toEqual(['not-yearly']);
		const beside = look('Country,Year,Quarter,Value', 'USA,2021,Q1,5', 'USA,2021,Q2,6');
		expect(beside.problems).toMatchObject([{ code: 'not-yearly', column: 'Quarter' }]);
	});

	it('Chinese of another encoding is a guess', () => {
		const bytes =
			'\xb9\xfa\xbc\xd2,\xc4\xea\xb7\xdd\r\n\xd6\xd0\xb9\xfa,2021\r\n\xc3\xc0\xb9\xfa,2021\r\n';
		const found = inspect(
			'a.csv',
			Uint8Array.from(bytes, (c) => c.charCodeAt(0)),
			{ regions }
		);
		expect(found).toMatchObject({
			problems: expect.arrayContaining([expect.objectContaining({ code: 'encoding' })])
		});
	});
});
