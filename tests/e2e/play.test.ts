import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { runCommand } from '../support/command';
import { panel } from '../support/explore';
import { startSite } from '../support/site';
import { visit, type ContextOptions } from '../support/visit';
import { makeWorkbook } from '../support/workbook';

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
const axe = async (page: Page) => expect(await barriersIn(page)).toEqual([]);
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

	test('that a reload loses it is said before and after', async () => {
		await open('/play', {}, async (page) => {
			await choose(page, 'mine.csv', several);
			await explored(page);
			expect(await page.locator('.note').first().innerText()).toContain('closes the file');
			await page.reload();
			await page.waitForSelector('[data-gone=file]');
			await choose(page, 'mine.csv', several);
			await explored(page);
			await page.getByRole('button', { name: 'Another file' }).click();
			await page.waitForSelector('.wizard[data-step=file]');
			await page.reload();
			await page.waitForSelector('form[data-ready]');
			expect(await page.locator('[data-gone]').count()).toBe(0);
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

test.each([
	['/play', 'light'],
	['/play', 'dark'],
	['/ko/play', 'light']
] as const)('%s, %s: clean for axe, before and after', async (path, colorScheme) => {
	await open(path, { colorScheme }, async (page) => {
		await axe(page);
		await choose(page, 'mine.csv', several);
		await explored(page);
		await axe(page);
	});
});

describe('of what kind the file is', () => {
	const header = several.split('\n')[0]?.split(',') ?? [];
	const rows = several.trim().split('\n').slice(1);
	const book = makeWorkbook({
		sheets: [
			{
				name: 'Mine',
				rows: [
					header,
					...rows.map((row) =>
						row.split(',').map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))
					)
				]
			}
		]
	});
	test.each([
		['gzip', 'mine.csv.gz', gzipSync(several), 'UTF-8'],
		['workbook', 'mine.xlsx', Buffer.from(book), '“Mine”']
	])('%s: read as the same figures', async (_, name, bytes, told) => {
		await open('/play', {}, async (page) => {
			await choose(page, name, bytes);
			await explored(page);
			expect(await title(page)).toContain('fell 10.4% in 2022, to $47.4B');
			expect(await page.locator('.facts').innerText()).toContain(told);
		});
	});

	test('one of more than 200 MB is refused before any of it is read', async () => {
		await open('/play', {}, async (page) => {
			await page.evaluate(() => {
				const piece = new Uint8Array(1_000_000);
				const transfer = new DataTransfer();
				transfer.items.add(
					new File([...Array<Uint8Array<ArrayBuffer>>(200).fill(piece), ' '], 'vast.csv')
				);
				const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true });
				document.querySelector('.drop')?.dispatchEvent(drop);
			});
			expect(await page.locator('.wizard [role=alert]').innerText()).toContain('200 MB');
			expect(page.workers()).toEqual([]);
			await choose(page, 'mine.csv', several);
			await explored(page);
		});
	});
});

const years = `measure,region,year,value,unit,source
${['KOR', 'USA', 'JPN']
	.flatMap((region, at) =>
		[2019, 2020, 2021, 2022].map(
			(year) =>
				`private_investment,${region},${year},${(year - 2010) * 1e9 * (at + 1)},USD,My own count`
		)
	)
	.join('\n')}
`;

test('regions are picked by their values in the file, and years moved, in the address', async () => {
	await open('/play', {}, async (page) => {
		await choose(page, 'years.csv', years);
		await explored(page);
		await panel(page);
		const list = page.locator('.panel .list label');
		expect(await list.allInnerTexts()).toEqual([
			expect.stringMatching(/Japan\s+\$36\.0B/),
			expect.stringMatching(/United States\s+\$24\.0B/),
			expect.stringMatching(/South Korea\s+\$12\.0B/)
		]);
		await list.filter({ hasText: 'Japan' }).locator('input').uncheck();
		await page.waitForFunction(() => location.hash === '#region=USA~KOR');
		await page.getByRole('slider').first().press('ArrowRight');
		await page.waitForFunction(() => location.hash.includes('time=2020..'));
		await page.locator('summary', { hasText: 'rows' }).click();
		await page.waitForFunction(() => document.querySelectorAll('td[data-value]').length === 6);
		expect((await valuesOf(page)).sort((a, b) => a - b)).toEqual(
			[10, 11, 12, 20, 22, 24].map((billions) => billions * 1e9)
		);
	});
});

