import type { Browser } from 'playwright-core';
import { launchBrowser } from '../../support/browser';
import { buildPage } from '../charts/build';
import { caseOf } from '../charts/cases';
import { checkDrawn } from '../charts/drawn';
import { figurePath, startFigures } from '../charts/figure-site';
import { slow } from '../charts/first-paint';
import { servePeers } from '../charts/peer-site';
import { placesOnMap } from '../charts/places';
import type { Row } from '../charts/report';

const TARGET = 0.25;
const VIEWPORT = { width: 960, height: 900 };

/**
 * Bytes that a browser has received when it first paints the chart of an embed, and all that it receives, beside an
 * embed that ECharts draws: 20 lines of 13 years. Both sides send gzip; bytes are those of the bodies.
 */
export async function embedBytes(): Promise<Row[]> {
	// Components compile for production only when the process that builds says so.
	process.env.NODE_ENV = 'production';
	const chart = caseOf('lines', placesOnMap());
	const script = await buildPage('echarts', 'embed');
	const site = await startFigures();
	const peers = await servePeers({ echarts: script }, { lines: { chart } });
	let browser: Browser | undefined;
	try {
		browser = await launchBrowser();
		const path = figurePath('lines').replace('/figures/', '/embed/');
		const ours = await receive(browser, site.url + path);
		const theirs = await receive(browser, `${peers.url}/echarts?case=lines`);
		checkDrawn('The embed', ours.drawing, chart);
		checkDrawn('The embed of echarts', theirs.drawing, chart);
		const row = (name: string, of: 'toPaint' | 'all', target: number | null): Row => ({
			row: `embed of 20×13 lines, ${name}`,
			peer: 'echarts',
			unit: 'kB',
			ours: ours[of] / 1000,
			theirs: theirs[of] / 1000,
			wall: null,
			target
		});
		return [row('bytes to first paint', 'toPaint', TARGET), row('all bytes', 'all', null)];
	} finally {
		await browser?.close();
		await peers.stop();
		await site.stop();
	}
}

/** On the slow connection, where what is painted first does not find all the rest received already. */
async function receive(browser: Browser, url: string) {
	const context = await browser.newContext({
		viewport: VIEWPORT,
		extraHTTPHeaders: { 'accept-encoding': 'gzip' }
	});
	try {
		const page = await context.newPage();
		const cdp = await context.newCDPSession(page);
		await cdp.send('Performance.enable');
		await cdp.send('Network.enable');
		await cdp.send('Network.emulateNetworkConditions', slow);
		const parts: { timestamp: number; encodedDataLength: number }[] = [];
		cdp.on('Network.dataReceived', (part) => parts.push(part));
		await page.goto(url, { waitUntil: 'networkidle' });
		const drawn = page.locator('.chart svg:visible').first();
		const drawing = await drawn.evaluate((svg) => svg.outerHTML);
		const { painted, document } = await page.evaluate(told);
		const { metrics } = await cdp.send('Performance.getMetrics');
		const begun = metrics.find(({ name }) => name === 'NavigationStart')?.value ?? NaN;
		const sum = (until: number) =>
			parts
				.filter(({ timestamp }) => timestamp <= until)
				.reduce((total, { encodedDataLength }) => total + encodedDataLength, 0);
		// What it paints first may be a part of the page, in which the chart need not be: all of the page counts.
		const [toPaint, all] = [document + sum(begun + painted / 1000), document + sum(Infinity)];
		if (!(painted + begun > 0))
			throw new Error(`The browser does not tell when it painted ${url}.`);
		return { drawing, toPaint, all };
	} finally {
		await context.close();
	}
}

/** In the page: milliseconds until it painted, and the bytes of the page itself, of which no parts are told. */
function told() {
	const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
	const [paint] = performance.getEntriesByName('first-contentful-paint');
	return { painted: paint?.startTime ?? NaN, document: navigation?.encodedBodySize ?? NaN };
}
