import Papa from 'papaparse';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnKind } from '../../src/lib/frame/drawn';
import { layoutPlot, plotHeight, plottedRows } from '../../src/lib/chart/plot';
import { answerFile } from '../../src/lib/server/files';
import { presentFigure } from '../../src/lib/server/present';
import DataTable from '../../src/lib/ui/DataTable.svelte';
import { transforms } from '../../src/lib/view/view';
import { figures } from '../support/fixture';
import { databases, type TestAtlas } from '../support/atlas';

const views = figures.flatMap(({ slug }) => [
	...transforms.map((show) => ({ slug, query: `show=${show}` })),
	{ slug, query: 'chart=column' },
	{ slug, query: 'chart=bar' },
	{ slug, query: 'scale=log' },
	{ slug, query: 'lang=ko' }
]);
const more = [
	{ slug: 'private-investment', query: 'region=@countries&edition=ai-index-2025&time=latest' },
	{ slug: 'private-investment', query: 'region=@all' },
	{ slug: 'private-investment', query: 'edition=ai-index-2023&time=2013' },
	{ slug: 'private-investment-by-region', query: 'compare=ai-index-2022' },
	{ slug: 'private-investment', query: 'measure=private_investment_cumulative&chart=bar' }
];
const asked = [...views, ...more];

const opened: TestAtlas[] = [];
beforeAll(async () => {
	for (const { open } of databases) opened.push(await open());
});
afterAll(() => Promise.all(opened.map((entry) => entry.remove())));

const text = async (entry: TestAtlas, slug: string, format: 'csv' | 'json', query: string) => {
	const request = { slug, format, query: new URLSearchParams(query) };
	const { status, body } = await answerFile(entry.atlas, request);
	return { status, text: new TextDecoder().decode(body ?? undefined) };
};

describe('every database gives the same bytes', () => {
	test.each(asked)('$slug?$query', async ({ slug, query }) => {
		const answers = await Promise.all(opened.map((entry) => text(entry, slug, 'json', query)));
		for (const answer of answers) expect(answer.text).toBe(answers[0]?.text);
	});
});

describe('CSV rows = table rows = plotted points', () => {
	test.each(asked)('$slug?$query', async ({ slug, query }) => {
		const [entry] = opened as [TestAtlas];
		const page = await presentFigure(entry.atlas, slug, new URLSearchParams(query));
		const csv = await text(entry, slug, 'csv', query);
		// A share of the world in itself is refused on files and shown as levels on the page.
		if (page && page.problems.length > 0) {
			expect(csv.status).toBe(400);
			return;
		}
		expect(csv.status).toBe(200);
		const frame = page?.frame;
		if (!frame) throw new Error('no frame');

		const records = Papa.parse<Record<string, string>>(csv.text.trim(), { header: true }).data;
		const key = (row: { edition: string; region: string; year: unknown; value: unknown }) =>
			[row.edition, row.region, row.year, row.value ?? ''].join(' ');
		expect(records.filter((record) => record.edition).map((r) => key(r as never))).toEqual(
			frame.rows.map(key)
		);

		const { body } = render(DataTable, { props: { frame, title: 'a table' } });
		const cells = [
			...body.matchAll(/<tr data-row="(\d+)".*?<td class="number[^"]*"([^>]*)>/gs)
		].map(
			([, index, attributes]) =>
				`${index} ${/data-value="([^"]*)"/.exec(attributes as string)?.[1] ?? ''}`
		);
		expect(cells.sort()).toEqual(frame.rows.map((row, i) => `${i} ${row.value ?? ''}`).sort());

		for (const width of [356, 940]) {
			const plot = layoutPlot(frame, { width, height: plotHeight(frame, width), change: null });
			if (drawnKind(frame) === null || !plot) continue;
			const drawable = (value: number | null) =>
				value !== null && !(frame.view.scale === 'log' && value <= 0);
			expect(plottedRows(plot)).toEqual(
				frame.rows.flatMap((row, i) => (drawable(row.value) ? [i] : []))
			);
		}
	});
});

describe('ETags', () => {
	const ask = (entry: TestAtlas, query: string, ifNoneMatch?: string, acceptEncoding = '') =>
		answerFile(entry.atlas, {
			slug: 'private-investment',
			format: 'json',
			query: new URLSearchParams(query),
			ifNoneMatch: ifNoneMatch ?? null,
			acceptEncoding
		});

	test('answer 304 without a body, differ by view and by coding', async () => {
		const [entry] = opened as [TestAtlas];
		const plain = await ask(entry, '');
		const etag = plain.headers.etag as string;
		expect(await ask(entry, '', etag)).toMatchObject({ status: 304, body: null });
		expect((await ask(entry, '', `W/${etag}, "x"`)).status).toBe(304);
		expect((await ask(entry, 'time=2022', etag)).status).toBe(200);
		const packed = await ask(entry, '', etag, 'gzip');
		expect(packed.status).toBe(200);
		expect(packed.headers.etag).not.toBe(etag);
		expect(packed.headers['content-encoding']).toBe('gzip');
	});

	test('a pinned view may be kept for ever, a following one is asked anew', async () => {
		const [entry] = opened as [TestAtlas];
		const control = async (query: string) => (await ask(entry, query)).headers['cache-control'];
		expect(await control('edition=ai-index-2023')).toContain('immutable');
		expect(await control('')).toBe('public, no-cache');
	});
});
