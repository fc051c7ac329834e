import type { Browser } from 'playwright-core';
import { launchBrowser } from '../support/browser';
import { startSite } from '../support/site';
import { buildPage } from './charts/build';
import type { Case } from './charts/cases';
import { servePeers } from './charts/peer-site';
import { isMet, median, ratioOf, tableOf, type Row } from './charts/report';
import { readFlags } from './flags';
import { pressKeys, type Pressed } from './interaction/keys';

const notes = `
The gross domestic product of the 30 largest economies, from the edition that ships, at 1280 px. A key is pressed
on the menu of transforms (level, change, growth, index), on the chart (the next series stands out) or on a
series (it is highlighted in the address); the clock runs until the changed chart is painted by the browser's own
trace, CPU is that of the page's process until it rests. Plot's page redraws the same series with the same words and a
table of region, year and value; ours works out findings, title, three widths and all controls, and asks the server for
the address.`;

const LIMIT = 0.6;
const FIGURE = '/figures/private-investment-by-region';
const GDP = 'dataset=world-bank&measure=gdp&time=2010..2024';

/** What is pressed: where the focus is, the keys in turn, and what the peer presses for the same. */
interface Task {
	row: string;
	ours: { focus: string; first: string[]; keys: string[] };
	plot: { focus: string; keys: string[] };
}

const there = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowUp'];
const tasks: Task[] = [
	{
		row: 'transform, 30 countries',
		ours: { focus: 'select[name=show]', first: [], keys: there },
		plot: { focus: 'select[name=show]', keys: there }
	},
	{
		row: 'a series stands out',
		ours: { focus: '.chart .reader', first: ['End', 'ArrowDown'], keys: there },
		plot: { focus: 'select[name=highlight]', keys: there }
	},
	{
		row: 'a series is highlighted',
		ours: { focus: '.chart .reader', first: ['End', 'ArrowDown'], keys: [' ', ' ', ' ', ' '] },
		plot: {
			focus: 'select[name=highlight]',
			keys: ['ArrowDown', 'ArrowUp', 'ArrowDown', 'ArrowUp']
		}
	}
];

/** Compares answers to key presses with Observable Plot; the exit code. */
export async function bench(args: string[]): Promise<number> {
	const values = readFlags('interaction', args);
	if (!values) return 2;
	process.env.NODE_ENV = 'production';
	const script = await buildPage('plot', 'transforms');
	const site = await startSite();
	const gdp = await readGdp(site.url);
	const peers = await servePeers({ plot: script }, { gdp });
	const browser = await launchBrowser();
	const rows: Row[] = [];
	try {
		const region = gdp.series.map(({ id }) => id).join('~');
		const ours = `${site.url}${FIGURE}?${GDP}&region=${region}`;
		for (const task of tasks) {
			const took = { ours: [] as Pressed[], plot: [] as Pressed[] };
			for (let round = 0; round < (values.quick ? 2 : 5); round++) {
				took.ours.push(...(await pressAll(browser, ours, task.ours)));
				took.plot.push(
					...(await pressAll(browser, `${peers.url}/plot`, { ...task.plot, first: [] }))
				);
			}
			rows.push(...compare(task.row, took.ours, took.plot));
		}
	} finally {
		await browser.close();
		await peers.stop();
		await site.stop();
	}
	const judged = rows.filter(({ target }) => target !== null);
	const missed = judged.filter((row) => !isMet(row));
	if (values.json)
		console.log(JSON.stringify(rows.map((row) => ({ ...row, ratio: ratioOf(row) }))));
	else
		console.log(
			`${tableOf(rows)}\n${notes}\n\n${judged.length - missed.length} of ${judged.length} targets met.`
		);
	return missed.length > 0 && values.strict ? 1 : 0;
}

/** The 30 largest economies of the newest year that have a figure in every year, as our own file states them. */
async function readGdp(url: string): Promise<Case> {
	const response = await fetch(`${url}${FIGURE}.json?${GDP}&region=@countries`);
	if (!response.ok)
		throw new Error(`The figures of the bench can not be read: ${await response.text()}`);
	const { rows } = (await response.json()) as {
		rows: { region: string; region_name: string; year: number; value: number | null }[];
	};
	const years = [...new Set(rows.map(({ year }) => year))].sort();
	const series = [...new Set(rows.map(({ region }) => region))]
		.map((id) => {
			const own = rows.filter(({ region }) => region === id);
			const values = years.map((year) => own.find((row) => row.year === year)?.value ?? NaN);
			return { id, name: own[0]?.region_name ?? id, values, x: 0 };
		})
		.filter(({ values }) => values.every(Number.isFinite))
		.sort((a, b) => (b.values.at(-1) ?? 0) - (a.values.at(-1) ?? 0))
		.slice(0, 30);
	if (series.length < 30) throw new Error('Fewer than 30 countries have a figure in every year.');
	return {
		name: 'lines',
		kind: 'line',
		title: 'Gross domestic product',
		subtitle: 'Gross domestic product, nominal US dollars, 2010–2024',
		source: 'Source: World Bank',
		xTitle: '',
		yTitle: '',
		width: 960,
		height: 640,
		years,
		series,
		named: 12
	};
}

/** In a fresh page; the first answer, which loads what the later ones use, is not counted. */
async function pressAll(
	browser: Browser,
	url: string,
	{ focus, first, keys }: { focus: string; first: string[]; keys: string[] }
): Promise<Pressed[]> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 1000 } });
	try {
		const page = await context.newPage();
		page.on('pageerror', (error) => {
			throw new Error(`The page ${url} failed: ${error.message}`);
		});
		await page.goto(url, { waitUntil: 'networkidle' });
		await page.locator(`${focus}:visible`).first().focus();
		await page.waitForLoadState('networkidle');
		for (const key of first) await page.keyboard.press(key);
		// The page is to rest before it is asked.
		await page.waitForTimeout(500);
		const pressed = await pressKeys(browser, page, [...keys, ...keys]).catch((error) => {
			throw new Error(`Keys on ${focus}: ${error}`);
		});
		return pressed.slice(1);
	} finally {
		await context.close();
	}
}

function compare(row: string, ours: Pressed[], theirs: Pressed[]): Row[] {
	const of = (all: Pressed[], pick: keyof Pressed) => median(all.map((each) => each[pick]));
	return [
		{
			row: `key press to painted chart: ${row}`,
			peer: 'plot',
			unit: 'ms',
			ours: of(ours, 'wall'),
			theirs: of(theirs, 'wall'),
			wall: null,
			target: LIMIT
		},
		{
			row: `CPU until the page rests: ${row}`,
			peer: 'plot',
			unit: 'ms',
			ours: of(ours, 'cpu'),
			theirs: of(theirs, 'cpu'),
			wall: null,
			target: null
		}
	];
}
