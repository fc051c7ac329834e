import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { openAuditor, type Auditor } from '../support/lighthouse';
import { startSite, type Site } from '../support/site';

/** A site of its own, which knows its address. */
let site: Site;
let auditor: Auditor;
let browser: Browser;
beforeAll(async () => {
	[site, auditor, browser] = await Promise.all([
		startSite({ hasOrigin: true }),
		openAuditor(),
		launchBrowser()
	]);
});
afterAll(() => Promise.all([browser?.close(), auditor?.close(), site?.stop()]));

const categories = ['accessibility', 'best-practices', 'seo'] as const;

/** What Lighthouse says of speed by counting; what it times is in `npm run bench -- audit`. */
const counted = [
	'duplicated-javascript',
	'font-display',
	'legacy-javascript',
	'modern-image-formats',
	'no-document-write',
	'redirects',
	'total-byte-weight',
	'unminified-css',
	'unminified-javascript',
	'unsized-images',
	'uses-long-cache-ttl',
	'uses-optimized-images',
	'uses-passive-event-listeners',
	'uses-responsive-images',
	'uses-text-compression',
	'viewport-insight'
];

/** An embed is part of another page, and its figure has one of its own: search engines are to list that. */
const ofEmbeds = ['is-crawlable'];

test.each([
	['/', []],
	['/figures/the-2022-drop', []],
	['/ko/figures/countries', []],
	['/ko/datasets/ai-index/ai-index-2023', []],
	['/embed/private-investment-by-region?lang=ko&theme=dark', ofEmbeds]
])(
	'%s meets what Lighthouse asks of access, practice, search and weight',
	async (path, expected) => {
		const { audits, categories: found } = await auditor.audit(site.url + path, {
			onlyCategories: [...categories],
			onlyAudits: counted,
			throttlingMethod: 'provided'
		});
		const asked = [
			...categories.flatMap((name) => found[name]?.auditRefs.map(({ id }) => id) ?? []),
			...counted
		];
		// A list that came out empty would be met by any page.
		expect(asked.length).toBeGreaterThan(90);
		const missed = asked.filter((id) => {
			const audit = audits[id];
			if (!audit || audit.scoreDisplayMode === 'error') throw new Error(`No answer to ${id}.`);
			return audit.score !== null && audit.score < 1;
		});
		expect(missed.map((id) => [id, audits[id]?.displayValue ?? audits[id]?.title])).toEqual(
			expected.map((id) => [id, expect.anything()])
		);
	}
);

describe('fonts', () => {
	const open = async (path: string, width: number) => {
		const context = await browser.newContext({ viewport: { width, height: 823 } });
		return { context, page: await context.newPage() };
	};

	test.each([
		['/', 412],
		['/ko', 412],
		['/figures/the-2022-drop', 412],
		['/datasets/ai-index', 1350]
	])('that come late move nothing much of %s at %i px', async (path, width) => {
		const { context, page } = await open(path, width);
		try {
			let come = () => {};
			const late = new Promise<void>((resolve) => (come = resolve));
			await page.route('**/*.woff2', async (route) => late.then(() => route.continue()));
			await page.goto(site.url + path, { waitUntil: 'commit' });
			await page.locator('body > .body > footer').waitFor();
			// Nothing else loads once the script of the page has run.
			await page.locator('main').evaluate(painted);
			const before = await page.evaluate(shiftsOf);
			come();
			await page.evaluate(async () => document.fonts.ready);
			await page.locator('main').evaluate(painted);
			// 0.1 is what is called good.
			expect((await page.evaluate(shiftsOf)) - before).toBeLessThan(0.1);
			expect(await page.evaluate(() => document.fonts.check('16px "Atlas Sans"'))).toBe(true);
		} finally {
			await context.close();
		}
	});

	test('of Korean are not loaded for the one word of it on an English page', async () => {
		const { context, page } = await open('/figures/the-2022-drop', 1350);
		try {
			const fonts: string[] = [];
			page.on('request', (request) => {
				if (request.url().endsWith('.woff2')) fonts.push(request.url().replace(/.*\//, ''));
			});
			await page.goto(`${site.url}/figures/the-2022-drop`, { waitUntil: 'networkidle' });
			expect(fonts.map((name) => name.replace(/\.[\w-]+\.woff2$/, '')).sort()).toEqual([
				'atlas-sans-400-latin',
				'atlas-sans-400-tongue',
				'atlas-sans-600-latin'
			]);
		} finally {
			await context.close();
		}
	});
});

/** In the page: the sum of all moves so far. */
function shiftsOf(): Promise<number> {
	return new Promise((resolve) => {
		let sum = 0;
		const observer = new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
		});
		observer.observe({ type: 'layout-shift', buffered: true });
		requestAnimationFrame(() => requestAnimationFrame(() => resolve(sum)));
	});
}

/** In the page: once what is there has been painted. */
function painted(): Promise<void> {
	return new Promise((resolve) =>
		requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
	);
}
