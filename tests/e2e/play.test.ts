import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { visit, type ContextOptions } from '../support/visit';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser?.close());

const long = `Country,Year,Amount (USD million)
South Korea,2021,3100
South Korea,2022,2500
United States,2021,52900
United States,2022,47400
`;
const several = `measure,region,year,value,unit,source
private_investment,KOR,2021,3100000000,USD,My own count
private_investment,KOR,2022,2500000000,USD,My own count
private_investment,USA,2021,52900000000,USD,My own count
private_investment,USA,2022,47400000000,USD,My own count
newly_funded_companies,KOR,2021,40,count,My own count
newly_funded_companies,KOR,2022,44,count,My own count
`;
const narrow = { viewport: { width: 390, height: 844 } };

const open = <T>(path: string, options: ContextOptions, look: (page: Page) => Promise<T>) =>
	visit(browser, site + path, options, (page) => look(page));
const choose = (page: Page, name: string, content: string | Buffer) =>
	page.setInputFiles('input[type=file]', {
		name,
		mimeType: 'text/csv',
		buffer: Buffer.from(content)
	});
const explored = (page: Page) => page.waitForSelector('[data-explored]');
const title = (page: Page) => page.locator('.explore figure h3').innerText();
const axe = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
};
const isWide = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** Drops a file on the page. */
async function drop(page: Page, name: string, content: string) {
	const transfer = await page.evaluateHandle(
		([name, content]) => {
			const transfer = new DataTransfer();
			transfer.items.add(new File([content as string], name as string));
			return transfer;
		},
		[name, content]
	);
	await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
}

/** The values of the table of all rows. */
const valuesOf = (page: Page) =>
	page.$$eval('details td[data-value]', (cells) =>
		cells.map((cell) => Number(cell.getAttribute('data-value')))
	);

