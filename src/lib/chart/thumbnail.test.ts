import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { figures, frameOf } from '../../../tests/support/fixture';
import Thumbnail from './Thumbnail.svelte';
import { layoutThumbnail } from './thumbnail';
import { light } from './palettes';

const views = [
	...figures.map(({ slug }) => [slug, '']),
	['private-investment-by-region', 'region=USA~CHN~EUROPE&chart=area'],
	['private-investment-by-region', 'region=USA~CHN~EUROPE&chart=column'],
	['private-investment-by-region', 'chart=slope'],
	['private-investment-by-region', 'chart=grid&scale=log'],
	['private-investment', 'show=growth&chart=column'],
	['private-investment', 'region=@countries&time=latest']
] as [string, string][];

describe.each(views)('the thumbnail of %s %s', (slug, query) => {
	const frame = frameOf(slug, query);

	it.each(['thumbnail', 'sparkline'] as const)('as a %s has marks inside and no text', (size) => {
		const thumbnail = layoutThumbnail(frame, size);
		if (!thumbnail) throw new Error('no thumbnail');
		const { width, height, marks } = thumbnail;
		expect(marks.length).toBeGreaterThan(0);
		const starts = marks.flatMap(({ path }) => [...path.matchAll(/M(-?[\d.]+),(-?[\d.]+)/g)]);
		expect(starts.length).toBeGreaterThan(0);
		for (const [, x, y] of starts) {
			expect(Number(x)).toBeGreaterThanOrEqual(-1);
			expect(Number(x)).toBeLessThanOrEqual(width);
			expect(Number(y)).toBeGreaterThanOrEqual(0);
			expect(Number(y)).toBeLessThanOrEqual(height + 1);
		}
		const { body } = render(Thumbnail, { props: { thumbnail, palette: light } });
		expect(body).not.toMatch(/<text|NaN|undefined/);
	});
});

it('a table has no thumbnail', () => {
	expect(layoutThumbnail(frameOf('private-investment', 'chart=table'))).toBeNull();
});
