import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import type { Frame, Row } from '../frame/frame';
import { formatFactor } from './certain';
import type { Rule } from './finding';
import { findings } from './rules';

/** A frame with other figures: [value, precision] for each of its rows. */
function withFigures(slug: string, query: string, figures: [number, number][]): Frame {
	const frame = frameOf(slug, query);
	expect(frame.rows).toHaveLength(figures.length);
	const rows = frame.rows.map((row, i): Row => {
		const [value, precision] = figures[i] as [number, number];
		return { ...row, value, precision };
	});
	return { ...frame, rows };
}

const rules = (frame: Frame) => findings(frame).map(({ rule }) => rule);
const text = (frame: Frame, rule: Rule) => findings(frame).find((f) => f.rule === rule)?.text;

const two = (a: [number, number], b: [number, number]) =>
	withFigures('countries', 'region=USA~CHN', [a, b]);
const years = (figures: [number, number][]) =>
	withFigures('private-investment', `time=2013..${2012 + figures.length}`, figures);

describe('digits', () => {
	it.each([
		[109.08e9, 1e7, 9.29e9, 1e7, '11.7'],
		// One decimal on either side does not carry a third digit.
		[109.1e9, 1e8, 9.3e9, 1e8, '12'],
		[285.875e9, 1, 12.412e9, 1, '23.0'],
		[3e9, 1e9, 1e9, 1e9, undefined]
	])('%d (step %d) is told as %s times %d', (a, stepA, b, stepB, times) => {
		const said = text(two([a, stepA], [b, stepB]), 'ratio');
		expect(said?.match(/[\d.]+(?= times)/)?.[0]).toBe(times);
	});

	it.each([
		[11.7409, 0.001, '11.7'],
		[9.996, null, '10.00'],
		[100_000, 10_500, '100,000'],
		[123_456, 9_000, '120,000'],
		[0.4, 3, '']
	])('%d with step %s is written %s', (value, step, said) => {
		expect(formatFactor(value, step, 'en')).toBe(said);
	});

	it('rounds a bound down', () => {
		expect(formatFactor(6926, 9, 'en')).toBe('6,930');
		expect(formatFactor(6926, 9, 'en', Math.floor)).toBe('6,920');
	});
});

describe('what only the last digit would tell', () => {
	it('is no change, and no growth', () => {
		const frame = years([
			[103e9, 1e9],
			[103.4e9, 1e9],
			[103.2e9, 1e9],
			[103.6e9, 1e9]
		]);
		expect(findings(frame)).toEqual([]);
	});

	it('is no first and no second', () => {
		expect(rules(two([10.4e9, 1e9], [10e9, 1e9]))).toEqual([]);
	});

	it('is no rank', () => {
		const frame = withFigures('countries', 'region=USA~CHN~GBR~FRA', [
			[9e9, 1e9],
			[4.4e9, 1e9],
			[4e9, 1e9],
			[1e9, 1e9]
		]);
		const ranks = findings(frame).filter(({ rule }) => rule === 'rank');
		expect(ranks.map(({ values }) => values.rank)).toEqual([1]);
	});

	it('is not twice', () => {
		expect(
			rules(
				years([
					[1e9, 1],
					[1.998e9, 1]
				])
			)
		).not.toContain('n-fold');
		expect(
			rules(
				years([
					[1e9, 1],
					[2e9, 1]
				])
			)
		).toContain('n-fold');
	});

	it('may hide an earlier fall, so nothing is the first', () => {
		const frame = years([
			[10e9, 1e9],
			[20e9, 1e9],
			[20.4e9, 1e9],
			[15e9, 1e9]
		]);
		expect(rules(frame)).toContain('largest-fall');
		expect(rules(frame)).not.toContain('first-fall');
	});

	it('sets no largest apart from another as large', () => {
		const frame = years([
			[10e9, 1e9],
			[20e9, 1e9],
			[40.4e9, 1e9]
		]);
		expect(text(frame, 'largest-rise')).not.toContain('Of the years shown');
	});
});

