import type { Browser } from 'playwright-core';
import { runCommand } from './command';
import type { Site } from './site';

/** The cookies of a browser. */
export type SignedIn = Awaited<
	ReturnType<Awaited<ReturnType<Browser['newContext']>>['storageState']>
>;

const password = 'four plain words here';

/** An editor as an operator makes one: the command line, its one-time link, and a password. */
export async function signInEditor(
	browser: Browser,
	{ url, dataDir }: Site,
	email: string,
	databaseUrl = ''
): Promise<SignedIn> {
	const added = await runCommand(['user', 'add', email, '--role', 'editor'], {
		DATA_DIR: dataDir,
		DATABASE_URL: databaseUrl
	});
	const { pathname, search } = new URL(added.stdout.trim());
	const context = await browser.newContext({ javaScriptEnabled: false });
	try {
		const page = await context.newPage();
		await page.goto(url + pathname + search);
		await page.fill('#password', password);
		await page.fill('#again', password);
		await page.click('form button');
		await page.waitForURL(/\/account$/);
		return await context.storageState();
	} finally {
		await context.close();
	}
}
