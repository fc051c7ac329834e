import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { syntheticFrame, type Invented } from '../../../tests/support/synthetic';
import { caption } from '../finding/caption';
import { annotated } from '../finding/finding';
import { findings } from '../finding/rules';
import { languages, type Language } from '../language';
import type { ScaleKind } from '../view/view';
import { drawnKind } from '../frame/drawn';
import Picture from './Picture.svelte';
import { overlapping, textsOutside } from './picture-texts';
import { DECLARATION, parseXml } from './picture-xml';
import { layoutPlot, plotHeight, plottedRows, type Plot } from './plot';

/** Invented figures at the edges of what can be drawn; each kind at each width in each language. */

const span = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, i) => from + i);
const few = ['Atlantis', 'Utopia', 'Lilliput'];
const many = Array.from({ length: 30 }, (_, i) => `Region ${i + 1}`);
const decade = span(2013, 2022);
/** Without chance, so that a failure can be repeated. */
const wave = (series: number, year: number) =>
	1e9 * (3 + series * 0.7 + 2 * Math.sin(series * 1.7 + year * 0.9) + (year - 2013) * 0.4);

const edges: Record<string, Invented> = {
	'one value': { names: few.slice(0, 1), years: [2022], value: () => 4.2e9 },
	'one year': { names: few, years: [2022], value: wave },
	'thirty regions': { names: many, years: decade, value: wave },
	'all negative': { names: few, years: decade, value: (s, y) => -wave(s, y) },
	'all missing': { names: few, years: decade, value: () => null },
	'a zero among missing': {
		names: few,
		years: decade,
		value: (s, y) => (s === 0 ? (y === 2016 ? 0 : null) : wave(s, y))
	},
	'nothing but zero': { names: few, years: decade, value: () => 0 },
	'10⁴ to 10¹²': { names: few, years: decade, value: (s, y) => 10 ** (4 + 4 * s) * (y - 2012) },
	'very long names': {
		names: [
			'The United Kingdom of Great Britain and Northern Ireland and its overseas territories',
			'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenversicherungsanstalt',
			'미시시피강유역인공지능산업진흥및국제협력추진연합회'
		],
		years: decade,
		value: wave
	},
	'equal end values': {
		names: many.slice(0, 8),
		years: decade,
		value: (s, y) => (y === 2022 ? 5e9 : wave(s, y))
	},
	'not tracked at first': {
		names: few,
		years: decade,
		value: (s, y) => (s === 1 && y < 2018 ? null : wave(s, y)),
		untracked: (s, y) => s === 1 && y < 2018
	}
};

const kinds = ['line', 'area', 'column', 'bar', 'slope', 'map', 'grid', 'scatter'] as const;
const scales: Partial<Record<(typeof kinds)[number], ScaleKind[]>> = {
	line: ['linear', 'log'],
	slope: ['linear', 'log'],
	map: ['linear', 'log'],
	grid: ['linear', 'log'],
	scatter: ['linear', 'log']
};

const cases = kinds.flatMap((kind) =>
	Object.keys(edges).flatMap((edge) =>
		(scales[kind] ?? ['linear']).flatMap((scale) =>
			[320, 680, 1200].flatMap((width) =>
				languages.map((language) => ({ kind, edge, scale, width, language }))
			)
		)
	)
);

describe.each(cases)('$edge as $kind, $scale, $width px, $language', (drawn) => {
	const { kind, edge, scale, width, language } = drawn as typeof drawn & { language: Language };
	const frame = syntheticFrame(edges[edge] as Invented, kind, language, scale);
	const found = findings(frame);
	const change = annotated(found);

	it('has every text inside, and none on another', () => {
		const props = { frame, caption: caption(frame, found), citation: '', change, width };
		const { body } = render(Picture, { props: { ...props, theme: 'light' } });
		const svg = DECLARATION + body.replace(/<!--[\s\S]*?-->/g, '').trim();
		expect(svg).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
		const root = parseXml(svg);
		expect(textsOutside(root)).toEqual([]);
		expect(overlapping(root)).toEqual([]);
	});

	it('draws every row that has a value, inside of its frame', () => {
		const inner = width - 64;
		const plot = layoutPlot(frame, { width: inner, height: plotHeight(frame, inner), change });
		if (drawnKind(frame) === null) return expect(plot).toBeNull();
		if (!plot) throw new Error('no plot');
		const shown = frame.series.flatMap(({ rows }) => (kind === 'bar' ? rows.slice(-1) : rows));
		const valued = shown.filter((row) => frame.rows[row]?.value !== null);
		// The lowest step of a map is open: zero has a place.
		const hasNoZero = scale === 'log' && drawnKind(frame) !== 'map';
		const lost = valued.filter((row) => hasNoZero && (frame.rows[row]?.value ?? 0) <= 0);
		expect(plottedRows(plot)).toEqual(valued.filter((row) => !lost.includes(row)));
		if ('omitted' in plot) expect(plot.omitted).toBe(lost.length);
		for (const { x, y } of places(plot)) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(plot.width + 0.1);
			expect(y).toBeGreaterThanOrEqual(0);
			expect(y).toBeLessThanOrEqual(plot.height + 0.1);
		}
	});
});

/** The corners and points of all marks. */
function places(plot: Plot): { x: number; y: number }[] {
	switch (plot.kind) {
		case 'line':
		case 'slope':
			return plot.lines.flatMap(({ points }) => points);
		case 'stack':
			return plot.parts.flatMap(({ bands }) =>
				bands.flatMap(({ x, low, high }) => [
					{ x, y: low },
					{ x, y: high }
				])
			);
		case 'grid':
			return plot.panels.flatMap((panel) =>
				panel.line.points.map(({ x, y }) => ({ x: panel.x + x, y: panel.y + y }))
			);
		case 'map':
			return plot.regions;
		case 'scatter':
			return plot.points;
		default:
			return plot.bars.flatMap(({ x, y, width, height }) => [
				{ x, y },
				{ x: x + width, y: y + height }
			]);
	}
}
