import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BoxIndex } from './box-index';
import { overlaps } from './labels';

const box = fc.record({
	x: fc.double({ min: -50, max: 400, noNaN: true }),
	y: fc.double({ min: -50, max: 400, noNaN: true }),
	width: fc.double({ min: 0, max: 120, noNaN: true }),
	height: fc.double({ min: 0, max: 40, noNaN: true })
});

test('finds what a look at every box finds, and leaves out the one that asks', () => {
	fc.assert(
		fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, asked) => {
			const index = new BoxIndex(16);
			boxes.forEach((each) => index.add(each));
			expect(index.touches(asked)).toBe(boxes.some((other) => overlaps(asked, other)));
			for (const own of boxes)
				expect(index.touches(own, own)).toBe(
					boxes.some((other) => other !== own && overlaps(own, other))
				);
		}),
		{ numRuns: 300 }
	);
});
