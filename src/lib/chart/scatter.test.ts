import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { layoutPlot, plottedRows } from './plot';
import { remarksOn } from './remarks';
import type { ScatterPlot } from './scatter';

const models =
	'dataset=epoch-models&measure=training_cost&x=parameters&by=model&model=@all&region=WLD' +
	'&chart=scatter&scale=log';
const stated = '&compare=stated-models-2023&highlight=gpt-3-175b~palm-540b~alpaca-7b~dolly-6b';
const size = { width: 896, height: 560, change: null };

describe('a scatter plot', () => {
	const frame = frameOf('private-investment', models + stated);
	const plot = layoutPlot(frame, size) as ScatterPlot;

	it('draws one point for each pair, which stands for the row of the measure', () => {
		expect(plot.points).toHaveLength(frame.series.length);
		expect(plottedRows(plot)).toEqual(
			frame.series.flatMap(({ rows }) => rows).sort((a, b) => a - b)
		);
	});

	it('never draws constant and nominal dollars alike', () => {
		for (const { row, shape } of plot.points)
			expect(shape).toBe(frame.rows[row]?.prices === 'nominal' ? 'diamond' : 'circle');
		expect(plot.legend.map(({ shape, lines }) => [shape, lines.join(' ')])).toEqual([
			['circle', expect.stringMatching(/^Epoch AI.*: constant 2023 US dollars$/)],
			['diamond', expect.stringMatching(/stated by makers and press.*: nominal US dollars$/)]
		]);
	});

	it('joins the two figures of one model', () => {
		const [own, theirs] = plot.points.filter(({ row }) => frame.rows[row]?.model === 'gpt-3-175b');
		expect(own?.x).toBeCloseTo(theirs?.x ?? 0, 0);
		expect(plot.connectors.match(/M/g)).toHaveLength(1);
	});

	it('names what is highlighted, with its figure, and says how many it names', () => {
		const strong = plot.labels.filter(({ strong }) => strong);
		expect(strong.map(({ name }) => name).sort()).toEqual([
			'Alpaca 7B',
			'Dolly (6B)',
			'GPT-3 175B (davinci)',
			'GPT-3 175B (davinci)',
			'PaLM (540B)'
		]);
		expect(remarksOn(plot, frame)).toEqual([
			`${plot.labelled} of ${plot.points.length} models labelled, all in the table`
		]);
	});

	it('has its axes from end to end of what it shows', () => {
		const xs = plot.points.map(({ x }) => x);
		const ys = plot.points.map(({ y }) => y);
		expect(Math.min(...xs) - plot.left).toBeLessThan(60);
		expect(plot.right - Math.max(...xs)).toBeLessThan(60);
		expect(Math.min(...ys) - plot.top).toBeLessThan(30);
		expect(plot.bottom - Math.max(...ys)).toBeLessThan(30);
		expect(plot.valueTicks.map(({ label }) => label)).toContain('$1M');
		expect(plot.xTitle).toBe('Parameters of a model');
		expect(plot.yTitle).toBe('Training cost of a model (US dollars)');
	});

	it('needs no key for one kind of point', () => {
		const alone = layoutPlot(frameOf('private-investment', models), size) as ScatterPlot;
		expect(alone.legend).toEqual([]);
		expect(new Set(alone.points.map(({ shape }) => shape))).toEqual(new Set(['circle']));
	});

	it('says what a logarithmic axis can not show', () => {
		const row = frame.series[0]?.rows[0] ?? -1;
		const rows = frame.rows.map((each, i) => (i === row ? { ...each, value: 0 } : each));
		const some = { ...frame, rows };
		const less = layoutPlot(some, size) as ScatterPlot;
		expect(less.omitted).toBe(1);
		expect(remarksOn(less, some)).toContain('Not on the logarithmic axis: 1 of zero or below');
	});
});
