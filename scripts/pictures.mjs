/**
 * Takes the pictures of docs/pictures from a running atlas that holds the shipped data:
 *
 *     node scripts/pictures.mjs http://127.0.0.1:3000 [name...]
 *
 * Names choose some of the pictures; without one all are taken. With pngquant on the PATH (on Debian:
 * `apt-get install pngquant`) they become a third as large. Look at each before it is committed.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';
import process from 'node:process';
import { runnerImport } from 'vite';
import { inRepository, root } from './lib/repository.mjs';

const FOLDER = 'docs/pictures';
const MAX_BYTES = 200_000;

/** Pixels of the picture to one of the page. */
const DENSITY = 2;

const figures = {
	figure: '/figures/private-investment-by-region',
	drop: '/figures/the-2022-drop'
};

/**
 * @typedef {{
 *   figure: keyof typeof figures,
 *   language: 'en' | 'ko',
 *   theme: 'light' | 'dark',
 *   width: 1280 | 390,
 *   until: string
 * }} Picture `width` is a desk's or a telephone's; `until` is the last element that the picture shows.
 */

const files = 'main .actions';
const otherEditions = 'main .actions + section';

/** @type {Picture[]} */
const pictures = [
	{ figure: 'figure', language: 'en', theme: 'light', width: 1280, until: files },
	{ figure: 'figure', language: 'ko', theme: 'dark', width: 1280, until: files },
	{ figure: 'figure', language: 'en', theme: 'dark', width: 390, until: files },
	{ figure: 'figure', language: 'ko', theme: 'light', width: 390, until: files },
	{ figure: 'drop', language: 'en', theme: 'light', width: 1280, until: otherEditions },
	{ figure: 'drop', language: 'ko', theme: 'dark', width: 390, until: otherEditions }
];

/** @param {Picture} picture */
const nameOf = ({ figure, language, theme, width }) => `${figure}-${language}-${theme}-${width}`;

/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').Page} Page */

/**
 * @param {Browser} browser
 * @param {string} base
 * @param {Picture} picture
 */
async function take(browser, base, picture) {
	const { language, theme, width, until } = picture;
	const context = await browser.newContext({
		viewport: { width, height: 800 },
		deviceScaleFactor: DENSITY,
		colorScheme: theme,
		reducedMotion: 'reduce',
		locale: language === 'ko' ? 'ko-KR' : 'en-US',
		timezoneId: 'UTC'
	});
	try {
		const page = await context.newPage();
		const address = new URL((language === 'ko' ? '/ko' : '') + figures[picture.figure], base);
		const response = await page.goto(address.href, { waitUntil: 'networkidle' });
		if (!response?.ok()) throw new Error(`${address} answered ${response?.status()}.`);
		await fontsOf(page);
		const path = inRepository(`${FOLDER}/${nameOf(picture)}.png`);
		const height = await bottomOf(page, until);
		await page.setViewportSize({ width, height });
		await page.screenshot({ path, animations: 'disabled' });
		quantise(path);
		return statSync(path).size;
	} finally {
		await context.close();
	}
}

/**
 * Waits for the fonts that the page uses; a picture in a substitute font is no picture of the page.
 *
 * @param {Page} page
 */
async function fontsOf(page) {
	const faces = await page.evaluate(async () => {
		await document.fonts.ready;
		return [...document.fonts].map(({ family, status }) => ({ family, status }));
	});
	const isLoaded = faces.some(({ status }) => status === 'loaded');
	if (!isLoaded || faces.some(({ status }) => status === 'error' || status === 'loading'))
		throw new Error(`The fonts were not loaded: ${JSON.stringify(faces)}`);
}

/**
 * @param {Page} page
 * @param {string} selector
 */
async function bottomOf(page, selector) {
	const box = await page.locator(selector).first().boundingBox();
	if (!box) throw new Error(`There is no ${selector} on ${page.url()}.`);
	return Math.ceil(box.y + box.height) + 16;
}

/** @param {string} path */
function quantise(path) {
	try {
		execFileSync('pngquant', ['--force', '--ext=.png', '--strip', '--speed=1', '128', path]);
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
	}
}

const [base, ...names] = process.argv.slice(2);
const known = pictures.map(nameOf);
const unknown = names.filter((name) => !known.includes(name));
if (!base || !URL.canParse(base) || unknown.length > 0) {
	console.error('Usage: node scripts/pictures.mjs <address of a running atlas> [name...]');
	console.error(`Names: ${known.join(', ')}`);
	process.exit(2);
}

// The finder is TypeScript, as all of tests/ is.
const { module } = await runnerImport('/tests/support/browser.ts', { root, logLevel: 'error' });
/** @type {Browser} */
const browser = await module.launchBrowser();
try {
	mkdirSync(inRepository(FOLDER), { recursive: true });
	for (const picture of pictures) {
		const name = nameOf(picture);
		if (names.length > 0 && !names.includes(name)) continue;
		const bytes = await take(browser, base, picture);
		console.log(`${name}.png ${Math.ceil(bytes / 1000)} kB`);
		if (bytes > MAX_BYTES) {
			console.error(`${name}.png is larger than ${MAX_BYTES / 1000} kB.`);
			process.exitCode = 1;
		}
	}
} finally {
	await browser.close();
}
