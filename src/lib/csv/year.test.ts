import { describe, expect, it } from 'vitest';
import { isMarkedYear, readYear, yearInHeader } from './year';

describe('readYear', () => {
	it.each([
		['2014', 2014],
		['2014 [YR2014]', 2014],
		['1985 년', 1985],
		['1985년', 1985],
		['2014年', 2014],
		['2014.0', 2014],
		['FY2014', 2014],
		['2014年度', 2014],
		['2014년도', 2014],
		['2024e', 2024],
		['2023*', 2023],
		['2024 (est.)', 2024],
		['2023 (잠정)', 2023],
		[' 1800 ', 1800]
	])('reads %j', (cell, year) => expect(readYear(cell)).toBe(year));
	it.each([
		'',
		'1799',
		'2100',
		'201',
		'20145',
		'-2014',
		'2014.5',
		'2013-2024',
		'2021/22',
		'Q1 2022',
		'2014x',
		'2014 [YR2015]',
		'n/a'
	])('takes %j for no year', (cell) => expect(readYear(cell)).toBeNull());
});

describe('yearInHeader', () => {
	it.each([
		['2014', 2014, ''],
		['2014 [YR2014]', 2014, ''],
		['field_2014', 2014, 'field'],
		['X2014', 2014, 'X'],
		['gdp2022', 2022, 'gdp'],
		['Deals 2014', 2014, 'Deals'],
		['2021E', 2021, ''],
		['2021 (p)', 2021, ''],
		['Funding 2021 ($M)', 2021, 'Funding'],
		['2021 (억원)', 2021, ''],
		['2021 Funding ($M)', 2021, 'Funding ($M)'],
		['2021년', 2021, ''],
		['2023*', 2023, ''],
		['investment_2021_usd', 2021, 'investment'],
		['Deals 2024e', 2024, 'Deals'],
		['2021년 금액(억원)', 2021, '금액(억원)'],
		['Investment (US$ bn) 2021', 2021, 'Investment (US$ bn)']
	])('finds the year of %j', (header, year, name) => {
		expect(yearInHeader(header)).toEqual({ year, name });
	});
	it.each([
		...['', 'value', 'top5_accuracy', 'CO2', 'v12014', '2021-01', 'index 2015=100', 'ISO 3166'],
		...['Q1 2022', '2022 Q1', '2021/22', '2013-2024', 'Jan 2023', '2023년 1월', '1분기 2023']
	])('finds none in %j', (header) => expect(yearInHeader(header)).toBeNull());
});

describe('isMarkedYear', () => {
	it.each<[text: string, isMarked: boolean]>([
		['2023*', true],
		['2024 (est.)', true],
		['2024E', true],
		['2024', false],
		['2024年', false]
	])('%j: %j', (text, isMarked) => expect(isMarkedYear(text)).toBe(isMarked));
});
