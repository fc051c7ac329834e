import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { syntheticFrame } from '../../../tests/support/synthetic';
import type { Change } from '../finding/finding';
import { changesOf } from '../finding/changes';
import { textWidth } from '../format/text';
import type { Frame } from '../frame/frame';
import { layoutGrid, MOST_PANELS } from './grid';
import { remarksOn } from './remarks';

const regions = (query = '') =>
	frameOf('private-investment-by-region', `edition=ai-index-2026&chart=grid${query}`);
const grid = (frame: Frame, width = 900, change: Change | null = null) =>
	layoutGrid(frame, { width, height: 0, change });
const invented = (count: number) =>
	syntheticFrame(
		{
			names: Array.from({ length: count }, (_, i) => `Region ${i + 1}`),
			years: [2020, 2021, 2022],
			value: (series, year) => (1 + (series % 7)) * (year - 2018) * 1e9
		},
		'grid',
		'en'
	);

describe('small multiples', () => {
	it('have a panel for every series on one scale, the total and the largest first', () => {
		const { panels, backdrop } = grid(regions());
		expect(panels.map(({ name, value }) => [...name, value].join(' '))).toEqual([
			'World $344.7B',
			'United States $285.9B',
			'Europe $20.9B',
			'China $12.4B'
		]);
		for (const { line } of panels) expect(backdrop).toContain(line.path);
	});

	it('of changes show the compared edition where its columns would end', () => {
		const frame = frameOf(
			'private-investment-by-region',
			'show=growth&compare=ai-index-2022&chart=grid'
		);
		const plot = grid(frame);
		expect(remarksOn(plot, frame)).toContain('Dotted: AI Index Report 2022');
		const held = frame.series.filter(({ ghost }) => ghost);
		for (const { id, rows } of held) {
			const panel = plot.panels.find(({ key }) => key.includes(id));
			const levels = panel?.ghost?.match(/M[\d.-]+,[\d.-]+H[\d.-]+/g) ?? [];
			const figures = rows.filter((row) => frame.rows[row]?.value !== null);
			expect([id, levels.length]).toEqual([id, figures.length]);
		}
	});

	it('say what changed at the year in which it did, or not at all', () => {
		for (const width of [320, 560, 900]) {
			const frame = frameOf('corporate-investment', 'chart=grid');
			const change = { year: 2021 } as Change;
			for (const { note, mark } of grid(frame, width, change).panels) {
				if (!note || !mark) continue;
				const end = note.x + textWidth(note.text, 12, 600);
				expect(note.x - mark.x).toBeLessThanOrEqual(10.1);
				expect(mark.x - end).toBeLessThanOrEqual(10.1);
			}
		}
	});

	it('begin with what is highlighted', () => {
		expect(grid(regions('&highlight=CHN')).panels[0]?.name).toEqual(['China']);
	});

	it.each([
		[256, 1],
		[616, 2],
		[660, 3],
		[940, 4],
		[1136, 5]
	])('at %i px stand in %i columns', (width, columns) => {
		expect(grid(invented(10), width).columns).toBe(columns);
	});

	it('mark the year of the change in every panel, each with its own', () => {
		const frame = regions();
		const change = changesOf(frame, frame.series[0] as Frame['series'][number], 0).find(
			({ year }) => year === 2022
		) as Change;
		const { panels, yearTicks } = grid(frame, 900, change);
		expect(panels.map(({ mark }) => mark?.year)).toEqual([2022, 2022, 2022, 2022]);
		expect(panels.map(({ note }) => note?.text)).toContain('−22%');
		expect(yearTicks.find(({ strong }) => strong)?.label).toBe('2022');
	});

	it(`are at most ${MOST_PANELS}; how many are left to the table is said`, () => {
		const frame = invented(75);
		const plot = grid(frame);
		expect(plot.panels).toHaveLength(MOST_PANELS);
		expect(plot.unshown).toBe(15);
		expect(remarksOn(plot, frame)).toContain('60 of 75 series drawn, the rest in the table');
	});

	it('say where one scale makes a series flat, and that a logarithmic one does not', () => {
		const wide = {
			names: ['A', 'B'],
			years: [2020, 2021],
			value: (s: number) => 10 ** (9 + 2 * s)
		};
		const frame = syntheticFrame(wide, 'grid', 'en');
		expect(remarksOn(grid(frame), frame)).toContain(
			'At its highest B is about 100 times A, so that small series look flat: a logarithmic scale (scale=log) or one for each panel (scale=own) shows their shape'
		);
		const log = syntheticFrame(wide, 'grid', 'en', 'log');
		expect(grid(log).spread).toBeNull();
	});

	it('of a scale of their own reach from the foot to the top each, with their own labels', () => {
		const wide = {
			names: ['A', 'B', 'C'],
			years: [2020, 2021],
			value: (series: number, year: number) => 10 ** (9 + 2 * series) * (year - 2019)
		};
		const frame = syntheticFrame(wide, 'grid', 'en', 'own');
		const plot = grid(frame);
		expect([plot.backdrop, plot.spread]).toEqual([null, null]);
		expect(plot.panels.map(({ valueTicks }) => valueTicks[0]?.label)).toEqual([
			'$20T',
			'$200B',
			'$2B'
		]);
		for (const { line, labelled, foot, valueTicks } of plot.panels) {
			expect(labelled).toBe(true);
			expect(foot).toBe(plot.panel.bottom);
			expect(line.points.at(-1)?.y).toBe(plot.panel.top);
			expect(valueTicks[0]?.at).toBe(plot.panel.top);
		}
		const [first, second] = plot.panels;
		const widest = Math.max(
			...plot.panels.flatMap(({ valueTicks }) =>
				valueTicks.map(({ label }) => textWidth(label, 12))
			)
		);
		expect((second?.x ?? 0) - (first?.x ?? 0) - plot.panel.width).toBeGreaterThan(widest);
	});

	it('of changes are columns, each direction in its hue', () => {
		const { panels, backdrop } = grid(regions('&show=growth&time=2014..2025'));
		expect(backdrop).toBeNull();
		expect(panels.map(({ role }) => role)).toEqual(['rise', 'rise', 'rise', 'rise']);
		for (const { columns } of panels) expect(columns?.fall).toMatch(/^M/);
	});

	it('draw the compared edition beside each series', () => {
		const frame = regions('&compare=ai-index-2022');
		const plot = grid(frame);
		expect(plot.panels).toHaveLength(4);
		expect(plot.panels.every(({ ghost }) => ghost !== null && ghost !== '')).toBe(true);
		expect(remarksOn(plot, frame)[0]).toBe('Dotted: AI Index Report 2022');
	});
});
