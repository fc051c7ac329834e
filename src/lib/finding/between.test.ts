import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { formatValue } from '../format/number';
import type { Frame, Row } from '../frame/frame';
import { between } from './between';
import type { Computed } from './compound';

/** Of the first series of a figure, or of that with this name. */
function told(slug: string, query: string, from: number, to: number, name?: string) {
	const frame = frameOf(slug, query);
	const series = frame.series.find((each) => !name || each.name === name);
	if (!series) throw new Error(`no series ${name} in ${slug}`);
	const found = between(frame, series, from, to);
	const percent = (computed: Computed | null) =>
		computed &&
		formatValue(computed.value, {
			language: 'en',
			unit: '%',
			precision: computed.precision,
			signed: true
		});
	return {
		ends: [found.from?.value ?? null, found.to?.value ?? null],
		change: found.change?.value ?? null,
		percent: percent(found.percent),
		yearly: percent(found.yearly),
		why: found.why,
		aside: found.aside
	};
}

describe('the change between two years', () => {
	it('is that of the stored values, compounded where years lie between', () => {
		expect(told('private-investment', 'edition=ai-index-2026', 2013, 2021)).toEqual({
			ends: [5_168_545_793, 145_398_697_453],
			change: 140_230_151_660,
			percent: '+2,710%',
			yearly: '+51.8%',
			why: null,
			aside: ''
		});
		expect(told('private-investment', 'edition=ai-index-2022', 2013, 2021)).toMatchObject({
			change: 90_799_240_266,
			yearly: '+55.5%',
			aside: ' (first print)'
		});
	});

	it.each([
		['2022 edition', 2013, 2021, '+55.5%'],
		['2025 edition', 2013, 2021, '+51.8%'],
		['2026 edition', 2021, 2025, '+24.1%']
	])('%s, %i to %i: each edition by itself', (name, from, to, yearly) => {
		expect(told('revisions', '', from, to, name).yearly).toBe(yearly);
	});

	it('of neighbouring years is no rate a year', () => {
		expect(told('the-2022-drop', '', 2021, 2022)).toEqual({
			ends: [125_360_000_000, 91_860_000_000],
			change: -33_500_000_000,
			percent: '−26.7%',
			yearly: null,
			why: null,
			aside: ' (first print)'
		});
	});

	it.each([
		['private-investment', 'edition=ai-index-2023', 2013, 2022, [null, 91_860_000_000]],
		['private-investment', 'edition=ai-index-2024', 2021, 2023, [null, 95_990_000_000]]
	])('%s?%s has no figure at one end', (slug, query, from, to, ends) => {
		expect(told(slug, query, from, to)).toMatchObject({ ends, change: null, why: 'missing' });
	});

	it('is not taken across editions, but from first print to first print', () => {
		expect(told('private-investment', 'edition=first', 2013, 2022)).toMatchObject({
			ends: [2_736_516_936, 91_860_000_000],
			change: null,
			percent: null,
			why: 'editions'
		});
		expect(told('private-investment', 'edition=first', 2021, 2022)).toMatchObject({
			percent: '−1.8%',
			aside: ' (first print against first print)'
		});
	});

	it.each([
		['private-investment-by-region', 'show=share', 'United States', 'ratios'],
		['private-investment', 'show=growth', 'World', 'ratios'],
		['private-investment', 'show=cumulative', 'World', 'totals']
	])('%s?%s has a difference and no rate', (slug, query, name, why) => {
		const found = told(slug, query, 2014, 2021, name);
		expect(found.change).not.toBeNull();
		expect([found.percent, found.yearly, found.why]).toEqual([null, null, why]);
	});

	it('includes the exchange rate in won, and says so', () => {
		expect(told('private-investment', 'currency=KRW', 2013, 2021)).toMatchObject({
			yearly: '+52.6%',
			aside: " (including the exchange rate's change)"
		});
	});
});

describe('of values that are rare', () => {
	const altered = (ends: [Partial<Row>, Partial<Row>], from = 2021) => {
		const frame = frameOf('the-2022-drop');
		const rows = frame.rows.map((row, i) => ({ ...row, ...ends[i] }));
		const changed: Frame = { ...frame, rows };
		return between(changed, changed.series[0] as Frame['series'][0], from, 2022);
	};

	it.each([
		['from zero there is no ratio', 0, 5e9, 'zero', 5e9],
		['a change of sign is no percentage', -2e9, 5e9, 'sign', 7e9],
		['nor is a fall below zero', 2e9, -5e9, 'sign', -7e9],
		['twice zero is the same', 0, 0, 'same', 0]
	])('%s', (_, before, after, why, change) => {
		const found = altered([{ value: before }, { value: after }]);
		expect([found.why, found.change?.value, found.percent]).toEqual([why, change, null]);
	});

	it('a difference that the printed digits do not tell is none', () => {
		const billion = { precision: 1e9 };
		expect(
			altered([
				{ value: 100e9, ...billion },
				{ value: 100.9e9, ...billion }
			]).why
		).toBe('same');
		expect(
			altered([
				{ value: 100e9, ...billion },
				{ value: 102e9, ...billion }
			]).why
		).toBeNull();
	});

	it('a fall to zero is −100%, and no rate a year', () => {
		const found = altered([{ year: 2019 }, { value: 0 }], 2019);
		expect([found.percent?.value, found.yearly, found.why]).toEqual([-100, null, null]);
	});
});
