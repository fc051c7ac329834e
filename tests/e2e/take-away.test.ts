import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { visit as open, type ContextOptions } from '../support/visit';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const visit = (path: string, options: ContextOptions, look: (page: Page) => Promise<void>) =>
	open(browser, site + path, { viewport: { width: 1280, height: 900 }, ...options }, look);

describe('the table on the clipboard', () => {
	const read = (page: Page, type: string) =>
		page.evaluate(async (type) => {
			const [item] = await navigator.clipboard.read();
			return (await item?.getType(type))?.text();
		}, type);
	const permissions = ['clipboard-read', 'clipboard-write'];

	test('as text with raw numbers, and as a table, each with where it is from', async () => {
		await visit('/figures/the-2022-drop', { permissions }, async (page) => {
			await page.getByRole('button', { name: 'Copy the table' }).click();
			const status = page.locator('p:has(button:text("Copy the table")) [role=status]');
			await page.waitForFunction((each) => each?.textContent !== '', await status.elementHandle());
			expect(await status.innerText()).toBe('Copied 2 rows, as text and as a table.');
			const lines = (await read(page, 'text/plain'))?.replaceAll('\r', '').split('\n') ?? [];
			expect(lines[0]?.split('\t').slice(0, 2)).toEqual(['Year', 'Value (USD)']);
			expect(lines[1]).toMatch(/^2021\t125360000000\t/);
			expect(lines[2]).toMatch(/^2022\t91860000000\t/);
			expect(lines.at(-1)).toContain('(ai-index-2023, sha256 ');
			const html = (await read(page, 'text/html')) ?? '';
			expect(html).toContain('125,360,000,000');
			expect(html).toContain('ai-index-2023');
			expect(html).not.toMatch(/<a |class=|svelte/);
		});
	});

	test('in Korean', async () => {
		await visit('/ko/figures/the-2022-drop', { permissions }, async (page) => {
			await page.getByRole('button', { name: '표 복사' }).click();
			await page.getByText('2개 행을 텍스트와 표로 복사했습니다.').waitFor();
		});
	});

	test('a refusal is said, and leads to the CSV', async () => {
		await visit('/figures/the-2022-drop', {}, async (page) => {
			await page.evaluate(() => {
				navigator.clipboard.write = () => Promise.reject(new Error('not allowed'));
			});
			await page.getByRole('button', { name: 'Copy the table' }).click();
			await page.getByText('The CSV has the same rows').waitFor();
		});
	});

	test('without JavaScript there is no button', async () => {
		await visit('/figures/the-2022-drop', { javaScriptEnabled: false }, async (page) => {
			expect(await page.getByText('Copy the table').count()).toBe(0);
		});
	});
});

