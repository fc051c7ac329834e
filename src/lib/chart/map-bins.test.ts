import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { binOf, chooseBins } from './map-bins';

const valuesOf = (query: string) =>
	frameOf('private-investment', `region=@countries&chart=map&${query}`).rows.flatMap(
		({ value }) => value ?? []
	);
const gdp = (show: string) => valuesOf(`dataset=world-bank&measure=gdp&time=2024&show=${show}`);
const countsOf = (values: number[], bins: ReturnType<typeof chooseBins>) =>
	Array.from(
		{ length: bins.edges.length + 1 },
		(_, bin) => values.filter((value) => binOf(bins, value) === bin).length
	);

describe('bins of real figures', () => {
	it('of GDP are powers of ten: equal steps would leave all but a few in one bin', () => {
		const bins = chooseBins(gdp('level'), { scale: 'linear', signed: false });
		expect(bins).toEqual({ edges: [1e9, 1e10, 1e11, 1e12, 1e13], below: null });
		expect(countsOf(gdp('level'), bins)).toEqual([6, 36, 79, 52, 17, 2]);
	});

	it('of growth have zero as an edge and as many on each side', () => {
		const bins = chooseBins(gdp('growth'), { scale: 'linear', signed: true });
		expect(bins).toEqual({ edges: [-10, -5, 0, 5, 10], below: 3 });
		expect(countsOf(gdp('growth'), bins)).toEqual([6, 2, 10, 63, 73, 38]);
	});

	it('of changes in dollars are powers of ten on both sides of zero', () => {
		const bins = chooseBins(gdp('change'), { scale: 'linear', signed: true });
		expect(bins).toEqual({ edges: [-1e10, -1e9, 0, 1e9, 1e10], below: 3 });
	});

	it('of a list of fifteen are steps of 1-2-5', () => {
		const values = valuesOf('edition=ai-index-2026&time=2025');
		expect(values).toHaveLength(15);
		const bins = chooseBins(values, { scale: 'linear', signed: false });
		expect(bins.edges).toEqual([2e9, 1e10, 5e10, 2e11]);
		expect(countsOf(values, bins)).toEqual([5, 8, 1, 0, 1]);
	});
});

describe('bins', () => {
	it('are equal where the values are evenly spread, and logarithmic where that is asked for', () => {
		const even = Array.from({ length: 50 }, (_, i) => 2 * i + 1);
		expect(chooseBins(even, { scale: 'linear', signed: false }).edges).toEqual([20, 40, 60, 80]);
		expect(chooseBins(even, { scale: 'log', signed: false }).edges).toEqual([2, 5, 10, 20, 50]);
	});

	it('are fewer where there are few values', () => {
		const edges = (values: number[]) =>
			chooseBins(values, { scale: 'linear', signed: false }).edges;
		expect(edges([])).toEqual([]);
		expect(edges([25.4e9])).toEqual([]);
		expect(edges([9.29e9, 109e9])).toEqual([1e11]);
	});

	it('keep zero as an edge where nothing falls', () => {
		expect(chooseBins([17.2], { scale: 'linear', signed: true })).toEqual({
			edges: [0, 10],
			below: 1
		});
		expect(chooseBins([0, 0], { scale: 'linear', signed: true })).toEqual({ edges: [0], below: 1 });
	});

	it('count a value on an edge above it', () => {
		expect(binOf({ edges: [10, 20], below: null }, 10)).toBe(1);
		expect(binOf({ edges: [10, 20], below: null }, 9.99)).toBe(0);
	});

	const digitsOf = (edge: number) => edge.toExponential().replace(/[.]|e.*/g, '');

	it('are at most seven, ascending, round, and none of them is outside the values', () => {
		const value = fc.oneof(
			fc.integer({ min: -1e9, max: 1e9 }).map((n) => n * 1000),
			fc.double({ min: 1e-3, max: 100, noNaN: true }),
			fc.constantFrom(0, 1, 1e9)
		);
		fc.assert(
			fc.property(
				fc.array(value, { minLength: 1, maxLength: 60 }),
				fc.boolean(),
				fc.constantFrom('linear' as const, 'log' as const),
				(values, signed, scale) => {
					const { edges, below } = chooseBins(values, { scale, signed });
					expect(edges.length + 1).toBeLessThanOrEqual(7);
					expect([...edges].sort((a, b) => a - b)).toEqual(edges);
					expect(new Set(edges).size).toBe(edges.length);
					// Changes begin at zero, whatever their values are.
					const ends = signed || Math.min(...values) < 0 ? [0, ...values] : values;
					const [low, high] = [Math.min(...ends), Math.max(...ends)];
					for (const edge of edges) {
						expect(Number.isFinite(edge)).toBe(true);
						expect(digitsOf(edge).length).toBeLessThanOrEqual(4);
						if (edge !== 0) expect(low < edge && edge <= high).toBe(true);
					}
					if (below !== null) expect(edges[below - 1]).toBe(0);
				}
			),
			// The first is of values that differ as sums of the same figures may.
			{ numRuns: 500, examples: [[[0.0010000000000000007, 0.001], false, 'linear']] }
		);
	});
});
