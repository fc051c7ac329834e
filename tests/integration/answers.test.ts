import Papa from 'papaparse';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnKind } from '../../src/lib/frame/drawn';
import { layoutPlot, plotHeight, plottedRows } from '../../src/lib/chart/plot';
import { answerFile } from '../../src/lib/server/files';
import { presentFigure } from '../../src/lib/server/present';
import DataTable from '../../src/lib/ui/DataTable.svelte';
import ScatterTable from '../../src/lib/ui/ScatterTable.svelte';
import { transforms } from '../../src/lib/view/view';
import { columns } from '../../src/lib/publish/columns';
import { guarded } from '../../src/lib/csv/guard';
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
	{ slug: 'private-investment', query: 'measure=private_investment_cumulative&chart=bar' },
	{ slug: 'private-investment', query: 'edition=first' },
	{ slug: 'private-investment', query: 'edition=first&show=growth' },
	{ slug: 'private-investment', query: 'edition=ai-index-2023&currency=KRW&rate=1315' },
	{ slug: 'private-investment', query: 'currency=EUR&prices=2015' },
	{ slug: 'private-investment', query: 'per=gdp' },
	{ slug: 'private-investment', query: 'region=USA~CHN~WLD&per=person' },
	{ slug: 'private-investment', query: 'events=on' },
	{ slug: 'private-investment-by-region', query: 'chart=area' },
	{ slug: 'private-investment-by-region', query: 'chart=area&show=share' },
	{ slug: 'private-investment-by-region', query: 'chart=column&region=USA~CHN~EUROPE&show=share' },
	{ slug: 'private-investment-by-region', query: 'region=FRA~EUROPE&show=share' },
	{ slug: 'corporate-investment', query: 'chart=area' },
	{ slug: 'focus-areas', query: 'chart=line&time=2018..latest' },
	{ slug: 'focus-areas', query: 'chart=area&time=2018..latest' },
	{ slug: 'focus-areas', query: 'focus=biotech~fintech&time=2023..2025&chart=line' },
	{ slug: 'generative-ai', query: 'by=edition&region=WLD' },
	{ slug: 'countries', query: 'chart=scatter&x=gdp&scale=log&edition=ai-index-2025&time=2024' },
	{ slug: 'us-states', query: 'show=share' }
];
const asked = [...views, ...more];

/** A cell as a file holds it. */
const writeCell = (value: string | number | null) =>
	typeof value === 'string' ? guarded(value) : String(value ?? '');

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
		expect(records.filter(({ edition }) => edition)).toEqual(
			frame.rows.map((row) =>
				Object.fromEntries(columns.map((column) => [column, writeCell(row[column])]))
			)
		);

		const about = { frame, title: 'a table', organisations: {}, prefix: 'from' };
		const { body } = frame.x
			? render(ScatterTable, { props: about })
			: render(DataTable, { props: about });
		const cells = [...body.matchAll(/<tr data-row="(\d+)"(.*?)<\/tr>/gs)].map(
			([, row, inner = '']) => [
				Number(row),
				...[...inner.matchAll(/<td class="number[^"]*"([^>]*)>/g)].map(
					([, attributes = '']) => /data-value="([^"]*)"/.exec(attributes)?.[1] ?? ''
				)
			]
		);
		// The two rows of a scatter plot's point are the two figures of one line.
		const across = new Map(
			frame.series.flatMap(({ rows, x }) => rows.map((row, i) => [row, x[i]]))
		);
		const shown = frame.series.flatMap(({ rows }) => rows);
		const valueAt = (row: number | undefined) => String(frame.rows[row ?? -1]?.value ?? '');
		expect(cells.sort()).toEqual(
			shown.map((row) => [row, valueAt(row), ...(frame.x ? [valueAt(across.get(row))] : [])]).sort()
		);

		for (const width of [356, 940]) {
			const plot = layoutPlot(frame, { width, height: plotHeight(frame, width), change: null });
			if (drawnKind(frame) === null || !plot) continue;
			const drawable = (value: number | null) =>
				value !== null && !(frame.view.scale === 'log' && value <= 0);
			expect(plottedRows(plot)).toEqual(
				shown.filter((row) => drawable(frame.rows[row]?.value ?? null)).sort((a, b) => a - b)
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

	test('what is said of a dataset’s only edition may change once, its rows may not', async () => {
		const [entry] = opened as [TestAtlas];
		const query = new URLSearchParams(
			'dataset=world-bank&measure=gdp&region=USA&time=2024&edition=world-bank-2026'
		);
		const control = async (format: 'csv' | 'json') =>
			(await answerFile(entry.atlas, { slug: 'private-investment', format, query })).headers[
				'cache-control'
			];
		expect(await control('csv')).toContain('immutable');
		expect(await control('json')).toBe('public, no-cache');
	});
});
