/**
 * Takes the pictures of docs/looks.md, the seven forms on the shipped data, from a running atlas:
 *
 *     node scripts/looks.mjs http://127.0.0.1:3000 [name...]
 *
 * Each is the file that `/figures/<slug>.svg` answers, photographed by a browser that has the fonts. Names
 * choose some; without one all are taken. Look at each before it is committed.
 */
import { mkdirSync, readFileSync, statSync } from 'node:fs';
import process from 'node:process';
import { runnerImport } from 'vite';
import { inRepository, root } from './lib/repository.mjs';

const FOLDER = 'docs/pictures/looks';

const economies = 'USA~CHN~DEU~JPN~IND~GBR~FRA~ITA~CAN~BRA~RUS~KOR';
const more = 'AUS~MEX~ESP~IDN~TUR~NLD~CHE~SGP';
const gdp = 'dataset=world-bank&measure=gdp';

/** @type {Record<string, string>} Name of a picture → figure and view. */
const pictures = {
	'lines-en-light': 'private-investment-by-region?region=WLD~CHN~EUROPE&time=2013..2022',
	'lines-ko-dark':
		'private-investment-by-region?region=WLD~CHN~EUROPE&time=2013..2022&lang=ko&theme=dark',
	labels: `private-investment?${gdp}&region=${economies}~${more}&time=2010..2024`,
	'stacked-area': 'private-investment-by-region?region=USA~CHN~EUROPE&chart=area',
	growth: 'private-investment?show=growth&chart=column&time=2014..2022',
	'small-multiples': `private-investment?${gdp}&region=${economies}&time=2010..2024&chart=grid&scale=log`,
	map: 'private-investment?region=@countries&time=latest&chart=map'
};

const [base, ...names] = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(pictures, name));
if (!base || !URL.canParse(base) || unknown.length > 0) {
	console.error('Usage: node scripts/looks.mjs <address of a running atlas> [name...]');
	console.error(`Names: ${Object.keys(pictures).join(', ')}`);
	process.exit(2);
}

/** The font faces with their files inside, since the page that holds a picture has no address. */
const fonts = readFileSync(inRepository('src/lib/ui/fonts.css'), 'utf8').replace(
	/url\('([^'?]+)[^']*'\)/g,
	(_, path) =>
		`url('data:font/woff2;base64,${readFileSync(inRepository(`src/lib/ui/${path}`)).toString('base64')}')`
);

/** @param {string} view */
async function fileOf(view) {
	const [slug, query] = view.split('?');
	const response = await fetch(new URL(`/figures/${slug}.svg?${query}`, base));
	const body = await response.text();
	if (!response.ok) throw new Error(`${view} answered ${response.status}: ${body}`);
	return body.replace(/^<\?xml.*?\?>\s*/, '');
}

const { module } = await runnerImport('/tests/support/browser.ts', { root, logLevel: 'error' });
/** @type {import('playwright-core').Browser} */
const browser = await module.launchBrowser();
try {
	mkdirSync(inRepository(FOLDER), { recursive: true });
	const page = await browser.newPage();
	for (const [name, view] of Object.entries(pictures)) {
		if (names.length > 0 && !names.includes(name)) continue;
		await page.setContent(`<style>${fonts} svg { display: block }</style>${await fileOf(view)}`);
		await page.evaluate(() => document.fonts.ready);
		const path = inRepository(`${FOLDER}/${name}.png`);
		await page.locator('svg').first().screenshot({ path });
		console.log(`${name}.png ${Math.ceil(statSync(path).size / 1000)} kB`);
	}
} finally {
	await browser.close();
}
