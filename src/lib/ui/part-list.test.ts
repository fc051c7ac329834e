import { describe, expect, test } from 'vitest';
import { arrangeParts, barsOf, textOf } from './part-list';

const groups = [
	{ kind: 'world' as const, options: [{ value: 'WLD', name: 'World' }] },
	{
		kind: 'countries' as const,
		options: [
			{ value: 'AUT', name: 'Austria' },
			{ value: 'CIV', name: 'Côte d’Ivoire' },
			{ value: 'KOR', name: 'South Korea' },
			{ value: 'PRK', name: 'North Korea' },
			{ value: 'USA', name: 'United States' }
		]
	}
];
const aliases = { KOR: ['대한민국', '한국', 'KR', 'Republic of Korea'], USA: ['미국', 'America'] };
const size = (value: number) => ({ value, precision: 1 });
const sizes = {
	year: 2025,
	unit: 'USD',
	of: { WLD: size(344.7e9), KOR: size(1.78e9), USA: size(285.9e9) }
};
const found = (sought: string, of: typeof sizes | null = sizes) =>
	arrangeParts(groups, {
		sizes: of,
		sought,
		texts: (part) => textOf(part, aliases),
		language: 'en'
	}).flatMap(({ options }) => options.map(({ value }) => value));

describe('a list of regions', () => {
	test('has the largest first in each group, and at its end those without a figure, by name', () => {
		expect(found('')).toEqual(['WLD', 'USA', 'KOR', 'AUT', 'CIV', 'PRK']);
	});

	test('stays as it came where no values are known', () => {
		expect(found('', null)).toEqual(['WLD', 'AUT', 'CIV', 'KOR', 'PRK', 'USA']);
	});

	test.each([
		['한국', ['KOR']],
		['미', ['USA']],
		['kor', ['KOR', 'PRK']],
		['republic of', ['KOR']],
		['cote', ['CIV']],
		['  UNITED ', ['USA']],
		['ｗｏｒｌｄ', ['WLD']],
		['atlantis', []]
	])('is searched by name, code and other names: %s', (sought, expected) => {
		expect(found(sought)).toEqual(expected);
	});

	test('the whole fills its bar where it is stated, else the largest', () => {
		expect(barsOf(sizes)(344.7e9)).toBe(100);
		expect(barsOf(sizes)(285.9e9)).toBeCloseTo(82.9, 1);
		expect(barsOf(sizes)(1.78e9)).toBeCloseTo(0.52, 2);
		const countries = { KOR: sizes.of.KOR, USA: sizes.of.USA };
		expect(barsOf({ ...sizes, of: countries })(285.9e9)).toBe(100);
		expect(barsOf({ ...sizes, of: {} })(1)).toBe(0);
	});
});
