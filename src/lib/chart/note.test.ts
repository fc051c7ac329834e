import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { caption } from '../finding/caption';
import { annotated } from '../finding/finding';
import { findings } from '../finding/rules';
import { overlapping, textsOutside } from './picture-texts';
import { DECLARATION, parseXml } from './picture-xml';
import Picture from './Picture.svelte';
import type { NoteWish } from './note';
import { layoutPlot, plotHeight } from './plot';

const short = 'The first fall in the series';
const long =
	'Rising interest rates ended a run of nine years; the count of funded companies fell less than amounts did that year';
const korean = '금리가 오르면서 9년 동안 이어진 증가세가 끝났다';

const cases: [string, string, { series: string; year: number }][] = [
	['private-investment', '', { series: 'WLD', year: 2022 }],
	['private-investment', '', { series: 'WLD', year: 2025 }],
	['private-investment', '', { series: 'WLD', year: 2013 }],
	['private-investment', 'lang=ko', { series: 'WLD', year: 2021 }],
	['private-investment-by-region', '', { series: 'CHN', year: 2018 }],
	['private-investment-by-region', 'scale=log', { series: 'USA', year: 2025 }],
	['private-investment-by-region', 'chart=slope', { series: 'USA', year: 2025 }],
	['the-2022-drop', '', { series: 'WLD', year: 2022 }],
	['private-investment', 'chart=column', { series: 'WLD', year: 2019 }],
	['private-investment', 'chart=column&show=growth', { series: 'WLD', year: 2022 }],
	['corporate-investment', 'chart=area', { series: 'merger_acquisition', year: 2021 }],
	['revisions', '', { series: 'ai-index-2022', year: 2021 }]
];

describe.each(cases)('%s?%s at %j', (slug, query, at) => {
	const frame = frameOf(slug, query);
	const found = findings(frame);

	test.each([
		[short, 960],
		[long, 960],
		[korean, 960],
		[short, 420],
		[long, 420]
	])('"%s" at %i px covers no other text', (text, width) => {
		const drawn = (note: NoteWish | null) => {
			const told = { caption: caption(frame, found), citation: '', change: annotated(found) };
			const props = { frame, ...told, note, noteBeneath: text, theme: 'light' as const, width };
			const { body } = render(Picture, { props });
			return parseXml(DECLARATION + body.replace(/<!--[\s\S]*?-->/g, '').trim());
		};
		const root = drawn({ text, ...at });
		// The 2023 edition's own label stands on a tick in the narrow one of the last case, with or without a note.
		expect(overlapping(root)).toEqual(overlapping(drawn(null)));
		expect(textsOutside(root)).toEqual([]);
		const words = (part: string) => part.replace(/\s+/g, '');
		expect(words(allText(root))).toContain(words(text));
	});
});

type Node = ReturnType<typeof parseXml>;
const allText = (node: Node): string =>
	node.attributes.has('aria-hidden') ? '' : node.text + node.children.map(allText).join('');

test('a note stands near its point, with a leader from the one to the other', () => {
	const frame = frameOf('private-investment');
	const width = 900;
	const note = { text: short, series: 'WLD', year: 2022 };
	const plot = layoutPlot(frame, { width, height: plotHeight(frame, width), change: null, note });
	const placed = plot?.note;
	const point = plot?.kind === 'line' && plot.lines[0]?.points.find(({ year }) => year === 2022);
	expect(placed?.point).toEqual(point);
	expect(placed?.lines.join(' ')).toBe(short);
	expect(placed?.leader.startsWith(`M${placed.point.x},${placed.point.y}L`)).toBe(true);
});

test.each([
	['a year that is not shown', 'private-investment', '', { series: 'WLD', year: 2012 }],
	['a series that is not shown', 'private-investment', '', { series: 'KOR', year: 2022 }],
	['a map', 'countries', 'chart=map&region=@all', { series: 'KOR', year: 2025 }]
])('of %s nothing is drawn', (_, slug, query, at) => {
	const frame = frameOf(slug, query);
	const note = { text: short, ...at };
	expect(layoutPlot(frame, { width: 900, height: 460, change: null, note })?.note).toBeNull();
});
