import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { syntheticFrame } from '../../../tests/support/synthetic';
import { annotated } from '../finding/finding';
import { findings } from '../finding/rules';
import { layoutBar, layoutColumn } from './bars';
import { type as sizes } from './tokens';

const draw = (query: string, width = 896) => {
	const frame = frameOf('private-investment', `edition=ai-index-2026&chart=column&${query}`);
	return layoutColumn(frame, { width, height: 460, change: annotated(findings(frame)) });
};
const labelOf = ({ bars }: ReturnType<typeof draw>, year: number) =>
	bars.find((bar) => bar.year === year)?.label;

describe('columns of growth', () => {
	it('are labelled in whole per cents from ten on, with a true minus sign', () => {
		const plot = draw('show=growth');
		expect([2014, 2022, 2023, 2025].map((year) => labelOf(plot, year))).toEqual([
			'+85%',
			'−22%',
			'−7.7%',
			'+128%'
		]);
	});

	it('have one emphasis: the bar of which the title speaks', () => {
		const plot = draw('show=growth&time=2014..2022');
		expect(plot.bars.filter(({ strong }) => strong)).toMatchObject([
			{ year: 2022, role: 'fall', label: '−22%', labelSize: sizes.annotation }
		]);
		for (const bar of plot.bars.filter(({ strong }) => !strong))
			expect(bar.labelSize).toBe(sizes.tick);
	});

	it('have the year on the other side of a bar that hangs', () => {
		expect(draw('show=growth').raised).toEqual([2022, 2023]);
	});

	it('have no raised year where its neighbours are nearer than its digits are wide', () => {
		expect(draw('show=growth', 256).raised).toEqual([]);
	});
});

describe('labels of columns', () => {
	it('stand on all columns, or only on the one of which the title speaks', () => {
		const labelled = (width: number) =>
			draw('', width)
				.bars.filter(({ label }) => label)
				.map(({ year }) => year);
		expect(labelled(896)).toHaveLength(13);
		expect(labelled(616)).toEqual([2025]);
	});

	it('leave the ticks beside a tall first column legible, and take no room beside a low one', () => {
		const firstAt = (value: (series: number, year: number) => number) => {
			const invented = { names: ['Utopia'], years: [2020, 2021, 2022], value };
			const frame = syntheticFrame(invented, 'column', 'en');
			return layoutColumn(frame, { width: 600, height: 460, change: null }).years.left;
		};
		expect(firstAt(() => 9e10)).toBeGreaterThan(40);
		expect(firstAt((_, year) => (year === 2020 ? 1e9 : 9e10))).toBe(0);
	});
});

describe('ranked bars of both signs', () => {
	it('keep a third of a narrow picture for the bars: values stand on the other side of zero', () => {
		const names = ['Lilliput', 'Utopia', 'Brobdingnag'];
		const value = (series: number) => [88.5e9, 52e9, -47.1e9][series] ?? null;
		const frame = syntheticFrame({ names, years: [2024], value }, 'bar', 'ko');
		const { bars } = layoutBar(frame, { width: 256, height: 0, change: null });
		const [from, to] = [
			Math.min(...bars.map(({ x }) => x)),
			Math.max(...bars.map(({ x, width }) => x + width))
		];
		expect(to - from).toBeGreaterThan(256 / 5);
		expect(bars.at(-1)).toMatchObject({ anchor: 'start' });
	});
});
