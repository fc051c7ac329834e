import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import type { Frame, Row } from '../frame/frame';
import { rolesOf } from './colour';
import { hatch, corners } from './hatch';
import { layoutPlot, plottedRows } from './plot';
import { remarksOn } from './remarks';
import type { StackPlot } from './stack';

const size = { width: 900, height: 460, change: null };
const regions = 'region=USA~CHN~EUROPE&edition=ai-index-2026';
const regionFrame = (query: string) =>
	frameOf('private-investment-by-region', `${regions}&${query}`);
const stack = (frame: Frame) => layoutPlot(frame, size) as StackPlot;

/** The frame with some rows emptied. */
function without(
	frame: Frame,
	series: number,
	years: number[],
	status: Row['status'] = null
): Frame {
	const own = frame.series[series]?.rows ?? [];
	const rows = frame.rows.map((row, i) =>
		own.includes(i) && years.includes(row.year) ? { ...row, value: null, status } : row
	);
	return { ...frame, rows };
}

describe.each(['area', 'column'] as const)('a stacked %s', (chart) => {
	const frame = regionFrame(`chart=${chart}`);
	const plot = stack(frame);

	it('has the largest part at the bottom and the rest on top', () => {
		expect(plot.shape).toBe(chart);
		expect(plot.parts.map(({ name }) => name)).toEqual([
			'United States',
			'Europe',
			'China',
			'Rest of the world'
		]);
		expect(plot.parts.map(({ hatch }) => hatch !== null)).toEqual([false, false, false, true]);
		expect(plot.parts.map(({ role }) => role)).toEqual([0, 2, 1, 'context']);
	});

	it('stands on zero, each part on the one below', () => {
		expect(plot.foot).toBe(plot.bottom);
		for (const year of frame.years) {
			const bands = plot.parts.flatMap((part) => part.bands.filter((band) => band.year === year));
			let below = plot.foot;
			for (const { low, high } of bands) {
				expect(low).toBeCloseTo(below, 6);
				expect(high).toBeLessThanOrEqual(low);
				below = high;
			}
		}
	});

	it('names every part beside its last band, in its order', () => {
		const names = plot.labels.map(({ name, value }) => `${name} ${value}`);
		expect(names).toEqual([
			'United States $285.9B',
			'Europe $20.9B',
			'China $12.4B',
			'Rest of the world $25.5B'
		]);
		const ys = plot.labels.map(({ y }) => y);
		expect(ys).toEqual([...ys].sort((a, b) => b - a));
		expect(plot.unlabelled).toBe(0);
	});

	it('draws the rows that have a value and no others', () => {
		const some = without(frame, 0, [2018]);
		const drawn = plottedRows(stack(some));
		expect(drawn).toEqual([...some.rows.keys()].filter((row) => some.rows[row]?.value !== null));
		expect(drawn).toHaveLength(frame.rows.length - 1);
	});

	it('leaves a hole where a part has no figure, and says so', () => {
		const some = without(frame, 0, [2018]);
		const holed = stack(some);
		expect(holed.parts[0]?.bands.map(({ year }) => year)).not.toContain(2018);
		const shapes = (p: StackPlot) => p.parts[0]?.path.split('M').length ?? 0;
		expect(shapes(holed) - shapes(plot)).toBe(chart === 'area' ? 1 : -1);
		expect(remarksOn(holed, some)).toContain(
			'Left open for want of a figure: United States (2018)'
		);
	});

	it('says where the rest is not known', () => {
		const some = without(frame, 3, [2013, 2014, 2015]);
		expect(remarksOn(stack(some), some)[0]).toMatch(/^No rest is drawn for 2013–2015: /);
	});

	it('marks what is not tracked yet under the axis, neither as a hole nor as a zero', () => {
		const some = without(frame, 1, [2013, 2014], 'not tracked');
		const { stubs } = stack(some);
		expect(stubs.map(({ title }) => title)).toEqual([
			'China, 2013: not tracked yet',
			'China, 2014: not tracked yet'
		]);
		expect(remarksOn(stack(some), some)).toEqual([
			'Hatched boxes, not tracked yet: China (2013 and 2014)'
		]);
	});
});

describe('shares', () => {
	it('end at 100%, not above', () => {
		const plot = stack(regionFrame('chart=area&show=share'));
		expect(plot.valueTicks.map(({ label }) => label)).toEqual([
			'0%',
			'20%',
			'40%',
			'60%',
			'80%',
			'100%'
		]);
	});
});

describe('the hues of parts', () => {
	const focus = 'measure=private_investment_by_focus_area&by=focus&edition=ai-index-2026';

	it('go to the six largest, in order, then to none', () => {
		const frame = frameOf('private-investment', `${focus}&chart=column`);
		const plot = stack(frame);
		expect(plot.parts.slice(0, 7).map(({ role }) => role)).toEqual([0, 1, 2, 3, 4, 5, 'context']);
		expect(plot.parts.at(-1)).toMatchObject({ role: 'context', rest: true });
	});

	it('go to what is highlighted before that', () => {
		const frame = frameOf('private-investment', `${focus}&chart=column&highlight=drones`);
		const drones = frame.series.findIndex(({ id }) => id === 'drones');
		expect(rolesOf(frame)[drones]).toBe(0);
	});
});

describe('hatch', () => {
	it('strokes a square from edge to edge', () => {
		expect(hatch(corners(0, 0, 10, 10), 5)).toBe('M0,5L5,0M0,10L10,0M5,10L10,5');
	});

	it('stays inside a shape that is narrow', () => {
		const points = hatch(corners(10, 20, 4, 100))
			.split(/[ML]/)
			.filter(Boolean)
			.map((pair) => pair.split(',').map(Number) as [number, number]);
		expect(points.length).toBeGreaterThan(12);
		for (const [x, y] of points) {
			expect(x).toBeGreaterThanOrEqual(10);
			expect(x).toBeLessThanOrEqual(14);
			expect(y).toBeGreaterThanOrEqual(20);
			expect(y).toBeLessThanOrEqual(120);
		}
	});
});
