/**
 * Takes docs/pictures/screens: for each page one sheet of it at 1440, 768 and 390 px, in English and Korean,
 * from a running atlas that holds the shipped data and that nobody has an account in yet:
 *
 *     node scripts/screens.mjs http://127.0.0.1:3000 [--link <the first link that it printed>] [name...]
 *
 * Without the link the pages of the signed in are left out. A page that is wider than its window, says
 * something on the console or answers with another status than it should fails. Look at each sheet.
 */
import { mkdirSync, statSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { inRepository, root } from './lib/repository.mjs';

const FOLDER = 'docs/pictures/screens';
/** Of a page in its own pixels; what is below is left out. */
const MAX_HEIGHT = 2_000;
const SCALE = 0.4;
const widths = [1440, 768, 390];

/**
 * @typedef {{ path: string, status?: number, isPersonal?: boolean, isFile?: boolean }} Screen `isFile`: no page
 * of the site around it, and its language is a parameter.
 */

const by = '/figures/private-investment-by-region';

/** @type {Record<string, Screen>} */
const screens = {
	overview: { path: '/' },
	figures: { path: '/figures' },
	figure: { path: by },
	map: { path: `${by}?region=@countries&time=2025&chart=map` },
	grid: { path: '/figures/private-investment-by-region?chart=grid' },
	drop: { path: '/figures/the-2022-drop' },
	refused: { path: `${by}?time=2050&currency=XXX` },
	datasets: { path: '/datasets' },
	dataset: { path: '/datasets/ai-index' },
	revisions: { path: '/datasets/ai-index/revisions' },
	edition: { path: '/datasets/ai-index/ai-index-2026' },
	measures: { path: '/about/measures' },
	api: { path: '/about/api' },
	play: { path: '/play' },
	missing: { path: '/figures/no-such-figure', status: 404 },
	embed: { path: '/embed/private-investment-by-region', isFile: true },
	'sign-in': { path: '/account/sign-in' },
	account: { path: '/account', isPersonal: true },
	'own-figures': { path: '/account/figures', isPersonal: true },
	import: { path: '/import', isPersonal: true }
};

const { values, positionals } = parseArgs({
	options: { link: { type: 'string' } },
	allowPositionals: true
});
const [base, ...names] = positionals;
const unknown = names.filter((name) => !(name in screens));
if (!base || !URL.canParse(base) || unknown.length > 0) {
	console.error(
		'Usage: node scripts/screens.mjs <address of a running atlas> [--link L] [name...]'
	);
	console.error(`Names: ${Object.keys(screens).join(', ')}`);
	process.exit(2);
}

/** @typedef {import('playwright-core').BrowserContext} Context */

/**
 * @param {Context} context
 * @param {Screen} screen
 * @param {'en' | 'ko'} language
 * @param {number} width
 */
async function take(context, { path, status = 200, isFile }, language, width) {
	const address = new URL(path, base);
	if (isFile) address.searchParams.set('lang', language);
	else if (language === 'ko') address.pathname = `/ko${address.pathname}`.replace(/\/$/, '');
	const page = await context.newPage();
	/** @type {string[]} */
	const said = [];
	page.on('pageerror', ({ message }) => said.push(message));
	page.on('console', (message) => {
		if (message.type() === 'error' && status === 200) said.push(message.text());
	});
	await page.setViewportSize({ width, height: 900 });
	const response = await page.goto(address.href, { waitUntil: 'networkidle' });
	if (response?.status() !== status)
		throw new Error(`${address} answered ${response?.status()} instead of ${status}.`);
	const size = await page.evaluate(async () => {
		await document.fonts.ready;
		const { scrollWidth, scrollHeight } = document.documentElement;
		return { scrollWidth, scrollHeight };
	});
	if (size.scrollWidth > width) said.push(`is ${size.scrollWidth} px wide in a window of ${width}`);
	for (const text of said) fail(`${address}: ${text}`);
	const height = Math.min(MAX_HEIGHT, size.scrollHeight);
	const shot = await page.screenshot({
		fullPage: true,
		clip: { x: 0, y: 0, width, height },
		animations: 'disabled'
	});
	await page.close();
	return { width, shot };
}

/** @param {string} message */
function fail(message) {
	console.error(message);
	process.exitCode = 1;
}

/**
 * @param {Context} context
 * @param {string} path
 * @param {{ width: number, shot: Buffer }[]} shots
 */
async function assemble(context, path, shots) {
	const page = await context.newPage();
	const images = shots.map(
		({ width, shot }) =>
			`<img width="${width * SCALE}" src="data:image/png;base64,${shot.toString('base64')}">`
	);
	await page.setContent(
		`<body style="margin:0;padding:8px;display:inline-flex;gap:8px;align-items:flex-start;background:#777">${images.join('')}</body>`
	);
	await page.locator('body').screenshot({ path, type: 'jpeg', quality: 60 });
	await page.close();
}

// The finder is TypeScript, as all of tests/ is.
const { module } = await runnerImport('/tests/support/browser.ts', { root, logLevel: 'error' });
/** @type {import('playwright-core').Browser} */
const browser = await module.launchBrowser();
try {
	mkdirSync(inRepository(FOLDER), { recursive: true });
	const options = { colorScheme: 'light', reducedMotion: 'reduce', timezoneId: 'UTC' };
	const context = await browser.newContext(/** @type {object} */ (options));
	if (values.link) await join(context, values.link);
	for (const [name, screen] of Object.entries(screens)) {
		if (names.length > 0 && !names.includes(name)) continue;
		if (screen.isPersonal && !values.link) continue;
		const shots = [];
		for (const language of /** @type {const} */ (['en', 'ko']))
			for (const width of widths) shots.push(await take(context, screen, language, width));
		const path = inRepository(`${FOLDER}/${name}.jpg`);
		await assemble(context, path, shots);
		console.log(`${name}.jpg ${Math.ceil(statSync(path).size / 1000)} kB`);
	}
} finally {
	await browser.close();
}

/**
 * Makes the first account.
 *
 * @param {Context} context
 * @param {string} link
 */
async function join(context, link) {
	const page = await context.newPage();
	await page.goto(link, { waitUntil: 'networkidle' });
	const email = page.locator('input[name=email]');
	if (await email.count()) await email.fill('editor@example.org');
	for (const field of await page.locator('input[type=password]').all())
		await field.fill('correct horse battery staple');
	await page.locator('main button[type=submit], main form button').first().click();
	await page.waitForLoadState('networkidle');
	await page.close();
}
