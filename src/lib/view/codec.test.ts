import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../language';
import { decode, encode, parameters } from './codec';
import { plainView } from './figure';
import {
	chartKinds,
	denominators,
	dimensions,
	scaleKinds,
	themes,
	transforms,
	type View
} from './view';

const drop: View = {
	...plainView,
	time: { from: 2021, to: 2022 },
	edition: ['ai-index-2023']
};
const byRegion: View = { ...plainView, region: ['WLD', 'USA', 'CHN', 'EUROPE'] };

const read = (query: string, figure = plainView) => decode(new URLSearchParams(query), figure);

describe('decode', () => {
	it.each<[string, Partial<View>]>([
		['', {}],
		['time=2022', { time: { from: 2022, to: 2022 } }],
		['time=2013..2022', { time: { from: 2013, to: 2022 } }],
		['time=earliest..2022', { time: { from: 'earliest', to: 2022 } }],
		['time=2013..latest', { time: { from: 2013, to: 'latest' } }],
		['time=latest', { time: { from: 'latest', to: 'latest' } }],
		['region=USA~CHN', { region: ['USA', 'CHN'] }],
		['region=USA&region=CHN', { region: ['USA', 'CHN'] }],
		['region=@eu~USA', { region: ['@eu', 'USA'] }],
		['region=USA~USA~', { region: ['USA'] }],
		['region=', {}],
		['time=2013&time=2022', { time: { from: 2013, to: 2022 } }],
		['edition=ai-index-2024', { edition: ['ai-index-2024'] }],
		['by=edition', { by: 'edition', edition: [] }],
		['show=index&base=2015', { show: 'index', base: 2015 }],
		['compare=ai-index-2022', { compare: 'ai-index-2022' }],
		['lang=ko&theme=dark', { lang: 'ko', theme: 'dark' }]
	])('reads %s', (query, expected) => {
		expect(read(query)).toEqual({ view: { ...plainView, ...expected }, problems: [] });
	});

	it.each([
		['time=2030..2010', 'time', '2030..2010', '2013..2022'],
		['time=yesterday', 'time', 'yesterday', 'latest'],
		['time=latest..2020', 'time', 'latest..2020', 'latest'],
		['time=1..2..3', 'time', '1..2..3', 'latest'],
		['show=magic', 'show', 'magic', 'growth'],
		['chart=pie', 'chart', 'pie', 'line'],
		['scale=Log', 'scale', 'Log', 'log'],
		['by=planet', 'by', 'planet', 'region'],
		['lang=fr', 'lang', 'fr', 'ko'],
		['show=level&show=growth', 'show', 'level~growth', 'level'],
		['currency=won', 'currency', 'won', 'KRW'],
		['rate=0', 'rate', '0', 'average'],
		['rate=1e3', 'rate', '1e3', 'average'],
		['prices=real', 'prices', 'real', 'nominal'],
		['per=capita', 'per', 'capita', 'person'],
		['events=yes', 'events', 'yes', 'on'],
		['patterns=dots', 'patterns', 'dots', 'on'],
		['__proto__=1', '__proto__', '1', 'region'],
		["region=USA';drop table observations", 'region', "USA';drop table observations", '']
	])('names the problem of %s and keeps the figure’s value', (query, parameter, value, allowed) => {
		const { view, problems } = read(query);
		expect(view).toEqual(plainView);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ parameter, value });
		expect(problems[0]?.allowed.join(' ')).toContain(allowed);
		expect(problems[0]?.message).not.toBe('');
	});

	it('tells the problems in the language that is asked for', () => {
		expect(read('show=magic&lang=ko').problems[0]?.message).toMatch(/[가-힣]/);
		expect(read('lang=ko&show=magic').problems[0]?.message).toMatch(/[가-힣]/);
	});

	it('leaves the options of a file format to the caller', () => {
		expect(decode(new URLSearchParams('bom=1'), plainView, ['bom']).problems).toEqual([]);
	});

	it('takes the figure’s regions for the figure’s measure only', () => {
		expect(read('', byRegion).view.region).toEqual(byRegion.region);
		expect(read('measure=private_investment_cumulative', byRegion).view.region).toEqual([]);
		expect(read('by=edition', byRegion).view.region).toEqual(['WLD']);
	});

	it('follows all editions where a pinned figure is split by edition', () => {
		expect(read('by=edition', drop).view.edition).toEqual([]);
	});

	it('never fails and always gives a complete view', () => {
		const word = fc.oneof(
			fc.constantFrom(...parameters.map(({ name }) => name)),
			fc.string({ unit: 'binary' })
		);
		fc.assert(
			fc.property(fc.array(fc.tuple(word, fc.string({ unit: 'binary' }))), (pairs) => {
				const { view, problems } = decode(new URLSearchParams(pairs), plainView);
				expect(Object.keys(view).sort()).toEqual(Object.keys(plainView).sort());
				for (const { parameter, message } of problems) {
					expect(pairs.map(([name]) => name)).toContain(parameter);
					expect(message).not.toBe('');
				}
			})
		);
	});
});

