import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxIndex } from './box-index';
import { overlaps, type Box } from './labels';

const box = fc.record({
	x: fc.integer({ min: -60, max: 900 }),
	y: fc.integer({ min: -60, max: 400 }),
	width: fc.integer({ min: 1, max: 190 }),
	height: fc.integer({ min: 1, max: 40 })
});

it('answers as asking every box in turn does', () => {
	fc.assert(
		fc.property(fc.array(box, { maxLength: 60 }), box, fc.nat(59), (boxes, asked, own) => {
			const index = boxIndex(24);
			boxes.forEach((each) => index.add(each));
			const except = boxes[own];
			const others = boxes.filter((each) => each !== except);
			const isMet = (all: Box[]) => all.some((each) => overlaps(asked, each));
			expect(index.meets(asked)).toBe(isMet(boxes));
			expect(index.meets(asked, except)).toBe(isMet(others));
		})
	);
});

it('touching is not overlapping, on the border of a cell either', () => {
	const index = boxIndex(10);
	index.add({ x: 10, y: 10, width: 10, height: 10 });
	expect(index.meets({ x: 20, y: 10, width: 10, height: 10 })).toBe(false);
	expect(index.meets({ x: 0, y: 20, width: 40, height: 5 })).toBe(false);
	expect(index.meets({ x: 19, y: 19, width: 1, height: 1 })).toBe(true);
});
