import lighthouse, { type Flags, type Result } from 'lighthouse';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './browser';
import { freePort } from './free-port';

/** Lighthouse in the Chromium of the tests, which it reaches by a port of its own. */
export interface Auditor {
	/** What it finds on a page; as on a phone on a slow connection where nothing else is said. */
	audit(url: string, flags?: Flags): Promise<Result>;
	close(): Promise<void>;
}

export async function openAuditor(): Promise<Auditor> {
	const port = await freePort();
	const browser: Browser = await launchBrowser({ args: [`--remote-debugging-port=${port}`] });
	return {
		async audit(url, flags = {}) {
			const told = await lighthouse(url, { port, logLevel: 'silent', ...flags });
			const failure = told?.lhr.runtimeError;
			if (!told || failure)
				throw new Error(`Lighthouse on ${url}: ${failure?.message ?? 'nothing'}`);
			return told.lhr;
		},
		close: () => browser.close()
	};
}
