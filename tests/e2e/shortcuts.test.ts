import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { shownBy, step } from '../support/explore';
import { visit, type ContextOptions } from '../support/visit';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const START = '/figures/private-investment-by-region';
const opener = (page: Page) => page.locator('.actions button[aria-haspopup=dialog]');

/** A page once its shortcuts are there. */
const open = <T>(path: string, options: ContextOptions, look: (page: Page) => Promise<T>) =>
	visit(browser, site + path, options, async (page) => {
		await opener(page).waitFor();
		return look(page);
	});

/** What the server answers to the same address without a script. */
const served = (url: string) => visit(browser, url, { javaScriptEnabled: false }, shownBy);

interface Pressed {
	key: string;
	code: string;
	isComposing?: boolean;
	ctrlKey?: boolean;
}

const focused = (page: Page) =>
	page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

describe('a key', () => {
	test('moves the years, one of the ends by one', async () => {
		await open(START, {}, async (page) => {
			const start = await shownBy(page);
			await step(page, () => page.keyboard.press(','), /time=earliest\.\.2024|time=\d+\.\.2024/);
			expect(await shownBy(page)).toEqual(await served(page.url()));
			await step(page, () => page.keyboard.press('.'), /by-region$/);
			expect(await shownBy(page)).toEqual(start);
			await step(page, () => page.keyboard.press('>'), /time=2014\.\.latest/);
			await page.keyboard.press('<');
			await page.waitForURL(/by-region$/);
			await page.keyboard.press('.');
			await page.getByText('no more years on that side').waitFor();
			expect(page.url()).toBe(site + START);
		});
	});

	test('goes to the older edition and back, and each is a step of the history', async () => {
		await open(START, {}, async (page) => {
			await page.keyboard.press('Shift+E');
			await page.getByText('no other edition on that side').waitFor();
			await step(page, () => page.keyboard.press('e'), /edition=ai-index-2025/);
			expect(await shownBy(page)).toEqual(await served(page.url()));
			await step(page, () => page.keyboard.press('e'), /edition=ai-index-2024/);
			await step(page, () => page.keyboard.press('Shift+E'), /edition=ai-index-2025/);
			await step(page, () => page.goBack(), /edition=ai-index-2024/);
			await step(page, () => page.goBack(), /edition=ai-index-2025/);
			await step(page, () => page.goBack(), /by-region$/);
		});
	});

	test('takes back what is highlighted, and everything', async () => {
		const changed = `${START}?show=growth&highlight=USA`;
		await open(changed, {}, async (page) => {
			await step(page, () => page.keyboard.press('h'), /by-region\?show=growth$/);
			await page.keyboard.press('h');
			await page.getByText('Nothing is highlighted').waitFor();
			await step(page, () => page.keyboard.press('r'), /by-region$/);
			expect(await shownBy(page)).toEqual(await served(page.url()));
		});
	});

	test.each([
		{ width: 1440, height: 1000 },
		{ width: 390, height: 800 }
	])('leads to the search and to the table, at $width px', async (viewport) => {
		await open(START, { viewport }, async (page) => {
			await page.keyboard.press('/');
			await page.waitForFunction(
				() => (document.activeElement as HTMLInputElement | null)?.type === 'search'
			);
			await page.keyboard.type('kor');
			expect(await page.locator('.panel input[type=search]').inputValue()).toBe('kor');
			await page.keyboard.press('Escape');
			await page.keyboard.press('Escape');
			await page.keyboard.press('t');
			expect(await focused(page)).toBe('series');
			await page.locator('#series').waitFor({ state: 'visible' });
		});
	});

	test('saves the CSV and copies the address of what is shown', async () => {
		const permissions = ['clipboard-read', 'clipboard-write'];
		await open(`${START}?time=2019..2021`, { permissions }, async (page) => {
			const [download] = await Promise.all([
				page.waitForEvent('download'),
				page.keyboard.press('c')
			]);
			expect(download.url()).toBe(`${site}${START}.csv?time=2019..2021`);
			await page.keyboard.press('l');
			await page.getByText('The address of this view is copied').waitFor();
			const copied = await page.evaluate(() => navigator.clipboard.readText());
			expect(copied).toBe(page.url());
		});
	});

	test('works while Hangul is typed, and not in a field, in a menu or with Ctrl', async () => {
		await open(`/ko${START}`, {}, async (page) => {
			const press = (selector: string, init: Pressed) =>
				page
					.locator(selector)
					.first()
					.evaluate((element, given) => {
						const event = new KeyboardEvent('keydown', {
							bubbles: true,
							cancelable: true,
							...given
						});
						element.dispatchEvent(event);
						return event.defaultPrevented;
					}, init);
			const hangul = { key: 'ㄷ', code: 'KeyE' };
			expect(await press('.year', hangul)).toBe(false);
			expect(await press('select[name=show]', { key: 'e', code: 'KeyE' })).toBe(false);
			expect(await press('.panel input[type=checkbox]', { key: 'e', code: 'KeyE' })).toBe(false);
			expect(await press('body', { ...hangul, isComposing: true })).toBe(false);
			expect(await press('body', { ...hangul, ctrlKey: true })).toBe(false);
			expect(page.url()).toBe(`${site}/ko${START}`);
			await step(page, () => press('body', hangul), /edition=ai-index-2025/);
			await page.locator('.year').first().focus();
			await page.keyboard.press('Backspace');
			await page.keyboard.type('r');
			expect(await page.locator('.year').first().inputValue()).toContain('r');
			expect(page.url()).toMatch(/edition=ai-index-2025$/);
		});
	});

	test('that has nothing to do on a figure is not listed and does nothing', async () => {
		await open('/figures/revisions', {}, async (page) => {
			await page.keyboard.press('e');
			await page.keyboard.press('?');
			const listed = await page.locator('dialog dd').allInnerTexts();
			expect(listed).not.toContain('Next older edition');
			expect(listed).toContain('Copy the address of this view');
			expect(page.url()).toBe(`${site}/figures/revisions`);
		});
	});
});

