import { describe, expect, it } from 'vitest';
import { readYear, yearInHeader } from './year';

describe('readYear', () => {
	it.each([
		['2014', 2014],
		['2014 [YR2014]', 2014],
		['1985 년', 1985],
		['1985년', 1985],
		['2014年', 2014],
		['2014.0', 2014],
		['FY2014', 2014],
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
		['2021년', 2021, '']
	])('finds the year of %j', (header, year, name) => {
		expect(yearInHeader(header)).toEqual({ year, name });
	});
	it.each(['', 'value', 'top5_accuracy', 'CO2', 'v12014', '2021-01', 'index 2015=100', 'ISO 3166'])(
		'finds none in %j',
		(header) => expect(yearInHeader(header)).toBeNull()
	);
});
