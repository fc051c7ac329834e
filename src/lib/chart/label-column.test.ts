import { describe, expect, test } from 'vitest';
import { figures, frameOf } from '../../../tests/support/fixture';
import { textWidth } from '../format/text';
import { languages } from '../language';
import type { EndLabel } from './label-column';
import { layoutPage } from './page';
import { type as sizes } from './tokens';

/** What of a label reaches beyond the picture, in px. */
function beyond({ name, value, x, valueX, stacked }: EndLabel, width: number): number {
	const nameEnd = x + textWidth(name, sizes.label, 600);
	const valueEnd = stacked ? x + textWidth(value, sizes.label, 600) : valueX;
	return Math.max(nameEnd, valueEnd) - width;
}

describe.each(languages)('in %s', (lang) => {
	test.each(figures.map(({ slug }) => slug))(
		'%s names what it shows within its picture, at every width of a page',
		(slug) => {
			const plots = layoutPage(frameOf(slug, `lang=${lang}`), null, {
				widths: ['wide', 'medium', 'half', 'narrow']
			});
			for (const { plot } of plots) {
				if (!('labels' in plot) || plot.kind === 'map' || plot.kind === 'scatter') continue;
				const labels = (plot.labels as EndLabel[]).filter((label) => 'valueX' in label);
				expect(labels.filter((label) => beyond(label, plot.width) > 0.1)).toEqual([]);
			}
		}
	);
});

test('a name that would run past the edge of half a page is measured, and a longer one is cut', () => {
	const [half, narrow] = layoutPage(frameOf('corporate-investment'), null, {
		widths: ['half', 'narrow']
	}).map(({ plot }) => ('labels' in plot ? (plot.labels as EndLabel[]) : []));
	expect(half?.map(({ name }) => name)).toContain('Mergers and acquisitions');
	expect(narrow?.map(({ name }) => name)).toContain('Mergers and acqui…');
});