const year = fc.integer({ min: 1900, max: 2100 });
const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const code = fc.oneof(fc.stringMatching(/^[A-Z]{3}$/), fc.constantFrom('@eu', '@g7', 'US-CA'));
const time = fc.oneof(
	fc.tuple(year, year).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) })),
	year.map((to) => ({ from: 'earliest' as const, to })),
	year.map((from) => ({ from, to: 'latest' as const })),
	fc.constantFrom(
		{ from: 'latest' as const, to: 'latest' as const },
		{ from: 'earliest' as const, to: 'latest' as const }
	)
);
const parts = fc.uniqueArray(fc.oneof(slug, fc.constant('all')), { maxLength: 3 });
const anyView: fc.Arbitrary<View> = fc.record({
	dataset: slug,
	measure: slug,
	by: fc.constantFrom(...dimensions),
	x: fc.option(slug.filter((value) => value !== 'none')),
	region: fc.uniqueArray(code, { maxLength: 6 }),
	focus: parts,
	activity: parts,
	size: parts,
	model: parts,
	time,
	edition: fc.uniqueArray(slug, { maxLength: 4 }).filter((slugs) => !slugs.includes('all')),
	compare: fc.option(slug.filter((value) => value !== 'none')),
	context: fc.uniqueArray(slug, { maxLength: 2 }).filter((slugs) => !slugs.includes('latest')),
	show: fc.constantFrom(...transforms),
	of: fc.option(slug.filter((value) => value !== 'none')),
	per: fc.constantFrom(...denominators),
	base: fc.option(year),
	currency: fc.stringMatching(/^[A-Z]{3}$/),
	rate: fc.oneof(
		fc.constant('average' as const),
		fc.integer({ min: 1, max: 1e9 }),
		fc.integer({ min: 1, max: 1e6 }).map((number) => number / 1e4)
	),
	prices: fc.oneof(fc.constantFrom('stored' as const, 'nominal' as const), year),
	chart: fc.constantFrom(...chartKinds),
	scale: fc.constantFrom(...scaleKinds),
	highlight: fc.uniqueArray(code, { maxLength: 3 }),
	patterns: fc.constantFrom('on', 'off'),
	events: fc.constantFrom('on' as const, 'off' as const),
	lang: fc.constantFrom(...languages),
	theme: fc.constantFrom(...themes)
});

describe('encode', () => {
	it.each<[Partial<View>, string]>([
		[{}, ''],
		[{ time: { from: 2022, to: 2022 } }, 'time=2022'],
		[{ region: ['USA', '@eu'] }, 'region=USA~@eu'],
		[{ region: [] }, 'region=@all'],
		[
			{ show: 'growth', region: ['USA'], time: { from: 2013, to: 'latest' } },
			'region=USA&time=2013..latest&show=growth'
		]
	])('writes %j by difference', (change, query) => {
		expect(encode({ ...plainView, ...change }, plainView)).toBe(query);
	});

	it('is read back as the same view, against any figure', () => {
		fc.assert(
			fc.property(anyView, anyView, (view, figure) => {
				const { view: again, problems } = decode(new URLSearchParams(encode(view, figure)), figure);
				expect(problems).toEqual([]);
				expect(again).toEqual(view);
			}),
			{ numRuns: 500 }
		);
	});
});
