import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../../tests/support/fixture';
import { dark, light } from '../../chart/palettes';
import { slideChart, type SlideChart } from './chart';

const chartOf = (slug: string, query = '') => slideChart(frameOf(slug, query), light) as SlideChart;
const numbers = ({ series }: SlideChart) => series.map(({ name, values }) => [name, values]);

describe('slideChart', () => {
	test('the fall of 2022, in the scale of its language', () => {
		const english = chartOf('the-2022-drop');
		expect(english).toMatchObject({ kind: 'line', categories: [2021, 2022], labelled: true });
		expect(numbers(english)).toEqual([['World', [125.36, 91.86]]]);
		expect([english.scale.unit, english.scale.label]).toEqual([
			'billion US dollars',
			'[>=10]#,##0.0;#,##0.00'
		]);
		const korean = chartOf('the-2022-drop', 'lang=ko');
		expect(numbers(korean)).toEqual([['세계', [1253.6, 918.6]]]);
		expect(korean.scale.unit).toBe('억 달러');
	});

	test.each([
		['currency=KRW&lang=ko&edition=ai-index-2026', '조 원'],
		['currency=KRW&edition=ai-index-2026', 'trillion South Korean won'],
		['per=person&edition=ai-index-2026&time=2013..2020', 'US dollars per person'],
		['show=growth&edition=ai-index-2026', 'per cent'],
		['show=index&edition=ai-index-2026&time=2013..latest&lang=ko', '지수 (2013년=100)']
	])('private investment with %s is in %s', (query, unit) => {
		expect(chartOf('private-investment', query).scale.unit).toBe(unit);
	});

	test('a growth is written no finer than its source prints, with its sign', () => {
		const { scale, series, kind } = chartOf(
			'private-investment',
			'show=growth&chart=column&edition=ai-index-2023&time=2022'
		);
		expect([kind, scale.label]).toEqual(['column', '+0.0"%";−0.0"%";0.0"%"']);
		expect([scale.axis(20), scale.axis(2.5)]).toEqual([
			'#,##0"%";−#,##0"%";0"%"',
			'#,##0.0"%";−#,##0.0"%";0"%"'
		]);
		expect(series[0]?.colours).toEqual(['E2761A']);
	});

	test('a year without a figure keeps its place and is a gap, never a zero', () => {
		// The 2022 edition and the 2023 edition overlap in 2021 alone.
		const { series, categories } = chartOf(
			'private-investment',
			'by=edition&edition=ai-index-2022~ai-index-2023&time=2019..2022'
		);
		expect(categories).toEqual([2019, 2020, 2021, 2022]);
		expect(series.map(({ values }) => values.map((value) => value === null))).toEqual([
			[false, false, false, true],
			[true, true, false, false]
		]);
	});

	test('ranked bars begin with the largest and say what has none', () => {
		const chart = chartOf('countries', 'region=USA~CHN~ISL&edition=ai-index-2026&time=2025');
		expect(chart).toMatchObject({ kind: 'bar', labelled: true });
		expect(chart.categories).toEqual([
			'United States',
			'China',
			expect.stringMatching(/^Iceland \(below /)
		]);
		expect(chart.series[0]?.values).toEqual([285.875311074, 12.412093488, null]);
	});

	test('parts are stacked from the largest up, and their axis reaches their sum', () => {
		const chart = chartOf('generative-ai', '');
		const stacked = chartOf('corporate-investment', 'chart=column');
		expect(stacked.stacked).toBe(true);
		const sums = stacked.categories.map((_, i) =>
			stacked.series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0)
		);
		expect(stacked.marks?.at(-1)).toBeGreaterThanOrEqual(Math.max(...sums));
		expect(chart.marks?.[0]).toBe(0);
	});

	test('an area with a hole is columns, since Office would draw a zero, and says so', () => {
		const areas = (focus: string) =>
			chartOf('focus-areas', `chart=area&edition=ai-index-2026&time=2018..2025&focus=${focus}`);
		expect([areas('fintech~retail').kind, areas('fintech~retail').remarks]).toEqual(['area', []]);
		// Energy management is counted from 2024.
		const holed = areas('fintech~energy-management');
		const energy = holed.series.find(({ name }) => name === 'Energy management');
		expect([holed.kind, energy?.values.slice(0, 6)]).toEqual(['column', Array(6).fill(null)]);
		expect(holed.remarks).toEqual([
			'Not tracked yet: Energy management (2018–2023)',
			expect.stringMatching(/^Columns instead of an area/)
		]);
	});

	test('what is compared with is dotted and bears its edition', () => {
		const { series } = chartOf('private-investment', 'compare=ai-index-2022');
		expect(series.map(({ name, dash }) => [name, dash])).toEqual([
			['World', 'solid'],
			['World, 2022 edition', 'sysDot']
		]);
	});

	test('a logarithmic axis is left to Office', () => {
		expect(chartOf('private-investment', 'scale=log').marks).toBeNull();
	});

	test.each(['chart=map&region=@countries', 'chart=grid&time=2013..2025', 'chart=scatter&x=gdp'])(
		'Office has no chart for %s',
		(query) => expect(slideChart(frameOf('countries', query), dark)).toBeNull()
	);
});
