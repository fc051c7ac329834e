import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
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
