import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { readPng } from '../support/png';

const site = inject('site');
let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

type Options = Parameters<Browser['newContext']>[0];
async function visit(path: string, options: Options, look: (page: Page) => Promise<void>) {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
	try {
		const page = await context.newPage();
		await page.goto(site + path);
		await look(page);
	} finally {
		await context.close();
	}
}

const png = async (page: Page) => {
	const href = await page.getByRole('link', { name: 'PNG', exact: true }).getAttribute('href');
	const response = await fetch(site + href);
	expect([href, response.status]).toEqual([href, 200]);
	return readPng(new Uint8Array(await response.arrayBuffer()));
};

/** The preview has come, and is the picture asked for. */
const previewed = (page: Page, width: number) =>
	page.waitForFunction(
		(wide) => document.querySelector<HTMLImageElement>('main img')?.naturalWidth === wide,
		width
	);

test('the figure’s page leads there with its view, and back', async () => {
	await visit('/figures/countries?highlight=KOR', {}, async (page) => {
		await page.getByRole('link', { name: 'Picture for a document' }).click();
		await page.getByRole('heading', { name: 'Picture for a document', level: 1 }).waitFor();
		await previewed(page, 960);
		expect((await png(page)).texts.get('Title')).toContain('South Korea ranked twelfth');
		await page.getByRole('link', { name: 'Back to the figure' }).click();
		await page.waitForURL('**/figures/countries?highlight=KOR');
	});
});

test('each choice is in the address, the preview and the files', async () => {
	await visit('/figures/private-investment/picture?time=2019..2023', {}, async (page) => {
		await page.getByRole('heading', { level: 1 }).waitFor();
		await previewed(page, 960);
		// The button goes once the scripts have come.
		await page.getByRole('button', { name: 'Show the preview' }).waitFor({ state: 'detached' });
		await page.getByLabel('Width in the document').selectOption('16cm');
		await previewed(page, 605);
		await page.getByText('The PNG is 1,890 pixels wide: 16 cm at 300 dots an inch.').waitFor();
		await page.locator('select[name=theme]').selectOption('dark');
		await page.waitForURL('**theme=dark**');
		await page.getByLabel('Transparent ground').check();
		await page.waitForURL('**background=transparent**');
		expect(page.url()).toContain('time=2019..2023');
		await page.locator('a[href*="background=transparent"]', { hasText: /^PNG$/ }).waitFor();
		const drawn = await png(page);
		expect([drawn.width, drawn.physical[0], drawn.channels]).toEqual([1890, 11811, 4]);
		expect(drawn.texts.get('URL')).toContain('time=2019..2023');
		await page.reload();
		expect(await page.getByLabel('Width in the document').inputValue()).toBe('16cm');
		expect(await page.getByLabel('Transparent ground').isChecked()).toBe(true);
	});
});

test.each(['edition=nope', 'region=XXX', 'region=FRA~EUROPE&show=share'])(
	'what can not be followed of %s is named, and is in no link',
	async (query) => {
		await visit(`/figures/private-investment/picture?${query}`, {}, async (page) => {
			expect(await page.locator('[role=alert] li').count()).toBeGreaterThan(0);
			await previewed(page, 960);
			expect((await png(page)).width).toBe(960);
		});
	}
);

test('without JavaScript it is a form with a button', async () => {
	const options = { javaScriptEnabled: false };
	await visit('/ko/figures/private-investment/picture', options, async (page) => {
		await page.getByLabel('문서에서의 너비').selectOption('12cm');
		await page.getByLabel(/한국어 보고서 서식/).check();
		await page.getByRole('button', { name: '미리 보기' }).click();
		await page.waitForURL('**preset=ko-report**');
		const drawn = await png(page);
		expect([drawn.width, drawn.texts.get('Title')?.includes('민간투자')]).toEqual([1417, true]);
		expect(await page.getByLabel('문서에서의 너비').inputValue()).toBe('12cm');
	});
});

test('the picture is copied as PNG', async () => {
	const permissions = ['clipboard-read', 'clipboard-write'];
	await visit('/figures/the-2022-drop/picture', { permissions }, async (page) => {
		await page.getByRole('button', { name: 'Copy the picture' }).click();
		await page.getByText('Copied as PNG.').waitFor();
		const types = await page.evaluate(async () =>
			(await navigator.clipboard.read()).flatMap(({ types }) => types)
		);
		expect(types).toEqual(['image/png']);
	});
});

test('what can not be followed is named, and the picture is there without it', async () => {
	await visit('/figures/the-2022-drop/picture?width=5&show=magic', {}, async (page) => {
		const told = page.getByRole('alert');
		await told.waitFor();
		expect(await told.locator('[data-parameter]').count()).toBe(2);
		await previewed(page, 960);
	});
	expect((await fetch(`${site}/figures/nothing/picture`)).status).toBe(404);
});

