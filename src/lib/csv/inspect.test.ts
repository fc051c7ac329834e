import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspect, sumDecimals, type Inspection } from './inspect';

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
				{ ...text('value', 2), type: 'number', sum: '217220000000' },
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
		['value', ['91.86', 'n/a'], 'text', null],
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
		['country,year,amount', null],
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

describe('sumDecimals', () => {
	it.each<[numbers: string[], sum: string]>([
		[[], '0'],
		[['125360000000', '91860000000'], '217220000000'],
		[['125.36', '91.86'], '217.22'],
		[['0.1', '0.2'], '0.3'],
		[['91.86', '-125.36'], '-33.5'],
		[['-0.5'], '-0.5'],
		[['-0.5', '0.25'], '-0.25'],
		[['-0.05', '-0.5'], '-0.55'],
		[['-1.5', '1.5'], '0'],
		[['-0', '0'], '0'],
		[['1.10', '2.200'], '3.3'],
		[['123456789012345678901234567890', '0.000000001'], '123456789012345678901234567890.000000001'],
		[['1e3', '1'], '1001'],
		[['1.5e-3', '-2.5E+1'], '-24.9985'],
		[['1e21', '1e-12'], '1000000000000000000000.000000000001'],
		[['0.1e1'], '1']
	])('adds %j to %s', (numbers, sum) => {
		expect(sumDecimals(numbers)).toBe(sum);
	});

	it('adds more numbers than a call has arguments', () => {
		expect(sumDecimals(Array.from({ length: 300_000 }, () => '0.1'))).toBe('30000');
	});

	it('adds exactly: hundredths as whole numbers', () => {
		const hundredths = fc.array(fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }));
		const written = (n: bigint) => {
			const digits = (n < 0n ? -n : n).toString().padStart(3, '0');
			return `${n < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
		};
		fc.assert(
			fc.property(hundredths, (numbers) => {
				const total = numbers.reduce((sum, n) => sum + n, 0n);
				const sum = sumDecimals(numbers.map(written));
				expect(sum).toBe(written(total).replace(/\.?0+$/, '') || '0');
			}),
			{ numRuns: 500 }
		);
	});
});
