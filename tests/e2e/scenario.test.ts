import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { choose, dragEnd, panel, parametersOf, shownBy, step } from '../support/explore';
import { visit, type ContextOptions } from '../support/visit';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const FIGURE = '/figures/private-investment-by-region';
const GALLERY = 'header nav a[href="/figures"]';
const ENTRY = `main a[href="${FIGURE}"]`;
const open = <T>(path: string, options: ContextOptions, look: (page: Page) => Promise<T>) =>
	visit(browser, site + path, options, look);

/** The view that is reached in every way: what its address says beside the figure's own. */
const wanted = {
	region: 'USA~CHN',
	edition: 'ai-index-2026',
	compare: 'ai-index-2022',
	show: 'index',
	base: '2013',
	currency: 'KRW',
	prices: '2021'
};

/** What the server answers to the same address without a script. */
const served = (url: string) => open(url.slice(site.length), { javaScriptEnabled: false }, shownBy);

async function expectWanted(page: Page, more: Record<string, string>) {
	expect(parametersOf(page.url())).toEqual({ ...wanted, ...more });
	const shown = await shownBy(page);
	expect(shown.subtitle).toMatch(/index \(2013 = 100\).*constant 2021 South Korean won/);
	expect(shown.subtitle).toMatch(/2013–2021.*2026.*compared with AI Index Report 2022/);
	expect(shown).toEqual(await served(page.url()));
}

const menus: [string, string][] = [
	['edition', 'ai-index-2026'],
	['compare', 'ai-index-2022'],
	['currency', 'KRW'],
	['prices', '2021'],
	['show', 'index'],
	['base', '2013']
];

