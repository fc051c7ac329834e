import type { Browser } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';

let browser: Browser;
beforeAll(async () => {
	browser = await launchBrowser();
	return () => browser.close();
});

test('a page is drawn, and its script runs', async () => {
	const page = await browser.newPage();
	await page.goto(
		'data:text/html,<svg viewBox="0 0 4 1" width="400"><rect width="4" height="1"/></svg>' +
			'<script>document.title = "drawn"</script>'
	);
	expect(await page.title()).toBe('drawn');
	expect(await page.locator('rect').boundingBox()).toMatchObject({ width: 400, height: 100 });
	expect((await page.screenshot()).subarray(1, 4).toString()).toBe('PNG');
});
