import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../tests/support/fixture';
import { overlapsAmong } from './overlap';

const among = (ids: string[], edition = 'ai-index-2026') =>
	overlapsAmong(catalog, 'region', ids, edition);

describe('regions that overlap', () => {
	it.each([
		[['USA', 'CHN', 'KOR'], []],
		[['FRA', 'EUROPE'], [{ part: 'FRA', within: 'EUROPE' }]],
		[['US-CA', 'USA', 'CHN'], [{ part: 'US-CA', within: 'USA' }]],
		// The largest that holds it, whatever the order in which they were asked for.
		[
			['FRA', 'EUU', 'EUROPE_GEO'],
			[
				{ part: 'FRA', within: 'EUROPE_GEO' },
				{ part: 'EUU', within: 'EUROPE_GEO' }
			]
		],
		// The countries of the world are not listed: it may hold any.
		[['KOR', 'WLD'], [{ part: 'KOR', within: 'WLD' }]]
	])('%j', (ids, expected) => {
		expect(among(ids)).toEqual(expected);
	});

	it('what Europe holds is what the edition means by it', () => {
		expect(among(['GBR', 'EUROPE'], 'ai-index-2026')).toHaveLength(1);
		expect(among(['GBR', 'EUROPE'], 'ai-index-2022')).toEqual([]);
	});

	it('a part overlaps with some larger one exactly if it does with one of them alone', () => {
		const some = ['USA', 'US-CA', 'CHN', 'FRA', 'DEU', 'GBR', 'EUU', 'EUROPE_GEO', 'EMU', 'WLD'];
		fc.assert(
			fc.property(fc.uniqueArray(fc.constantFrom(...some), { maxLength: 8 }), (ids) => {
				const found = among(ids);
				for (const part of ids) {
					const others = ids.filter((other) => other !== part);
					const alone = others.some((other) => among([part, other]).length > 0);
					const isNamed = found.some((entry) => entry.part === part || entry.within === part);
					expect(isNamed).toBe(alone);
				}
			})
		);
	});
});

it('sizes overlap with all that is disclosed, other dimensions never', () => {
	const sizes = ['disclosed', 'undisclosed', 'over-1b'];
	expect(overlapsAmong(catalog, 'size', sizes, 'ai-index-2026')).toEqual([
		{ part: 'over-1b', within: 'disclosed' }
	]);
	expect(overlapsAmong(catalog, 'focus', ['a', 'b'], 'ai-index-2026')).toEqual([]);
});
