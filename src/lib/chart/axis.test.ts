import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../format/text';
import { niceMarks, valueAxis } from './axis';
import { type as sizes } from './tokens';
import { middleOf, nearestYear, yearAxis } from './years';

describe('niceMarks', () => {
	it.each<[low: number, high: number, most: number, marks: number[]]>([
		// World private investment in billions of dollars: to 2025, the 2023 edition, the 2026 edition to 2024.
		[0, 344.66, 5, [0, 100, 200, 300, 400]],
		[0, 125.36, 5, [0, 50, 100, 150]],
		[0, 145.4, 5, [0, 50, 100, 150]],
		[0, 151.48, 5, [0, 40, 80, 120, 160]],
		// Its yearly growth in per cent.
		[-22.3, 127.5, 5, [-40, 0, 40, 80, 120, 160]],
		[-26.72, 0, 5, [-30, -20, -10, 0]],
		[0, 100, 5, [0, 20, 40, 60, 80, 100]],
		[0, 1, 5, [0, 0.2, 0.4, 0.6, 0.8, 1]],
		[0, 0.3, 5, [0, 0.1, 0.2, 0.3]],
		[0, 344_664_648_947, 5, [0, 1e11, 2e11, 3e11, 4e11]],
		[0, 344.66, 4, [0, 100, 200, 300, 400]],
		[-22.3, 127.5, 4, [-50, 0, 50, 100, 150]]
	])('from %d to %d in at most %d steps', (low, high, most, marks) => {
		expect(niceMarks(low, high, most)).toEqual(marks);
	});

	/** Every magnitude is as likely as another. */
	const size = fc
		.tuple(fc.double({ min: 1, max: 9.999, noNaN: true }), fc.integer({ min: -6, max: 14 }))
		.map(([lead, power]) => lead * 10 ** power);
	const share = fc.oneof(fc.constant(0), fc.double({ min: 1e-3, max: 1e3, noNaN: true }));
	const span = fc.tuple(share, size, fc.constantFrom(4, 5));

	it('covers the values in three to five round steps, with a mark at zero', () => {
		fc.assert(
			fc.property(span, ([fall, high, most]) => {
				const low = fall === 0 ? 0 : -fall * high;
				const marks = niceMarks(low, high, most);
				const step = (marks[1] as number) - (marks[0] as number);
				const tiny = step * 1e-6;
				expect(marks[0]).toBeLessThanOrEqual(low + tiny);
				expect(marks.at(-1)).toBeGreaterThanOrEqual(high - tiny);
				expect(marks.length - 1).toBeGreaterThanOrEqual(3);
				expect(marks.length - 1).toBeLessThanOrEqual(most);
				expect(marks).toContain(0);
				for (const [i, mark] of marks.entries())
					expect(Math.abs(mark - (marks[0] as number) - i * step)).toBeLessThan(tiny);
				// Nothing above or below that a step less would cover.
				expect(marks[1]).toBeGreaterThan(low - tiny);
				expect(marks.at(-2)).toBeLessThan(high + tiny);
			}),
			{ numRuns: 1000 }
		);
	});
});

const billion = 1e9;
const range: [number, number] = [430, 26];
const base = { range, unit: 'USD', language: 'en' as const };

describe('the linear axis of values', () => {
	it('begins at zero and ends above the highest value', () => {
		const axis = valueAxis({
			...base,
			scale: 'linear',
			values: [91.86, 344.66].map((v) => v * billion)
		});
		expect(axis.ticks.map(({ label }) => label)).toEqual(['0', '$100B', '$200B', '$300B', '$400B']);
		expect(axis.ticks.map(({ at }) => Math.round(at))).toEqual([430, 329, 228, 127, 26]);
		expect(axis.position(0)).toBe(430);
		expect(axis.position(200 * billion)).toBeCloseTo(228, 9);
		expect(axis.foot).toBe(430);
		expect(axis.omitted).toBe(false);
	});

	it('names the unit at the top tick only, in Korean', () => {
		const axis = valueAxis({
			...base,
			language: 'ko',
			scale: 'linear',
			values: [125.36 * billion]
		});
		expect(axis.ticks.map(({ label }) => label)).toEqual(['0', '500억', '1,000억', '1,500억 달러']);
	});

	it('puts zero between rises and falls, and signs them', () => {
		const axis = valueAxis({
			...base,
			scale: 'linear',
			unit: '%',
			values: [-22.3, 127.5],
			signed: true
		});
		const labels = axis.ticks.map(({ label }) => label);
		expect(labels).toEqual(['−40%', '0%', '+40%', '+80%', '+120%', '+160%']);
		expect(axis.foot).toBeCloseTo(430 - (430 - 26) / 5, 9);
	});

	it.each<[name: string, values: number[], labels: string[]]>([
		['no value', [], ['0', '$0.2', '$0.4', '$0.6', '$0.8', '$1']],
		['nothing but zero', [0, 0], ['0', '$0.2', '$0.4', '$0.6', '$0.8', '$1']],
		['falls only', [-33.5 * billion], ['−$40B', '−$30B', '−$20B', '−$10B', '0']]
	])('is an axis for %s', (_name, values, labels) => {
		const axis = valueAxis({ ...base, scale: 'linear', values });
		expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
		expect(axis.position(0)).toBeCloseTo(axis.foot, 9);
	});
});

