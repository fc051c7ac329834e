import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { changesOf } from '../finding/changes';
import { overlaps } from './labels';
import { layoutLine } from './line';

describe('several changes of one line', () => {
	it.each([
		[660, 380, 'en'],
		[660, 380, 'ko'],
		[470, 320, 'ko'],
		[356, 320, 'en'],
		[356, 320, 'ko']
	])(
		'both falls are marked at %d × %d px, %s, and do not cover each other',
		(width, height, lang) => {
			const frame = frameOf('private-investment', `lang=${lang}`);
			const [series] = frame.series;
			if (!series) throw new Error('no series');
			const falls = changesOf(frame, series, 0).filter(({ percent }) => percent < 0);
			expect(falls.map(({ year }) => year)).toEqual([2022, 2023]);
			const [change = null, ...asides] = falls;
			const plot = layoutLine(frame, { width, height, change, asides });
			const placed = [...(plot.annotation ? [plot.annotation] : []), ...plot.asides];
			expect(placed.map(({ text }) => text)).toEqual(
				lang === 'ko' ? ['2022년 −22%', '2023년 −7.7%'] : ['−22% in 2022', '−7.7% in 2023']
			);
			const [a, b] = placed.map(({ box }) => box);
			if (!a || !b) throw new Error('not placed');
			expect(overlaps(a, b)).toBe(false);
			for (const { box } of placed) {
				expect(box.x >= 0 && box.x + box.width <= plot.right).toBe(true);
				expect(box.y >= 0 && box.y + box.height <= plot.bottom).toBe(true);
				for (const { from, to } of placed)
					for (const { x, y } of [from, to])
						expect(overlaps(box, { x: x - 5, y: y - 5, width: 10, height: 10 })).toBe(false);
			}
		}
	);
});
