import { once } from 'node:events';
import { createServer, get, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from '@polka/compression';
import { afterEach, expect, test } from 'vitest';
import { markShared } from '../lib/server/shared-answer';
import { keepAnswers } from './kept-answers';

const stops: (() => unknown)[] = [];
afterEach(() => stops.splice(0).forEach((stop) => stop()));

interface Got {
	status: number;
	headers: IncomingHttpHeaders;
	body: Buffer;
}

/** A server whose pages are counted. */
async function serve(page: RequestListener, stateOf = async () => 'one') {
	let made = 0;
	const compress = compression({ brotli: true, threshold: 10 });
	const answer = keepAnswers((request, response) => {
		made++;
		compress(request, response, () => page(request, response));
	}, stateOf);
	const server = createServer(answer).listen(0, '127.0.0.1');
	await once(server, 'listening');
	stops.push(
		() => server.closeAllConnections(),
		() => server.close()
	);
	const { port } = server.address() as AddressInfo;
	const ask = (path = '/', headers: Record<string, string> = {}, method = 'GET') =>
		new Promise<Got>((resolve, reject) => {
			const request = get({ port, path, headers, method, agent: false }, async (response) => {
				const chunks: Buffer[] = [];
				try {
					for await (const chunk of response) chunks.push(chunk as Buffer);
				} catch (error) {
					return reject(error as Error);
				}
				const { statusCode = 0, headers } = response;
				resolve({ status: statusCode, headers, body: Buffer.concat(chunks) });
			});
			request.on('error', reject);
		});
	return { ask, made: () => made };
}

const TEXT = 'In 2025 private investment in AI was $344.7B. '.repeat(50);

const everyones: RequestListener = (request, response) => {
	markShared({ req: request });
	response.setHeader('content-type', 'text/html; charset=utf-8');
	response.setHeader('etag', 'W/"abc"');
	response.setHeader('x-request-id', 'first');
	response.writeHead(200);
	response.write(TEXT.slice(0, 100));
	response.end(TEXT.slice(100));
};

test.each(['identity', 'gzip', 'br, gzip'])(
	'the same answer is given again, in the coding asked for: %s',
	async (accepted) => {
		const { ask, made } = await serve(everyones);
		const headers = { 'accept-encoding': accepted };
		const first = await ask('/', headers);
		const again = await ask('/', headers);
		expect(made()).toBe(1);
		expect(again.status).toBe(200);
		expect(again.body.equals(first.body)).toBe(true);
		expect(Number(again.headers['content-length'])).toBe(first.body.byteLength);
		for (const name of ['content-type', 'content-encoding', 'etag', 'vary'])
			expect(again.headers[name]).toBe(first.headers[name]);
		expect(again.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
	}
);

test('who has it is told so', async () => {
	const { ask, made } = await serve(everyones);
	await ask();
	const known = await ask('/', { 'if-none-match': '"other", W/"abc"' });
	expect(known).toMatchObject({ status: 304, headers: { etag: 'W/"abc"' } });
	expect(known.body.byteLength).toBe(0);
	expect(known.headers['content-type']).toBeUndefined();
	expect(await ask('/', { 'if-none-match': 'W/"old"' })).toMatchObject({ status: 200 });
	expect(made()).toBe(1);
});

test('equal questions at once are answered by one', async () => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	const { ask, made } = await serve(async (request, response) => {
		await held;
		everyones(request, response);
	});
	const asked = Array.from({ length: 20 }, () => ask());
	while (made() === 0) await new Promise(setImmediate);
	release();
	const bodies = (await Promise.all(asked)).map(({ body }) => body.toString());
	expect(new Set(bodies)).toEqual(new Set([TEXT]));
	expect(made()).toBe(1);
});

/** Of an atlas that changes, or does not tell its state. */
async function serveChanging() {
	const atlas = { state: 'one' as string | null };
	const served = await serve(everyones, async () => {
		if (atlas.state === null) throw new Error('no database');
		return atlas.state;
	});
	return { ...served, atlas };
}

test('a changed atlas is asked anew; of one that does not tell its state the last is answered', async () => {
	const { ask, made, atlas } = await serveChanging();
	await ask();
	atlas.state = 'two';
	await ask();
	expect(made()).toBe(2);
	const before = Date.now();
	atlas.state = null;
	const stale = await ask();
	expect(stale).toMatchObject({ status: 200, body: Buffer.from(TEXT) });
	const since = Date.parse(String(stale.headers['x-data-stale-since']));
	expect(since).toBeLessThanOrEqual(before);
	expect(since).toBeGreaterThan(before - 10_000);
	const known = await ask('/', { 'if-none-match': 'W/"abc"' });
	expect([known.status, known.headers['x-data-stale-since']]).toEqual([304, expect.any(String)]);
	expect(made()).toBe(2);
	// Nothing is known of this one: the pages say what they can, and nothing of it is kept.
	expect((await ask('/other')).headers['x-data-stale-since']).toBeUndefined();
	await ask('/other');
	expect(made()).toBe(4);
	atlas.state = 'two';
	expect((await ask()).headers['x-data-stale-since']).toBeUndefined();
	expect(made()).toBe(4);
});

test('what was replaced before the atlas went silent is not answered again', async () => {
	const { ask, made, atlas } = await serveChanging();
	await ask('/withdrawn');
	atlas.state = 'two';
	await ask('/other');
	atlas.state = null;
	expect((await ask('/withdrawn')).headers['x-data-stale-since']).toBeUndefined();
	expect(made()).toBe(3);
});

const nobodyElses: [string, RequestListener, Record<string, string>?, string?][] = [
	['not marked', (_, response) => void response.end(TEXT)],
	[
		'an error',
		(request, response) => {
			markShared({ req: request });
			response.writeHead(500).end(TEXT);
		}
	],
	['a part of it', everyones, { range: 'bytes=0-9' }],
	['only its head', everyones, {}, 'HEAD'],
	[
		'too large',
		(request, response) => {
			markShared({ req: request });
			response.end(Buffer.alloc(5 * 1024 * 1024, 'x'));
		}
	]
];
test.each(nobodyElses)('is not kept: %s', async (_, page, headers, method) => {
	const { ask, made } = await serve(page);
	await ask('/', headers, method);
	await ask('/', headers, method);
	expect(made()).toBe(2);
});

test('an answer that was cut off is not kept, and nobody waits for it for ever', async () => {
	let isFirst = true;
	const { ask, made } = await serve((request, response) => {
		markShared({ req: request });
		if (!isFirst) return everyones(request, response);
		isFirst = false;
		response.setHeader('content-length', 1_000);
		response.write(TEXT.slice(0, 100));
		setImmediate(() => response.destroy());
	});
	const [first, second] = await Promise.allSettled([ask(), ask()]);
	expect(first?.status).toBe('rejected');
	expect(second).toMatchObject({ status: 'fulfilled', value: { status: 200 } });
	expect(made()).toBe(2);
});

test('another host, address or coding is another answer', async () => {
	const { ask, made } = await serve(everyones);
	await ask('/');
	await ask('/?time=2022');
	await ask('/', { host: 'other.example' });
	await ask('/', { 'accept-encoding': 'br' });
	expect(made()).toBe(4);
});
