import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { runCommand } from '../support/command';
import { signInEditor, type SignedIn } from '../support/editor';
import { startSite, type Site } from '../support/site';
import { visit as open, type ContextOptions } from '../support/visit';

/** A site of its own: figures and editions come and go. */
let site: Site;
let browser: Browser;
let kim: SignedIn;
let lee: SignedIn;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite(), launchBrowser()]);
	kim = await signInEditor(browser, site, 'kim@example.org');
	lee = await signInEditor(browser, site, 'lee@example.org');
});
afterAll(() => Promise.all([browser?.close(), site?.stop()]));

const noScript = { javaScriptEnabled: false };
const nobody = { storageState: { cookies: [], origins: [] } };

const visit = <T>(address: string, options: ContextOptions, look: (page: Page) => Promise<T>) =>
	open(
		browser,
		site.url + address,
		{ viewport: { width: 1280, height: 900 }, storageState: kim, ...options },
		look,
		/status of 4\d\d/
	);

const get = (address: string) => fetch(site.url + address, { redirect: 'manual' });
const heading = (page: Page) => page.locator('h1').first().innerText();
const axe = async (page: Page) => {
	expect(await barriersIn(page)).toEqual([]);
	const overflow = () => document.documentElement.scrollWidth > window.innerWidth;
	expect(await page.evaluate(overflow)).toBe(false);
};
/** In a browser with scripts, which axe needs. */
const inspect = (address: string, options: ContextOptions = {}) => visit(address, options, axe);
const cookieOf = ({ cookies }: SignedIn) =>
	cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
const send = (
	address: string,
	fields: Record<string, string>,
	who: SignedIn | null,
	origin: string = site.url
) =>
	fetch(site.url + address, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin, accept: 'text/html', ...(who ? { cookie: cookieOf(who) } : {}) },
		body: new URLSearchParams(fields)
	});

/** axe on many pages, on a busy machine. */
const timeout = 240_000;
const own = '/account/figures/ten-years-and-one-bend';
const titleAt = (address: string, options: ContextOptions = noScript) =>
	visit(address, { ...nobody, ...options }, heading);

