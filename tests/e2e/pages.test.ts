import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { followed } from '../support/explore';
import { figures } from '../support/fixture';
import { visit as open, type ContextOptions } from '../support/visit';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const visit = <T>(
	path: string,
	options: ContextOptions,
	look: (page: Page, context: BrowserContext) => Promise<T>
) => open(browser, site + path, { viewport: { width: 1280, height: 900 }, ...options }, look);

const noScript = { javaScriptEnabled: false };
const values = (page: Page) =>
	page
		.locator('tr[data-row] td[data-value], tr[data-row] td.number')
		.evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')));

describe('without JavaScript', () => {
	test.each(figures.map(({ slug }) => slug))('%s shows chart and table', async (slug) => {
		await visit(`/figures/${slug}`, noScript, async (page) => {
			const chart = page.locator('.wide svg[role=img]');
			expect(await chart.isVisible()).toBe(true);
			expect(await chart.locator('path, rect').count()).toBeGreaterThan(2);
			const json = await (await fetch(`${site}/figures/${slug}.json`)).json();
			expect(await values(page)).toEqual(
				json.rows.map(({ value }: { value: number | null }) =>
					value === null ? null : String(value)
				)
			);
			expect(await page.locator('h1').textContent()).toBe(json.title);
		});
	});

	test('a filter works as a GET form', async () => {
		await visit('/figures/private-investment', noScript, async (page) => {
			await page.selectOption('select[name=edition]', 'ai-index-2023');
			await page.selectOption('select[name=show]', 'growth');
			await page.click('button[type=submit]');
			const url = new URL(page.url());
			expect(url.searchParams.get('edition')).toBe('ai-index-2023');
			expect(await page.locator('h1').textContent()).toContain('26.7%');
			expect(await values(page)).toEqual([String((91860000000 / 125360000000 - 1) * 100)]);
		});
	});

	test('currency and rate work as a GET form, and change title and table', async () => {
		await visit('/figures/the-2022-drop', noScript, async (page) => {
			await page.click('.more > summary');
			await page.selectOption('select[name=currency]', 'KRW');
			await page.click('button[type=submit]');
			expect(await page.locator('h1').textContent()).toContain('17.3%');
			await page.fill('input[name=rate]', '1315');
			await page.click('button[type=submit]');
			expect(new URL(page.url()).searchParams.get('rate')).toBe('1315');
			expect(await page.locator('h1').textContent()).toContain('26.7%');
			expect(await values(page)).toEqual(['164848400000000', '120795900000000']);
			expect(await page.locator('thead').last().textContent()).toContain('KRW');
		});
	});

	test('regions are chosen by boxes; none of them is the figure\u2019s own', async () => {
		await visit('/figures/private-investment-by-region', noScript, async (page) => {
			await page.click('.parts > summary');
			for (const code of ['WLD', 'CHN', 'EUROPE']) await page.uncheck(`input[value=${code}]`);
			await page.click('button[type=submit]');
			expect(new URL(page.url()).searchParams.getAll('region')).toEqual(['USA']);
			expect(await page.locator('tr[data-row]').count()).toBe(13);
			await page.click('.parts > summary');
			await page.uncheck('input[value=USA]');
			await page.click('button[type=submit]');
			expect(await page.locator('tr[data-row]').count()).toBe(52);
		});
	});

	test('missing, zero, below the last listed and not tracked are different cells', async () => {
		const cells = (path: string) =>
			visit(path, noScript, (page) =>
				page
					.locator('tr[data-row] td.number')
					.evaluateAll((all) =>
						all.map((cell) => [
							cell.getAttribute('data-missing') ?? cell.getAttribute('data-value'),
							cell.textContent?.trim()
						])
					)
			);
		const tracked = await cells(
			'/figures/focus-areas?focus=defense~biotech&time=2023..2024&chart=line'
		);
		expect(tracked).toContainEqual(['not-tracked', 'not tracked yet']);
		const zero = await cells(
			'/figures/newly-funded-companies?edition=ai-index-2022&region=EUU&show=change&time=2013..2014'
		);
		expect(zero).toEqual([['0', '0']]);
		const listed = await cells('/figures/private-investment-by-region?region=USA~AUT');
		expect(listed).toContainEqual(['not-stated', 'No figure']);
		expect(listed).toContainEqual(['below-last-listed', 'below $970M']);
	});

	test('a row is walked back to publisher, edition, table and place of reading', async () => {
		await visit('/figures/corporate-investment', noScript, async (page) => {
			await page.getByText('Every figure, with its source').click();
			await page.locator('tr[data-row] .from a').first().click();
			const source = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
			expect(await source.textContent()).toMatch(
				/AI Index Report 2026.*Stanford HAI.*Fig 4\.2\.1.*fig_4\.2\.1\.csv/s
			);
		});
	});

	test('models without a cost are listed with their parameters', async () => {
		await visit('/figures/model-training-cost', noScript, async (page) => {
			const models = page.locator('tr[data-without]');
			const texts = await models.evaluateAll((rows) => rows.map((row) => row.textContent ?? ''));
			expect(texts.filter((text) => text.includes('Cerebras-GPT')).length).toBeGreaterThanOrEqual(
				7
			);
			expect(texts.some((text) => text.includes('ELMAR'))).toBe(true);
		});
	});

	test('a bad address shows the figure with each problem named', async () => {
		const path =
			'/figures/private-investment?edition=nonsense&time=2030..2010&show=magic&colour=red';
		await visit(path, noScript, async (page) => {
			const named = page.locator('[role=alert] li');
			expect(
				await named.evaluateAll((items) => items.map((i) => i.getAttribute('data-parameter')))
			).toEqual(['time', 'show', 'colour', 'edition']);
			expect(await named.first().textContent()).toContain('2013..2022');
			expect(await page.locator('.wide svg[role=img]').isVisible()).toBe(true);
		});
	});

	test('the other editions stand beside the founding figure', async () => {
		await visit('/figures/the-2022-drop', noScript, async (page) => {
			const change = (slug: string) =>
				page.locator(`tr[data-edition="${slug}"] .change`).textContent();
			expect((await change('ai-index-2023'))?.trim()).toBe('−26.7%');
			expect((await change('ai-index-2026'))?.trim()).toBe('−22.3%');
			expect((await change('ai-index-2024'))?.trim()).toBe('');
			expect(await page.locator('blockquote').textContent()).toContain('first fall in ten years');
			expect(await page.locator('.wide svg[role=img]').textContent()).toContain('−27% in 2022');
		});
	});

	test('an empty answer says why', async () => {
		await visit(
			'/figures/private-investment?edition=ai-index-2023&time=2013',
			noScript,
			async (page) => {
				expect(await page.locator('.empty').textContent()).toContain(
					'has no figure for World in 2013'
				);
			}
		);
	});
});

