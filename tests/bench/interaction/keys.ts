import type { CDPSession, Page } from 'playwright-core';

/** From a key press to the painted chart by the clock, and what the page's process used until it was idle again. */
export interface Pressed {
	wall: number;
	cpu: number;
}

/** Long enough for what a page still does after it has painted, such as asking the server for the address. */
const REST_MS = 700;

/** Presses a key on what has the focus, and waits for the first frame in which the drawing differs. */
export async function pressKey(page: Page, cdp: CDPSession, key: string): Promise<Pressed> {
	const before = await processTime(cdp);
	await page.evaluate(watch);
	await page.keyboard.press(key);
	const wall = await page.evaluate(() => (window as unknown as Watching).painted);
	await page.waitForTimeout(REST_MS);
	return { wall, cpu: (await processTime(cdp)) - before };
}

interface Watching {
	painted: Promise<number>;
}

/** In the page: resolves with the milliseconds from the next key press until a changed drawing is painted. */
function watch() {
	if (!document.querySelector('.chart')) throw new Error('The page shows no chart.');
	(window as unknown as Watching).painted = new Promise((resolve, reject) => {
		let pressed = 0;
		const patience = setTimeout(
			() => reject(new Error(`The chart of ${location.pathname} did not change.`)),
			20_000
		);
		addEventListener('keydown', (event) => (pressed = event.timeStamp), {
			capture: true,
			once: true
		});
		const observer = new MutationObserver((changes) => {
			const isDrawn = changes.some(({ target }) =>
				(target instanceof Element ? target : target.parentElement)?.closest('.chart')
			);
			if (!pressed || !isDrawn) return;
			observer.disconnect();
			clearTimeout(patience);
			requestAnimationFrame(() =>
				requestAnimationFrame(() => resolve(performance.now() - pressed))
			);
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
