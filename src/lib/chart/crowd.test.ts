import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { syntheticFrame } from '../../../tests/support/synthetic';
import type { Frame } from '../frame/frame';
import { batchLines, boxesPath, byLook, dotsPath } from './crowd';
import { drawingOf } from './drawings';
import { layoutPlot, plotHeight, type Plot } from './plot';
import PlotDrawing from './Plot.svelte';
import { light } from './palettes';

type Kind = 'line' | 'column' | 'slope' | 'scatter';

const frameOf = (kind: Kind, series: number, years: number): Frame =>
	syntheticFrame(
		{
			names: Array.from({ length: series }, (_, i) => `Region ${i}`),
			years: Array.from({ length: years }, (_, i) => 2013 + i),
			value: (s, year) => 1e9 * (2 + s * 0.01 + Math.sin(s * 1.7 + year * 0.9))
		},
		kind,
		'en'
	);

function draw(kind: Kind, series: number, years: number) {
	const frame = { ...frameOf(kind, series, years), stacked: false };
	const width = 900;
	const options = { width, height: plotHeight(frame, width), change: null };
	const plot = layoutPlot(frame, options) as Plot;
	const props = { plot, palette: light, language: 'en' as const, still: true };
	const { body } = render(PlotDrawing, { props: { ...props, Drawing: drawingOf(plot) } });
	return { plot, body, marks: body.match(/<(path|circle|rect)\b/g)?.length ?? 0 };
}

/** How many dots, columns or points the paths of a picture hold. */
const count = (body: string, of: RegExp) => body.match(of)?.length ?? 0;

describe('a crowd', () => {
	it.each([
		['line', 100, 12, /<circle/g, 100],
		['line', 101, 12, /M[\d.,-]+h\.1/g, 101],
		['slope', 500, 2, /<circle/g, 1000],
		['slope', 501, 2, /M[\d.,-]+h\.1/g, 1002],
		['column', 90, 11, /<rect/g, 990],
		['column', 91, 11, /M[\d.,-]+h[\d.]+v[\d.]+h-[\d.]+Z/g, 1001],
		['scatter', 1000, 1, /<circle/g, 1000],
		['scatter', 1001, 1, /M[\d.,-]+h\.1/g, 1001]
	] as const)('%s, %i series of %i: every mark is there', (kind, series, years, mark, marks) => {
		// The key of several columns has a box for each of its names.
		const named = kind === 'column' && series === 90 ? 90 : 0;
		expect(count(draw(kind, series, years).body, mark)).toBe(marks + named);
	});

	it.each([
		['line', 200, 100],
		['slope', 600, 2],
		['scatter', 5000, 1]
	] as const)('%s, %i series of %i: few elements', (kind, series, years) => {
		const { marks } = draw(kind, series, years);
		expect(marks).toBeLessThan(150);
	});

	it('draws each line whole, those of a look in one path and in their order', () => {
		const { plot } = draw('line', 120, 8);
		if (plot.kind !== 'line') throw new Error(plot.kind);
		const batches = batchLines(plot.lines);
		const looks = new Set(plot.lines.map(({ role, width, dash }) => `${role} ${width} ${dash}`));
		expect(batches).toHaveLength(looks.size);
		const paths = batches.map(({ path }) => path).join('');
		for (const { path } of plot.lines) expect(paths).toContain(path);
		expect(batches[0]?.role).toBe('context');
	});
});

it('looks stand in the order in which they occur, numbers too', () => {
	expect(byLook([3, 1, 13, 11, 2], (n) => `look ${n % 10}`)).toEqual([[3, 13], [1, 11], [2]]);
});

it('paths of dots and boxes', () => {
	expect(dotsPath([{ x: 1.04, y: -2 }])).toBe('M1,-2h.1');
	expect(boxesPath([{ x: 1, y: 2, width: 3, height: 4.5 }])).toBe('M1,2h3v4.5h-3Z');
});
