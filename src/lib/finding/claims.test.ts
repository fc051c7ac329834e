import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import type { Finding, Rule } from './finding';
import { findings } from './rules';

const changes: Rule[] = ['largest-fall', 'largest-rise', 'latest-change'];

/** What the reports state and one edition holds, as a finding gives it: unrounded, within the tolerance. */
const claims: [
	id: string,
	slug: string,
	query: string,
	rules: Rule[],
	key: string,
	expected: number,
	tolerance: number
][] = [
	['2022-07', 'countries', 'edition=ai-index-2022&region=USA~CHN', ['ratio'], 'ratio', 3.1, 0.06],
	['2022-11', 'average-event', 'edition=ai-index-2022', changes, 'percent', 81.1, 0.1],
	['2023-01', 'private-investment', 'edition=ai-index-2023', changes, 'percent', -26.7, 0.06],
	[
		'2023-04',
		'corporate-investment',
		'edition=ai-index-2023&activity=all&chart=line',
		changes,
		'percent',
		-33,
		3
	],
	['2023-08', 'countries', 'edition=ai-index-2023&region=USA~GBR', ['ratio'], 'ratio', 11, 0.5],
	[
		'2023-10',
		'countries',
		'measure=newly_funded_companies&edition=ai-index-2023&region=USA~CHN',
		['ratio'],
		'ratio',
		3.4,
		0.05
	],
	[
		'2024-02',
		'corporate-investment',
		'edition=ai-index-2024&activity=merger-acquisition&chart=line',
		changes,
		'percent',
		-31.2,
		0.06
	],
	[
		'2024-03',
		'corporate-investment',
		'edition=ai-index-2024&activity=all&chart=line&time=2022..2023',
		changes,
		'percent',
		-20,
		1
	],
	['2024-04', 'countries', 'edition=ai-index-2024&region=USA~CHN', ['ratio'], 'ratio', 8.7, 0.06],
	['2024-07', 'generative-ai-share', 'edition=ai-index-2024', ['share'], 'share', 26.25, 0.01],
	[
		'2024-10',
		'countries',
		'measure=newly_funded_companies_cumulative&edition=ai-index-2024&region=USA~CHN',
		['ratio'],
		'ratio',
		3.8,
		0.05
	],
	['2025-04', 'countries', 'edition=ai-index-2025&region=USA~CHN', ['ratio'], 'ratio', 11.7, 0.06],
	[
		'2025-06',
		'private-investment',
		'edition=ai-index-2025&region=USA&time=2023..2024',
		changes,
		'percent',
		50.7,
		0.06
	],
	[
		'2025-08',
		'private-investment',
		'edition=ai-index-2025&region=CHN&time=2023..2024',
		changes,
		'percent',
		-1.9,
		0.06
	],
	['2025-12', 'generative-ai-share', 'edition=ai-index-2025', ['share'], 'share', 22.48, 0.01],
	[
		'2025-13',
		'newly-funded-companies',
		'edition=ai-index-2025&region=WLD&time=2023..2024',
		changes,
		'percent',
		8.4,
		0.06
	],
	['2026-03', 'corporate-investment', '', ['share'], 'share', 60, 1],
	['2026-06', 'generative-ai', 'region=WLD&time=2024..2025', changes, 'percent', 237.514, 0.001],
	['2026-07', 'generative-ai-share', '', ['share'], 'share', 50, 1],
	['2026-08', 'newly-funded-companies', 'region=WLD&time=2024..2025', changes, 'percent', 71, 0.5]
];

const told = (slug: string, query: string, rules: Rule[]): Finding | undefined =>
	findings(frameOf(slug, query)).find(({ rule }) => rules.includes(rule));

describe('headline claims', () => {
	it.each(claims)('%s: %s?%s', (_id, slug, query, rules, key, expected, tolerance) => {
		const value = told(slug, query, rules)?.values[key] as number;
		expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
	});

	it('2026-04: gives 23.0 times, where the prose divides rounded numbers to 23.1', () => {
		const ratio = told('countries', '', ['ratio']);
		expect(ratio?.values.ratio).toBeCloseTo(23.032, 3);
		expect(ratio?.headline).toContain('23.0 times');
	});
});
