import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { layoutPage } from '../chart/page';
import { readingsOf } from './readings';

const read = (slug: string, query = '') => {
	const frame = frameOf(slug, query);
	const plots = layoutPage(frame, null).map(({ plot }) => plot);
	// What it is sent as: Infinity and undefined would not arrive.
	return JSON.parse(JSON.stringify(readingsOf(frame, plots)));
};

test('the founding figure, year by year, at three widths', () => {
	const { readings, plots } = read('the-2022-drop');
	expect(readings.map(({ title, lines }: never) => [title, lines])).toEqual([
		['2021', [['World', '$125.4B']]],
		['2022', [['World', '$91.9B']]]
	]);
	expect(plots.map(({ width, by }: never) => [width, by])).toEqual([
		[940, 'x'],
		[660, 'x'],
		[356, 'x']
	]);
});

test('a year that one edition does not state is said to be missing, and has no mark of it', () => {
	const { readings, plots } = read('private-investment', 'compare=ai-index-2023');
	const at = (year: string) => readings.findIndex(({ title }: { title: string }) => title === year);
	expect(readings[at('2013')].lines[1][1]).toBe('no figure');
	expect(plots[0].stops[at('2013')].dots).toHaveLength(1);
	expect(readings[at('2022')].lines.map(([, text]: string[]) => text)).toContain('$91.9B');
	expect(plots[0].stops[at('2022')].dots).toHaveLength(2);
});

describe.each([
	['private-investment-by-region', ''],
	['private-investment-by-region', 'chart=area&region=USA~CHN'],
	['private-investment-by-region', 'chart=column'],
	['private-investment-by-region', 'chart=slope'],
	['private-investment-by-region', 'chart=grid'],
	['private-investment-by-region', 'chart=bar&time=2025'],
	['private-investment-by-region', 'chart=map&region=@countries&time=2025'],
	['model-training-cost', '']
])('%s %s', (slug, query) => {
	test('each stop lies in its plot, within reach of itself, and has words', () => {
		const { readings, plots } = read(slug, query);
		for (const { width, height, reach, stops } of plots) {
			expect(stops.length).toBeGreaterThan(1);
			expect(reach).toBeGreaterThan(0);
			for (const { told, x, y = 0 } of stops) {
				expect([told, typeof readings[told]?.title]).toEqual([told, 'string']);
				expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
			}
		}
	});
});
