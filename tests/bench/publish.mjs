import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { runnerImport } from 'vite';
import { draw } from '../../scripts/draw/draw.mjs';
import { inRepository } from '../../scripts/lib/repository.mjs';

/** A chart of each kind. */
const kinds = {
	lines: 'private-investment.ko.light',
	bars: 'countries.en.dark',
	map: 'map.ko.dark',
	revisions: 'revisions.en.light'
};
/** The most of what Chromium takes. */
const targets = { pngTime: 0.65, pdfTime: 1.2, pdfBytes: 0.2 };
const notes = `
A warm Chromium draws the same SVG in the same font; a PNG has 2 pixels for 1. Two subsets of the font, without which
no text can be selected, are half of the PDF of the bars, and more than a fifth of Chromium's.`;
const SIZE = { width: 960, height: 700 };

/** @param {string} path a module in TypeScript */
const typed = async (path) => (await runnerImport(inRepository(path))).module;
const { isMet, median, tableOf } = await typed('tests/bench/charts/report.ts');
const { readFlags } = await typed('tests/bench/flags.ts');

/** A picture that was drawn before, beside a static file of its size. */
const CACHED = { path: '/figures/private-investment-by-region.png?density=2', target: 0.7 };

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
	return { ms: median(times), kB: bytes / 1000 };
}

/**
 * Compares pictures with those that a warm Chromium makes of the same SVG in the same font, and a cached one with a
 * static file, and watches memory.
 * @param {string[]} args `--quick`: fewer rounds, 200 pictures in place of 2,000
 * @returns {Promise<number>} the exit code
 */
export async function main(args) {
	const values = readFlags('publish', args);
	if (!values) return 2;
	const rounds = values.quick ? 3 : 9;
	const folder = mkdtempSync(join(tmpdir(), 'atlas-bench-'));
	const { launchBrowser } = await typed('tests/support/browser.ts');
	// The browser sets the same font as ours, from files beside the machine's.
	cpSync(inRepository('fonts'), join(folder, 'fonts'), { recursive: true });
	process.env.XDG_DATA_HOME = folder;
	const browser = await launchBrowser();
	const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: 2 });
	/** @type {import('./charts/report').Row[]} */
	const rows = [];
	for (const [kind, name] of Object.entries(kinds)) {
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
		/**
		 * @param {string} what
		 * @param {'ms' | 'kB'} unit
		 * @param {{ ms: number, kB: number }[]} pair ours and Chromium's
		 * @param {number} target
		 */
		const compare = (what, unit, [ours, theirs], target) =>
			rows.push({
				...{ row: `${what}, ${kind}`, peer: 'Chromium', unit, wall: null, target },
				...{ ours: ours?.[unit] ?? NaN, theirs: theirs?.[unit] ?? NaN }
			});
		compare('png', 'ms', [png, shot], targets.pngTime);
		compare('pdf', 'ms', [pdf, printed], targets.pdfTime);
		compare('pdf', 'kB', [pdf, printed], targets.pdfBytes);
	}
	await browser.close();
	const memory = await watchMemory(values.quick ? 200 : 2000, folder);
	rmSync(folder, { recursive: true, force: true });
	const { compareRates, lineOf } = await typed('tests/bench/serve/rates.ts');
	const [cached] = await compareRates({ 'cached picture': CACHED }, values.quick ? 3 : 7);
	const judged = [...rows.map(isMet), cached.met];
	const missed = judged.filter((met) => !met).length;
	if (values.json) console.log(JSON.stringify({ rows, cached, memory }, null, '\t'));
	else {
		const megabytes = `${memory.megabytes.join(', ')} MB while ${memory.pictures} pictures are drawn`;
		console.log(`${tableOf(rows)}\n\n${lineOf(cached)}\n${megabytes}`);
		console.log(`${notes}\n\n${judged.length - missed} of ${judged.length} targets met.`);
	}
	return missed > 0 && values.strict ? 1 : 0;
}

/**
 * Megabytes of this process, which draws as a drawing process does, at ten moments.
 * @param {number} pictures
 * @param {string} folder
 */
async function watchMemory(pictures, folder) {
	const svgs = Object.values(kinds).map((name) =>
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
