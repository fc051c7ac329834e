import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import type { Frame, Row } from '../frame/frame';
import { leadFinding } from './lead';
import { findings } from './rules';

const headline = (slug: string, query = '') => leadFinding(frameOf(slug, query))?.headline;

describe('what the newest year brought', () => {
	it.each([
		[
			'private-investment-by-region',
			'',
			'Private AI investment more than doubled in 2025, to $344.7B (+128%). The US took 82.9% (72.3% in 2024)'
		],
		[
			'private-investment-by-region',
			'lang=ko',
			'2025년 세계 AI 민간투자는 3,447억 달러로 전년보다 128% 늘었다. 미국 비중은 72.3%에서 82.9%로 커졌다'
		],
		[
			'private-investment-by-region',
			'edition=ai-index-2025',
			'Private AI investment rose 44.5% in 2024, to $150.8B. The US took 72.3% (69.4% in 2023)'
		],
		[
			'private-investment-by-region',
			'edition=ai-index-2022&lang=ko',
			'2021년 세계 AI 민간투자는 935억 달러로 전년보다 103% 늘었다. 미국 비중은 58.5%에서 56.5%로 작아졌다'
		],
		['the-2022-drop', '', 'Private AI investment fell 26.7% in 2022, to $91.9B'],
		['the-2022-drop', 'lang=ko', '2022년 세계 AI 민간투자는 919억 달러로 전년보다 26.7% 줄었다'],
		['the-2022-drop', 'time=2022', 'Private AI investment came to $91.9B in 2022'],
		['the-2022-drop', 'time=2022&lang=ko', '2022년 세계 AI 민간투자는 919억 달러다']
	])('%s?%s', (slug, query, text) => {
		expect(headline(slug, query)).toBe(text);
	});

	it('says that it leans on a first print, and cites the rows of both sentences', () => {
		const frame = frameOf('private-investment-by-region');
		const lead = leadFinding(frame);
		expect(lead?.text).toMatch(/\(72\.3% in 2024\) \(first print\)\.$/);
		const cited = lead?.rows.map((index) => frame.rows[index]);
		expect(cited?.map((row) => `${row?.region} ${row?.year}`)).toEqual([
			'WLD 2024',
			'WLD 2025',
			'USA 2024',
			'USA 2025'
		]);
	});

	it.each([
		['no world', 'private-investment-by-region', 'region=USA~CHN'],
		['changes instead of amounts', 'private-investment', 'show=growth']
	])('is silent on %s', (_, slug, query) => {
		expect(leadFinding(frameOf(slug, query))).toBeNull();
	});
});

/** The world of 2024 and 2025 with other figures, printed to the million. */
function withWorld(before: number, after: number, precision = 1e6): Frame {
	const frame = frameOf('private-investment', 'time=2024..2025');
	const values = [before, after];
	const rows = frame.rows.map((row, i): Row => ({ ...row, value: values[i] as number, precision }));
	return { ...frame, rows };
}

describe('multiples have a word where the printed digits prove them', () => {
	it.each([
		[100e9, 200e9, 'rose 100% in 2025'],
		[100e9, 200.1e9, 'more than doubled in 2025, to $200.1B (+100%)'],
		[100e9, 301e9, 'more than tripled in 2025'],
		[100e9, 401e9, 'more than quadrupled in 2025'],
		[100e9, 49.9e9, 'more than halved in 2025, to $49.9B (−50.1%)'],
		[100e9, 50e9, 'fell 50.0% in 2025']
	])('%d to %d', (before, after, words) => {
		expect(leadFinding(withWorld(before, after))?.headline).toContain(words);
	});

	it('keeps to the percentage where half a step could undo the multiple', () => {
		expect(leadFinding(withWorld(100e9, 201e9, 1e9))?.headline).toMatch(/rose 101%/);
	});

	it('calls what no digit tells no change', () => {
		expect(leadFinding(withWorld(100e9, 100.4e9, 1e9))?.headline).toBe(
			'Private AI investment came to $100B in 2025'
		);
	});
});

it('tells the only falls of a whole run, and of no other', () => {
	const told = (query: string) =>
		findings(frameOf('private-investment', query)).find(({ rule }) => rule === 'only-falls');
	expect(told('')?.text).toBe(
		'Since 2013, world private AI investment has fallen only in 2022 (−22.3%) and 2023 (−7.67%) (2025: first print).'
	);
	expect(told('lang=ko')?.headline).toBe(
		'2013년 이후 세계 AI 민간투자가 줄어든 해는 2022년과 2023년뿐이다 (−22.3%, −7.67%)'
	);
	expect(told('time=2018..latest')).toBeUndefined();
	expect(told('edition=ai-index-2023')).toBeUndefined();
});

it('a count of companies is exact: 2,049 to 3,499 is +70.8%, as a level and as growth', () => {
	for (const query of ['region=WLD', 'region=WLD&show=growth'])
		expect(findings(frameOf('newly-funded-companies', query))[0]?.text).toContain('+70.8%');
});
