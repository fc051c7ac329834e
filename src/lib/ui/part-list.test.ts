import { describe, expect, test } from 'vitest';
import { arrangeParts, textOf, widthOf } from './part-list';

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
		expect(widthOf(344.7e9, sizes)).toBe(100);
		expect(widthOf(285.9e9, sizes)).toBeCloseTo(82.9, 1);
		expect(widthOf(1.78e9, sizes)).toBeCloseTo(0.52, 2);
		const countries = { KOR: sizes.of.KOR, USA: sizes.of.USA };
		expect(widthOf(285.9e9, { ...sizes, of: countries })).toBe(100);
		expect(widthOf(1, { ...sizes, of: {} })).toBe(0);
	});
});
