import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isGroupName, isTotalLabel, readAliases } from './regions';
import { settleNames } from './settle';
import type { FoundTable } from '../csv/table';

const regions = readAliases(readFileSync('data/region-aliases.csv', 'utf8'));
const codeOf = (name: string) => {
	const match = regions.find(name);
	return match && ('code' in match ? match.code : match.ambiguous);
};

describe('the region of a name', () => {
	it.each([
		['KR: Korea', 'KOR'],
		["China, People's Republic of", 'CHN'],
		["China (People's Republic of)", 'CHN'],
		['Türkiye, Republic of', 'TUR'],
		['Bolivia (Plurinational State of)', 'BOL'],
		['Korea (the Republic of)', 'KOR'],
		['United States (USA)', 'USA'],
		['Total OECD', 'OED'],
		['World total', 'WLD'],
		['Japan 2)', 'JPN'],
		['France¹', 'FRA'],
		['Côte d´Ivoire', 'CIV'],
		['韓国', 'KOR'],
		['アメリカ', 'USA'],
		['아랍에미리트', 'ARE'],
		['Coreia do Sul', 'KOR'],
		['Alemanha', 'DEU'],
		['Regno Unito', 'GBR'],
		['Europe (OWID)', 'EUROPE_GEO'],
		['California', 'US-CA'],
		['캘리포니아주', 'US-CA'],
		['Paris, Ile-de-France, France, Europe', 'FRA'],
		['Atlanta, Georgia, United States, North America', 'USA'],
		['Singapore, Singapore', 'SGP']
	])('%j is %s', (name, code) => expect(codeOf(name)).toBe(code));

	it.each([
		['Georgia', ['GEO', 'US-GA']],
		['Korea', ['KOR', 'PRK']]
	])('%j may be %j', (name, codes) => expect(codeOf(name)).toEqual(codes));

	it.each([
		'United States, China',
		'San Francisco, CA',
		'Wilmington, DE',
		'Total Energies',
		'Asia',
		''
	])('%j is none', (name) => expect(codeOf(name)).toBeNull());
});

describe('a name that is of a country and of a state', () => {
	const settle = (...names: string[]) => {
		const records = names.map((name, at) => ({ row: at + 2, cells: [name] }));
		return settleNames({ header: ['Place'], records } as unknown as FoundTable, 'Place', regions);
	};
	it.each<[names: string[], settled: Record<string, string>]>([
		[['Georgia', 'Armenia', 'Turkey'], { Georgia: 'GEO' }],
		[['Georgia', 'Texas', 'Ohio'], { Georgia: 'US-GA' }],
		[['Georgia', 'Texas', 'Turkey'], {}],
		[['Georgia'], {}],
		[['Korea', 'Japan', 'China'], {}]
	])('among %j: %j', (names, settled) => expect(settle(...names)).toEqual(settled));
});

describe('totals', () => {
	it.each([
		'Total',
		'Grand total:',
		'합 계',
		'총 계',
		'Total Europe',
		'Hardware total',
		'서비스업 소계'
	])('%j is one', (label) => expect(isTotalLabel(label)).toBe(true));
	it.each(['Totally', 'Total addressable market', 'Others', '회계', 'Rest of the World'])(
		'%j is none',
		(label) => expect(isTotalLabel(label)).toBe(false)
	);
	it.each<[name: string, isGroup: boolean]>([
		['Asia', true],
		['Latin America', true],
		['ASEAN-5', true],
		['Asia (OWID)', true],
		['중남미', true],
		['South Africa', false],
		['American Samoa', false]
	])('%j stands for a group: %j', (name, isGroup) => expect(isGroupName(name)).toBe(isGroup));
});
