import type { Browser, CDPSession, Page } from 'playwright-core';

/** From a key press to the painted chart by the clock, and what the page's process used until it was idle again. */
export interface Pressed {
	wall: number;
	cpu: number;
}

/** Long enough for what a page still does after it has painted, such as asking the server for the address. */
const REST_MS = 700;

/**
 * Presses keys one after the other on what has the focus. When the changed drawing was painted is read from
 * the browser's own trace: a page can only wait for the frame after it, which begins with the next beat of
 * the display.
 */
export async function pressKeys(browser: Browser, page: Page, keys: string[]): Promise<Pressed[]> {
	const cdp = await page.context().newCDPSession(page);
	await cdp.send('Performance.enable');
	const categories = ['devtools.timeline', 'blink.user_timing'];
	await browser.startTracing(page, { categories });
	const used: number[] = [];
	for (const key of keys) used.push(await pressKey(page, cdp, key));
	const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: Traced[] };
	const painted = paintedIn(trace.traceEvents);
	if (painted.length !== keys.length)
		throw new Error(`The trace holds ${painted.length} presses of ${keys.length}.`);
	return painted.map((wall, i) => ({ wall, cpu: used[i] as number }));
}

/** An event of the trace, in microseconds. */
interface Traced {
	name: string;
	tid: number;
	ts: number;
	dur?: number;
}

/** The milliseconds from each press to the end of the first frame that the page painted after its change. */
function paintedIn(events: Traced[]): number[] {
	const byTime = [...events].sort((a, b) => a.ts - b.ts);
	const named = (name: string) => byTime.filter((event) => event.name === name);
	const changes = named('chart changed');
	const paints = named('Paint');
	return named('key pressed').map((press) => {
		const change = changes.find(({ ts }) => ts >= press.ts);
		const paint = paints.find(({ tid, ts }) => change && tid === change.tid && ts >= change.ts);
		if (!paint) throw new Error('The trace holds no painted frame of a changed chart.');
		return (paint.ts + (paint.dur ?? 0) - press.ts) / 1000;
	});
}

/** Presses a key, waits for the changed drawing and until the page rests; what its process used meanwhile. */
async function pressKey(page: Page, cdp: CDPSession, key: string): Promise<number> {
	const before = await processTime(cdp);
	await page.evaluate(watch);
	await page.keyboard.press(key);
	await page.evaluate(() => (window as unknown as Watching).changed);
	await page.waitForTimeout(REST_MS);
	return (await processTime(cdp)) - before;
}

interface Watching {
	changed: Promise<void>;
}

/** In the page: marks the next key press and the first change of the drawing after it. */
function watch() {
	if (!document.querySelector('.chart')) throw new Error('The page shows no chart.');
	(window as unknown as Watching).changed = new Promise((resolve, reject) => {
		let isPressed = false;
		const patience = setTimeout(
			() => reject(new Error(`The chart of ${location.pathname} did not change.`)),
			20_000
		);
		addEventListener(
			'keydown',
			(event) => {
				isPressed = true;
				performance.mark('key pressed', { startTime: event.timeStamp });
			},
			{ capture: true, once: true }
		);
		const observer = new MutationObserver((changes) => {
			const isDrawn = changes.some(({ target }) =>
				(target instanceof Element ? target : target.parentElement)?.closest('.chart')
			);
			if (!isPressed || !isDrawn) return;
			observer.disconnect();
			clearTimeout(patience);
			performance.mark('chart changed');
			resolve();
		});
		// What is around the chart may be replaced with it.
		observer.observe(document.body, {
			subtree: true,
			childList: true,
			attributes: true,
			characterData: true
		});
	});
}

async function processTime(cdp: CDPSession): Promise<number> {
	const { metrics } = await cdp.send('Performance.getMetrics');
	return 1000 * (metrics.find(({ name }) => name === 'ProcessTime')?.value ?? NaN);
}
