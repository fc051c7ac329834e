import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { choose, dragEnd, followed, panel, parametersOf, shownBy, step } from '../support/explore';
import { visit, type ContextOptions } from '../support/visit';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

const START = '/figures/private-investment-by-region';
const open = <T>(path: string, options: ContextOptions, look: (page: Page) => Promise<T>) =>
	visit(browser, site + path, options, look);

/** What the server answers to the same address without a script. */
const served = (url: string) => open(url.slice(site.length), { javaScriptEnabled: false }, shownBy);

/** Holds back the server's answers until it is let go. */
async function holdAnswers(page: Page) {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/__data.json*', async (route) => {
		await held;
		await route.continue();
	});
	return release;
}

describe('an answer', () => {
	test('that is at hand is drawn before the server has said a word, and is the same', async () => {
		await open(START, {}, async (page) => {
			await panel(page);
			const release = await holdAnswers(page);
			await page.selectOption('select[name=chart]', 'slope');
			await page.locator('.wide [data-plot=slope]').waitFor();
			await page.selectOption('select[name=show]', 'growth');
			await page.waitForFunction(() =>
				document.querySelector('.subtitle')?.textContent?.includes('per cent')
			);
			expect(page.url()).toBe(site + START);
			expect(await page.locator('.drawn').getAttribute('aria-busy')).toBe('false');
			const ahead = await shownBy(page);
			release();
			await page.waitForURL(/show=growth&chart=slope/);
			await page.waitForLoadState('networkidle');
			expect(await shownBy(page)).toEqual(ahead);
			expect(ahead).toEqual(await served(page.url()));
		});
	});

	test('that has to be waited for leaves the chart and says that it is busy', async () => {
		await open(START, {}, async (page) => {
			const release = await holdAnswers(page);
			const before = await shownBy(page);
			await page.selectOption('select[name=edition]', 'ai-index-2024');
			await page.locator('.drawn[aria-busy=true] .progress').waitFor();
			expect(await shownBy(page)).toEqual(before);
			release();
			await page.waitForURL(/edition=ai-index-2024/);
			await page.locator('.drawn[aria-busy=false]').waitFor();
		});
	});

	test('that was asked for and taken back at once is neither shown nor gone to', async () => {
		await open(START, {}, async (page) => {
			await panel(page);
			const before = await shownBy(page);
			const release = await holdAnswers(page);
			await page.selectOption('select[name=chart]', 'slope');
			await page.locator('.wide [data-plot=slope]').waitFor();
			await page.selectOption('select[name=chart]', 'line');
			await page.locator('.wide [data-plot=line]').waitFor();
			await page.selectOption('select[name=edition]', 'ai-index-2024');
			await page.locator('.drawn[aria-busy=true]').waitFor();
			await page.selectOption('select[name=edition]', 'latest');
			await page.locator('.drawn[aria-busy=false]').waitFor();
			release();
			await page.waitForLoadState('networkidle');
			expect(page.url()).toBe(site + START);
			expect(await shownBy(page)).toEqual(before);
		});
	});

	test('to a menu that is behind the chart by a frame keeps what the chart was told', async () => {
		await open(START, {}, async (page) => {
			await panel(page);
			await page.locator('.chart .reader:visible').focus();
			await page.keyboard.press('End');
			await page.keyboard.press('ArrowDown');
			const isBehind = await page.evaluate(async () => {
				const key = new KeyboardEvent('keydown', { key: ' ', bubbles: true, cancelable: true });
				document.activeElement?.dispatchEvent(key);
				await new Promise(requestAnimationFrame);
				const form = document.querySelector('form#view') as HTMLFormElement;
				const isSaid = form.querySelector('[name=highlight]') !== null;
				const scale = form.elements.namedItem('scale') as HTMLSelectElement;
				scale.value = 'log';
				scale.dispatchEvent(new Event('change', { bubbles: true }));
				return !isSaid;
			});
			expect(isBehind).toBe(true);
			await page.waitForURL(/(?=.*scale=log)(?=.*highlight=)/);
			await page.waitForLoadState('networkidle');
			expect(await shownBy(page)).toEqual(await served(page.url()));
		});
	});

	test.each(['at hand', 'served'])(
		'that is %s sets aside what can not stand beside the next choice, also before the form has followed it',
		async (from) => {
			await open(START, {}, async (page) => {
				if (from === 'served') {
					await page.route('**/at-hand*', (route) => route.fulfill({ json: null }));
					await page.reload({ waitUntil: 'networkidle' });
				} else await panel(page);
				const isBehind = await page.evaluate(async () => {
					const form = document.querySelector('form#view') as HTMLFormElement;
					const menu = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
					const choose = (name: string, value: string) => {
						menu(name).value = value;
						menu(name).dispatchEvent(new Event('change', { bubbles: true }));
					};
					const subtitle = document.querySelector('.subtitle') as HTMLElement;
					const isDrawn = new Promise<void>((resolve) =>
						new MutationObserver(() => {
							if (subtitle.textContent?.includes('logarithmic')) resolve();
						}).observe(subtitle, { characterData: true, childList: true, subtree: true })
					);
					choose('scale', 'log');
					await isDrawn;
					const isBehind = document.querySelector('.actions a[href*="scale=log"]') === null;
					choose('chart', 'column');
					return isBehind;
				});
				expect(isBehind).toBe(true);
				await page.waitForURL(/chart=column/);
				expect(new URL(page.url()).search).toBe('?chart=column');
				await page.waitForLoadState('networkidle');
				expect(await page.locator('[role=alert]').count()).toBe(0);
				expect(await shownBy(page)).toEqual(await served(page.url()));
			});
		}
	);

	test('that does not come leaves the chart, says so, and is asked for again', async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(site + START);
		await page.waitForLoadState('networkidle');
		const before = await shownBy(page);
		await page.route('**/__data.json*', (route) => route.abort());
		await page.selectOption('select[name=edition]', 'ai-index-2024');
		const alert = page.getByRole('alert');
		await alert.waitFor();
		expect(await alert.textContent()).toContain('still shows what it showed before');
		expect(page.url()).toBe(site + START);
		expect(await shownBy(page)).toEqual(before);
		await page.unroute('**/__data.json*');
		await page.getByRole('button', { name: 'Try again' }).click();
		await page.waitForURL(/edition=ai-index-2024/);
		expect(await alert.count()).toBe(0);
		await context.close();
	});

	test('is told: how many are shown, and what', async () => {
		await open(START, {}, async (page) => {
			await panel(page);
			await step(page, () => page.locator('.list input[value=KOR]').check(), /KOR/);
			const live = page.locator('p[aria-live]', { hasText: 'The chart now shows' });
			expect(await live.textContent()).toMatch(/^5 of \d+ regions shown\. The chart now shows: /);
		});
	});
});

