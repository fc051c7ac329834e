import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { layoutPlot } from '../chart/plot';
import { isWithin, linesOf, namesOf, seriesAt, type YearPlot } from './reading';

function readOf(slug: string, query: string) {
	const frame = frameOf(slug, query);
	const plot = layoutPlot(frame, { width: 940, height: 460, change: null }) as YearPlot;
	const lines = linesOf(plot, frame);
	return { frame, plot, lines, names: namesOf(plot, lines) };
}

const regions = 'private-investment-by-region';
const cases: [name: string, slug: string, query: string][] = [
	['lines', regions, ''],
	['areas', regions, 'region=USA~CHN~EUROPE&chart=area'],
	['stacked columns', 'corporate-investment', ''],
	['columns side by side', regions, 'chart=column&show=index&time=2021..2025'],
	['slopes', regions, 'chart=slope&scale=log']
];

describe('the series under a pointer', () => {
	it.each(cases)('%s: at each of its marks', (_, slug, query) => {
		const { frame, plot, lines } = readOf(slug, query);
		const last = frame.years.at(-1) ?? 0;
		lines.forEach(({ marks, name }, position) => {
			const mark = marks.get(last);
			if (!mark) throw new Error(`${name} has no mark in ${last}`);
			expect([name, seriesAt(plot, lines, mark, frame)]).toEqual([name, position]);
		});
	});

	it('is none in the open', () => {
		const { frame, plot, lines } = readOf(regions, '');
		expect(seriesAt(plot, lines, { x: 200, y: 60 }, frame)).toBeNull();
	});

	it('is found between two years, and not across a missing one', () => {
		const { frame, plot, lines } = readOf('revisions', '');
		const position = frame.series.findIndex(({ name }) => name === '2023 edition');
		const [from, to] = [2021, 2022].map((year) => lines[position]?.marks.get(year));
		if (!from || !to) throw new Error('no marks');
		const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
		expect(seriesAt(plot, lines, middle, frame)).toBe(position);
		const gap = lines.map((line) =>
			line === lines[position]
				? {
						...line,
						marks: new Map([
							[2021, from],
							[2023, to]
						])
					}
				: line
		);
		expect(seriesAt(plot, gap, middle, frame)).not.toBe(position);
	});
});

describe('the names in a picture', () => {
	it.each(cases)('%s: each series at most once, without overlap', (_, slug, query) => {
		const { frame, plot, names } = readOf(slug, query);
		const positions = names.map(({ position }) => position);
		const times = plot.kind === 'slope' ? 2 : 1;
		expect(new Set(positions).size).toBe(frame.series.length);
		expect(positions).toHaveLength(frame.series.length * times);
		for (const box of names) {
			const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
			expect(names.filter((other) => isWithin(other, middle))).toEqual([box]);
			expect(box.x >= -4 && box.x + box.width <= 944 + 4).toBe(true);
		}
	});

	it('that are cut are still those of their series', () => {
		const query =
			'measure=private_investment_by_focus_area&by=focus&edition=ai-index-2026&chart=line';
		const { frame, plot, lines } = readOf('private-investment', query);
		const narrow = layoutPlot(frame, { width: 356, height: 320, change: null }) as YearPlot;
		if (narrow.kind !== 'line' || plot.kind !== 'line') throw new Error('no lines');
		const drawn = linesOf(narrow, frame);
		const cut = narrow.labels.findIndex(({ name }) => name.endsWith('…'));
		expect(cut).toBeGreaterThanOrEqual(0);
		const start = narrow.labels[cut]?.name.slice(0, 8) ?? '';
		const found = namesOf(narrow, drawn).map(({ position }) => lines[position]?.name ?? '');
		expect(found).toHaveLength(narrow.labels.length);
		expect(found[cut]?.startsWith(start)).toBe(true);
	});
});
