import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lonelinessOf } from './loneliness';

it('is the distance to the third nearest', () => {
	const row = [0, 10, 30, 60, 100].map((x) => ({ x, y: 5 }));
	expect(lonelinessOf(row)).toEqual([60, 50, 30, 50, 90]);
});

it('is infinite where there are fewer than four points', () => {
	expect(lonelinessOf([])).toEqual([]);
	expect(lonelinessOf([{ x: 1, y: 1 }])).toEqual([Infinity]);
	const three = [0, 1, 2].map((x) => ({ x, y: x }));
	expect(lonelinessOf(three)).toEqual([Infinity, Infinity, Infinity]);
});

it('is the same as that of comparing all with all', () => {
	const coordinate = fc.oneof(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 440, max: 444 }));
	const point = fc.record({ x: coordinate, y: coordinate });
	fc.assert(
		fc.property(fc.array(point, { minLength: 4, maxLength: 60 }), (points) => {
			const expected = points.map((one, i) => {
				const others = points.filter((_, j) => j !== i);
				const away = others.map(({ x, y }) => Math.hypot(x - one.x, y - one.y));
				return away.sort((a, b) => a - b)[2] as number;
			});
			lonelinessOf(points).forEach((found, i) =>
				expect(found).toBeCloseTo(expected[i] as number, 9)
			);
		})
	);
});