describe('from the view to the saved figure, without JavaScript', () => {
	test('preview, draft, and what is refused', { timeout }, async () => {
		await visit('/figures/private-investment?time=2013..2022', noScript, async (page) => {
			await page.getByRole('link', { name: 'Save this view' }).click();
			expect(await heading(page)).toBe('Save this view');
			expect(await page.locator('figure h3').innerText()).toContain('22.3%');
			await page.fill('#title-en', 'Ten years, and one bend');
			await page.fill('#note-en', 'Counted anew.\nSee <b>the</b> notes.');
			await page.fill('#annotation-en', 'Rates rise');
			await page.getByRole('button', { name: 'Preview' }).click();
			expect(await page.locator('figure h3').innerText()).toBe('Ten years, and one bend');
			expect(await page.locator('#point-problem').innerText()).toContain(
				'needs a series and a year'
			);
			await page.getByRole('button', { name: 'Save as a draft' }).click();
			expect(await page.locator('[role=alert] a').getAttribute('href')).toBe('#series');
			expect(await page.inputValue('#title-en')).toBe('Ten years, and one bend');
			await page.selectOption('#series', 'WLD');
			await page.selectOption('#year', '2022');
			await page.getByRole('button', { name: 'Preview' }).click();
			expect(await page.locator('figure .wide svg').innerHTML()).toContain('>Rates rise<');
			await page.getByRole('button', { name: 'Save as a draft' }).click();

			expect(new URL(page.url()).pathname).toBe('/account/figures/ten-years-and-one-bend');
			expect(await page.locator('[role=status]').innerText()).toContain('draft');
			expect((await get('/figures/ten-years-and-one-bend')).status).toBe(404);
			expect((await get('/figures/ten-years-and-one-bend.svg')).status).toBe(404);
		});
		await inspect(own);
	});

	test('published, everyone sees it', { timeout }, async () => {
		await visit(own, noScript, async (page) => {
			await page.getByRole('button', { name: 'Publish version 1' }).click();
			expect(await page.locator('[role=status]').innerText()).toContain('published');
		});

		await visit('/figures/ten-years-and-one-bend', { ...noScript, ...nobody }, async (page) => {
			expect(await heading(page)).toBe('Ten years, and one bend');
			expect(await page.locator('figcaption').innerText()).toContain('the author’s words');
			const saved = page.locator('section.saved');
			const today = new Date().toISOString().slice(0, 10);
			expect(await saved.innerText()).toContain(`Saved figure, version 1, ${today}`);
			expect(await saved.innerText()).toContain('See <b>the</b> notes.');
			expect(await page.content()).not.toContain('kim@example.org');
			const shown = page.locator('figure svg[data-plot]');
			const isShown = await shown.evaluateAll((all) => all.map((each) => each.clientWidth > 0));
			expect(isShown).toEqual([true, false, false]);
			expect(await shown.first().innerHTML()).toContain('>Rates rise<');
		});
		await inspect(own);
		await inspect('/figures/ten-years-and-one-bend', nobody);
		expect(await (await get('/figures')).text()).toContain('ten-years-and-one-bend');
		expect(await (await get('/embed/ten-years-and-one-bend')).text()).toContain('>Rates rise<');
		const svg = await (await get('/figures/ten-years-and-one-bend.svg')).text();
		expect(svg).toContain('>Rates rise<');
		expect(svg).toContain('/figures/ten-years-and-one-bend-v1?edition=ai-index-2026');
	});

	test('a new version takes the address, and the old one keeps its own', async () => {
		await visit(own, noScript, async (page) => {
			await page.getByRole('link', { name: 'New version' }).click();
			expect(await page.inputValue('#title-en')).toBe('Ten years, and one bend');
			expect(await page.inputValue('#year')).toBe('2022');
			await page.fill('#title-en', 'Ten years, and two');
			await page.getByRole('button', { name: 'Publish', exact: true }).click();
			expect(await page.locator('tbody tr').count()).toBe(2);
		});
		expect(await titleAt('/figures/ten-years-and-one-bend')).toBe('Ten years, and two');
		expect(await titleAt('/figures/ten-years-and-one-bend-v1')).toBe('Ten years, and one bend');
	});

	test('withdrawn, it is gone everywhere; restored, it is back', { timeout }, async () => {
		await visit(own, noScript, async (page) => {
			await page.getByRole('button', { name: 'Withdraw' }).click();
			expect(await page.locator('[role=status]').innerText()).toContain('withdrawn');
			for (const address of ['', '-v1', '-v2'])
				for (const [format, type] of [
					['', 'text/html; charset=utf-8'],
					['.csv', 'application/problem+json; charset=utf-8'],
					['.svg', 'image/svg+xml; charset=utf-8'],
					['.png', 'image/png']
				] as const) {
					const answer = await get(`/figures/ten-years-and-one-bend${address}${format}`);
					expect([answer.status, answer.headers.get('content-type')]).toEqual([410, type]);
				}
			expect((await get('/embed/ten-years-and-one-bend')).status).toBe(410);
			await page.goto(`${site.url}/ko/figures/ten-years-and-one-bend`);
			expect(await heading(page)).toBe('거두어들였습니다');
			await inspect(own);
			await inspect('/ko/figures/ten-years-and-one-bend', nobody);
			await page.goto(site.url + own);
			await page.getByRole('button', { name: 'Restore' }).click();
			expect(await page.locator('[role=status]').innerText()).toContain('published');
		});
		expect(await titleAt('/figures/ten-years-and-one-bend')).toBe('Ten years, and two');
	});
});

describe('with JavaScript, in Korean', () => {
	test('the preview follows what is typed, narrow and dark', { timeout }, async () => {
		const dark = { viewport: { width: 390, height: 800 }, colorScheme: 'dark' as const };
		await visit('/ko/figures/private-investment-by-region?chart=column', dark, async (page) => {
			await page.getByRole('link', { name: '이 보기 저장' }).click();
			await page.waitForSelector('#title-ko');
			expect(await heading(page)).toBe('이 보기 저장');
			await axe(page);
			await page.fill('#title-ko', '미국이 앞선다');
			await page.waitForSelector('figure h3:text-is("미국이 앞선다")');
			await page.fill('#annotation-ko', '여기가 가장 높다');
			await page.selectOption('#series', 'USA');
			await page.selectOption('#year', '2025');
			await page.waitForSelector('figure .narrow svg text:has-text("여기가")');
			await axe(page);
			await page.selectOption('#year', '');
			await page.getByRole('button', { name: '초안으로 저장' }).click();
			await page.waitForSelector('[role=alert]');
			expect(await page.inputValue('#series')).toBe('USA');
			await axe(page);
			await page.selectOption('#year', '2025');
			await page.getByText('영어로도 쓰기').click();
			await page.fill('#title-en', 'The US leads');
			await page.fill('#slug', 'us-leads');
			await page.getByRole('button', { name: '공개하기' }).click();
			await page.waitForURL('**/ko/account/figures/us-leads');
			await axe(page);
		});
	});

	test('each language has its own words, and the list has the figure', { timeout }, async () => {
		const dark = { viewport: { width: 390, height: 800 }, colorScheme: 'dark' as const };
		expect(await titleAt('/figures/us-leads', {})).toBe('The US leads');
		await visit('/ko/figures/us-leads', nobody, async (page) => {
			expect(await heading(page)).toBe('미국이 앞선다');
			await axe(page);
			expect(await page.locator('section.saved').innerText()).toContain('저장된 그림, 버전 1');
			await page.waitForSelector('figure .wide svg text:has-text("여기가")');
		});
		await visit('/ko/account/figures', dark, async (page) => {
			expect(await heading(page)).toBe('내 그림');
			const card = page.locator('li[data-figure=us-leads]');
			expect(await card.innerText()).toContain('미국이 앞선다');
			expect(await card.locator('svg').count()).toBe(1);
			await axe(page);
		});
	});
});