test('the Tab key reaches everything that can be used, in the order of the page', async () => {
	await open('/play', {}, async (page) => {
		await choose(page, 'mine.csv', several);
		await explored(page);
		await panel(page);
		await page.locator('#step').focus();
		const expected = await page.evaluate(() => {
			const usable = 'a[href],button,select,input,textarea,summary,[tabindex="0"]';
			const after = document.getElementById('step') as HTMLElement;
			const all = [...document.querySelectorAll<HTMLElement>(usable)].filter(
				(each) =>
					each.checkVisibility() &&
					each.tabIndex >= 0 &&
					!each.matches(':disabled') &&
					after.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING
			);
			all.forEach((each, at) => (each.dataset.stop = String(at)));
			return all.map((_, at) => String(at));
		});
		const walked: (string | undefined)[] = [];
		while (walked.length < expected.length) {
			await page.keyboard.press('Tab');
			walked.push(
				await page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset.stop)
			);
		}
		expect(walked).toEqual(expected);
		expect(expected.length).toBeGreaterThan(15);
	});
});

/** A picture down to the line above its source: what names the edition stands beneath. */
const drawnIn = (page: Page, svg: string) =>
	page.evaluate((text) => {
		const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
		// Server and browser write attributes in another order, and number ids by another letter.
		for (const element of documentElement.querySelectorAll('*')) {
			const written = [...element.attributes].map(({ name, value }) => [
				name,
				value.replace(/\b[cs]\d+(?=-|\b)/g, 'id')
			]);
			for (const [name = ''] of written) element.removeAttribute(name);
			for (const [name = '', value = ''] of written.sort()) element.setAttribute(name, value);
		}
		const parts = [...documentElement.children];
		const foot = parts.findIndex(({ tagName }) => tagName === 'path');
		// The ground is as high as what stands beneath; what a file says of itself names its edition.
		return parts
			.slice(0, foot)
			.filter(({ tagName }) => tagName !== 'rect' && tagName !== 'metadata')
			.map(({ outerHTML }) => outerHTML);
	}, svg);

test('its SVG is the one that the server draws of the same figures, but for what names the edition', async () => {
	const own = await startSite();
	try {
		const path = join(own.dataDir, '..', 'mine.csv');
		writeFileSync(path, several);
		const about = ['--dataset', 'mine', '--edition', 'mine-2026', '--title', 'mine.csv'];
		const { code, stderr } = await runCommand(['import', path, ...about], {
			DATA_DIR: own.dataDir
		});
		expect([code, stderr]).toEqual([0, expect.any(String)]);
		await visit(browser, `${own.url}/play`, { acceptDownloads: true }, async (page) => {
			await choose(page, 'mine.csv', several);
			await explored(page);
			for (const show of ['level', 'index']) {
				await page.selectOption('select[name=show]', show);
				await page.waitForFunction(
					(wanted) => location.hash === wanted,
					show === 'level' ? '' : `#show=${show}`
				);
				await page.waitForFunction(
					(isIndex) =>
						document.querySelector('.explore .subtitle')?.textContent?.includes('100') === isIndex,
					show === 'index'
				);
				const query = `dataset=mine&region=USA~KOR&chart=line&show=${show}`;
				const answer = await fetch(`${own.url}/figures/private-investment-by-region.svg?${query}`);
				const served = await answer.text();
				const { text } = await taken(page, 'SVG of this view');
				const [here, there] = [await drawnIn(page, text), await drawnIn(page, served)];
				expect(here.length).toBeGreaterThan(3);
				expect(here).toEqual(there);
				expect(text).toContain('a file that is no edition');
				expect(served).not.toContain('a file that is no edition');
			}
		});
	} finally {
		await own.stop();
	}
});
