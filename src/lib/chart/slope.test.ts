import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { caption } from '../finding/caption';
import type { Frame, Row } from '../frame/frame';
import { layoutPlot, plottedRows } from './plot';
import { remarksOn } from './remarks';
import type { SlopePlot } from './slope';

const regions = (query = '') =>
	frameOf('private-investment-by-region', `edition=ai-index-2026&chart=slope${query}`);
const slope = (frame: Frame) =>
	layoutPlot(frame, { width: 900, height: 460, change: null }) as SlopePlot;

/** The frame with the figures of one row replaced. */
function withRow(frame: Frame, series: number, at: number, change: Partial<Row>): Frame {
	const index = frame.series[series]?.rows.at(at);
	return {
		...frame,
		rows: frame.rows.map((row, i) => (i === index ? { ...row, ...change } : row))
	};
}

describe('a slope', () => {
	it('joins the first and the last shown year, which the subtitle and a note name', () => {
		const frame = regions('&time=2017..2024');
		expect(frame.years).toEqual([2017, 2024]);
		expect(frame.rows).toHaveLength(2 * frame.series.length);
		expect(caption(frame, []).subtitle).toContain('2017 and 2024');
		expect(frame.notes).toContain(
			'A slope joins two years, 2017 and 2024; those between are left out.'
		);
		expect(plottedRows(slope(frame))).toEqual([...frame.rows.keys()]);
	});

	it('names every series on both sides, in the order of its figures', () => {
		const plot = slope(regions('&scale=log'));
		expect(plot.before.map(({ name, value }) => `${name} ${value}`)).toEqual(
			expect.arrayContaining(['World $5.17B', 'United States $3.62B'])
		);
		for (const labels of [plot.before, plot.after]) {
			const byPlace = [...labels].sort((a, b) => a.y - b.y).map(({ name }) => name);
			expect(byPlace.slice(0, 2)).toEqual(['World', 'United States']);
			expect(labels).toHaveLength(4);
		}
	});

	it('ends in an open dot where it falls, and says so', () => {
		const frame = withRow(regions(), 2, -1, { value: 1 });
		const plot = slope(frame);
		expect(plot.lines.map(({ falls }) => falls)).toEqual([false, false, true, false]);
		expect(remarksOn(plot, frame)).toContain('Open dots: lower in 2025 than in 2013 (1 of 4)');
	});

	it('is a dot where one year has no figure, and says which and why', () => {
		const missing = withRow(regions(), 2, 0, { value: null, status: null });
		const untracked = withRow(missing, 3, 0, { value: null, status: 'not tracked' });
		const plot = slope(untracked);
		expect(plot.lines.map(({ path }) => path !== '')).toEqual([true, true, false, false]);
		expect(plot.lines.map(({ points }) => points.length)).toEqual([2, 2, 1, 1]);
		const [gap, late] = [2, 3].map((i) => untracked.series[i]?.name);
		expect(remarksOn(plot, untracked)).toEqual([
			`No figure for 2013: ${gap}`,
			`Not tracked yet: ${late} (2013)`
		]);
	});

	it('of one year is bars, as a line is', () => {
		const frame = regions();
		const one = { ...frame, years: [2025] };
		expect(layoutPlot(one, { width: 900, height: 460, change: null })?.kind).toBe('bar');
	});
});
