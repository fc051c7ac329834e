import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { signInEditor, type SignedIn } from '../support/editor';
import { startSite, type Site } from '../support/site';
import { makeWorkbook } from '../support/workbook';

/** A site of its own: editions come and go. */
let site: Site;
let browser: Browser;
let kim: SignedIn;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), launchBrowser()]);
	kim = await signInEditor(browser, site, 'kim@example.org');
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

type Options = Parameters<Browser['newContext']>[0];
const noScript = { javaScriptEnabled: false };
const nobody = { storageState: { cookies: [], origins: [] } };
const narrow = { viewport: { width: 390, height: 800 } };

async function visit<T>(path: string, options: Options, look: (page: Page) => Promise<T>) {
	const viewport = { width: 1280, height: 900 };
	const context = await browser.newContext({ viewport, storageState: kim, ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		const text = message.text();
		// The browser itself tells of a form that was refused.
		if (['error', 'warning'].includes(message.type()) && !text.includes('status of 422'))
			complaints.push(text);
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	try {
		await page.goto(site.url + path);
		if (options?.javaScriptEnabled !== false) await page.waitForSelector('[data-ready]');
		const result = await look(page);
		expect(complaints).toEqual([]);
		return result;
	} finally {
		await context.close();
	}
}

const sample = (name: string) => `static/samples/${name}.csv`;
const file = (name: string, text: string | Uint8Array) => ({
	name,
	mimeType: 'text/csv',
	buffer: Buffer.from(text)
});
const choose = (page: Page, chosen: string | ReturnType<typeof file>) =>
	page.setInputFiles('input[type=file]', chosen);
const next = (page: Page) => page.click('button.main');
/** From what was read, where nothing is asked. */
async function toTitlePage(page: Page) {
	for (const name of ['roles', 'change', 'title']) {
		await next(page);
		await page.waitForSelector(`.wizard[data-step=${name}]`);
	}
}
const heading = (page: Page) => page.locator('.wizard h2').innerText();
const observations = (page: Page, count: number) =>
	page.waitForSelector(`[data-observations="${count}"]`);
const axe = async (page: Page) => {
	expect(await barriersIn(page)).toEqual([]);
};
const cookieOf = ({ cookies }: SignedIn) =>
	cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const isWide = (page: Page) =>
	page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

describe('from drop to the new chart', () => {
	test('in English, with every step clean for axe; then undone and brought back', async () => {
		await visit('/import', {}, async (page) => {
			await axe(page);
			const bytes = [...readFileSync(sample('sample-tidy'))];
			const transfer = await page.evaluateHandle((bytes) => {
				const transfer = new DataTransfer();
				transfer.items.add(new File([new Uint8Array(bytes)], 'sample-tidy.csv'));
				return transfer;
			}, bytes);
			await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
			await page.waitForSelector('[data-fact=records]');
			expect(await page.locator('[data-fact=records]').innerText()).toBe('21');
			expect(await page.evaluate(() => document.activeElement?.id)).toBe('step');
			await axe(page);
			await next(page);
			await observations(page, 21);
			await axe(page);
			await next(page);
			await page.waitForSelector('figure svg[data-plot=line]');
			await axe(page);
			await next(page);
			await page.fill('input[name=edition]', 'kim-2026');
			await page.fill('input[name=title]', 'Kim 2026');
			await axe(page);
			await next(page);
			await page.waitForURL(/\/import\/done\/kim-2026$/);
			await page.waitForSelector('figure svg[data-plot=line]');
			expect(await page.locator('figure h2').innerText()).toContain('South Korea');
			await axe(page);
			await page.click('text=The edition and its figures');
			await page.waitForURL(/\/datasets\/sample-tidy\/kim-2026$/);
			expect(await page.locator('h1').innerText()).toBe('Kim 2026');
		});
		const status = async (path: string) => (await fetch(site.url + path)).status;
		const edition = '/datasets/sample-tidy/kim-2026';
		expect(await status(edition)).toBe(200);
		await visit('/import/done/kim-2026', noScript, async (page) => {
			await page.click('form button');
			await page.waitForSelector('[role=status]');
			expect(await page.locator('figure').count()).toBe(0);
			expect(await status(edition)).toBe(410);
			await page.click('form button');
			await page.waitForSelector('figure');
			expect(await status(edition)).toBe(200);
		});
	});

	test('in Korean, narrow and dark, from a file in CP949', async () => {
		const dark = { ...narrow, colorScheme: 'dark' as const };
		await visit('/ko/import', dark, async (page) => {
			await choose(page, sample('sample-wide-korean-cp949'));
			await page.waitForSelector('[data-fact=records]');
			expect(await page.locator('select[name=encoding]').innerText()).toContain('cp949');
			expect(await page.locator('[data-column=국가]').innerText()).toContain('대한민국');
			await axe(page);
			expect(await isWide(page)).toBe(false);
			await next(page);
			await page.waitForSelector('[data-needed=measure]');
			expect(await page.locator('button.main').isDisabled()).toBe(true);
			await page.selectOption('select[name=measure]', 'private_investment');
			await observations(page, 24);
			await axe(page);
			expect(await isWide(page)).toBe(false);
			await next(page);
			await page.waitForSelector('figure .narrow svg');
			expect(await page.locator('figure h3').innerText()).toContain('미국');
			expect(await isWide(page)).toBe(false);
			await axe(page);
			await next(page);
			await page.fill('input[name=edition]', 'korean-2023');
			await axe(page);
			await next(page);
			await page.waitForURL(/\/ko\/import\/done\/korean-2023$/);
			expect(await page.locator('h1').innerText()).toBe('발행했습니다');
			expect(await page.locator('figure h2').innerText()).toContain('84.2조 원');
			await axe(page);
		});
	});

	test('without JavaScript, by plain forms', async () => {
		await visit('/import', noScript, async (page) => {
			await choose(page, sample('sample-deals'));
			await page.click('.drop button');
			expect(await heading(page)).toContain('What we read');
			expect(new URL(page.url()).pathname).toMatch(/^\/import\/[\w-]{43}$/);
			await next(page);
			expect(await page.locator('select[name="role:Company"]').inputValue()).toBe('company');
			await next(page);
			expect(await page.locator('figure .wide svg').isVisible()).toBe(true);
			await page.fill('input[name=own_dataset]', 'own-deals');
			await next(page);
			// Back keeps what was chosen.
			await page.click('button[value=change]');
			expect(await page.locator('input[name=own_dataset]').inputValue()).toBe('own-deals');
			await next(page);
			await page.fill('input[name=edition]', 'own-deals-2023');
			await next(page);
			await page.waitForURL(/\/import\/done\/own-deals-2023$/);
			expect(await page.locator('figure .wide svg').isVisible()).toBe(true);
			expect(await page.locator('a[href="/datasets/own-deals"]').count()).toBe(1);
		});
	});
});

describe('a long file', () => {
	const places = ['KOR', 'USA', 'FRA', 'DEU'];
	const rows = Array.from({ length: 60_000 }, (_, i) => {
		const cell = [places[i % 4], 1900 + (Math.floor(i / 4) % 120), `Area ${Math.floor(i / 480)}`];
		return [...cell, i].join(',');
	});
	const table = `country,year,sector,value (USD)\n${rows.join('\n')}\n`;

	test.each([
		['with', {}],
		['without', noScript]
	] as const)(
		'tells how far it is, %s JavaScript',
		async (name, options) => {
			await visit('/import', options, async (page) => {
				const seen = new Set<string>();
				page.on('framenavigated', (frame) => seen.add(new URL(frame.url()).pathname));
				await choose(page, file(`long-${name}.csv`, table));
				if (options === noScript) await page.click('.drop button');
				await page.waitForSelector('[data-fact=records]');
				await next(page);
				await page.waitForSelector('select[name=measure]');
				await page.selectOption('select[name=measure]', 'private_investment_by_focus_area');
				if (options === noScript) await page.click('button[value=roles]');
				await observations(page, 60_000);
				await next(page);
				await page.waitForSelector('figure svg');
				await next(page);
				await page.waitForSelector('.wizard[data-step=title]');
				await next(page);
				await page.waitForSelector('[data-publishing] ~ progress');
				await page.waitForURL(new RegExp(`/import/done/long-${name}$`), { timeout: 120_000 });
				expect([...seen].filter((path) => path.endsWith('/publishing'))).toHaveLength(1);
				expect(await page.locator('body').innerText()).toContain('60,000 figures');
			});
		},
		180_000
	);
});

describe('what the reader overrules', () => {
	test('the encoding, and the names come right', async () => {
		const latin1 = 'pays;année;valeur\nCôte d\u2019Ivoire;2020;1\nCorée du Sud;2021;2\n';
		const bytes = Buffer.from(latin1.replace('\u2019', "'"), 'latin1');
		await visit('/import', {}, async (page) => {
			await choose(page, file('latin.csv', bytes));
			await page.waitForSelector('[data-fact=records]');
			await page.selectOption('select[name=encoding]', 'cp949');
			await page.waitForFunction(() => !document.body.innerText.includes('Corée'));
			await page.selectOption('select[name=encoding]', 'windows-1252');
			await page.waitForFunction(() => document.body.innerText.includes('Corée du Sud'));
			await page.selectOption('select[name=delimiter]', ',');
			await page.waitForSelector('[role=alert]');
			await page.selectOption('select[name=delimiter]', ';');
			await page.waitForSelector('[role=alert]', { state: 'detached' });
			expect(await page.locator('[data-column=pays]').count()).toBe(1);
		});
	});

	test('without JavaScript too', async () => {
		await visit('/import', noScript, async (page) => {
			await choose(page, sample('sample-wide-korean-cp949'));
			await page.click('.drop button');
			expect(await page.locator('body').innerText()).toContain('대한민국');
			await page.selectOption('select[name=encoding]', 'windows-1252');
			await page.click('button[value=reading]');
			expect(await page.locator('body').innerText()).not.toContain('대한민국');
			await page.selectOption('select[name=encoding]', 'cp949');
			await page.click('button[value=reading]');
			expect(await page.locator('body').innerText()).toContain('대한민국');
		});
	});

	test('of a workbook another sheet', async () => {
		const sheet = (name: string, value: number) => ({
			name,
			rows: [
				['Region', 'Year', 'Investment (USD billion)'],
				['KOR', 2021, 1.5],
				['KOR', 2022, value]
			]
		});
		const book = makeWorkbook({ sheets: [sheet('First print', 3), sheet('Revised', 4)] });
		for (const settings of [{}, noScript])
			await visit('/import', settings, async (page) => {
				await choose(page, file('book.xlsx', book));
				if (settings === noScript) await page.click('.drop button');
				await page.waitForSelector('select[name=sheet]');
				await page.selectOption('select[name=sheet]', 'Revised');
				if (settings === noScript) await page.click('button[value=reading]');
				await page.waitForFunction(() => !document.body.innerText.includes('1.5 · 3'));
				expect(await page.locator('[data-column^=Investment]').innerText()).toContain('1.5 · 4');
				expect(await page.locator('select[name=delimiter]').count()).toBe(0);
			});
	});

	test('roles, measure and unit; a name that stands for two regions is asked for', async () => {
		const table = 'place,when,sum\nKorea,2021,1.5\nJapan,2021,2\nUtopia,2022,7\n';
		await visit('/import', {}, async (page) => {
			await choose(page, file('own.csv', table));
			await page.waitForSelector('[data-fact=records]');
			await next(page);
			await page.selectOption('select[name="role:place"]', 'region');
			await page.selectOption('select[name="role:when"]', 'year');
			await page.selectOption('select[name="role:sum"]', 'value');
			await page.selectOption('select[name=measure]', 'private_investment');
			await page.selectOption('select[name=scale]', 'billion');
			await page.selectOption('select[name=unit]', 'USD');
			await observations(page, 1);
			await page.selectOption('select[name="name:Korea"]', 'KOR');
			await observations(page, 2);
			await page.fill('input[name="name:Utopia"]', 'none');
			await page.locator('input[name="name:Utopia"]').blur();
			await page.waitForFunction(() => document.body.innerText.includes('1 left out by you'));
			await next(page);
			await page.waitForSelector('figure');
			expect(await page.locator('figure').innerText()).toContain('$1.5B');
		});
	});
});

describe('who is not signed in', () => {
	test('is asked to, and is brought back', async () => {
		for (const [path, location] of [
			['/import', '/account/sign-in?next=%2Fimport'],
			['/ko/import', '/ko/account/sign-in?next=%2Fko%2Fimport'],
			[`/import/${'A'.repeat(43)}`, `/account/sign-in?next=%2Fimport%2F${'A'.repeat(43)}`],
			['/import/done/ai-index-2026', '/account/sign-in?next=%2Fimport%2Fdone%2Fai-index-2026']
		] as const) {
			const { status, headers } = await fetch(site.url + path, { redirect: 'manual' });
			expect([status, headers.get('location')]).toEqual([303, location]);
			expect(headers.get('cache-control')).toBe('private, no-store');
		}
	});

	test('sends no file, and neither does a page of another site', async () => {
		const send = (headers: Record<string, string>) =>
			fetch(`${site.url}/import/uploads`, { method: 'POST', body: 'a,b\n1,2\n', headers });
		expect((await send({ origin: site.url })).status).toBe(401);
		const cookie = cookieOf(kim);
		expect((await send({ origin: 'https://evil.example', cookie })).status).toBe(403);
		expect((await send({ cookie })).status).toBe(403);
		expect((await send({ origin: site.url, cookie })).status).toBe(201);
	});

	test('who is signed out meanwhile keeps the choices, signs in elsewhere and publishes', async () => {
		const context = await browser.newContext({ storageState: kim });
		const page = await context.newPage();
		try {
			await page.goto(`${site.url}/import`);
			await page.waitForSelector('[data-ready]');
			await choose(page, sample('sample-tidy'));
			await page.waitForSelector('[data-fact=records]');
			await toTitlePage(page);
			await page.fill('input[name=edition]', 'signed-out');
			await context.clearCookies();
			await next(page);
			await page.waitForSelector('[role=alert] a[target=_blank]');
			await context.addCookies(kim.cookies);
			await next(page);
			await page.waitForURL(/\/import\/done\/signed-out$/);
		} finally {
			await context.close();
		}
	});
});

describe('what goes wrong', () => {
	const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';

	test.each([
		['en', '/import', 'Git LFS'],
		['ko', '/ko/import', 'Git LFS 포인터입니다']
	])('a file that is no table is named (%s)', async (_, path, words) => {
		await visit(path, {}, async (page) => {
			await choose(page, file('data.csv', pointer));
			await page.waitForSelector('[role=alert]');
			expect(await page.locator('[role=alert]').innerText()).toContain(words);
			await axe(page);
		});
		await visit(path, noScript, async (page) => {
			await choose(page, file('../../etc/data.csv', pointer));
			await page.click('.drop button');
			expect(await page.locator('[role=alert]').innerText()).toContain(words);
		});
	});

	test('a failed upload keeps the choices, and the next one publishes', async () => {
		const context = await browser.newContext({ storageState: kim });
		const page = await context.newPage();
		try {
			await page.goto(`${site.url}/import`);
			await page.waitForSelector('[data-ready]');
			await choose(page, sample('sample-wide-korean-cp949'));
			await page.waitForSelector('[data-fact=records]');
			await next(page);
			await page.selectOption('select[name=measure]', 'private_investment');
			await observations(page, 24);
			await next(page);
			await page.waitForSelector('figure');
			await next(page);
			await page.fill('input[name=edition]', 'after-all');
			await page.fill('input[name=source]', 'Kim');
			await page.route('**/import/uploads', (route) => route.abort());
			await next(page);
			await page.waitForSelector('[role=alert]');
			expect(await page.locator('input[name=edition]').inputValue()).toBe('after-all');
			expect(await page.locator('input[name=source]').inputValue()).toBe('Kim');
			await page.unroute('**/import/uploads');
			// A closed tab loses nothing either.
			await page.reload();
			await page.waitForSelector('[data-ready]');
			await choose(page, sample('sample-wide-korean-cp949'));
			await page.waitForSelector('[data-fact=records]');
			await next(page);
			await observations(page, 24);
			await next(page);
			await page.waitForSelector('figure');
			await next(page);
			expect(await page.locator('input[name=edition]').inputValue()).toBe('after-all');
			await next(page);
			await page.waitForURL(/\/import\/done\/after-all$/);
		} finally {
			await context.close();
		}
	});

	test('the server is the judge: a taken edition and a bad date are refused, and named', async () => {
		await visit('/import', noScript, async (page) => {
			await choose(page, sample('sample-tidy'));
			await page.click('.drop button');
			await toTitlePage(page);
			await page.fill('input[name=edition]', 'ai-index-2023');
			await next(page);
			expect(await page.locator('[role=alert]').innerText()).toContain('ai-index-2023-r1');
			await page.fill('input[name=edition]', 'mine-2024');
			await page.fill('input[name=published]', '2024-13');
			await next(page);
			expect(await page.locator('[role=alert]').innerText()).toContain('Published');
			expect(await page.locator('input[name=edition]').inputValue()).toBe('mine-2024');
		});
	});

	test('invalid records refuse the file, unless they are left out', async () => {
		const table = `measure,region,year,value,unit\n${[2019, 2020, 2021]
			.map((year) => `private_investment,KOR,${year},${year === 2020 ? 'x' : 5},USD`)
			.join('\n')}\n`;
		await visit('/import', noScript, async (page) => {
			await choose(page, file('holes.csv', table));
			await page.click('.drop button');
			await toTitlePage(page);
			await next(page);
			expect(await page.locator('[role=alert] [data-problem=number]').innerText()).toContain(
				'record 3'
			);
			await page.check('input[value=skip]');
			await next(page);
			await page.waitForURL(/\/import\/done\/holes$/);
		});
	});

	test('two tabs, one edition: the other is told who was first, and nothing is lost', async () => {
		const table = (value: number) =>
			`measure,region,year,value,unit\nprivate_investment,KOR,2021,${value},USD\n`;
		const context = await browser.newContext({ storageState: kim });
		try {
			const tabs = await Promise.all(
				[5, 6].map(async (value) => {
					const page = await context.newPage();
					await page.goto(`${site.url}/import`);
					await page.waitForSelector('[data-ready]');
					await choose(page, file('same.csv', table(value)));
					await page.waitForSelector('[data-fact=records]');
					await toTitlePage(page);
					return page;
				})
			);
			const ends = await Promise.all(
				tabs.map(async (page) => {
					await next(page);
					await page.waitForSelector('.wizard [role=alert], form[action="?/withdraw"]');
					return (await page.locator('[role=alert]').count()) > 0
						? page.locator('[role=alert]').innerText()
						: 'stored';
				})
			);
			expect(ends).toContain('stored');
			expect(ends.find((end) => end !== 'stored')).toContain('imported by kim@example.org');
			const losing = tabs[ends.findIndex((end) => end !== 'stored')];
			await losing?.fill('input[name=edition]', 'same-2');
			await losing?.click('button.main');
			await losing?.waitForURL(/\/import\/done\/same-2$/);
		} finally {
			await context.close();
		}
	});

	test('a token of nobody leads back to the beginning, and so does a path', async () => {
		for (const token of ['A'.repeat(43), '..%2F..%2Fetc']) {
			const response = await fetch(`${site.url}/import/${token}`, {
				redirect: 'manual',
				headers: { cookie: cookieOf(kim) }
			});
			expect([response.status, response.headers.get('location')]).toEqual([303, '/import?expired']);
		}
	});

	test('other pages take no long bodies', async () => {
		const body = 'x'.repeat(600_000);
		const response = await fetch(`${site.url}/datasets`, { method: 'POST', body });
		expect(response.status).toBe(413);
	});
});

describe('play', () => {
	test('compares a file with the last edition, and sends nothing', async () => {
		await visit('/play', nobody, async (page) => {
			const sent: string[] = [];
			page.on('request', (request) => {
				if (request.method() !== 'GET') sent.push(request.url());
			});
			const csv = await (await fetch(`${site.url}/datasets/ai-index/ai-index-2026.csv`)).text();
			const lines = csv.split('\r\n').map((line) => line.replace(/^ai-index-2026,/, ','));
			const changed = lines.map((line) =>
				line.replace(',2013,2013,5168545793,', ',2013,2013,6e9,')
			);
			expect(changed.filter((line, at) => line !== lines[at])).toHaveLength(1);
			await choose(page, file('corrected.csv', changed.join('\r\n')));
			await page.waitForSelector('[data-explored]');
			await page.click('text=Compare with an edition of the atlas');
			await page.waitForSelector('select[name=dataset]');
			await page.selectOption('select[name=dataset]', 'ai-index');
			await page.waitForSelector('[data-difference]');
			expect(await page.locator('[data-difference]').innerText()).toContain('1 figure is revised');
			expect(await page.locator('figure[data-compared=true]').count()).toBe(1);
			await axe(page);
			expect(sent).toEqual([]);
		});
	});

	test('works by keyboard', async () => {
		await visit('/ko/play', { ...narrow, ...nobody }, async (page) => {
			await page.locator('button[value=sample-deals]').focus();
			await page.keyboard.press('Enter');
			await page.waitForSelector('[data-explored]');
			await page.locator('button', { hasText: '열과 역할' }).focus();
			await page.keyboard.press('Enter');
			await page.waitForSelector('.wizard[data-step=roles] [data-observations]');
			await page.locator('button.main').focus();
			await page.keyboard.press('Enter');
			await page.waitForSelector('[data-explored] figure');
			expect(await isWide(page)).toBe(false);
			await axe(page);
		});
	});
});
