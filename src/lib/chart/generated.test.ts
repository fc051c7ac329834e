import fc from 'fast-check';
import { render } from 'svelte/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { syntheticFrame, type Invented } from '../../../tests/support/synthetic';
import { caption } from '../finding/caption';
import { annotated } from '../finding/finding';
import { findings } from '../finding/rules';
import { languages } from '../language';
import type { ChartKind } from '../view/view';
import { labelBox } from './columns';
import type { EndLabel } from './label-column';
import { crosses, overlaps, strikes, type Box, type Place } from './labels';
import Picture from './Picture.svelte';
import { overlapping, textsOutside } from './picture-texts';
import { DECLARATION, parseXml } from './picture-xml';
import { layoutPlot, plotHeight, type Plot } from './plot';
import { tickBoxes } from './tick-room';

/** Any figures, named in Latin and in Hangul: what the rules of a figure's look hold for. */

const words = {
	latin: ['Lilliput', 'The Isles of Prydain', 'Utopia', 'Donaudampfschifffahrtsgesellschaft', 'Oz'],
	hangul: ['릴리퍼트', '프리데인과 그 부속 섬들', '유토피아', '미시시피강유역추진연합회', '오즈']
};
const name = fc
	.tuple(fc.constantFrom(...words.latin, ...words.hangul), fc.integer({ min: 1, max: 99 }))
	.map(([word, number]) => `${word} ${number}`);
const value = fc.oneof(
	{
		weight: 10,
		arbitrary: fc.double({ min: 4, max: 12, noNaN: true }).map((power) => Math.round(10 ** power))
	},
	{
		weight: 10,
		arbitrary: fc.double({ min: 8, max: 11, noNaN: true }).map((power) => Math.round(10 ** power))
	},
	{ weight: 1, arbitrary: fc.constantFrom(0, null) },
	{ weight: 1, arbitrary: fc.integer({ min: -2e9, max: 2e9 }).map((n) => n * 40) }
);
const invented = fc
	.record({
		names: fc.uniqueArray(name, { minLength: 1, maxLength: 24 }),
		first: fc.integer({ min: 1995, max: 2015 }),
		count: fc.integer({ min: 1, max: 16 })
	})
	.chain(({ names, first, count }) =>
		fc
			.array(fc.array(value, { minLength: count, maxLength: count }), {
				minLength: names.length,
				maxLength: names.length
			})
			.map((values): Invented & { said: string } => ({
				names,
				years: Array.from({ length: count }, (_, i) => first + i),
				value: (series, year) => values[series]?.[year - first] ?? null,
				said: JSON.stringify({ names, first, values })
			}))
	);
const shown = fc.record({
	frame: invented,
	width: fc.constantFrom(320, 356, 480, 680, 960, 1200),
	language: fc.constantFrom(...languages),
	scale: fc.constantFrom('linear' as const, 'log' as const),
	isOwn: fc.boolean()
});

const runs: [kind: ChartKind, numRuns: number][] = [
	['line', 500],
	['area', 80],
	['column', 80],
	['bar', 40],
	['slope', 80],
	['map', 40],
	['grid', 50],
	['scatter', 80]
];
const SEED = 2023;
const scaled = ['line', 'slope', 'map', 'grid', 'scatter'];

interface Drawn {
	/** What a failure tells. */
	said: string;
	plot: Plot | null;
	picture: () => ReturnType<typeof parseXml>;
}

/** The same frames at every run, so that a failure can be repeated. */
const drawAll = (kind: ChartKind, numRuns: number): Drawn[] =>
	fc
		.sample(shown, { seed: SEED, numRuns })
		.map(({ frame: figures, width, language, scale, isOwn }) => {
			const value: Invented['value'] = (series, year) => {
				const own = figures.value(series, year);
				// What is stacked is never below zero.
				return own !== null && kind === 'area' ? Math.abs(own) : own;
			};
			const shared = scaled.includes(kind) ? scale : 'linear';
			const own = kind === 'grid' && isOwn ? 'own' : shared;
			const frame = syntheticFrame({ ...figures, value }, kind, language, own);
			const found = findings(frame);
			const change = annotated(found);
			const inner = width - 64;
			const plot = layoutPlot(frame, { width: inner, height: plotHeight(frame, inner), change });
			const picture = () => {
				const props = { frame, caption: caption(frame, found), citation: '', change, width };
				const { body } = render(Picture, { props: { ...props, theme: 'light' } });
				return parseXml(DECLARATION + body.replace(/<!--[\s\S]*?-->/g, '').trim());
			};
			return { said: `${width} px, ${language}, ${own}: ${figures.said}`, plot, picture };
		});