describe('the list of keys', () => {
	test.each([
		['en', '', 'Single keys are shortcuts'],
		['ko', '/ko', '한 글자 단축키 쓰기']
	])('has no barrier in %s, light and dark, and fits 320 px', async (_language, prefix, label) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const viewport = { width: 320, height: 640 };
			await open(prefix + START, { viewport, colorScheme }, async (page) => {
				await page.keyboard.press('?');
				await page.getByLabel(label).waitFor();
				expect(await barriersIn(page)).toEqual([]);
				const wide = await page
					.locator('dialog')
					.evaluate((box) => box.scrollWidth - box.clientWidth);
				expect(wide).toBe(0);
			});
		}
	});

	test('opens by button and key; closing it gives the focus back', async () => {
		await open(START, {}, async (page) => {
			await opener(page).focus();
			await page.keyboard.press('Enter');
			await page.locator('dialog[open]').waitFor();
			await page.keyboard.press('r');
			await page.keyboard.press('Escape');
			expect(await page.locator('dialog[open]').count()).toBe(0);
			expect(await opener(page).evaluate((button) => button === document.activeElement)).toBe(true);
			await page.locator('.actions a').first().focus();
			await page.keyboard.press('?');
			await page.getByRole('button', { name: 'Close', exact: true }).click();
			expect(
				await page
					.locator('.actions a')
					.first()
					.evaluate((link) => link === document.activeElement)
			).toBe(true);
			await page.keyboard.press('?');
			await page.mouse.click(5, 5);
			expect(await page.locator('dialog[open]').count()).toBe(0);
		});
	});

	test('switches all of them off, in this browser for good', async () => {
		await open(START, {}, async (page) => {
			await page.keyboard.press('?');
			await page.getByLabel('Single keys are shortcuts').uncheck();
			await page.keyboard.press('Escape');
			for (const start of ['', `${site}${START}?highlight=USA`]) {
				if (start) {
					await page.goto(start);
					await opener(page).waitFor();
					await page.waitForLoadState('networkidle');
				}
				const url = page.url();
				for (const key of ['?', '/', ',', '.', '<', '>', 'e', 'h', 'r', 't', 'c', 'l'])
					await page.keyboard.press(key);
				await page.waitForLoadState('networkidle');
				expect(page.url()).toBe(url);
				expect(await page.locator('dialog[open]').count()).toBe(0);
				const told = await page.getByRole('status').allInnerTexts();
				expect(told.join()).not.toContain('copied');
			}
			await opener(page).click();
			await page.getByLabel('Single keys are shortcuts').check();
			// The key comes before the browser has told the page that the list is closed.
			const closeAndPress = () => {
				document.querySelector<HTMLDialogElement>('dialog[open]')?.close();
				document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'h', bubbles: true }));
			};
			await step(page, () => page.evaluate(closeAndPress), /by-region$/);
		});
	});

	test('is not offered without a script', async () => {
		await visit(browser, site + START, { javaScriptEnabled: false }, async (page) => {
			expect(await opener(page).count()).toBe(0);
		});
	});
});
