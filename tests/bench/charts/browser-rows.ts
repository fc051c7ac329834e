import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { geographyOf } from '../peers/geography.mjs';
import { launchBrowser } from '../../support/browser';
import type { Site } from '../../support/site';
import { weighScripts } from '../../support/weight';
import { caseOf, shown, type Case, type CaseName } from './cases';
import { checkDrawn } from './drawn';
import { figurePath, startFigures } from './figure-site';
import { servePeers, type PeerSite } from './peer-site';
import { firstPaints } from './first-paint';
import { countryNumbers, placesOnMap } from './places';
import { median, type Row } from './report';
import { openTab, type Side, type Took } from './tab';

interface Plan {
	peers: string[];
	/** What the filter is set to, in turn; the last one is what the page begins with. */
	choices: number[];
	/** Of all rounds, since some pages take half a minute. */
	most: number;
	/** In each round, an even number, so that as much is taken away as comes back. */
	updates: number;
	loadTargets: Record<string, number>;
	updateTarget: number;
}

const plans: Record<Exclude<CaseName, 'scatter'>, Plan> = {
	lines: {
		peers: ['plot', 'echarts', 'layercake', 'chartjs'],
		choices: [2016, 2013],
		most: Infinity,
		updates: 6,
		loadTargets: { plot: 0.75, echarts: 0.4 },
		updateTarget: 0.6
	},
	map: {
		peers: ['plot'],
		choices: [2024, 2025],
		most: Infinity,
		updates: 6,
		loadTargets: {},
		updateTarget: 0.1
	},
	dense: {
		peers: ['plot'],
		choices: [1976, 1926],
		most: 1,
		updates: 2,
		loadTargets: {},
		updateTarget: 0.25
	}
};

const names = { lines: '20×13 lines', dense: '200×100 lines', map: 'map of 200' };
const sizeTargets: Record<string, number> = { plot: 0.5, echarts: 0.25, vega: 0.15 };

/** Compares the built site's page of a figure, in a browser, with pages that peers draw. */
export async function browserRows(
	scripts: Record<string, string>,
	rounds: number,
	say: (line: string) => void
): Promise<Row[]> {
	const site = await startFigures();
	const cases = Object.keys(plans) as (keyof typeof plans)[];
	const charts = Object.fromEntries(cases.map((name) => [name, pageCase(name)]));
	const peers = await servePeers(
		scripts,
		Object.fromEntries(
			cases.map((name) => [
				name,
				{
					chart: charts[name],
					geography: name === 'map' ? geographyOf(countryNumbers()) : null
				}
			])
		)
	);
	let browser: Browser | undefined;
	try {
		browser = await launchBrowser();
		const rows = await sizes(site, scripts);
		say('First contentful paint ...');
		rows.push(...(await firstPaints(browser, site, peers, rounds)));
		for (const name of cases) {
			say(`Pages: ${names[name]} ...`);
			rows.push(...(await comparePages(browser, name, charts[name] as Case, site, peers, rounds)));
		}
		return rows;
	} finally {
		await browser?.close();
		await peers.stop();
		await site.stop();
	}
}

/** A map can be of the year before as well. */
const pageCase = (name: CaseName) => caseOf(name, placesOnMap(), name === 'map' ? 1 : 0);

async function sizes(site: Site, scripts: Record<string, string>): Promise<Row[]> {
	const { total } = await weighScripts(site.url + figurePath('lines'));
	return Object.entries(scripts).map(([peer, path]): Row => ({
		row: "first page's JavaScript, gzip",
		peer,
		unit: 'kB',
		ours: total / 1000,
		theirs: gzipSync(readFileSync(path), { level: 9 }).length / 1000,
		wall: null,
		target: sizeTargets[peer] ?? null
	}));
}