describe('from the front page to a view of one’s own', () => {
	test('by mouse; back returns step by step; the address restores it', async () => {
		await open('/', {}, async (page) => {
			await page.locator(GALLERY).click();
			await page.locator(ENTRY).first().click();
			await page.waitForURL(site + FIGURE);
			await panel(page);
			const addresses = [`${site}/figures`, page.url()];
			const go = async (does: () => Promise<unknown>, query: RegExp) => {
				await step(page, does, query);
				addresses.push(page.url());
			};
			await page.getByRole('button', { name: 'Clear the choice' }).click();
			expect(page.url()).toBe(addresses[1]);
			await go(() => page.locator('.list input[value=USA]').check(), /region=USA$/);
			await go(() => page.locator('.list input[value=CHN]').check(), /region=USA~CHN$/);
			await go(() => dragEnd(page, 2025, 2021), /time=earliest\.\.2021/);
			for (const [name, value] of menus)
				await go(choose(page, name, value), new RegExp(`${name}=${value}`));
			await expectWanted(page, { time: 'earliest..2021' });
			const shown = await shownBy(page);
			await open(page.url().slice(site.length), {}, async (fresh) => {
				expect(await shownBy(fresh)).toEqual(shown);
				expect(await fresh.locator('select[name=currency]').inputValue()).toBe('KRW');
				expect(await fresh.locator('.list input:checked').count()).toBe(2);
			});

			for (const address of addresses.slice(1, -1).reverse()) {
				await page.goBack();
				await page.waitForURL(address);
				await expect.poll(() => shownBy(page)).toEqual(await served(address));
				const { edition = 'latest', show = 'level' } = parametersOf(address);
				await expect.poll(() => page.locator('select[name=edition]').inputValue()).toBe(edition);
				await expect.poll(() => page.locator('select[name=show]').inputValue()).toBe(show);
			}
			await expect.poll(() => page.locator('.list input:checked').count()).toBe(4);
			await page.goBack();
			await page.waitForURL(`${site}/figures`);
			await page.goBack();
			await page.waitForURL(`${site}/`);
			for (const forward of [/figures$/, /by-region$/, /region=USA$/]) {
				await page.goForward();
				await page.waitForURL(forward);
			}
			await expect.poll(() => shownBy(page)).toEqual(await served(page.url()));
		});
	}, 180_000);

	test('by keyboard alone', async () => {
		await open('/', {}, async (page) => {
			/** Tabs on until what is looked for has the focus. */
			const tabTo = async (selector: string) => {
				for (let i = 0; i < 120; i += 1) {
					await page.keyboard.press('Tab');
					if (await page.evaluate((s) => document.activeElement?.matches(s), selector)) return;
				}
				throw new Error(`no way to ${selector} by Tab`);
			};
			const pick = async (name: string, value: string) => {
				await tabTo(`select[name=${name}]`);
				const menu = page.locator(`select[name=${name}]`);
				for (let i = 0; i < 20 && (await menu.inputValue()) !== value; i += 1)
					await step(page, () => page.keyboard.press('ArrowDown'), /./);
				await page.waitForURL(new RegExp(`${name}=${value}`));
			};
			await tabTo(GALLERY);
			await page.keyboard.press('Enter');
			await page.locator(ENTRY).first().waitFor();
			await tabTo(ENTRY);
			await page.keyboard.press('Enter');
			await page.waitForURL(site + FIGURE);
			await panel(page);
			await tabTo('.panel .tools button:not(.close)');
			await page.keyboard.press('Enter');
			// The first box has the focus: what is typed goes to the search.
			await page.keyboard.type('united s');
			expect(await page.locator('.list .check').allInnerTexts()).toHaveLength(1);
			await page.keyboard.press('ArrowDown');
			await step(page, () => page.keyboard.press('Space'), /region=USA$/);
			await page.keyboard.press('Escape');
			await page.keyboard.type('중국');
			await page.keyboard.press('ArrowDown');
			await step(page, () => page.keyboard.press('Space'), /region=USA~CHN$/);

			await tabTo('.track input[aria-label="Last year"]');
			await step(page, () => page.keyboard.press('PageDown'), /time=earliest\.\.2020/);
			await step(page, () => page.keyboard.press('ArrowRight'), /time=earliest\.\.2021/);
			await page.keyboard.press('Escape');
			for (const [name, value] of menus.filter(([each]) => !['currency', 'prices'].includes(each)))
				await pick(name, value);
			await tabTo('.more > summary');
			await page.keyboard.press('Enter');
			await pick('currency', 'KRW');
			await pick('prices', '2021');
			await expectWanted(page, { time: 'earliest..2021' });
		});
	}, 240_000);

	test('on a touch screen of 390 px', async () => {
		const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
		await open('/', phone, async (page) => {
			await page.locator(GALLERY).tap();
			await page.locator(ENTRY).first().tap();
			await page.waitForURL(site + FIGURE);
			await page.waitForLoadState('networkidle');
			await page.locator('.parts > summary').tap();
			await panel(page);
			const small = await page
				.locator('.panel label:visible, .panel button:visible')
				.evaluateAll(
					(all) => all.filter((each) => each.getBoundingClientRect().height < 24).length
				);
			expect(small).toBe(0);
			await page.getByRole('button', { name: 'Clear the choice' }).tap();
			await step(
				page,
				() => page.locator('.list label', { hasText: 'United States' }).tap(),
				/=USA$/
			);
			await step(page, () => page.locator('.list label', { hasText: 'China' }).tap(), /=USA~CHN$/);
			const wide = await page.evaluate(
				() => document.documentElement.scrollWidth - document.documentElement.clientWidth
			);
			expect(wide).toBe(0);
			await page.getByRole('button', { name: 'Close the list' }).tap();
			expect(await page.locator('.panel').count()).toBe(1);
			expect(await page.locator('.panel').isVisible()).toBe(false);
			const last = page.locator('.timeline input.year').last();
			await last.tap();
			await last.fill('2021');
			await step(page, () => last.press('Enter'), /time=earliest\.\.2021/);
			for (const [name, value] of menus)
				await step(page, choose(page, name, value), new RegExp(`${name}=${value}`));
			await expectWanted(page, { time: 'earliest..2021' });
		});
	}, 180_000);

	test('without JavaScript, by the form', async () => {
		await open('/', { javaScriptEnabled: false }, async (page) => {
			await page.locator(GALLERY).click();
			await page.locator(ENTRY).first().click();
			expect(page.url()).toBe(site + FIGURE);
			expect(await page.locator('.timeline').isVisible()).toBe(false);
			await page.locator('.parts input[value=WLD]').uncheck();
			await page.locator('.parts input[value=EUROPE]').uncheck();
			await page.locator('select[name=time]').first().selectOption('2013');
			await page.locator('select[name=time]').last().selectOption('2021');
			for (const [name, value] of menus.filter(([each]) => each !== 'base'))
				await choose(page, name, value)();
			await page.click('noscript button');
			await page.selectOption('select[name=base]', '2013');
			await page.click('noscript button');
			const { subtitle, values } = await shownBy(page);
			expect(subtitle).toMatch(/index \(2013 = 100\).*constant 2021 South Korean won/);
			// Boxes are sent in the order of the list.
			const query = new URLSearchParams({ ...wanted, region: 'CHN~USA', time: '2013..2021' });
			const json = await (await fetch(`${site}${FIGURE}.json?${query}`)).json();
			expect(values).toEqual(json.rows.map(({ value }: { value: number }) => String(value)));
		});
	});
});
