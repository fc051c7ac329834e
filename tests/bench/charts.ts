import { browserRows } from './charts/browser-rows';
import { buildPage, buildWorker } from './charts/build';
import { isMet, ratioOf, tableOf } from './charts/report';
import { serverRows } from './charts/server-rows';
import { readFlags } from './flags';

const pages = ['plot', 'echarts', 'layercake', 'chartjs', 'vega'];

const notes = `
Every side has the same figures, 960 × 640 px. What was drawn is counted before it is measured.
ours       title, subtitle, axes, names and values beside the marks, key of a map, source, citation; its page
           has three widths, all controls, a table with the source of every figure, and works without a script.
plot       Observable Plot 0.6: title, subtitle, axes, names and values (they may lie on one another), legend of
           a map, source; on the server with linkedom. The map has outlines simplified as far as ours.
echarts    ECharts 6, only the parts for lines; title, subtitle, axes, names and values, source; lines only.
layercake  Layer Cake 11: axes, lines and labels as its examples have them; lines only.
chartjs    Chart.js 4, only the parts for lines: title, subtitle, axes, a legend; in the browser, on a canvas.
vega       Vega-Lite by vega-embed: only its size is compared.
A peer's page is drawn by its script: words, one filter, chart, source, and a table of region, year and value.
CPU is that of the process (server) or of the page's process with all its threads (browser), in medians of
rounds in which the sides take turns. An update of a page counts its table as well, the first one of each page
what it loads for it; hydration counts what our page loads after it. First contentful paint is by the clock, after
pages that warm the servers: with other work on the machine it says little. The slow connection answers in no less
than 150 ms, at 1.6 Mbit/s, which hides as much of our server's work. The page of 200×100 lines is opened once.`;

/** Compares the drawing kit with its peers; the exit code. */
export async function bench(args: string[]): Promise<number> {
	const values = readFlags('charts', args);
	if (!values) return 2;
	const say = (line: string) => console.error(line);
	const rounds = values.quick ? 3 : 7;
	// Components compile for production only when the process that builds says so.
	process.env.NODE_ENV = 'production';
	say('Building the sides ...');
	const worker = await buildWorker();
	const scripts: Record<string, string> = {};
	for (const page of pages) scripts[page] = await buildPage(page);

	say('Drawing on the server ...');
	const rows = await serverRows(worker, rounds);
	rows.push(...(await browserRows(scripts, values.quick ? 2 : 5, say)));

	const judged = rows.filter(({ target }) => target !== null);
	const missed = judged.filter((row) => !isMet(row));
	if (values.json) {
		const told = rows.map((row) => ({ ...row, ratio: ratioOf(row), met: isMet(row) }));
		console.log(JSON.stringify({ node: process.version, rounds, rows: told }, null, '\t'));
	} else {
		console.log(`${tableOf(rows)}\n${notes}\n`);
		console.log(`${judged.length - missed.length} of ${judged.length} targets met.`);
	}
	return missed.length > 0 && values.strict ? 1 : 0;
}