test('files linked from a Korean page are in Korean', async () => {
	const html = await (await fetch(`${site}/ko/figures/countries`)).text();
	for (const format of ['svg', 'png', 'pdf', 'pptx', 'csv', 'json'])
		expect(html).toContain(`/figures/countries.${format}?lang=ko`);
});

describe('data to take away', () => {
	const records = (csv: string) => Papa.parse(csv.replace(/^\ufeff/, '').trim()).data.length - 1;
	const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');
	const taken = async (page: Page, group: string, link: string) => {
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page
				.getByRole('group', { name: group })
				.getByRole('link', { name: link, exact: true })
				.click()
		]);
		return download;
	};
	const counted = async (page: Page, group: string) => {
		const text = await page.getByRole('group', { name: group }).locator('p').innerText();
		return Number(/[\d,]+/.exec(text)?.[0].replaceAll(',', ''));
	};
	const whole = 'The whole edition: AI Index Report 2026';

	test.each([true, false])(
		'this view or the whole edition; scripts: %s',
		async (javaScriptEnabled) => {
			const path = '/figures/countries/picture?region=USA~CHN~KOR&time=2025';
			await visit(path, { javaScriptEnabled }, async (page) => {
				if (javaScriptEnabled)
					await page
						.getByRole('button', { name: 'Show the preview' })
						.waitFor({ state: 'detached' });
				const view = await taken(page, 'This view', 'CSV');
				expect(records(await textOf(view))).toBe(3);
				expect(await counted(page, 'This view')).toBe(3);
				if (javaScriptEnabled) {
					expect(view.suggestedFilename()).toMatch(/^countries_ai-index-2026_.*\.csv$/);
					await page.getByText(`${view.suggestedFilename()} is saved (`).waitFor();
				}
				const edition = await taken(page, whole, 'CSV');
				const rows = records(await textOf(edition));
				expect(rows).toBeGreaterThan(500);
				expect(await counted(page, whole)).toBe(rows);
				expect(await textOf(await taken(page, 'This view', 'CSV for Excel'))).toMatch(
					/^\ufeffedition,/
				);
			});
		}
	);

	test('in Korean, and of each edition that is shown', async () => {
		await visit('/ko/figures/revisions/picture', {}, async (page) => {
			expect(await page.getByRole('group', { name: /^판 전체: / }).count()).toBe(5);
			const csv = await textOf(await taken(page, '이 보기', 'CSV'));
			expect(csv).toContain('세계');
			await page.getByText(/저장했습니다/).waitFor();
		});
	});

	test('what does not come is said, and what is on its way can be stopped', async () => {
		await visit('/figures/countries/picture', {}, async (page) => {
			await page.getByRole('button', { name: 'Show the preview' }).waitFor({ state: 'detached' });
			await page.route('**/figures/countries.json*', (route) => route.fulfill({ status: 503 }));
			await page.getByRole('link', { name: 'JSON', exact: true }).click();
			await page.getByText('JSON did not come.').waitFor();
			// It never comes.
			await page.route('**/figures/countries.zip*', () => undefined);
			await page.getByRole('link', { name: 'ZIP', exact: true }).click();
			await page.getByRole('progressbar', { name: 'ZIP' }).waitFor();
			await page.getByRole('button', { name: 'Stop' }).click();
			await page.getByText('ZIP was stopped.').waitFor();
			expect(await page.getByRole('progressbar').count()).toBe(0);
		});
	});

	test('a slide of the view is among the files', async () => {
		await visit('/ko/figures/countries/picture?theme=dark', {}, async (page) => {
			const link = page.getByRole('link', { name: 'PowerPoint (PPTX)' });
			const href = await link.getAttribute('href');
			expect(href).toContain('/figures/countries.pptx?');
			expect(href).toContain('lang=ko&theme=dark');
			expect((await fetch(site + href)).status).toBe(200);
		});
	});
});

describe('nobody is kept out', () => {
	test.each([
		['/figures/countries/picture', 1280],
		['/ko/figures/countries/picture?theme=dark&preset=ko-report', 390]
	])('%s at %d px', async (path, width) => {
		await visit(path, { viewport: { width, height: 900 } }, async (page) => {
			await page.getByRole('heading', { level: 1 }).waitFor();
			expect(await barriersIn(page)).toEqual([]);
			const wide = await page.evaluate(() => document.documentElement.scrollWidth);
			expect(wide).toBeLessThanOrEqual(width);
		});
	});
});
