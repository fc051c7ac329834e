import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Measure } from '../catalog/catalog';
import { readAliases } from './regions';
import { reshape, type ReshapeOptions } from './reshape';
import { readSource, type Source } from './source';
import { readTidy } from './tidy';

const regions = readAliases(readFileSync('data/region-aliases.csv', 'utf8'));

/** Reads a file as it is proposed, with what its reader adds. */
function bring(text: string, more: Partial<ReshapeOptions> = {}) {
	const source = readSource(new TextEncoder().encode(text), { regions }) as Source;
	const roles = { ...source.suggestion?.roles, ...more.roles };
	return reshape(source, { regions, ...more, roles });
}
const rows = (text: string, more: Partial<ReshapeOptions> = {}) => {
	const { table } = bring(text, more);
	return table.records.map(({ row, cells }) => ({
		row,
		...Object.fromEntries(table.header.map((name, index) => [name, cells[index]]))
	}));
};
const codes = (text: string, more: Partial<ReshapeOptions> = {}) =>
	bring(text, more).problems.map(({ code, row, column, value }) => [code, row, column, value]);
const constants = { measure: 'private_investment', unit: 'USD' };

describe('reshape', () => {
	it('years as columns: one record per year with a figure, under the number of its record', () => {
		const text =
			'Country Name;Country Code;2021 [YR2021];2022\nKorea;KOR;1.1;..\nWorld;WLD;93.5;91.86\n';
		expect(
			rows(text, { constants: { measure: 'private_investment', unit: 'billion USD' } })
		).toMatchObject([
			{
				row: 2,
				measure: 'private_investment',
				region: 'KOR',
				year: '2021',
				value: '1100000000',
				unit: 'USD',
				precision: '100000000'
			},
			{ row: 3, region: 'WLD', year: '2021', value: '93500000000' },
			{ row: 3, region: 'WLD', year: '2022', value: '91860000000', precision: '10000000' }
		]);
	});

	it('unit and price basis of the header are those of a missing figure too', () => {
		const text = 'Country,Year,Investment (constant 2021 US$ billion)\nUSA,2021,5.5\nKOR,2021,\n';
		const stated = { unit: 'USD', prices: 'constant 2021' };
		expect(rows(text, { constants: { measure: 'private_investment' } })).toMatchObject([
			{ region: 'USA', value: '5500000000', ...stated },
			{ region: 'KOR', value: '', ...stated }
		]);
	});

	it('a unit that is given holds, also one with a currency in its name', () => {
		const text = 'country,series,2021,2022\nKOR,rate per US$,1144.9,1291.4\n';
		const given = { measure: 'exchange_rate', unit: 'LCU per USD' };
		expect(rows(text, { constants: given })).toMatchObject([
			{ value: '1144.9', unit: 'LCU per USD' },
			{ value: '1291.4', unit: 'LCU per USD' }
		]);
	});

	it('measures as columns: those that were asked for, the others counted', () => {
		const text =
			'Country,year,investment (US$ million),companies,patents\nKorea,2021,5.5,,7\nJapan,2021,,12,8\n';
		const more = {
			measures: {
				'investment (US$ million)': 'private_investment',
				companies: 'newly_funded_companies'
			},
			regionNames: { Korea: 'KOR' },
			constants: {}
		};
		expect(rows(text, more)).toMatchObject([
			{ measure: 'private_investment', region: 'KOR', value: '5500000', unit: 'USD' },
			{ measure: 'newly_funded_companies', region: 'JPN', value: '12', unit: '', precision: '' }
		]);
		expect(bring(text, more).leftOut).toEqual([{ measure: 'patents', records: 2 }]);
	});

	it('measures below each other: by their label, the others counted', () => {
		const text =
			'region,Series Name,Series Code,2021,2022\nKOR,GDP,NY.GDP,1,2\nKOR,Population,SP.POP,3,4\n';
		const { table, leftOut } = bring(text, {
			measures: { 'NY.GDP': 'gdp' },
			constants: { unit: 'USD' }
		});
		expect(table.records.map(({ cells }) => [cells[0], cells[4], cells[6]])).toEqual([
			['gdp', '2021', '1'],
			['gdp', '2022', '2']
		]);
		expect(leftOut).toEqual([{ measure: 'SP.POP', records: 1 }]);
	});

	it('units and scales in columns of their own, per record', () => {
		const text =
			'Country,Units,Scale,2020,2021\nFrance,U.S. dollars,Billions,"1,630.5",1.5\nItaly,U.S. dollars,Millions,2,3\n';
		expect(
			rows(text, { constants: { measure: 'gdp' } }).map(
				({ value, unit }: Record<string, unknown>) => [value, unit]
			)
		).toEqual([
			['1630500000000', 'USD'],
			['1500000000', 'USD'],
			['2000000', 'USD'],
			['3000000', 'USD']
		]);
	});

	it('a long table: focus areas as ids, totals as all, suffixes applied', () => {
		const text =
			'region,year,focus_area,value\nUnited States,2021,"Data management, processing",$7.44B\n미국,2022,All,920K\nUSA,2022,Fintech,n/a\n';
		expect(rows(text, { constants, parts: { Fintech: 'fintech' } })).toMatchObject([
			{
				region: 'USA',
				focus_area: 'data-management-processing',
				value: '7440000000',
				precision: '10000000'
			},
			{ region: 'USA', focus_area: 'all', value: '920000', precision: '1000' },
			{ region: 'USA', focus_area: 'fintech', value: '' }
		]);
	});

	it.each<[name: string, text: string, problems: unknown[][], left: number]>([
		[
			'an unknown region',
			'region,year,value\nUSA,2021,1\nCHN,2021,1\nAtlantis,2021,5\n',
			[['region', 4, 'region', 'Atlantis']],
			2
		],
		[
			'a region that may be two',
			'region,year,value\nUSA,2021,1\nKorea,2021,5\n',
			[['ambiguous', 3, 'region', 'Korea']],
			1
		],
		[
			'a total that may be anything',
			'region,year,value\nUSA,2021,1\nAll,2021,5\n',
			[['total', 3, 'region', 'All']],
			1
		],
		[
			'a year that is none',
			'region,year,value\nUSA,2021,1\nUSA,-1443,5\n',
			[['year', 3, 'year', '-1443']],
			1
		],
		[
			'a number that is none',
			'region,2020,2021\nUSA,1,2\nCHN,3,many\nKOR,5,6\nDEU,1,1\nFRA,1,1\n',
			[['number', 3, '2021', 'many']],
			9
		],
		['a ragged record', 'region,year,value\nUSA,2021,1\nUSA,2022\n', [['ragged', 3, null, null]], 1]
	])('%s is a problem, and the rest is kept', (_name, text, problems, left) => {
		expect(codes(text, { constants })).toEqual(problems);
		const result = bring(text, { constants });
		expect(result.rejected).toBe(1);
		expect(result.table.records).toHaveLength(left);
	});

	it('what the reader of the file says comes before the index', () => {
		const text = 'region,year,value\nUSA,2021,1\nKorea,2021,5\nAll,2021,9\n';
		expect(
			rows(text, { constants, regionNames: { Korea: 'PRK', All: 'WLD' } }).map(
				({ region }: Record<string, unknown>) => region
			)
		).toEqual(['USA', 'PRK', 'WLD']);
	});

	it('is what readTidy reads', () => {
		const text = 'Country,Funding 2021 ($M),Funding 2022 ($M)\nFrance,"1,234.5",2\nWorld,,91860\n';
		const { table, problems } = bring(text, {
			roles: { region: 'Country', years: ['Funding 2021 ($M)', 'Funding 2022 ($M)'] },
			constants: { measure: 'private_investment' }
		});
		expect(problems).toEqual([]);
		const measures = [
			{ id: 'private_investment', kind: 'flow', dimensions: ['region'] } as unknown as Measure
		];
		const tidy = readTidy(table, { edition: 'mine', measures, regions: new Set(['FRA', 'WLD']) });
		expect(tidy.problems).toEqual([]);
		expect(tidy.observations.map(({ region, year, value }) => [region, year, value])).toEqual([
			['FRA', 2021, 1_234_500_000],
			['FRA', 2022, 2_000_000],
			['WLD', 2022, 91_860_000_000]
		]);
	});

	it('loses no figure on the way from wide to long', () => {
		const figure = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null });
		const table = fc.array(fc.tuple(figure, figure, figure), { minLength: 2, maxLength: 5 });
		const places = ['USA', 'CHN', 'KOR', 'FRA', 'DEU'];
		fc.assert(
			fc.property(table, (figures) => {
				const lines = figures.map((cells, i) => [places[i], ...cells.map((n) => n ?? '..')].join());
				const read = rows(`region,2019,2020,2021\n${lines.join('\n')}\n`, {
					roles: { region: 'region', years: ['2019', '2020', '2021'] },
					constants
				});
				const expected = figures.flat().filter((n) => n !== null);
				expect(read.map(({ value }: Record<string, unknown>) => Number(value))).toEqual(expected);
			})
		);
	});
});