describe('the menu of wholes', () => {
	test('offers a share of its own total only where there is one, and each choice is followed', async () => {
		const menu = 'select[name=of] option';
		const names = (path: string) =>
			open(path, { javaScriptEnabled: false }, async (page) => {
				expect(await page.locator('.problems').count()).toBe(0);
				return page
					.locator(menu)
					.evaluateAll((options) =>
						(options as HTMLOptionElement[]).map(({ text, value }) => [text, value])
					);
			});
		const share = '/figures/generative-ai-share?chart=bar';
		const world = await names(share);
		expect([...world].sort()).toEqual([
			['Corporate AI investment', 'corporate_investment'],
			['Private AI investment', 'private_investment']
		]);
		for (const [, value] of world) expect(await names(`${share}&of=${value}`)).toEqual(world);
		const countries = await names('/figures/generative-ai-share?of=none&region=USA');
		expect(countries.map(([, value]) => value)).toEqual(['none', 'private_investment']);
	});
});

describe('the list of regions', () => {
	test('a group is one click, and so is the way back', async () => {
		await open(START, {}, async (page) => {
			await panel(page);
			await step(page, () => page.locator('.sets input[value="@g7"]').check(), /region=@g7$/);
			expect(await page.locator('tr[data-series]').count()).toBe(7);
			const own = page.getByRole('button', { name: 'As the figure shows it' });
			await step(page, () => own.click(), /by-region$/);
			expect(await page.locator('.list input:checked').count()).toBe(4);
		});
	});

	test('the largest stand first; arrow keys move, and Tab leaves', async () => {
		await open('/figures/countries', {}, async (page) => {
			await panel(page);
			const names = await page.locator('.list .name').allInnerTexts();
			expect(names.slice(2, 5)).toEqual(['United States', 'China', 'United Kingdom']);
			await page.locator('.list input').first().focus();
			const focused = () =>
				page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.value);
			await page.keyboard.press('End');
			const last = await focused();
			await page.keyboard.press('Home');
			expect(await focused()).toBe('WLD');
			await page.keyboard.press('ArrowDown');
			expect([await focused(), last === 'WLD']).toEqual(['EUROPE', false]);
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.closest('.list'))).toBeNull();
		});
	});

	test('Escape takes back the search, then closes the list', async () => {
		await open(START, { viewport: { width: 900, height: 800 } }, async (page) => {
			await page.locator('.parts > summary').focus();
			await page.keyboard.press('Enter');
			await panel(page);
			await page.keyboard.type('kor');
			expect(await page.locator('.list .name').first().innerText()).toBe('South Korea');
			await page.keyboard.press('Escape');
			expect(await page.locator('.panel input[type=search]').inputValue()).toBe('');
			await page.keyboard.press('Escape');
			expect(await page.locator('.panel').isVisible()).toBe(false);
			expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
		});
	});
});

