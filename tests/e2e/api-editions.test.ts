import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiDocument } from '../../src/lib/publish/api/openapi';
import { launchBrowser } from '../support/browser';
import { runCommand } from '../support/command';
import { readContract } from '../support/contract';
import { signInEditor } from '../support/editor';
import { startSite, type Site } from '../support/site';

let site: Site;
let browser: Browser;
let contract: ReturnType<typeof readContract>;
beforeAll(async () => {
	[site, browser] = await Promise.all([startSite({ hasOrigin: true }), launchBrowser()]);
	const document = await (await fetch(`${site.url}/api/v1/openapi.json`)).json();
	contract = readContract(document as ApiDocument);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

/** An answer with the status, once it is what the document says of the operation. */
async function read(operation: string, address: string, status = 200) {
	const url = address.startsWith('http') ? address : `${site.url}/api/v1${address}`;
	const answer = await fetch(url);
	const body = await answer.json();
	expect([address, answer.status, body.title]).toEqual([address, status, body.title]);
	const type = answer.headers.get('content-type');
	expect([address, contract.faultsOf(operation, status, type, body)]).toEqual([address, []]);
	return body;
}

const env = () => ({ DATA_DIR: site.dataDir });

async function add(edition: string, published: string, rows: string[]) {
	const file = path.join(site.dataDir, `${edition}.csv`);
	const lines = rows.map((row) => `private_investment,KOR,${row},USD,nominal`);
	await writeFile(file, ['measure,region,year,value,unit,prices', ...lines].join('\n'));
	const told = ['--dataset', 'mine', '--edition', edition, '--published', published];
	expect((await runCommand(['import', file, ...told], env())).code).toBe(0);
}

const view = '/observations?dataset=mine&region=KOR&limit=2';
const valuesOf = ({ items }: { items: { edition: string; value: number }[] }) =>
	items.map(({ edition, value }) => [edition, value]);

test('a list goes on with the edition that it began with; the same question is answered anew', async () => {
	await add('mine-1', '2024-01', ['2020,90', '2021,100', '2022,80']);
	const first = await read('/observations', view);
	expect(valuesOf(first)).toEqual([
		['mine-1', 90],
		['mine-1', 100]
	]);
	await add('mine-2', '2025-01', ['2020,90', '2021,110', '2022,95', '2023,120']);
	expect(valuesOf(await read('/observations', first.next))).toEqual([['mine-1', 80]]);
	expect(valuesOf(await read('/observations', view))).toEqual([
		['mine-2', 90],
		['mine-2', 110]
	]);
	const { items } = await read('/editions', '/editions?dataset=mine');
	expect(items.map(({ slug }: { slug: string }) => slug)).toEqual(['mine-1', 'mine-2']);
});

test('what was withdrawn is gone, and named so wherever it is asked for', async () => {
	expect((await runCommand(['withdraw', 'mine-1'], env())).code).toBe(0);
	for (const [operation, address] of [
		['/editions/{edition}', '/editions/mine-1'],
		['/editions/{edition}/observations', '/editions/mine-1/observations'],
		['/observations', `${view}&edition=mine-1`],
		['/findings', '/findings?dataset=mine&region=KOR&edition=mine-1'],
		['/figures/{figure}', '/figures/private-investment?dataset=mine&region=KOR&edition=mine-1']
	] as const) {
		const { title } = await read(operation, address, 410);
		expect(title).toBe('The edition "mine-1" was withdrawn.');
	}
	const { items } = await read('/editions', '/editions?dataset=mine');
	expect(items.map(({ slug }: { slug: string }) => slug)).toEqual(['mine-2']);
	const { editions } = await read('/datasets/{dataset}', '/datasets/mine');
	expect(editions).toEqual(['mine-2']);
});

test('a saved figure is read as a curated one, by version too, and says nothing of who saved it', async () => {
	const kim = await signInEditor(browser, site, 'kim@example.org');
	const cookie = kim.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
	const send = (address: string, fields: Record<string, string>) =>
		fetch(site.url + address, {
			method: 'POST',
			redirect: 'manual',
			headers: { origin: site.url, accept: 'text/html', cookie },
			body: new URLSearchParams(fields)
		});
	const save = '/account/figures/new?/publish&figure=private-investment&dataset=mine&region=KOR';
	expect((await send(save, { slug: 'korea', pinned: 'yes', 'title-en': 'Korea' })).status).toBe(
		303
	);
	const list = await read('/figures', '/figures?limit=1000');
	expect(list.items).toContainEqual(
		expect.objectContaining({
			slug: 'korea',
			saved: expect.objectContaining({ figure: 'korea', version: 1 })
		})
	);
	expect(JSON.stringify(list)).not.toContain('kim@');
	for (const slug of ['korea', 'korea-v1']) {
		const { title, rows } = await read('/figures/{figure}', `/figures/${slug}`);
		expect([title, rows.length]).toEqual(['Korea', 4]);
		const part = await read('/observations', `/observations?figure=${slug}&limit=3`);
		expect(part.next).toContain('figure=korea-v1&');
		expect(valuesOf(await read('/observations', part.next))).toEqual([['mine-2', 120]]);
	}
	await send('/account/figures/korea?/withdraw', {});
	for (const slug of ['korea', 'korea-v1']) {
		await read('/figures/{figure}', `/figures/${slug}`, 410);
		await read('/observations', `/observations?figure=${slug}`, 410);
	}
});