describe('the logarithmic axis of values', () => {
	const world = [5.17, 91.86, 125.36, 344.66].map((value) => value * billion);

	it('has a tick at each power of ten over several of them', () => {
		const costs = [4, 388_000_000];
		const axis = valueAxis({ ...base, scale: 'log', values: costs });
		const labels = ['$10', '$100', '$1K', '$10K', '$100K', '$1M', '$10M', '$100M'];
		expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
		expect(axis.foot).toBe(430);
		const [a, b, c] = axis.ticks.map(({ at }) => at) as [number, number, number];
		expect(a - b).toBeCloseTo(b - c, 6);
	});

	it('is filled by its values: never stretched to the next power of ten', () => {
		const axis = valueAxis({ ...base, scale: 'log', values: world });
		expect(axis.ticks.map(({ label }) => label)).toEqual(['$10B', '$30B', '$100B', '$300B']);
		const room = 430 - 26;
		expect(430 - axis.position(5.17 * billion)).toBeLessThan(room * 0.05);
		expect(axis.position(344.66 * billion) - 26).toBeLessThan(room * 0.05);
	});

	it.each<[values: number[], labels: string[]]>([
		[
			[12, 80],
			['$15B', '$20B', '$30B', '$50B', '$70B']
		],
		[
			[1.5, 80],
			['$3B', '$10B', '$30B']
		]
	])('has more ticks where %j billions span less', (values, labels) => {
		const axis = valueAxis({ ...base, scale: 'log', values: values.map((v) => v * billion) });
		expect(axis.ticks.map(({ label }) => label)).toEqual(labels);
	});

	it('says that it leaves out zero and below', () => {
		const axis = valueAxis({ ...base, scale: 'log', values: [0, -5, ...world] });
		expect(axis.omitted).toBe(true);
		expect(axis.position(0)).toBeNaN();
		expect(axis.position(-5)).toBeNaN();
		expect(valueAxis({ ...base, scale: 'log', values: world }).omitted).toBe(false);
	});

	it('keeps every value inside the plot, with at least two ticks', () => {
		const values = fc.array(fc.double({ min: 1e3, max: 1e13, noNaN: true }), {
			minLength: 1,
			maxLength: 20
		});
		fc.assert(
			fc.property(values, (values) => {
				const axis = valueAxis({ ...base, scale: 'log', values });
				for (const value of values) {
					expect(axis.position(value)).toBeLessThanOrEqual(430 + 1e-6);
					expect(axis.position(value)).toBeGreaterThanOrEqual(26 - 1e-6);
				}
				expect(axis.ticks.length).toBeGreaterThanOrEqual(2);
				expect(axis.ticks.length).toBeLessThanOrEqual(11);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('the axis of years', () => {
	it('has a band for each year, with its value in the middle', () => {
		const axis = yearAxis(2013, 2025, [0, 650]);
		expect(axis.band).toBe(50);
		expect([2013, 2014, 2025].map((year) => middleOf(axis, year))).toEqual([25, 75, 625]);
		expect(axis.ticks.map(({ label }) => label)).toHaveLength(13);
		expect(axis.ticks[0]).toEqual({ at: 25, label: '2013' });
	});

	it.each<[name: string, first: number, last: number, width: number, labels: string]>([
		['every year where there is room', 2021, 2022, 200, '2021 2022'],
		['every other year', 2013, 2025, 400, '2013 2015 2017 2019 2021 2023 2025'],
		['every fifth year, counted back', 2013, 2025, 150, '2015 2020 2025'],
		['the newest year alone where there is no more', 2013, 2025, 40, '2025'],
		['every tenth year', 1960, 2025, 400, '1965 1975 1985 1995 2005 2015 2025'],
		['the newest of two centuries', 1800, 2025, 60, '2025'],
		['one year', 2022, 2022, 20, '2022']
	])('ticks %s', (_name, first, last, width, labels) => {
		const { ticks } = yearAxis(first, last, [0, width]);
		expect(ticks.map(({ label }) => label).join(' ')).toBe(labels);
	});

	const axes = fc
		.record({
			first: fc.integer({ min: 1800, max: 2025 }),
			more: fc.integer({ min: 0, max: 225 }),
			left: fc.integer({ min: 0, max: 80 }),
			width: fc.integer({ min: 60, max: 1600 })
		})
		.map(({ first, more, left, width }) => yearAxis(first, first + more, [left, left + width]));

	it('has no ticks nearer than their text, and always the newest year', () => {
		fc.assert(
			fc.property(axes, (axis) => {
				const { ticks, last } = axis;
				expect(ticks.at(-1)).toEqual({ at: middleOf(axis, last), label: String(last) });
				ticks.slice(1).forEach((tick, i) => {
					const gap = tick.at - (ticks[i]?.at ?? 0);
					expect(gap).toBeGreaterThan(textWidth(tick.label, sizes.tick) + 4);
				});
			}),
			{ numRuns: 500 }
		);
	});

	it('finds the shown year nearest to any place', () => {
		fc.assert(
			fc.property(axes, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (axis, part) => {
				const { first, last, left, band } = axis;
				const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
				const at = (x: number, among = years) => nearestYear(among, axis, x);
				for (const year of years) expect(at(middleOf(axis, year) + (part - 0.5) * band)).toBe(year);
				expect(at(left - 100)).toBe(first);
				expect(at(left + 1e5)).toBe(last);
				// A year in which no series has a figure is not read.
				expect(at(left + 1e5, [first])).toBe(first);
				expect(at(left, [])).toBe(null);
			}),
			{ numRuns: 100 }
		);
	});
});