async function comparePages(
	browser: Browser,
	name: keyof typeof plans,
	chart: Case,
	site: Site,
	peers: PeerSite,
	rounds: number
): Promise<Row[]> {
	const { peers: against, choices, most, updates, loadTargets, updateTarget } = plans[name];
	const sides: [string, Side][] = [
		['ours', ourSide(name, site)],
		...against.map((peer): [string, Side] => [peer, peerSide(peer, name, peers)])
	];
	const loads = new Map<string, Took[]>(sides.map(([side]) => [side, []]));
	const changes = new Map<string, Took[]>(sides.map(([side]) => [side, []]));
	for (let round = 0; round < Math.min(rounds, most); round++)
		for (const [side, where] of sides) {
			const tab = await openTab(browser, where);
			const check = async (year: number) => {
				const html = await tab.page.locator(where.drawing).first().innerHTML();
				if (side === 'chartjs') await checkCanvas(tab.page);
				else checkDrawn(`The page of ${side}`, html, shown(chart, year));
			};
			loads.get(side)?.push(await tab.load());
			await check(choices.at(-1) as number);
			const took: Took[] = [];
			for (let i = 0; i < updates; i++) {
				const year = choices[i % choices.length] as number;
				took.push(await tab.choose(String(year)));
				await check(year);
			}
			changes.get(side)?.push(meanOf(took));
			await tab.close();
		}

	const cpuOf = (all: Map<string, Took[]>, side: string) =>
		all.get(side)?.map(({ cpu }) => cpu) ?? [];
	const wallOf = (all: Map<string, Took[]>, side: string) =>
		all.get(side)?.map(({ wall }) => wall) ?? [];
	const rowOf = (
		row: string,
		peer: string,
		all: Map<string, Took[]>,
		target: number | null
	): Row => ({
		row,
		peer,
		unit: 'ms',
		ours: median(cpuOf(all, 'ours')),
		theirs: median(cpuOf(all, peer)),
		wall: [median(wallOf(all, 'ours')), median(wallOf(all, peer))],
		target
	});
	const served = median((changes.get('ours') ?? []).map(({ cpu, server }) => cpu + server));
	return [
		...against.map((peer) =>
			rowOf(`hydrate + paint, ${names[name]}`, peer, loads, loadTargets[peer] ?? null)
		),
		...against.map((peer) =>
			rowOf(`filter update, ${names[name]}`, peer, changes, peer === 'plot' ? updateTarget : null)
		),
		{
			...rowOf(`filter update with the server's part, ${names[name]}`, 'plot', changes, null),
			ours: served
		}
	];
}

/** A browser counts in steps of 10 ms: of many short updates the mean is finer than any. */
function meanOf(all: Took[]): Took {
	const mean = (pick: (took: Took) => number) =>
		all.reduce((sum, took) => sum + pick(took), 0) / all.length;
	return {
		cpu: mean(({ cpu }) => cpu),
		server: mean(({ server }) => server),
		wall: mean(({ wall }) => wall)
	};
}

function ourSide(name: CaseName, site: Site): Side {
	return {
		url: site.url,
		path: figurePath(name),
		blank: '/healthz',
		ready: '.chart .reader',
		filter: name === 'map' ? '.field:nth-of-type(2) select[name=time]' : 'select[name=time]',
		drawing: '.chart .wide svg',
		signal: { of: '.chart .wide svg', attribute: null },
		pid: site.pid
	};
}

const peerSide = (peer: string, name: CaseName, { url }: PeerSite): Side => ({
	url,
	path: `/${peer}?case=${name}`,
	blank: '/blank',
	ready: 'body[data-ready]',
	filter: 'select',
	drawing: '.chart',
	signal: { of: 'body', attribute: 'data-updates' },
	pid: null
});

/** A canvas does not tell its lines: it must at least be painted, in as many hues as a chart of lines has. */
async function checkCanvas(page: Page): Promise<void> {
	const colours = await page.locator('canvas').evaluate((canvas: HTMLCanvasElement) => {
		const context = canvas.getContext('2d');
		const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
		const known = new Set<number>();
		for (let i = 0; i < data.length; i += 4)
			if ((data[i + 3] ?? 0) === 255)
				known.add(((data[i] ?? 0) << 16) | ((data[i + 1] ?? 0) << 8) | (data[i + 2] ?? 0));
		return known.size;
	});
	if (colours < 20)
		throw new Error(`The page of chartjs shows ${colours} colours, too few for lines.`);
}
