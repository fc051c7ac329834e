import { range } from 'd3';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { deedOn, highlightByKeys, isReady, saidBy } from '../support/browse';
import { launchBrowser } from '../support/browser';
import { figures } from '../support/fixture';
import { diceOf, type Dice } from '../support/walk';

/** How many walks: `WALKS=60` takes some minutes; `SEED=17 WALKS=1` repeats the one that failed. */
const WALKS = Number(process.env.WALKS ?? 12);
const SEED = Number(process.env.SEED ?? 1);
const STEPS = 5;
const HIGHLIGHTS = 0.15;

const site = inject('site');
let browser: Browser;
let plain: BrowserContext;
beforeAll(async () => {
	browser = await launchBrowser();
	plain = await browser.newContext({
		viewport: { width: 1440, height: 1000 },
		javaScriptEnabled: false
	});
});
afterAll(() => browser.close());

type Said = Awaited<ReturnType<typeof saidBy>>;

/** What a page says, once that is what is expected of it; what it says in the end, where it never is. */
async function expectSaid(page: Page, said: Said) {
	await expect.poll(() => saidBy(page), { timeout: 10_000 }).toEqual(said);
}

/** What the server answers to an address without a script. */
async function served(reader: Page, url: string): Promise<Said> {
	await reader.goto(url);
	return saidBy(reader);
}

/** Does one thing that leads elsewhere, and says what it was. */
async function act(page: Page, dice: Dice, way: string[]) {
	const before = new URL(page.url());
	if (dice.chance(HIGHLIGHTS) && (await highlightByKeys(page))) way.push('highlights by keys');
	else {
		const { did, does, isLanguage } = await deedOn(page, dice);
		way.push(did);
		await does();
		if (isLanguage) {
			await page.waitForURL((url) => url.pathname !== before.pathname);
			expect(new URL(page.url()).search).toBe(before.search);
		}
	}
	await page.waitForURL((url) => url.href !== before.href, { timeout: 10_000 });
	way.push(page.url().slice(site.length));
}

/** One walk and the way back; what fails says after which choices. */
async function walk(seed: number) {
	const dice = diceOf(seed);
	const { slug } = dice.of(figures);
	const start = `${site}${dice.of(['', '/ko'])}/figures/${slug}`;
	const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
	const [page, reader] = [await context.newPage(), await plain.newPage()];
	const complaints: string[] = [];
	page.on('console', (message) => {
		if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	page.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
	});
	page.on('requestfailed', (request) => {
		// What a page asked for ahead is let go when it is left.
		const reason = request.failure()?.errorText;
		if (reason !== 'net::ERR_ABORTED') complaints.push(`${reason} ${request.url()}`);
	});
	const way = [start];
	try {
		await page.goto(start);
		await isReady(page);
		const passed = [{ url: page.url(), said: await served(reader, page.url()) }];
		await expectSaid(page, passed[0]?.said as Said);
		for (let step = 0; step < STEPS; step += 1) {
			await act(page, dice, way);
			const said = await served(reader, page.url());
			await expectSaid(page, said);
			await isReady(page);
			passed.push({ url: page.url(), said });
		}
		for (const { url, said } of passed.slice(0, -1).reverse()) {
			way.push('goes back');
			await page.goBack();
			await page.waitForURL(url, { timeout: 10_000 });
			await expectSaid(page, said);
		}
		expect(complaints).toEqual([]);
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(
			`walk ${seed} (SEED=${seed} WALKS=1)\n${[...way, ...complaints].join('\n')}\n${reason}`,
			{ cause: error }
		);
	} finally {
		await context.close();
		await reader.close();
	}
}

test.each(range(SEED, SEED + WALKS))(
	'walk %d over the controls: each step is what its address shows, and back leads back',
	(seed) => walk(seed)
);
