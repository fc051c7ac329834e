import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { figures } from '../support/fixture';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/** Opens a page without a script, unless asked otherwise, and fails on what the console complains of. */
async function visit<T>(path: string, look: (page: Page) => Promise<T>, options?: ContextOptions) {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 900 },
		javaScriptEnabled: false,
		...options
	});
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	try {
		expect((await page.goto(site + path))?.status()).toBe(200);
		const result = await look(page);
		expect(complaints).toEqual([]);
		return result;
	} finally {
		await context.close();
	}
}

const textOf = (page: Page, selector: string) =>
	page
		.locator(selector)
		.allInnerTexts()
		.then((texts) => texts.map((text) => text.replace(/\s+/g, ' ').trim()));

describe('the front page', () => {
	test.each([
		[
			'/',
			'Private AI investment more than doubled in 2025, to $344.7B (+128%). The US took 82.9% (72.3% in 2024).'
		],
		[
			'/ko',
			'2025년 세계 AI 민간투자는 3,447억 달러로 전년보다 128% 늘었다. 미국 비중은 72.3%에서 82.9%로 커졌다.'
		]
	])(
		'%s leads with what the newest edition brought, and says that it is a first print',
		(path, told) =>
			visit(path, async (page) => {
				expect(await textOf(page, 'h1')).toEqual([told]);
				expect((await textOf(page, '.stand'))[0]).toMatch(
					/AI Index Report 2026.*2025.*(first print|첫 발표치)/
				);
			})
	);

	test('its parts stand in one order, for eyes and for readers of the source', () =>
		visit('/', async (page) => {
			const found = await page.locator('#numbers, [data-section]').evaluateAll((all) =>
				all.map((part) => ({
					name: part.getAttribute('data-section') ?? part.id,
					top: part.getBoundingClientRect().top,
					left: part.getBoundingClientRect().left
				}))
			);
			expect(found.map(({ name }) => name)).toEqual([
				'numbers',
				'world',
				'drop',
				'where',
				'regions',
				'countries',
				'what',
				'generative',
				'corporate',
				'revisions',
				'events'
			]);
			const isBefore = found.every((part, i) => {
				const next = found[i + 1];
				return !next || part.top < next.top + 60 || part.left < next.left;
			});
			expect(isBefore).toBe(true);
		}));

	const numbers = {
		us: ['$285.9B', '+161%', '23.0× China'],
		europe: ['$20.9B', '+7.15%', 'Geographic Europe'],
		generative: ['$170.9B', '+238%', '49.6% of world private AI investment'],
		companies: ['3,499', '+70.8%'],
		korea: ['$1.78B', '12th of the 15 listed'],
		revision: ['+55.4%', '2021', '$93.5B in the 2022 edition', '$145.4B in the 2026 edition']
	};

	test('key numbers', () =>
		visit('/', async (page) => {
			for (const [id, parts] of Object.entries(numbers)) {
				const [text = ''] = await textOf(page, `[data-number=${id}]`);
				for (const part of parts) expect(text).toContain(part);
				expect(await page.locator(`[data-number=${id}] svg`).count()).toBe(1);
			}
		}));

	test.each(['/', '/ko'])('%s: every number leads to a view that states it', async (path) => {
		const links = await visit(path, (page) =>
			page.locator('[data-number] a').evaluateAll((all) =>
				all.map((link) => ({
					href: link.getAttribute('href') ?? '',
					text: link.textContent ?? ''
				}))
			)
		);
		expect(links).toHaveLength(7);
		for (const { href, text } of links) {
			const said = /[+−]?\$?[\d.,]+(억 달러|[%BM개])?/.exec(text.replace(/^.*의 /, ''))?.[0] ?? '';
			expect(said).toMatch(/\d/);
			const shown = await visit(href, (page) => page.locator('main').textContent());
			expect([href, shown?.replace(/\s+/g, ' ')]).toEqual([href, expect.stringContaining(said)]);
		}
	});

	test('headline and every figure lead to a figure with the same title or figures', async () => {
		const links = await visit('/', (page) =>
			page
				.locator('[data-section] h3.title a')
				.evaluateAll((all) => all.map((link) => [link.getAttribute('href'), link.textContent]))
		);
		expect(links).toHaveLength(7);
		for (const [href = '', title] of links) {
			const shown = await visit(href as string, (page) => page.locator('main').innerText());
			for (const number of title?.match(/[−+]?\$?\d[\d.,]*[%B]?/g) ?? [])
				expect([href, shown]).toEqual([href, expect.stringContaining(number.replace(/[.,]$/, ''))]);
		}
	});

	test('both falls are marked, and the fall of 2022 stands beside what later editions say of it', () =>
		visit('/', async (page) => {
			const chart = page.locator('[data-section=world] .medium svg');
			expect(await chart.textContent()).toMatch(/−22% in 2022.*−7\.7% in 2023/);
			const cells = await textOf(page, '[data-section=drop] tr[data-edition] td.change');
			expect(cells).toEqual(['', '−26.7%', '', '−22.3%', '−22.3%']);
			expect((await textOf(page, '[data-section=drop] blockquote'))[0]).toContain(
				'the first fall in ten years'
			);
			expect(await textOf(page, '[data-section=revisions] td.change')).toEqual([
				'+55.4%',
				'+23.0%',
				'+8.7%',
				'+0.46%'
			]);
		}));

	test.each(['/', '/ko', '/figures', '/ko/figures'])(
		'%s needs no script and is light',
		async (path) => {
			const html = await (await fetch(site + path)).text();
			expect(html).not.toMatch(/<script(?! type="application\/ld\+json")/);
			expect(gzipSync(html).length).toBeLessThan(60_000);
		}
	);
});

