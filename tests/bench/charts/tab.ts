import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright-core';

/** What something took: milliseconds of the page's process, of the server's, and by the clock. */
export interface Took {
	cpu: number;
	server: number;
	wall: number;
}

/** A side's page: where it is, when it is ready, and how its filter is set. */
export interface Side {
	url: string;
	path: string;
	/** A page of the same server that loads nothing, so that starting a process is not measured. */
	blank: string;
	/** A selector of what is there once the page answers its reader. */
	ready: string;
	/** The menu of the filter. */
	filter: string;
	/** What holds the drawing. */
	drawing: string;
	/** What changes with it: the drawing itself, or an attribute of the page, since a canvas does not tell. */
	signal: { of: string; attribute: string | null };
	/** The process of the server where it takes part in an update. */
	pid: number | null;
}

export interface Tab {
	page: Page;
	load(): Promise<Took>;
	/** Sets the filter as a reader does, and waits until the page shows the answer. */
	choose(value: string): Promise<Took>;
	close(): Promise<void>;
}

const PATIENCE = 120_000;

export async function openTab(browser: Browser, side: Side): Promise<Tab> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
	const page = await context.newPage();
	page.setDefaultTimeout(PATIENCE);
	const cdp = await context.newCDPSession(page);
	await cdp.send('Performance.enable');
	await page.goto(side.url + side.blank);

	async function took(action: () => Promise<number>): Promise<Took> {
		const [before, served] = [await processTime(cdp), serverTime(side.pid)];
		const wall = await action();
		const cpu = (await processTime(cdp)) - before;
		return { cpu, server: serverTime(side.pid) - served, wall };
	}

	return {
		page,
		load: () =>
			took(async () => {
				await page.goto(side.url + side.path, { waitUntil: 'commit' });
				await page.waitForSelector(side.ready, { state: 'attached' });
				return page.evaluate(settled);
			}),
		choose: (value) => took(() => page.evaluate(setFilter, { ...side, value, patience: PATIENCE })),
		close: () => context.close()
	};
}

/** Milliseconds that the process of a page has used, all its threads together. */
async function processTime(cdp: CDPSession): Promise<number> {
	const { metrics } = await cdp.send('Performance.getMetrics');
	const time = metrics.find(({ name }) => name === 'ProcessTime');
	if (!time) throw new Error('This browser does not tell what its processes use.');
	return time.value * 1000;
}

/** Linux counts in hundredths of a second. */
function serverTime(pid: number | null): number {
	if (pid === null) return 0;
	const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
	const [user = 0, system = 0] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12).map(Number);
	return (user + system) * 10;
}

/** In the page: since its navigation began, once what is there has been painted. */
function settled(): Promise<number> {
	return new Promise((resolve) =>
		requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())))
	);
}

/** In the page: from the choice until the changed drawing has been painted. */
async function setFilter(
	asked: Pick<Side, 'filter' | 'signal'> & { value: string; patience: number }
) {
	const select = document.querySelector<HTMLSelectElement>(asked.filter);
	const changing = document.querySelector(asked.signal.of);
	if (!select || !changing) throw new Error('The page has no filter or no drawing.');
	if (![...select.options].some(({ value }) => value === asked.value))
		throw new Error(`The filter does not offer ${asked.value}.`);
	const begun = performance.now();
	const changed = new Promise<void>((resolve, reject) => {
		setTimeout(() => reject(new Error('The page does not answer its filter.')), asked.patience);
		const observer = new MutationObserver(() => {
			observer.disconnect();
			resolve();
		});
		const { attribute } = asked.signal;
		const all = { subtree: true, childList: true, attributes: true, characterData: true };
		observer.observe(changing, attribute ? { attributeFilter: [attribute] } : all);
	});
	select.value = asked.value;
	select.dispatchEvent(new Event('change', { bubbles: true }));
	await changed;
	await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
	return performance.now() - begun;
}