async function taken(page: Page, name: string) {
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name }).click()
	]);
	return { file: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('a file that asks nothing', () => {
	test('is charted at once, has the values of the file, and is sent nowhere', async () => {
		await open('/play', { acceptDownloads: true }, async (page) => {
			const requests: Request[] = [];
			page.on('request', (request) => requests.push(request));
			await drop(page, 'mine.csv', several);
			await explored(page);
			expect(await title(page)).toContain('fell 10.4% in 2022, to $47.4B');
			expect(await page.locator('figcaption').innerText()).toContain('not yet an edition');
			await page.locator('summary', { hasText: 'rows' }).click();
			expect((await valuesOf(page)).sort((a, b) => a - b)).toEqual([2.5e9, 3.1e9, 47.4e9, 52.9e9]);

			await page.selectOption('select[name=show]', 'growth');
			await page.waitForFunction(() => location.hash === '#show=growth');
			const csv = await taken(page, 'CSV of this view');
			expect(csv.file).toBe('mine-view.csv');
			expect(csv.text).toMatch(/^edition,measure,/);
			expect(csv.text).toMatch(/draft,private_investment,KOR,/);
			expect(csv.text).toContain('-19.35');
			const svg = await taken(page, 'SVG of this view');
			expect(svg.text).toMatch(/^<\?xml/);
			expect(svg.text).toContain('a file that is no edition');
			const parsed = await page.evaluate((text) => {
				const drawn = new DOMParser().parseFromString(text, 'image/svg+xml');
				return drawn.querySelector('parsererror')?.textContent ?? drawn.documentElement.nodeName;
			}, svg.text);
			expect(parsed).toBe('svg');

			await page.goBack();
			await page.waitForFunction(
				() => document.querySelector<HTMLSelectElement>('select[name=show]')?.value === 'level'
			);
			expect(requests.filter((request) => request.method() !== 'GET')).toEqual([]);
			const others = requests
				.map((request) => new URL(request.url()))
				.filter(({ pathname, protocol }) => protocol !== 'blob:' && !pathname.startsWith('/_app/'))
				.map(({ href }) => href.replace(site, ''));
			expect(new Set(others)).toEqual(new Set(['/play/catalog.json']));
		});
	});

	test('its other measure is a step of the history', async () => {
		await open('/play', {}, async (page) => {
			await choose(page, 'mine.csv', several);
			await explored(page);
			await page.locator('details.more summary').click();
			await page.getByRole('link', { name: 'Newly funded' }).first().click();
			await page.waitForFunction(() => location.hash.includes('measure=newly_funded_companies'));
			await page.waitForFunction(() =>
				document.querySelector('.explore figure h3')?.textContent?.includes('compan')
			);
		});
	});

	test('after a reload the page says that the file is gone', async () => {
		await open('/play#show=growth', {}, async (page) => {
			expect(await page.locator('[data-gone]').innerText()).toContain('not here any more');
			await choose(page, 'mine.csv', several);
			await explored(page);
			expect(await page.locator('[data-gone]').count()).toBe(0);
			expect(await page.inputValue('select[name=show]')).toBe('growth');
		});
	});

	test('pasted text is a file too', async () => {
		await open('/play', {}, async (page) => {
			await page.getByText('Paste a table instead').click();
			await page.fill('textarea', several);
			await page.getByRole('button', { name: 'Read this text' }).click();
			await explored(page);
			expect(await title(page)).toContain('$47.4B');
		});
	});

	test('an edition of the atlas is one to begin with', async () => {
		await open('/play', {}, async (page) => {
			await page.locator('button.shipped').click();
			await explored(page);
			expect(await page.locator('[data-observations]').getAttribute('data-observations')).toBe(
				'553'
			);
			await axe(page);
		});
	});
});

describe('a file that asks', () => {
	test('a long one is asked for its measure', async () => {
		await open('/play', {}, async (page) => {
			await choose(page, 'long.csv', long);
			await page.waitForSelector('[data-fact=records]');
			await page.click('button.main');
			await page.waitForSelector('[data-needed=measure]');
			await page.selectOption('select[name=measure]', 'private_investment');
			await page.waitForSelector('[data-observations="4"]');
			await page.click('button.main');
			await explored(page);
			expect(await title(page)).toContain('fell 10.4% in 2022, to $47.4B');
		});
	});

	test('a wide one in CP949, in Korean, narrow and dark', async () => {
		const options = { ...narrow, colorScheme: 'dark' as const };
		await open('/ko/play', options, async (page) => {
			await axe(page);
			await choose(page, 'wide.csv', readFileSync('static/samples/sample-wide-korean-cp949.csv'));
			await page.waitForSelector('[data-fact=records]');
			await page.click('button.main');
			await page.selectOption('select[name=measure]', 'private_investment');
			await page.waitForSelector('[data-observations="24"]');
			await page.click('button.main');
			await explored(page);
			expect(await page.locator('figcaption').innerText()).toContain('아직 판이 아님');
			expect(await isWide(page)).toBe(false);
			await axe(page);
		});
	});
});

describe('what is no table of figures', () => {
	test.each([
		['empty', ''],
		['binary', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0, 0])]
	])('%s: it is said, and the page stays', async (_, content) => {
		await open('/play', {}, async (page) => {
			await choose(page, 'x.csv', content);
			await page.waitForSelector('.wizard [role=alert]');
			expect(await page.locator('[data-explored]').count()).toBe(0);
			expect(await page.locator('input[type=file]').count()).toBe(1);
		});
	});
});

test('without JavaScript the page says what it needs and where else to go', async () => {
	await open('/play', { javaScriptEnabled: false }, async (page) => {
		expect(await page.locator('noscript').innerText()).toContain('needs JavaScript');
		expect(await page.locator('noscript a').getAttribute('href')).toBe('/import');
		expect(await page.locator('input[type=file]').isVisible()).toBe(false);
	});
});

test('light and wide it is clean for axe, before and after', async () => {
	await open('/play', {}, async (page) => {
		await axe(page);
		await choose(page, 'mine.csv', several);
		await explored(page);
		await axe(page);
	});
});
