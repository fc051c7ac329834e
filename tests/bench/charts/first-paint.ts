import type { Browser } from 'playwright-core';
import type { Site } from '../../support/site';
import { figurePath } from './figure-site';
import type { PeerSite } from './peer-site';
import { median, type Row } from './report';

/**
 * A slow connection: no answer within 150 ms, 1.6 Mbit/s. The browser emulates latency as the least time of
 * an answer and does not add it to the server's, so up to 150 ms of our server's work is not seen.
 */
export const slow = {
	offline: false,
	latency: 150,
	downloadThroughput: 204_800,
	uploadThroughput: 96_000
};
const TARGET = 0.5;
/** Pages of each side before any is measured. */
const WARM = 6;

/** First contentful paint of our page of a figure and of one that Chart.js draws in the browser. */
export async function firstPaints(
	browser: Browser,
	site: Site,
	peers: PeerSite,
	rounds: number
): Promise<Row[]> {
	const ours = site.url + figurePath('lines');
	const theirs = `${peers.url}/chartjs?case=lines`;
	const rows: Row[] = [];
	// A server that has just started compiles what it runs: the first pages take three times as long.
	for (let i = 0; i < WARM; i++)
		for (const url of [ours, theirs]) await firstPaint(browser, url, false);
	for (const isSlow of [true, false]) {
		const [own, other]: [Paint[], Paint[]] = [[], []];
		for (let round = 0; round < rounds; round++) {
			own.push(await firstPaint(browser, ours, isSlow));
			other.push(await firstPaint(browser, theirs, isSlow));
		}
		const where = isSlow ? 'slow connection' : 'same machine';
		const row = (name: string, pick: (paint: Paint) => number, target: number | null): Row => ({
			row: `${name}, ${where}`,
			peer: 'chartjs',
			unit: 'ms',
			ours: median(own.map(pick)),
			theirs: median(other.map(pick)),
			wall: null,
			target
		});
		rows.push(row('first contentful paint', ({ paint }) => paint, isSlow ? TARGET : null));
		// The browser takes the time of the first byte beneath the emulated connection.
		if (!isSlow) rows.push(row('of which until the first byte', ({ byte }) => byte, null));
	}
	return rows;
}

/** Milliseconds since the navigation began. */
interface Paint {
	byte: number;
	paint: number;
}

async function firstPaint(browser: Browser, url: string, isSlow: boolean): Promise<Paint> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
	const page = await context.newPage();
	if (isSlow) {
		const cdp = await context.newCDPSession(page);
		await cdp.send('Network.enable');
		await cdp.send('Network.emulateNetworkConditions', slow);
	}
	await page.goto(url, { waitUntil: 'commit' });
	const paint = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				const known = performance.getEntriesByName('first-contentful-paint')[0];
				if (known) return resolve(known.startTime);
				new PerformanceObserver((list) => {
					const [entry] = list.getEntriesByName('first-contentful-paint');
					if (entry) resolve(entry.startTime);
				}).observe({ type: 'paint', buffered: true });
			})
	);
	const byte = await page.evaluate(
		() =>
			(performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).responseStart
	);
	await context.close();
	return { byte, paint };
}
