import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../support/browser';
import { signInEditor } from '../support/editor';
import { startPostgres, type Postgres } from '../support/postgres';
import { startSite, type Site } from '../support/site';

const figure = '/figures/private-investment';
/** Asked for while the database is there, and again when it is not. */
const known = [figure, `${figure}.csv`, `${figure}.png`, '/', '/api/v1/editions'];
/** Not asked for before. */
const unknown = (year: number) => [
	`/figures/private-investment?time=${year}`,
	`/figures/private-investment.csv?time=${year}`,
	`/embed/private-investment?time=${year}`,
	`/api/v1/observations?figure=private-investment&time=${year}`,
	`/ko/datasets?time=${year}`
];
/** For so long the server takes what it knows for true. */
const FRESH_MS = 1_000;

let database: Postgres;
let site: Site;
let browser: Browser;
let cookie: string;
beforeAll(async () => {
	database = await startPostgres();
	site = await startSite({ env: { DATABASE_URL: database.url } });
	browser = await launchBrowser();
	const { cookies } = await signInEditor(browser, site, 'kim@example.org', database.url);
	cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
});
afterAll(async () => {
	await browser.close();
	await site.stop();
	await database.stop();
});

const ask = async (path: string, init: RequestInit = {}, at = site) => {
	const response = await fetch(at.url + path, { redirect: 'manual', ...init });
	return { status: response.status, headers: response.headers, text: await response.text() };
};

describe.each([
	['SIGKILL', 2019],
	['SIGQUIT', 2020]
] as const)('a database that ends by %s', (signal, year) => {
	const before = new Map<string, string>();
	beforeAll(async () => {
		for (const path of known) before.set(path, (await ask(path)).text);
		await database.kill(signal);
		await delay(FRESH_MS + 100);
	});

	test.each(known)('%s is answered as it last was, and says since when', async (path) => {
		const { status, headers, text } = await ask(path);
		expect([status, text]).toEqual([200, before.get(path)]);
		const since = Date.parse(headers.get('x-data-stale-since') ?? '');
		expect(Date.now() - since).toBeGreaterThan(0);
		expect(Date.now() - since).toBeLessThan(60_000);
	});

	test('who has the page is told that it is the same', async () => {
		const etag = (await ask(figure)).headers.get('etag') ?? '';
		const { status, headers } = await ask(figure, { headers: { 'if-none-match': etag } });
		expect([status, headers.has('x-data-stale-since')]).toEqual([304, true]);
	});

	test.each(unknown(year))('%s can not be had now, and when it can is told', async (path) => {
		const { status, headers, text } = await ask(path);
		expect([status, headers.get('retry-after'), headers.get('cache-control')]).toEqual([
			503,
			'5',
			'no-store'
		]);
		// Nothing of where the database is, or what it was asked.
		expect(text).not.toMatch(/select |ECONNREFUSED|127\.0\.0\.1:/);
	});

	test('nobody is signed out by it, nor signed in', async () => {
		const mine = await ask('/import', { headers: { cookie } });
		expect([mine.status, mine.headers.get('retry-after')]).toEqual([503, '5']);
		expect(mine.headers.get('set-cookie')).toBeNull();
		const form = new URLSearchParams({
			email: 'kim@example.org',
			password: 'four plain words here'
		});
		const headers = { origin: site.url };
		const tried = await ask('/account/sign-in', { method: 'POST', body: form, headers });
		expect([tried.status, tried.headers.get('retry-after')]).toEqual([503, '5']);
	});

	test('it is alive, and not ready', async () => {
		expect((await ask('/healthz')).status).toBe(200);
		expect((await ask('/readyz')).status).toBe(503);
	});

	test('all is as before soon after it is back', async () => {
		await database.restart();
		const started = Date.now();
		while ((await ask('/readyz')).status !== 200 && Date.now() - started < 10_000) await delay(50);
		expect(Date.now() - started).toBeLessThan(5_000);
		for (const path of [...known, ...unknown(year)]) {
			const { status, headers } = await ask(path);
			expect([path, status, headers.has('x-data-stale-since')]).toEqual([path, 200, false]);
		}
		expect((await ask('/import', { headers: { cookie } })).status).toBe(200);
	});
});

/** What stands between a server and its database, and can hold back all that they say, with no connection cut. */
async function openLine(to: string) {
	const { hostname, port } = new URL(to);
	let release = () => {};
	let open = Promise.resolve();
	const sockets = new Set<Socket>();
	const relay = (from: Socket, into: Socket) => {
		sockets.add(from);
		from.on('data', (chunk) => void open.then(() => into.write(chunk)));
		from.on('error', () => into.destroy());
		from.on('close', () => into.destroy());
	};
	const server = createServer((near) => {
		const far = connect(Number(port), hostname);
		relay(near, far);
		relay(far, near);
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const url = new URL(to);
	url.port = String((server.address() as AddressInfo).port);
	return {
		url: url.href,
		hold: () => (open = new Promise((resolve) => (release = resolve))),
		release: () => release(),
		close() {
			sockets.forEach((socket) => socket.destroy());
			server.close();
		}
	};
}

test('a database that only says nothing holds up no page that is known', async () => {
	const line = await openLine(database.url);
	const behind = await startSite({ env: { DATABASE_URL: line.url } });
	try {
		const before = await ask(figure, {}, behind);
		await delay(FRESH_MS + 100);
		void line.hold();
		const started = Date.now();
		const [page, head] = await Promise.all([
			ask(figure, {}, behind),
			ask(figure, { method: 'HEAD' }, behind)
		]);
		expect(Date.now() - started).toBeLessThan(5_000);
		for (const { status, headers } of [page, head])
			expect([status, headers.has('x-data-stale-since')]).toEqual([200, true]);
		expect(page.text).toBe(before.text);
		line.release();
		const again = await ask(`${figure}?time=2015`, {}, behind);
		expect([again.status, again.headers.has('x-data-stale-since')]).toEqual([200, false]);
	} finally {
		line.release();
		await behind.stop();
		line.close();
	}
});