describe('what is not whole', () => {
	const runRules: Rule[] = ['first-fall', 'first-since', 'record', 'longest-run'];

	it.each(['private-investment', 'private-investment-by-region', 'average-event'])(
		'%s claims nothing of a run that is not known to be whole',
		(slug) => {
			const frame = frameOf(slug);
			expect(rules(frame).some((rule) => runRules.includes(rule))).toBe(true);
			const unknown = { ...frame, runs: frame.runs.map(() => null) };
			expect(rules(unknown).filter((rule) => runRules.includes(rule))).toEqual([]);
		}
	);

	it('says "listed" of a ranked list only', () => {
		const frame = frameOf('countries', 'highlight=KOR');
		const rank = (listed: Frame['listed'][number]) =>
			text({ ...frame, listed: frame.listed.map(() => listed) }, 'rank');
		expect(rank('first')).toContain('twelfth of the 15 listed here');
		expect(rank('selection')).toContain('twelfth of the 15 shown');
		expect(rank('all')).toContain('twelfth of the 15 shown');
		expect(rank(null)).toContain('twelfth of the 15 shown');
	});

	it.each([
		['a measure that is not added up', 'average-event', 'region=WLD'],
		['amounts per person', 'private-investment-by-region', 'per=person'],
		['another measure as the whole', 'generative-ai-share', 'region=USA~CHN~EUROPE']
	])('tells no concentration of %s', (_, slug, query) => {
		expect(rules(frameOf(slug, query))).not.toContain('concentration');
	});

	it('tells no share of the world per person', () => {
		expect(rules(frameOf('private-investment-by-region', 'per=person'))).not.toContain('share');
	});

	it('tells no growth of a span of years', () => {
		const found = rules(frameOf('countries', 'measure=private_investment_cumulative'));
		expect([...new Set(found)].sort()).toEqual(['rank', 'ratio']);
	});

	it('has no sentence on the rest or on the compared edition', () => {
		for (const [slug, query] of [
			['private-investment-by-region', 'region=USA~CHN~EUROPE&chart=column'],
			['private-investment-by-region', 'compare=ai-index-2025']
		] as const) {
			const frame = frameOf(slug, query);
			const others = frame.series.filter(({ rest, ghost }) => rest || ghost);
			expect(others.length).toBeGreaterThan(0);
			const theirs = new Set(others.flatMap((line) => line.rows));
			for (const { rule, rows } of findings(frame))
				if (rule !== 'revision') expect(theirs).not.toContain(rows[0]);
		}
	});
});

describe('whom a ranking sets against each other', () => {
	const first = (query: string) => text(frameOf('countries', query), 'ratio');

	it('leaves out the world and what overlaps', () => {
		expect(first('region=WLD~USA~CHN')).toContain('The United States took in 23.0 times');
		expect(first('region=EUROPE~DEU~FRA')).toMatch(/^(Germany|France) took in/);
		expect(first('region=USA~US-CA~US-NY')).toContain('California');
		expect(first('region=EUROPE~DEU')).toBeUndefined();
	});

	it('never one edition against another', () => {
		expect(rules(frameOf('private-investment', 'by=edition&region=USA'))).not.toContain('ratio');
	});

	it('sets no step from one edition to another beside first prints', () => {
		// 2022 is stated by the 2026 edition only, 2023 first by the 2024 edition.
		const found = findings(frameOf('generative-ai', 'edition=first&region=WLD'));
		const steps = found.flatMap(({ change }) => change?.year ?? []);
		expect(steps).not.toContain(2023);
	});
});

describe('first prints', () => {
	it.each(['', 'edition=ai-index-2025', 'show=growth', 'show=index'])(
		'%s: every sentence that leans on one says so',
		(query) => {
			const frame = frameOf('private-investment-by-region', query);
			const leaning = findings(frame).filter(({ rows }) =>
				rows.some((index) => frame.firstPrints.includes(index))
			);
			expect(leaning.length).toBeGreaterThan(0);
			for (const { text } of leaning) expect(text).toContain('first print');
		}
	);
});
