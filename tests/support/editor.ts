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
	{ dataDir }: Site,
	email: string
): Promise<SignedIn> {
	const added = await runCommand(['user', 'add', email, '--role', 'editor'], {
		DATA_DIR: dataDir
	});
	const context = await browser.newContext({ javaScriptEnabled: false });
	try {
		const page = await context.newPage();
		await page.goto(added.stdout.trim());
		await page.fill('#password', password);
		await page.fill('#again', password);
		await page.click('form button');
		await page.waitForURL(/\/account$/);
		return await context.storageState();
	} finally {
		await context.close();
	}
}