describe('how to cite a view', () => {
	const permissions = ['clipboard-read', 'clipboard-write'];
	const linked = async (page: Page) =>
		JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');

	test('is copied in each style, and it is said that it was', async () => {
		await visit('/figures/the-2022-drop', { permissions }, async (page) => {
			const refused: string[] = [];
			page.on('console', (message) => refused.push(message.text()));
			await page.getByText('Cite this view').click();
			for (const [style, begin] of [
				['APA', 'Stanford HAI. (2023). Private AI investment (World)'],
				['BibTeX', '@misc{the-2022-drop-ai-index-2023,'],
				['CSL-JSON', '[\n\t{\n\t\t"id": "the-2022-drop-ai-index-2023"']
			] as const) {
				await page.getByRole('button', { name: `Copy ${style}` }).click();
				await page.getByRole('status').getByText(`${style} copied.`).waitFor();
				const copied = await page.evaluate(() => navigator.clipboard.readText());
				expect(copied.replaceAll('\r', '').startsWith(begin)).toBe(true);
			}
			expect(refused).toEqual([]);
		});
	});

	test('follows the view', async () => {
		await visit('/figures/private-investment', {}, async (page) => {
			expect((await linked(page)).version).toBe('ai-index-2026');
			await page.getByText('Cite this view').click();
			await page.goto(`${site}/ko/figures/private-investment?edition=ai-index-2024`);
			await page.getByText('이 보기 인용하기').click();
			await page.getByText('(판: ai-index-2024, sha256').first().waitFor();
			expect((await linked(page)).version).toBe('ai-index-2024');
		});
	});

	test('a refusal is said', async () => {
		await visit('/figures/the-2022-drop', {}, async (page) => {
			await page.evaluate(() => {
				navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
			});
			await page.getByText('Cite this view').click();
			await page.getByRole('button', { name: 'Copy APA' }).click();
			await page.getByText('Select the text and copy it.').waitFor();
		});
	});

	test('without JavaScript the texts are there, and no button', async () => {
		await visit('/figures/the-2022-drop', { javaScriptEnabled: false }, async (page) => {
			await page.getByText('Cite this view').click();
			expect(await page.locator('pre').first().isVisible()).toBe(true);
			expect(await page.getByRole('button', { name: /^Copy/ }).count()).toBe(0);
			expect(await linked(page)).toMatchObject({
				'@type': 'Dataset',
				temporalCoverage: '2021/2022'
			});
		});
	});

	test('the opened section has no barrier', async () => {
		for (const path of ['/figures/private-investment', '/ko/figures/private-investment?theme=dark'])
			await visit(path, { viewport: { width: 390, height: 844 } }, async (page) => {
				await page.locator('details:has(pre) > summary').click();
				expect(await barriersIn(page)).toEqual([]);
			});
	});

	test.each([
		['/datasets/ai-index', 'Dataset', 5],
		['/ko/datasets/ai-index/ai-index-2023', 'Dataset', undefined]
	])('%s is described for search engines', async (path, type, parts) => {
		await visit(path, {}, async (page) => {
			const data = await linked(page);
			expect([data['@type'], data.hasPart?.length]).toEqual([type, parts]);
			expect(data.distribution.length).toBeGreaterThan(0);
			for (const { contentUrl } of data.distribution)
				expect((await fetch(site + contentUrl)).status).toBe(200);
		});
	});
});

describe('on paper', () => {
	test.each(['/figures/private-investment-by-region', '/ko/figures/focus-areas'])(
		'%s is light, without controls, with address and edition at its foot',
		async (path) => {
			// As wide as the text of an A4 page.
			const viewport = { width: 688, height: 970 };
			await visit(path, { colorScheme: 'dark', viewport }, async (page) => {
				await page.emulateMedia({ media: 'print' });
				const ground = () => getComputedStyle(document.body).backgroundColor;
				expect(await page.evaluate(ground)).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
				const ink = () => getComputedStyle(document.documentElement).getPropertyValue('--ink');
				expect(await page.evaluate(ink)).toBe('#12181f');
				for (const hidden of ['nav', 'form', '.actions', 'footer', '.language'])
					expect([hidden, await page.locator(`${hidden}:visible`).count()]).toEqual([hidden, 0]);
				const foot = await page.locator('p.print-only').innerText();
				expect(foot).toContain('(ai-index-2026, sha256 ');
				expect(foot).toContain(`${path}?edition=ai-index-2026`);
				expect(await page.locator('figure svg[data-plot]:visible').count()).toBe(1);
				const isWide = () => document.documentElement.scrollWidth > window.innerWidth;
				expect(await page.evaluate(isWide)).toBe(false);
			});
		}
	);

	test('a figure prints as vectors: one page holds its chart whole', async () => {
		await visit('/figures/private-investment-by-region', {}, async (page) => {
			const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
			expect(pdf.startsWith('%PDF-')).toBe(true);
			expect(pdf).not.toContain('/Subtype /Image');
			await page.emulateMedia({ media: 'print' });
			const apart = () => getComputedStyle(document.querySelector('figure') as Element).breakInside;
			expect(await page.evaluate(apart)).toBe('avoid');
		});
	});

	test('on a screen the foot is not shown', async () => {
		await visit('/figures/private-investment', {}, async (page) => {
			expect(await page.locator('p.print-only').isVisible()).toBe(false);
		});
	});
});
