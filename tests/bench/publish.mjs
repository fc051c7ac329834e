import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { runnerImport } from 'vite';
import { draw } from '../../scripts/draw/draw.mjs';
import { inRepository } from '../../scripts/lib/repository.mjs';

const NAMES = [
	'private-investment.ko.light',
	'countries.en.dark',
	'map.ko.dark',
	'revisions.en.light'
];
const SIZE = { width: 960, height: 700 };

/** A picture that was drawn before, beside a static file of its size. */
const CACHED = { path: '/figures/private-investment-by-region.png?density=2', target: 0.7 };

/** @param {number[]} values */
const median = (values) => /** @type {number} */ (values.sort((a, b) => a - b)[values.length >> 1]);

/**
 * The milliseconds of a drawing, the median of some after the first.
 * @param {number} rounds
 * @param {() => Promise<Uint8Array>} run
 */
async function timed(rounds, run) {
	let bytes = (await run()).length;
	/** @type {number[]} */
	const times = [];
	for (let round = 0; round < rounds; round++) {
		const started = performance.now();
		bytes = (await run()).length;
		times.push(performance.now() - started);
	}
	return { ms: median(times), bytes };
}

/**
 * Compares pictures with those that a warm Chromium makes of the same SVG in the same font, and a cached one with a
 * static file, and watches memory; prints JSON.
 * @param {string[]} args `--quick`: fewer rounds, 200 pictures in place of 2,000
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
	const { values } = parseArgs({ args, options: { quick: { type: 'boolean', default: false } } });
	const rounds = values.quick ? 3 : 9;
	const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
	const { module } = await runnerImport(inRepository('tests/support/browser.ts'));
	// The browser sets the same font as ours, from files beside the machine's.
	cpSync(inRepository('fonts'), join(folder, 'fonts'), { recursive: true });
	process.env.XDG_DATA_HOME = folder;
	const browser = await module.launchBrowser();
	const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 2 });
	/** @type {Record<string, unknown>[]} */
	const rows = [];
	for (const name of NAMES) {
		const svg = readFileSync(inRepository(`tests/pictures/${name}.svg`), 'utf8');
		const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
		// A window has whole pixels.
		const size = { width: Number(width), height: Math.ceil(Number(height)) };
		const html = `<style>body{margin:0}</style>${svg.slice(svg.indexOf('<svg'))}`;
		await page.setViewportSize(size);
		const png = await timed(rounds, () =>
			draw(
				{
					format: 'png',
					svg,
					unknown: '',
					width: 2 * size.width,
					dpi: 192,
					isOpaque: true,
					texts: []
				},
				folder
			)
		);
		const shot = await timed(rounds, async () => {
			await page.setContent(html);
			return page.screenshot();
		});
		const pdf = await timed(rounds, () =>
			draw(
				{
					format: 'pdf',
					pages: [{ svg, width: size.width * 0.75, height: size.height * 0.75, alternative: name }],
					unknown: '',
					language: 'en',
					date: '2026-04-01',
					info: {}
				},
				folder
			)
		);
		const printed = await timed(rounds, async () => {
			await page.setContent(html);
			const file = await page.pdf({
				width: `${width}px`,
				height: `${size.height}px`,
				printBackground: true
			});
			if (!file.includes('AtlasSans')) throw new Error('Chromium does not find the font.');
			return file;
		});
		rows.push({
			name,
			png,
			shot,
			pdf,
			printed,
			pngTime: png.ms / shot.ms,
			pdfTime: pdf.ms / printed.ms,
			pdfBytes: pdf.bytes / printed.bytes
		});
	}
	await browser.close();
	const memory = await watchMemory(values.quick ? 200 : 2000, folder);
	rmSync(folder, { recursive: true, force: true });
	const { module: rates } = await runnerImport(inRepository('tests/bench/serve/rates.ts'));
	const [cached] = await rates.compareRates({ 'cached picture': CACHED }, values.quick ? 3 : 7);
	const targets = { pngTime: 0.65, pdfTime: 1.2, pdfBytes: 0.2 };
	console.log(JSON.stringify({ node: process.version, targets, rows, cached, memory }, null, '\t'));
	return 0;
}

/**
 * Megabytes of this process, which draws as a drawing process does, at ten moments.
 * @param {number} pictures
 * @param {string} folder
 */
async function watchMemory(pictures, folder) {
	const svgs = NAMES.map((name) =>
		readFileSync(inRepository(`tests/pictures/${name}.svg`), 'utf8')
	);
	/** @type {number[]} */
	const megabytes = [];
	for (let i = 1; i <= pictures; i++) {
		const svg = /** @type {string} */ (svgs[i % svgs.length]);
		await draw(
			{ format: 'png', svg, unknown: '', width: 960, dpi: 96, isOpaque: true, texts: [] },
			folder
		);
		// A drawing process takes each job from its queue: what was drawn before is given back then.
		await turn();
		if (i % (pictures / 10) === 0) megabytes.push(Math.round(process.memoryUsage().rss / 1e6));
	}
	return { pictures, megabytes };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
	process.exitCode = await main(process.argv.slice(2));
