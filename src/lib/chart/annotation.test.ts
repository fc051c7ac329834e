import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { changesOf } from '../finding/changes';
import { annotated } from '../finding/finding';
import { findings } from '../finding/rules';
import { overlaps } from './labels';
import { layoutLine } from './line';

const annotation = (slug: string, query: string, width = 896) => {
	const frame = frameOf(slug, query);
	const change = annotated(findings(frame));
	return layoutLine(frame, { width, height: 460, change }).annotation;
};

/** The tip of `M1,2V3M…L1,3L…`. */
const tipOf = (shaft = '') => Number(/V(-?[\d.]+)/.exec(shaft)?.[1]);

describe('the annotation', () => {
	it('tells the founding figure: the fall of 2022 as the 2023 edition has it', () => {
		const told = annotation('the-2022-drop', '');
		expect(told).toMatchObject({ text: '−27% in 2022', detail: '$125.4B → $91.9B', anchor: 'end' });
		expect(told?.from.year).toBe(2021);
		expect(told?.to.year).toBe(2022);
	});

	it('has an arrow from the first level to just before the second dot', () => {
		const { from, to, arrow } = annotation('the-2022-drop', '') ?? {};
		expect(arrow?.shaft.startsWith(`M${to?.x},${from?.y}V`)).toBe(true);
		expect((to?.y ?? 0) - tipOf(arrow?.shaft)).toBeCloseTo(8, 1);
	});

	it('ends its arrow earlier where the line is so steep that it would run through the head', () => {
		const { to, arrow } = annotation('private-investment', 'edition=ai-index-2026') ?? {};
		const short = tipOf(arrow?.shaft) - (to?.y ?? 0);
		expect(short).toBeGreaterThan(12);
		expect(short).toBeLessThan(30);
	});

	it('is left to the title where its words would lie on a line', () => {
		const crowd = 'edition=ai-index-2026&time=2015..2022';
		expect(annotation('private-investment-by-region', crowd, 150)).toBeNull();
	});
});

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
