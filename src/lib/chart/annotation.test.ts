import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { annotated } from '../finding/finding';
import { findings } from '../finding/rules';
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
