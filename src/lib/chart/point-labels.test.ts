import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../format/text';
import { overlaps } from './labels';
import { labelPoints, type Labelled, type PointLabel } from './point-labels';
import { type as sizes } from './tokens';

const frame = { x: 0, y: 0, width: 800, height: 500 };
const point = (x: number, y: number, name: string, strong = false): Labelled => ({
	name,
	value: strong ? '$10.0M' : null,
	x,
	y,
	strong,
	role: 0
});

function boxOf({ name, value, x, y, strong }: PointLabel) {
	const size = strong ? sizes.label : sizes.small;
	const own = textWidth(name, size, strong ? 600 : 400);
	const width = value ? own + 6 + textWidth(value, size) : own;
	return { x, y: y - size + 1, width, height: size + 3 };
}

const cloud = fc.array(
	fc
		.record({
			x: fc.double({ min: 10, max: 790, noNaN: true }),
			y: fc.double({ min: 10, max: 490, noNaN: true }),
			name: fc.constantFrom('GPT-3', 'LLaMA', 'AlphaGo Zero', 'PaLM (540B)', '하이퍼클로바'),
			strong: fc.boolean()
		})
		.map(({ x, y, name, strong }) => point(x, y, name, strong)),
	{ maxLength: 60 }
);

describe('labelPoints', () => {
	it('writes a name to the right of a point that stands alone', () => {
		const [label] = labelPoints([point(100, 100, 'GPT-3')], frame);
		expect(label).toMatchObject({ name: 'GPT-3', x: 108, value: null, leader: null });
	});

	it('turns it to the left at the right edge', () => {
		const [label] = labelPoints([point(795, 100, 'GPT-3')], frame);
		expect(label?.x).toBeLessThan(795 - 30);
	});

	it('names the strong points first, with their figures, and the loneliest of the others', () => {
		const crowd = Array.from({ length: 100 }, (_, i) =>
			point(300 + (i % 10) * 6, 200 + Math.floor(i / 10) * 6, `Model ${i}`)
		);
		const labels = labelPoints(
			[...crowd, point(700, 50, 'Alone'), point(327, 227, 'Asked for', true)],
			frame
		);
		expect(labels[0]).toMatchObject({ name: 'Asked for', strong: true });
		expect(labels[1]).toMatchObject({ name: 'Alone' });
		expect(labels.length).toBeLessThan(30);
	});

	it('lets no name lie on a point, on another name or outside the frame', () => {
		fc.assert(
			fc.property(cloud, (points) => {
				const boxes = labelPoints(points, frame).map(boxOf);
				boxes.forEach((box, i) => {
					expect(box.x).toBeGreaterThanOrEqual(frame.x - 0.1);
					expect(box.x + box.width).toBeLessThanOrEqual(frame.width + 0.1);
					for (const other of boxes.slice(i + 1)) expect(overlaps(box, other)).toBe(false);
					for (const { x, y } of points)
						expect(overlaps(box, { x: x - 4, y: y - 4, width: 8, height: 8 })).toBe(false);
				});
			}),
			{ numRuns: 200 }
		);
	});
});