describe('the gallery', () => {
	const slugs = (page: Page) =>
		page
			.locator('[data-figure]')
			.evaluateAll((all) => all.map((entry) => entry.getAttribute('data-figure')));

	test('shows every figure once, drawn, and leads to it', () =>
		visit('/figures', async (page) => {
			expect((await slugs(page)).sort()).toEqual(figures.map(({ slug }) => slug).sort());
			expect(await page.locator('[data-figure] svg path').count()).toBeGreaterThan(30);
			await page.click('[data-figure=the-2022-drop] a');
			expect(new URL(page.url()).pathname).toBe('/figures/the-2022-drop');
		}));

	test('a search is a form that the server answers, in either language', () =>
		visit('/figures', async (page) => {
			await page.fill('input[name=q]', '미국');
			await page.click('form[role=search] button');
			expect(new URL(page.url()).searchParams.get('q')).toBe('미국');
			expect(await page.inputValue('input[name=q]')).toBe('미국');
			expect(await textOf(page, '[role=status] strong')).toEqual(['5 figures fit “미국”']);
			expect(await page.title()).toContain('5 figures fit');
		}));

	const us = [
		'countries',
		'generative-ai',
		'newly-funded-companies',
		'private-investment-by-region',
		'us-states'
	];
	test.each([
		['USA', us],
		['us', us],
		['United States', us],
		['미국', us],
		['South Korea', ['countries']],
		['한국', ['countries']],
		['유럽', ['generative-ai', 'newly-funded-companies', 'private-investment-by-region']],
		['California', ['us-states']],
		['생성형 AI', ['generative-ai', 'generative-ai-share']],
		['companies in China', ['newly-funded-companies']],
		['model training', ['model-training-cost']]
	])('%s', (query, expected) =>
		visit(`/ko/figures?q=${encodeURIComponent(query)}`, async (page) => {
			const found = await slugs(page);
			expect(found.sort()).toEqual(expected);
			expect((await textOf(page, '[role=status] strong'))[0]).toContain(`그림 ${found.length}개`);
		})
	);

	test('a search without a result helps', async () => {
		const links = await visit('/figures?q=GDP', async (page) => {
			expect(await textOf(page, '[role=status] strong')).toEqual(['No figure fits “GDP”']);
			return page
				.locator('main a')
				.evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
		});
		const gdp = links.find(([text]) => text === 'Gross domestic product')?.[1] ?? '';
		await visit(gdp, async (page) => {
			expect(await page.locator('h1').textContent()).toContain('gross domestic product');
		});
		const china = links.find(([text]) => text === 'China')?.[1] ?? '';
		await visit(china, async (page) => {
			expect(await slugs(page)).toContain('countries');
		});
		await visit('/figures?q=%3Cscript%3Ealert(1)%3C/script%3E%22', async (page) => {
			expect((await textOf(page, '[role=status] strong'))[0]).toContain(
				'<script>alert(1)</script>'
			);
		});
	});
});

describe('for everyone', () => {
	const ways = ['/', '/figures', '/figures?q=GDP', '/figures?q=USA'].flatMap((path) =>
		(['light', 'dark'] as const).flatMap((colorScheme) => [
			{ path, colorScheme },
			{ path: path === '/' ? '/ko' : `/ko${path}`, colorScheme }
		])
	);
	test.each(ways)('axe finds nothing on $path, $colorScheme', ({ path, colorScheme }) =>
		visit(
			path,
			async (page) => {
				expect(await barriersIn(page)).toEqual([]);
			},
			{ colorScheme, javaScriptEnabled: true }
		)
	);

	test.each([320, 390, 720, 768, 900, 1280])(
		'nothing scrolls sideways, and no chart is lost, at %i px',
		async (width) => {
			for (const path of ['/', '/ko', '/figures', '/ko/figures?q=nothing'])
				await visit(
					path,
					async (page) => {
						const [overflow, charts] = await page.evaluate(() => [
							document.documentElement.scrollWidth - document.documentElement.clientWidth,
							[...document.querySelectorAll('.chart')].map(
								(chart) =>
									[...chart.querySelectorAll('svg[role=img]')].filter(
										(svg) => svg.getBoundingClientRect().width > 0
									).length
							)
						]);
						expect([path, overflow]).toEqual([path, 0]);
						expect(new Set(charts as number[])).toEqual(new Set(/figures/.test(path) ? [] : [1]));
					},
					{ viewport: { width, height: 800 }, javaScriptEnabled: true }
				);
		}
	);
});
