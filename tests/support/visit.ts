import type { Browser, BrowserContext, Page } from 'playwright-core';

export type ContextOptions = NonNullable<Parameters<Browser['newContext']>[0]>;

/** Opens a page in a context of its own, and fails on anything that the console complains of. */
export async function visit<T>(
	browser: Browser,
	address: string,
	options: ContextOptions,
	look: (page: Page, context: BrowserContext) => Promise<T>,
	/** What the console may say all the same: the browser tells of a form that was refused. */
	isExpected?: RegExp
): Promise<T> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	page.on('console', (message) => {
		const text = message.text();
		if (['error', 'warning'].includes(message.type()) && !isExpected?.test(text))
			complaints.push(text);
	});
	page.on('pageerror', (error) => complaints.push(error.message));
	try {
		await page.goto(address);
		if (options.javaScriptEnabled !== false) await page.waitForLoadState('networkidle');
		const result = await look(page, context);
		if (complaints.length > 0) throw new Error(`The console says: ${complaints.join('\n')}`);
		return result;
	} finally {
		await context.close();
	}
}