describe('with JavaScript', () => {
	test('a control changes chart, table, address and files, and back returns', async () => {
		await visit('/figures/private-investment', {}, async (page) => {
			const before = await page.locator('h1').textContent();
			await page.selectOption('select[name=edition]', 'ai-index-2024');
			await page.waitForURL(/edition=ai-index-2024/);
			await page.waitForFunction(
				(text) => document.querySelector('h1')?.textContent !== text,
				before
			);
			expect(new URL(page.url()).search).toBe('?edition=ai-index-2024');
			expect(await page.locator('h1').textContent()).toContain('7.2%');
			await followed(page);
			const csv = await page.locator('.actions a').first().getAttribute('href');
			expect(csv).toBe('/figures/private-investment.csv?edition=ai-index-2024');
			await page.goBack();
			await page.waitForFunction(
				(text) => document.querySelector('h1')?.textContent === text,
				before
			);
		});
	});

	test('a base year changes subtitle and table; what can not stay beside a choice is set aside', async () => {
		await visit('/figures/private-investment-by-region', {}, async (page) => {
			await page.click('.more > summary');
			await page.selectOption('select[name=prices]', '2021');
			await page.waitForURL(/prices=2021/);
			await page.waitForFunction(() =>
				document.querySelector('.subtitle')?.textContent?.includes('constant 2021')
			);
			const json = await (
				await fetch(`${site}/figures/private-investment-by-region.json?prices=2021`)
			).json();
			await followed(page);
			expect(await values(page)).toEqual(
				json.rows.map(({ value }: { value: number }) => String(value))
			);
			await page.selectOption('select[name=scale]', 'log');
			await page.waitForURL(/scale=log/);
			await page.waitForFunction(() =>
				document.querySelector('.subtitle')?.textContent?.includes('logarithmic')
			);
			await page.selectOption('select[name=chart]', 'column');
			await page.waitForURL(/chart=column/);
			expect(new URL(page.url()).search).toBe('?prices=2021&chart=column');
			await followed(page);
			expect(await page.locator('[role=alert]').count()).toBe(0);
		});
	});

	test('of many states some are found and chosen', async () => {
		await visit('/figures/us-states', {}, async (page) => {
			await page.fill('.parts input[type=search]', 'cali');
			expect(await page.locator('.check:visible .name').allTextContents()).toEqual(['California']);
			await page.check('input[value=US-CA]');
			await page.waitForURL(/region=US-CA$/);
		});
	});

	test('a scatter plot is read point by point', async () => {
		await visit('/figures/model-training-cost', {}, async (page) => {
			const reader = page.locator('.wide .reader');
			await reader.focus();
			await page.keyboard.press('Home');
			const live = reader.locator('[aria-live]');
			const first = await live.textContent();
			expect(first).toMatch(/Training cost.*constant 2023.*Parameters/);
			await page.keyboard.press('ArrowRight');
			expect(await live.textContent()).not.toBe(first);
		});
	});

	test('years in the wrong order are named, not swallowed; a chosen one takes the other along', async () => {
		await visit('/figures/private-investment?time=2020..2016', {}, async (page) => {
			expect(await page.locator('[role=alert] li').getAttribute('data-parameter')).toBe('time');
		});
		await visit('/figures/private-investment?time=2013..2016', {}, async (page) => {
			await page.locator('select[name=time]').first().selectOption('2020');
			await page.waitForURL(/time=2020$/);
			await followed(page);
			expect(await page.locator('[role=alert]').count()).toBe(0);
		});
	});

	test('a region under two names breaks nothing', async () => {
		const path =
			'/figures/private-investment-by-region?edition=ai-index-2022&region=EUROPE~EUU~USA';
		await visit(path, {}, async (page) => {
			await page.selectOption('select[name=show]', 'growth');
			await page.waitForURL(/show=growth/);
			await page.waitForFunction(() =>
				document.querySelector('.subtitle')?.textContent?.includes('per cent')
			);
		});
	});

	test.each(figures.map(({ slug }) => slug))(
		'hydration changes neither marks nor table of %s',
		async (slug) => {
			const shot = (page: Page) =>
				page
					.locator('figure svg[role=img], table')
					.evaluateAll((nodes) => nodes.map((node) => node.outerHTML.replace(/<!--.*?-->/g, '')));
			const server = await visit(`/figures/${slug}`, noScript, shot);
			expect(await visit(`/figures/${slug}`, {}, shot)).toEqual(server);
		}
	);

	test('the chart is read by keyboard: one tab stop, years, series, announced', async () => {
		await visit('/figures/private-investment-by-region', {}, async (page) => {
			const reader = page.locator('.wide .reader');
			await reader.focus();
			await page.keyboard.press('End');
			const live = reader.locator('[aria-live]');
			expect(await live.textContent()).toMatch(/^2025: World \$344\.7B; United States \$285\.9B/);
			await page.keyboard.press('ArrowLeft');
			expect(await live.textContent()).toMatch(/^2024: /);
			await page.keyboard.press('ArrowDown');
			expect(await live.textContent()).toBe('2024: World $151.5B; reported');
			await page.keyboard.press('ArrowDown');
			expect(await live.textContent()).toBe('2024: United States $109.5B; reported');
			expect(await page.locator('.wide .tip').isVisible()).toBe(true);
			await page.keyboard.press('Escape');
			expect(await page.locator('.wide .tip').count()).toBe(0);
		});
	});

	test('the pointer shows every series at a year', async () => {
		await visit('/figures/private-investment-by-region', {}, async (page) => {
			const box = await page.locator('.wide .reader').boundingBox();
			if (!box) throw new Error('no chart');
			await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.5);
			const tip = page.locator('.wide .tip');
			expect(await tip.locator('tr').count()).toBe(4);
			expect(await tip.locator('strong').textContent()).toMatch(/^20\d\d$/);
		});
	});
});

