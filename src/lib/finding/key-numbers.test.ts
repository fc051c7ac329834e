import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { levelOf, rankOf, ratioOf, revisionOf, shareOf } from './key-numbers';
import { findings } from './rules';

const told = (slug: string, query: string) => {
	const frame = frameOf(slug, query);
	return { frame, found: findings(frame) };
};

describe('key numbers of the 2026 edition', () => {
	it.each([
		['private-investment-by-region', 'region=USA~CHN', 'USA', '$285.9B', '+161%'],
		['private-investment-by-region', 'region=EUROPE', 'EUROPE', '$20.9B', '+7.15%'],
		['generative-ai', 'region=WLD', 'WLD', '$170.9B', '+238%'],
		['newly-funded-companies', 'region=WLD', 'WLD', '3,499', '+70.8%'],
		['newly-funded-companies', 'region=WLD&lang=ko', 'WLD', '3,499개', '+70.8%'],
		['generative-ai', 'region=WLD&time=2021..2022', 'WLD', '$3.98B', '−25.2%']
	])('%s?%s', (slug, query, id, value, change) => {
		const number = levelOf(frameOf(slug, query), id);
		expect([number?.value, number?.change?.text]).toEqual([value, change]);
		expect(number?.change?.fell).toBe(change.startsWith('−'));
	});

	it.each([
		['', '23.0× China', '49.6% of world private AI investment', '12th of the 15 listed'],
		['lang=ko', '중국의 23.0배', '세계 AI 민간투자의 49.6%', '실린 15개국 중 12위']
	])('beside them, %s', (lang, times, share, rank) => {
		const rivals = told('private-investment-by-region', `region=USA~CHN&${lang}`);
		expect(ratioOf(rivals.frame, rivals.found, 'USA')).toBe(times);
		expect(ratioOf(rivals.frame, rivals.found, 'CHN')).toBeNull();
		expect(shareOf(frameOf('generative-ai-share', lang), 2025)).toBe(share);
		const korea = told('countries', `highlight=KOR&${lang}`);
		const number = rankOf(korea.frame, korea.found, 'KOR');
		expect([number?.detail, number?.rank]).toEqual([rank, { rank: 12, of: 15 }]);
		expect(number?.change).toBeNull();
	});

	it('the largest revision names both editions', () => {
		const { frame, found } = told('revisions', '');
		expect(revisionOf(frame, found)).toMatchObject({
			label: 'Largest revision: 2021',
			value: '+55.4%',
			detail: '$93.5B in the 2022 edition, $145.4B in the 2026 edition'
		});
		const korean = told('revisions', 'lang=ko');
		expect(revisionOf(korean.frame, korean.found)?.detail).toBe(
			'2022년 판 935억 달러가 2026년 판 1,454억 달러로'
		);
	});

	it('what a frame does not hold has no number', () => {
		const frame = frameOf('private-investment-by-region', 'region=USA~CHN');
		expect(levelOf(frame, 'KOR')).toBeNull();
		expect(shareOf(frame, 2025)).toBeNull();
		expect(revisionOf(frame, findings(frame))).toBeNull();
	});
});