const columnsOf = (plot: Plot | null): EndLabel[][] =>
	plot?.kind === 'slope'
		? [plot.before, plot.after]
		: plot?.kind === 'line' || plot?.kind === 'stack'
			? [plot.labels]
			: [];

/** The ends of a connector: `M1,2C3,2 3,4 5,4` or `M1,2L3,4`. */
function endsOf(path: string): [Place, Place] {
	const numbers = (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
	const [x1 = 0, y1 = 0] = numbers;
	const [x2 = 0, y2 = 0] = numbers.slice(-2);
	return [
		{ x: x1, y: y1 },
		{ x: x2, y: y2 }
	];
}

const leadersOf = (plot: Plot | null): [Place, Place][] =>
	plot?.kind === 'map' ? plot.labels.map(({ leader }) => endsOf(leader)) : [];

/** What would hide a tick's label, or be hidden by a note. */
function marksOf(plot: Plot): { lines: Place[][]; boxes: Box[] } {
	if (plot.kind === 'line') return { lines: plot.lines.map(({ points }) => points), boxes: [] };
	if (plot.kind === 'column')
		return {
			lines: [],
			boxes: plot.bars.flatMap((bar) => (bar.label ? [bar, labelBox(bar)] : [bar]))
		};
	if (plot.kind !== 'stack') return { lines: [], boxes: [] };
	const bands = plot.parts.flatMap((part) => part.bands);
	const half = plot.shape === 'column' ? plot.years.band * 0.36 : 0;
	return {
		lines: plot.shape === 'area' ? plot.parts.map((part) => part.bands.map(topOf)) : [],
		boxes: bands
			.filter(({ low, high }) => low > high)
			.map(({ x, low, high }) => ({ x: x - half, y: high, width: 2 * half, height: low - high }))
	};
}

const topOf = ({ x, high }: { x: number; high: number }) => ({ x, y: high });

describe.each(runs)('any figures as %s', { timeout: 60_000 }, (kind, numRuns) => {
	let drawn: Drawn[];
	beforeAll(() => {
		drawn = drawAll(kind, numRuns);
	}, 60_000);
	const holds = (check: (one: Drawn) => void) => drawn.forEach(check);

	it('have every text inside, and none on another', () =>
		holds(({ picture, said }) => {
			const root = picture();
			expect(textsOutside(root), said).toEqual([]);
			expect(overlapping(root), said).toEqual([]);
		}));

	it('have no two connectors that cross, and none that reaches farther than 36 px', () =>
		holds(({ plot, said }) => {
			for (const labels of columnsOf(plot)) {
				const connectors = labels.flatMap(({ connector }) =>
					connector ? [endsOf(connector)] : []
				);
				for (const [from, to] of connectors)
					expect(Math.abs(to.y - from.y), said).toBeLessThanOrEqual(36.1);
				for (const [i, one] of connectors.entries())
					for (const other of connectors.slice(i + 1))
						expect(one[0].y - other[0].y > 0 && one[1].y - other[1].y < 0).toBe(false);
			}
			const leaders = leadersOf(plot);
			leaders.forEach((one, i) => {
				for (const other of leaders.slice(i + 1)) expect(crosses(one, other)).toBe(false);
			});
		}));

	it('hide no label of a tick, and no line behind the annotation', () =>
		holds(({ plot, said }) => {
			if (!plot) return;
			const { lines, boxes } = marksOf(plot);
			if (plot.kind === 'line' || plot.kind === 'column' || plot.kind === 'stack')
				for (const tick of tickBoxes(plot.valueTicks)) {
					const letters = { ...tick, y: tick.y + 4, height: 11, width: tick.width - 6 };
					expect(
						lines.filter((points) => strikes(points, letters)),
						said
					).toEqual([]);
					expect(
						boxes.filter((box) => overlaps(box, letters)),
						said
					).toEqual([]);
				}
			if (plot.kind === 'line' && plot.annotation) {
				const { box } = plot.annotation;
				expect(
					lines.filter((points) => strikes(points, box)),
					said
				).toEqual([]);
			}
		}));
});