describe('the timeline', () => {
	test('a drag is one step of the history; the range moves as a whole', async () => {
		await open(START, {}, async (page) => {
			await panel(page);
			const length = () => page.evaluate(() => history.length);
			const before = await length();
			await step(page, () => dragEnd(page, 2025, 2019), /time=earliest\.\.2019/);
			expect(await length()).toBe(before + 1);
			await step(page, () => dragEnd(page, 2016, 2019), /time=2016\.\.2022/);
			expect(await length()).toBe(before + 2);
			expect(await page.locator('.track input').last().getAttribute('aria-valuetext')).toBe('2022');
			await page.goBack();
			await page.waitForURL(/time=earliest\.\.2019/);
			await page.waitForFunction(
				() =>
					document.querySelector<HTMLInputElement>('.track input:last-of-type')?.value === '2019'
			);
		});
	});

	test('its right end is the newest year, its left end the oldest', async () => {
		await open(`${START}?time=2015..2020`, {}, async (page) => {
			const handle = page.locator('.track input').last();
			await handle.focus();
			await step(page, () => page.keyboard.press('End'), /time=2015\.\.latest/);
			expect(await handle.getAttribute('aria-valuetext')).toBe('Latest (2025)');
			await page.locator('.track input').first().focus();
			await step(page, () => page.keyboard.press('Home'), /by-region$/);
		});
	});

	test('a year that is not there is named, and nothing changes', async () => {
		await open(START, {}, async (page) => {
			const field = page.locator('.timeline input.year').last();
			await field.fill('1999');
			await field.press('Enter');
			expect(await page.locator('#timeline-problem').textContent()).toBe(
				'A year from 2013 to 2025'
			);
			expect(page.url()).toBe(site + START);
		});
	});

	test('it plays, and stops where it is told to', async () => {
		await open(START, {}, async (page) => {
			await page.getByRole('button', { name: 'Play' }).click();
			await page.waitForFunction(
				() => document.querySelectorAll('tr[data-series="WLD"] small')[1]?.textContent === '2015'
			);
			await page.getByRole('button', { name: 'Stop' }).click();
			await page.waitForURL(/time=earliest\.\.20(15|16|17)$/);
		});
	});

	test('who wants no motion goes on year by year', async () => {
		await open(`${START}?time=2015..2020`, { reducedMotion: 'reduce' }, async (page) => {
			const next = page.getByRole('button', { name: 'Next year' });
			await step(page, () => next.click(), /time=2015\.\.2021/);
		});
	});
});