describe('on touch', () => {
	test('a tap shows the values of a year, another tap those of another', async () => {
		const phone = { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true };
		await visit('/figures/private-investment-by-region', phone, async (page) => {
			const reader = page.locator('.narrow .reader');
			await reader.scrollIntoViewIfNeeded();
			const year = async (part: number) => {
				const box = await reader.boundingBox();
				if (!box) throw new Error('no chart');
				await page.touchscreen.tap(box.x + box.width * part, box.y + box.height / 2);
				return reader.locator('.tip strong').textContent();
			};
			const [first, second] = [await year(0.2), await year(0.6)];
			expect([first, second].map((text) => /^20\d\d$/.test(text ?? ''))).toEqual([true, true]);
			expect(first).not.toBe(second);
		});
	});
});

describe('for everyone', () => {
	// The front page and the gallery have tests of their own.
	const pages = [
		'/figures/the-2022-drop',
		'/figures/private-investment-by-region?compare=ai-index-2022',
		'/figures/revisions',
		'/figures/private-investment?show=magic',
		'/figures/private-investment?events=on&currency=KRW',
		'/figures/corporate-investment',
		'/figures/focus-areas',
		'/figures/model-training-cost',
		'/datasets',
		'/datasets/ai-index',
		'/datasets/ai-index/ai-index-2023',
		'/embed/the-2022-drop'
	];
	const ways = pages.flatMap((path) =>
		(['light', 'dark'] as const).flatMap((colorScheme) => [
			{ path, colorScheme },
			{
				path: path.startsWith('/embed') ? `${path}?lang=ko` : `/ko${path}`,
				colorScheme
			}
		])
	);

	test.each(ways)('axe finds nothing on $path, $colorScheme', async ({ path, colorScheme }) => {
		await visit(path, { colorScheme }, async (page) => {
			expect(await barriersIn(page)).toEqual([]);
		});
	});

	test.each([320, 390, 768, 1280])('nothing scrolls sideways at %i px', async (width) => {
		for (const path of [
			'/',
			'/figures/private-investment-by-region',
			'/ko/figures/revisions',
			'/ko/figures/private-investment?events=on',
			'/figures/model-training-cost',
			'/datasets/ai-index/ai-index-2023'
		])
			await visit(path, { viewport: { width, height: 800 } }, async (page) => {
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect([path, overflow]).toEqual([path, 0]);
			});
	});

	test('Korean pages are Korean', async () => {
		await visit('/ko/figures/the-2022-drop', {}, async (page) => {
			expect(await page.locator('html').getAttribute('lang')).toBe('ko');
			expect(await page.locator('h1').textContent()).toBe(
				'2022년 세계 AI 민간투자는 26.7% 줄어 919억 달러가 됐다'
			);
			expect(await page.locator('.wide svg[role=img]').textContent()).toContain('2022년 −27%');
			expect(await page.locator('.wide svg[role=img]').textContent()).toContain(
				'1,254억 달러 → 919억 달러'
			);
		});
	});
});

describe('an embed', () => {
	test('is complete without a script and a cookie, and may be framed; nothing else may', async () => {
		await visit('/embed/the-2022-drop', noScript, async (page, context) => {
			expect(
				await page.locator('.medium svg[role=img], .wide svg[role=img]').first().textContent()
			).toContain('−27%');
			expect(await page.locator('.foot').textContent()).toMatch(
				/ai-index-2023.*A newer edition exists: ai-index-2026/s
			);
			const newer = page.locator('.foot a[target=_top]');
			expect(await newer.getAttribute('href')).toBe('/figures/the-2022-drop?edition=latest');
			expect(await context.cookies()).toEqual([]);
		});
		const policy = async (path: string) =>
			(await fetch(site + path)).headers.get('content-security-policy');
		expect(await policy('/embed/the-2022-drop')).toContain('frame-ancestors *');
		for (const path of ['/', '/figures/the-2022-drop', '/datasets', '/nowhere'])
			expect(await policy(path)).toContain("frame-ancestors 'self'");
	});
});
