import Papa from 'papaparse';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { catalog } from '../support/fixture';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

async function visit<T>(
	path: string,
	look: (page: Page) => Promise<T>,
	options: Parameters<Browser['newContext']>[0] = {}
): Promise<T> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	try {
		await page.goto(site + path);
		if (options.javaScriptEnabled !== false) await page.waitForLoadState('networkidle');
		const result = await look(page);
		expect(complaints).toEqual([]);
		return result;
	} finally {
		await context.close();
	}
}

const noScript = { javaScriptEnabled: false };
const get = (path: string, headers = {}) => fetch(site + path, { headers });
const records = async (path: string) =>
	Papa.parse<Record<string, string>>(await (await get(path)).text(), {
		header: true,
		skipEmptyLines: true
	}).data;

const pages = [
	'/datasets',
	'/about/measures',
	...catalog.datasets.flatMap(({ id }) => [`/datasets/${id}`, `/datasets/${id}/revisions`]),
	...catalog.editions.map(({ dataset, slug }) => `/datasets/${dataset}/${slug}`)
];

test.each(pages)('%s answers in both languages, and its links lead somewhere', async (path) => {
	for (const prefix of ['', '/ko']) {
		const response = await get(prefix + path);
		expect(response.status).toBe(200);
		const html = await response.text();
		expect(html).toMatch(/<h1/);
		const own = [...html.matchAll(/href="(\/(?:ko\/)?datasets[^"#?]*)/g)].map(([, link]) => link);
		const statuses = await Promise.all(
			[...new Set(own)].map(async (link) => [link, (await get(link as string)).status])
		);
		expect(statuses.filter(([, status]) => status !== 200)).toEqual([]);
	}
});

test.each(['/datasets/nonsense', '/datasets/ai-index/ai-index-1999', '/datasets/none/revisions'])(
	'%s is not there, in words',
	async (path) => {
		const response = await get(path);
		expect(response.status).toBe(404);
		expect(await response.text()).toContain('There is no');
	}
);

describe('without JavaScript', () => {
	test('the matrix shows what its file holds', async () => {
		const query = '?measure=corporate_investment&region=WLD&activity=all';
		await visit(
			`/datasets/ai-index/revisions${query}`,
			async (page) => {
				const cells = await page
					.locator('td[data-value]')
					.evaluateAll((all) =>
						all.map((cell) => [
							cell.getAttribute('data-edition'),
							cell.getAttribute('data-value'),
							cell.querySelector('[data-percent]')?.getAttribute('data-percent') ?? ''
						])
					);
				const rows = await records(`/datasets/ai-index/revisions.csv${query}`);
				const stated = rows.filter(({ value }) => value);
				expect(cells).toEqual(stated.map((row) => [row.edition, row.value, row.percent]));
				expect(await page.locator('tr[data-revision]').count()).toBe(
					rows.filter(({ percent }) => percent).length
				);
			},
			noScript
		);
	});

	test('the forms choose a measure, then a part', async () => {
		await visit(
			'/ko/datasets/ai-index/revisions',
			async (page) => {
				await page.selectOption('select[name=measure]', 'private_investment_by_focus_area');
				await page.locator('form button').first().click();
				await page.selectOption('select[name=focus]', 'biotech');
				await page.locator('form button').last().click();
				expect(new URL(page.url()).searchParams.get('focus')).toBe('biotech');
				const cell = page.locator('td[data-missing=not-tracked]').last();
				expect((await cell.textContent())?.trim()).toBe('아직 집계 안 함');
				expect(await cell.getAttribute('title')).toContain('2024년에 바이오테크');
			},
			noScript
		);
	});

	test('a bad address is named, and the matrix is still there', async () => {
		await visit(
			'/datasets/ai-index/revisions?region=ATL&colour=red',
			async (page) => {
				const named = page.locator('[role=alert] li');
				expect(
					await named.evaluateAll((items) => items.map((i) => i.getAttribute('data-parameter')))
				).toEqual(['colour', 'region']);
				expect(await page.locator('td[data-edition=ai-index-2023]').count()).toBe(2);
			},
			noScript
		);
		const response = await get('/datasets/ai-index/revisions.csv?region=ATL');
		expect(response.status).toBe(400);
		expect(response.headers.get('content-type')).toContain('application/problem+json');
	});

	test('a large edition is paged and filtered by links and a form', async () => {
		await visit(
			'/datasets/world-bank/world-bank-2026',
			async (page) => {
				expect(await page.locator('tr[data-observation]').count()).toBe(200);
				await page.locator('nav a', { hasText: 'Next' }).first().click();
				expect(new URL(page.url()).search).toBe('?page=2');
				await page.selectOption('select[name=measure]', 'population');
				await page.selectOption('select[name=region]', 'KOR');
				await page.locator('form button').click();
				expect(await page.locator('tr[data-observation]').count()).toBe(15);
				expect(await page.locator('tr[data-observation]').first().textContent()).toContain(
					'SP.POP.TOTL'
				);
			},
			noScript
		);
	});
});

test('an edition is a file for ever, in the coding that is asked for', async () => {
	const path = '/datasets/ai-index/ai-index-2023.csv';
	const plain = await get(path, { 'accept-encoding': 'identity' });
	expect(plain.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	const coded = await get(path, { 'accept-encoding': 'br' });
	expect(coded.headers.get('content-encoding')).toBe('br');
	expect(await coded.text()).toBe(await plain.text());
	const tag = plain.headers.get('etag') as string;
	const again = await get(path, { 'accept-encoding': 'identity', 'if-none-match': tag });
	expect(again.status).toBe(304);
});

const looked = [
	'/datasets',
	'/datasets/ai-index',
	'/datasets/ai-index/revisions',
	'/datasets/ai-index/ai-index-2022',
	'/about/measures'
];

describe.each(looked)('%s', (path) => {
	test.each([
		['light', ''],
		['dark', '/ko']
	] as const)('is accessible in %s, and no wider than a telephone', async (scheme, prefix) => {
		await visit(
			prefix + path,
			async (page) => {
				expect(await barriersIn(page)).toEqual([]);
				const beyond = await page.evaluate(
					() => document.documentElement.scrollWidth - window.innerWidth
				);
				expect(beyond).toBeLessThanOrEqual(0);
				const levels = await page
					.locator('h1, h2, h3, h4')
					.evaluateAll((all) => all.map(({ tagName }) => Number(tagName[1])));
				expect(levels[0]).toBe(1);
				expect(levels.some((level, i) => i > 0 && level > (levels[i - 1] as number) + 1)).toBe(
					false
				);
			},
			{ viewport: { width: 390, height: 844 }, colorScheme: scheme }
		);
	});
});