describe('the table of series', () => {
	const names = (page: Page) => page.locator('tr[data-series] th').allInnerTexts();

	test('is sorted and filtered in the address, without a request; back returns', async () => {
		await open(START, {}, async (page) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await page.getByRole('button', { name: 'Region', exact: true }).click();
			expect(await names(page)).toEqual(['China', 'Europe', 'United States', 'World']);
			expect(new URL(page.url()).search).toBe('?sort=name');
			await page.fill('input[name=find]', 'uni');
			expect(await names(page)).toEqual(['United States']);
			await page.press('input[name=find]', 'Enter');
			expect(new URL(page.url()).search).toBe('?sort=name&find=uni');
			expect(asked.filter((url) => url.includes('__data'))).toEqual([]);
			await page.goBack();
			await page.waitForURL(/sort=name$/);
			expect(await names(page)).toHaveLength(4);
			expect(await page.locator('th[aria-sort=ascending]').innerText()).toContain('Region');
			// Another view keeps the order.
			await step(page, choose(page, 'show', 'growth'), /show=growth&sort=name/);
			await page.goBack();
			await page.waitForURL(/by-region\?sort=name$/);
			await followed(page);
			expect(await names(page)).toEqual(['China', 'Europe', 'United States', 'World']);
			await page.reload();
			expect(await names(page)).toEqual(['China', 'Europe', 'United States', 'World']);
		});
	});

	test('is sorted without JavaScript too, and the view stays', async () => {
		await open(`${START}?show=growth`, { javaScriptEnabled: false }, async (page) => {
			await page.click('th button[value=name]');
			expect(await names(page)).toEqual(['China', 'Europe', 'United States', 'World']);
			expect(parametersOf(page.url())).toMatchObject({ sort: 'name', show: 'growth' });
			await page.fill('input[name=find]', 'europe');
			await page.press('input[name=find]', 'Enter');
			expect(await names(page)).toEqual(['Europe']);
		});
	});

	test('is the page’s own: files refuse its parameters, and a bad one is named', async () => {
		const { status } = await fetch(`${site}${START}.csv?sort=name`);
		expect(status).toBe(400);
		await open(`${START}?sort=colour`, { javaScriptEnabled: false }, async (page) => {
			const named = page.locator('[role=alert] li');
			expect(await named.getAttribute('data-parameter')).toBe('sort');
			expect(await named.textContent()).toContain('-percent');
		});
	});
});

describe('for everyone', () => {
	const states = [
		{ path: START, width: 1440 },
		{ path: `/ko${START}?time=2015..2020&chart=column`, width: 1440 },
		{ path: START, width: 390 },
		{ path: `/ko${START}`, width: 320 }
	].flatMap((state) =>
		(['light', 'dark'] as const).map((colorScheme) => ({ ...state, colorScheme }))
	);

	test.each(states)(
		'axe finds nothing with list and timeline open: $path, $width px, $colorScheme',
		async ({ path, width, colorScheme }) => {
			const options = { viewport: { width, height: 900 }, colorScheme };
			await open(path, options, async (page) => {
				if (width < 1280) await page.locator('.parts > summary').click();
				await panel(page);
				await page.locator('.track input').first().waitFor({ state: 'attached' });
				expect(await barriersIn(page)).toEqual([]);
				const overflow = await page.evaluate(
					() => document.documentElement.scrollWidth - document.documentElement.clientWidth
				);
				expect(overflow).toBe(0);
			});
		}
	);

	test('a step through the history before the scripts have come is followed', async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		await page.goto(site + START);
		await panel(page);
		await step(page, () => page.selectOption('select[name=show]', 'growth'), /show=growth/);
		await page.goBack();
		await page.waitForURL(site + START);
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.reload({ waitUntil: 'commit' });
		await page.locator('h1').waitFor();
		await page.goForward({ waitUntil: 'commit' });
		release();
		const grown = await served(`${site}${START}?show=growth`);
		await expect.poll(() => shownBy(page), { timeout: 10_000 }).toEqual(grown);
		expect(page.url()).toBe(`${site}${START}?show=growth`);
		await page.goBack();
		const level = await served(site + START);
		await expect.poll(() => shownBy(page), { timeout: 10_000 }).toEqual(level);
		await context.close();
	});

	test('a click before the scripts have come is not lost', async () => {
		const context = await browser.newContext();
		const page = await context.newPage();
		let release = () => {};
		const held = new Promise<void>((resolve) => (release = resolve));
		await page.route('**/_app/immutable/**/*.js', async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(site + START, { waitUntil: 'commit' });
		await page.locator('select[name=chart]').selectOption('slope');
		expect(page.url()).toBe(site + START);
		release();
		await page.waitForURL(/chart=slope/);
		await page.locator('.wide [data-plot=slope]').waitFor();
		// What is around the chart follows when that has been painted.
		const menu = page.locator('select[name=chart]');
		await expect.poll(() => menu.inputValue()).toBe('slope');
		await context.close();
	});
});