describe('who may', () => {
	const fields = { 'title-en': 'Theirs', pinned: 'no' };
	const own = '/account/figures/us-leads';

	test('nobody saves without a session', async () => {
		const form = await get('/account/figures/new?figure=private-investment');
		expect(form.status).toBe(303);
		expect(form.headers.get('location')).toContain('/account/sign-in?next=');
		const sent = await send(
			'/account/figures/new?/publish&figure=private-investment',
			fields,
			null
		);
		expect([sent.status, sent.headers.get('location')]).toEqual([
			303,
			'/account/sign-in?next=%2Faccount%2Ffigures%2Fnew'
		]);
	});

	test('another editor finds no such figure, and changes nothing', async () => {
		const statuses = [];
		for (const action of ['?/withdraw', '?/restore', '?/discard', '/edit?/draft', '/edit?/publish'])
			statuses.push((await send(own + action, fields, lee)).status);
		statuses.push((await send(`${own}?/publish`, { version: '1' }, lee)).status);
		expect(statuses).toEqual(Array(6).fill(404));
		const read = await fetch(site.url + own, { headers: { cookie: cookieOf(lee) } });
		expect(read.status).toBe(404);
		expect((await get('/figures/us-leads')).status).toBe(200);
		expect(await (await get('/figures/us-leads')).text()).not.toContain('Theirs');
	});

	test.each(['http://evil.example', 'null'])('a form from %s changes nothing', async (origin) => {
		for (const address of [`${own}?/withdraw`, `${own}/edit?/publish`])
			expect((await send(address, fields, kim, origin)).status).toBe(403);
		expect(await (await get('/figures/us-leads')).text()).toContain('The US leads');
	});

	test('an address that is taken, reserved or none is refused with the reason', async () => {
		for (const [slug, words] of [
			['us-leads', 'is the address of another figure'],
			['the-2022-drop', 'is the address of another figure'],
			['revisions', 'is kept for the atlas'],
			['my-figure-v2', 'is kept for the atlas'],
			['a b', 'is no address']
		] as const) {
			const address = '/account/figures/new?/publish&figure=private-investment';
			const answer = await send(address, { ...fields, slug }, kim);
			expect([slug, answer.status]).toEqual([slug, 400]);
			expect(await answer.text()).toContain(words);
		}
	});

	test('a view that can not be followed is named and not saved', async () => {
		const address = '/account/figures/new?/publish&figure=private-investment&show=sideways';
		const answer = await send(address, { ...fields, slug: 'sideways' }, kim);
		expect([answer.status, (await answer.text()).includes('sideways')]).toEqual([400, true]);
		expect((await get('/figures/sideways')).status).toBe(404);
		const none = await send('/account/figures/new?/publish&figure=nothing', fields, kim);
		expect(none.status).toBe(404);
	});
});

test('under a newer edition a pinned figure stays, and one that follows changes', async () => {
	const add = async (edition: string, published: string, rows: string[]) => {
		const file = path.join(site.dataDir, `${edition}.csv`);
		const lines = rows.map((row) => `private_investment,KOR,${row},USD,nominal`);
		await writeFile(file, ['measure,region,year,value,unit,prices', ...lines].join('\n'));
		const told = ['--dataset', 'mine', '--edition', edition, '--published', published];
		expect((await runCommand(['import', file, ...told], { DATA_DIR: site.dataDir })).code).toBe(0);
	};
	const csv = async (slug: string) => (await get(`/figures/${slug}.csv`)).text();
	await add('mine-1', '2024-01', ['2021,100', '2022,80']);
	await add('mine-2', '2024-06', ['2021,110', '2022,90']);
	for (const [slug, pinned] of [
		['stays', 'yes'],
		['moves', 'no']
	] as const) {
		const view = 'figure=private-investment&dataset=mine&region=KOR';
		const answer = await send(`/account/figures/new?/publish&${view}`, { slug, pinned }, kim);
		expect(answer.headers.get('location')).toBe(`/account/figures/${slug}`);
	}
	const [stays, moves] = [await csv('stays'), await csv('moves')];
	expect(stays).toBe(moves);
	await add('mine-3', '2025-01', ['2021,110', '2022,95', '2023,120']);
	expect(await csv('stays')).toBe(stays);
	expect(await csv('moves')).toContain('mine-3');
});
