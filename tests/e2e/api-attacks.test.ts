import { get } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { operationIds, operations } from '../../src/lib/publish/api/operations';
import { startSite, type Site } from '../support/site';

/** Two sites: one that believes a proxy and answers as much as is asked, one with a narrow limit. */
let site: Site;
let narrow: Site;
const LIMIT = 5;
beforeAll(async () => {
	[site, narrow] = await Promise.all([
		startSite({ hasOrigin: true, env: { API_LIMIT: '100000' } }),
		startSite({ env: { API_LIMIT: String(LIMIT) } })
	]);
});
afterAll(async () => {
	await site?.stop();
	await narrow?.stop();
});

const ask = (path: string, headers: Record<string, string> = {}, on = site) =>
	fetch(`${on.url}/api/v1${path}`, { headers, redirect: 'manual' });

/** Ways into a query of a database, in the manner of public lists of them. */
const injections = [
	`'`,
	`"`,
	`';--`,
	`' or '1'='1`,
	`1 or 1=1`,
	`') or ('1'='1' --`,
	`id;drop table observations`,
	`KOR'; drop table editions; --`,
	`(select pg_sleep(5))`,
	`';select pg_sleep(5)--`,
	`1;select pg_sleep(5)`,
	`' union select null,null,version()--`,
	`$$;select 1;$$`,
	`%27%20or%201%3D1`,
	`\\'; --`,
	`KOR\u0000`,
	`\u202eKOR`,
	`{"$gt":""}`,
	`../../etc/passwd`,
	`%00`,
	`<script>alert(1)</script>`
];

const listed = operationIds.filter(
	(id) => operations[id].path !== '/openapi.json' && operations[id].path
);

describe('S6: ways into a query', () => {
	const parameters =
		'dataset measure region kind limit cursor figure edition time show sort order lang by focus compare'.split(
			' '
		);

	test.each(parameters)('through %s are refused by name', async (parameter) => {
		for (const id of ['listObservations', 'listStored'] as const) {
			const path = operations[id].path.replace('{edition}', 'ai-index-2023');
			for (const text of injections) {
				const answer = await ask(`${path}?${parameter}=${encodeURIComponent(text)}`);
				const body = await answer.json();
				expect([path, text, answer.status]).toEqual([path, text, 400]);
				const named = body.problems.map((each: { parameter: string }) => each.parameter);
				expect(named).toContain(parameter);
			}
		}
	});

	test('through a path lead to nothing', async () => {
		for (const id of listed.filter((each) => operations[each].path.includes('{')))
			for (const text of injections) {
				const path = operations[id].path.replace(/\{\w+\}/, encodeURIComponent(text));
				const answer = await ask(path);
				expect([path, answer.status === 404 || answer.status === 400]).toEqual([path, true]);
			}
	});

	test('through a cursor reach the database as a text, if at all', async () => {
		const path = '/editions/ai-index-2023/observations';
		const scopes = ['ai-index-2023  ', 'listMeasures'];
		const lasts = [
			...injections,
			...injections.map((text) => JSON.stringify([text, text, '', '', '', '', '', 0])),
			JSON.stringify(['a', 'b', 'c', 'd', 'e', 'f', 'g', 1e9]),
			JSON.stringify(['a', 'b', 'c', 'd', 'e', 'f', 'g', '0;drop table editions']),
			JSON.stringify([null, {}, [], 'd', 'e', 'f', 'g', 0])
		];
		for (const scope of scopes)
			for (const last of lasts) {
				const cursor = Buffer.from(encodeURIComponent(JSON.stringify([scope, last]))).toString(
					'base64url'
				);
				const answer = await ask(`${path}?cursor=${cursor}`);
				expect([last, answer.status < 500]).toEqual([last, true]);
			}
	});

	test('have changed nothing', async () => {
		const { total } = await (await ask('/editions/ai-index-2023/observations')).json();
		const { observations } = await (await ask('/editions/ai-index-2023')).json();
		expect([total, observations]).toEqual([46, 46]);
	});
});

describe('S7: parameters several times, or of another kind', () => {
	test.each([
		['/observations?region=USA&region=CHN', 200],
		['/observations?region=USA&region=CHN&limit=1&limit=2', 400],
		['/observations?region[]=USA', 400],
		['/observations?region[__proto__]=USA', 400],
		['/observations?__proto__=USA', 400],
		['/observations?constructor=USA', 400],
		['/editions?dataset=ai-index&dataset=owid-ai-index', 400],
		['/regions?kind=country&kind=state', 400],
		['/measures?limit=', 200]
	])('%s answers %d', async (path, status) => {
		expect((await ask(path)).status).toBe(status);
	});

	test('joined regions are those asked for', async () => {
		const { items } = await (await ask('/observations?region=USA&region=CHN&time=2025')).json();
		expect(items.map(({ region }: { region: string }) => region).sort()).toEqual(['CHN', 'USA']);
	});

	test('more than is taken is refused, and not read for long', async () => {
		const many = Array.from({ length: 1_000 }, (_, index) => `region=A${index}`).join('&');
		expect((await ask(`/observations?${many}`)).status).toBe(400);
		const names = Array.from({ length: 1_000 }, (_, index) => `p${index}=1`).join('&');
		const answer = await ask(`/observations?${names}`);
		expect(answer.status).toBe(400);
		expect((await answer.json()).problems).toHaveLength(100);
	});
});

test('S8: names of what every object has are no names here', async () => {
	for (const name of ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']) {
		for (const path of [
			`/measures/${name}`,
			`/regions/${name}`,
			`/editions/${name}`,
			`/figures/${name}`,
			`/${name}`
		])
			expect([path, (await ask(path)).status]).toEqual([path, 404]);
		for (const path of [
			`/observations?figure=${name}`,
			`/observations?measure=${name}`,
			`/editions?dataset=${name}`
		])
			expect([path, (await ask(path)).status]).toEqual([path, 400]);
	}
});

test('S17: pages of any site may read, with nobody’s cookies, and only here', async () => {
	for (const origin of ['https://evil.example', 'null', 'https://sub.evil.example']) {
		const asked = { origin, cookie: '__Host-atlas-session=forged' };
		for (const path of ['/measures', '/nothing', '/observations?show=magic']) {
			const { headers } = await ask(path, asked);
			expect([path, headers.get('access-control-allow-origin')]).toEqual([path, '*']);
			expect(headers.has('access-control-allow-credentials')).toBe(false);
			expect(headers.has('set-cookie')).toBe(false);
		}
		for (const path of ['/account', '/account/sign-in', '/figures/the-2022-drop', '/about/api']) {
			const { headers } = await fetch(site.url + path, { headers: asked, redirect: 'manual' });
			expect([path, headers.get('access-control-allow-origin')]).toEqual([path, null]);
		}
	}
});

describe('S22: what is kept in memory', () => {
	const evil = {
		'x-forwarded-host': 'evil.example',
		'x-forwarded-proto': 'https',
		'x-forwarded-prefix': '/evil',
		'x-original-url': '/account',
		'x-rewrite-url': '/account',
		accept: 'text/html',
		'accept-language': 'ko'
	};

	test('is the same whatever headers say, and repeats none', async () => {
		const paths = ['', '/openapi.json', '/figures?limit=2', '/observations?limit=2', '/measures'];
		for (const path of paths) {
			const dressed = await ask(path, evil);
			const plain = await ask(path);
			const text = await dressed.text();
			expect([path, text]).toEqual([path, await plain.text()]);
			expect([path, /evil/.test(text)]).toEqual([path, false]);
			expect(plain.headers.get('vary')).toBe('accept-encoding');
			expect(plain.headers.get('content-type')).toBe('application/json; charset=utf-8');
		}
	});

	test('is never a page under the name of an answer, or an answer under that of a file', async () => {
		for (const path of [
			'/observations;.js',
			'/observations/x.css',
			'/measures%2f..%2faccount',
			'/Measures',
			'/measures.json'
		]) {
			const answer = await ask(path);
			expect([path, answer.status]).toEqual([path, 404]);
			expect(answer.headers.get('cache-control')).toBe('no-store');
			expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
		}
	});

	test('is read by no page as one: it may do nothing', async () => {
		const { headers } = await ask('/measures');
		expect(headers.get('content-security-policy')).toContain("default-src 'none'");
		expect(headers.get('content-security-policy')).toContain('sandbox');
		expect(headers.get('content-disposition')).toContain('inline');
	});
});

describe('too many requests', () => {
	test('are refused with the seconds to wait, whatever address they claim; what is in memory is not', async () => {
		const on = (path: string, claimed = '') =>
			ask(path, claimed ? { 'x-forwarded-for': claimed } : {}, narrow);
		const kept = await on('/regions/KOR');
		expect(kept.status).toBe(200);
		await kept.text();
		const statuses: number[] = [];
		for (let asked = 1; asked <= LIMIT + 2; asked++)
			statuses.push((await on(`/regions?limit=${asked}`, `192.0.2.${asked}`)).status);
		expect(statuses).toEqual([...Array(LIMIT - 1).fill(200), 429, 429, 429]);
		const refused = await on('/measures');
		expect(refused.status).toBe(429);
		const seconds = Number(refused.headers.get('retry-after'));
		expect(seconds).toBeGreaterThanOrEqual(1);
		expect(seconds).toBeLessThanOrEqual(60);
		expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
		expect(refused.headers.get('cache-control')).toBe('no-store');
		expect(refused.headers.get('access-control-allow-origin')).toBe('*');
		expect(refused.headers.get('access-control-expose-headers')).toContain('retry-after');
		expect((await refused.json()).status).toBe(429);
		// A refusal is nobody else's, an answer is everyone's, and pages and files are not counted.
		expect((await on('/regions/KOR')).status).toBe(200);
		const etag = kept.headers.get('etag') ?? '';
		const known = await ask('/regions/KOR', { 'if-none-match': etag }, narrow);
		expect(known.status).toBe(304);
		expect((await fetch(`${narrow.url}/figures/the-2022-drop.json`)).status).toBe(200);
	});

	test('are counted by the address that a trusted proxy tells', async () => {
		const proxied = await startSite({ env: { API_LIMIT: '2', TRUSTED_PROXIES: '1' } });
		try {
			const on = async (path: string, chain: string) =>
				(await ask(path, { 'x-forwarded-for': chain }, proxied)).status;
			const one = [];
			for (const limit of [1, 2, 3])
				one.push(await on(`/regions?limit=${limit}`, `9.9.9.${limit}, 192.0.2.1`));
			expect(one).toEqual([200, 200, 429]);
			expect(await on('/regions?limit=4', '192.0.2.2')).toBe(200);
			// A network of IPv6 counts as one address.
			const six = [];
			for (const last of [1, 2, 3])
				six.push(await on(`/regions?limit=${4 + last}`, `2001:db8::${last}`));
			expect(six).toEqual([200, 200, 429]);
		} finally {
			await proxied.stop();
		}
	});
});

test('a path that is no path of the API is answered by the API, and the process lives on', async () => {
	const port = Number(new URL(site.url).port);
	const raw = (path: string) =>
		new Promise<number>((resolve, reject) => {
			get({ port, path, host: '127.0.0.1' }, (response) => {
				response.resume();
				resolve(response.statusCode ?? 0);
			}).on('error', reject);
		});
	for (const path of [
		'/api/v1/%',
		'/api/v1/%ff',
		'/api/v1//measures',
		'/api/v1/..%2f..%2fetc',
		`/api/v1/${'x'.repeat(8_000)}`
	])
		expect([path.slice(0, 40), [308, 400, 404].includes(await raw(path))]).toEqual([
			path.slice(0, 40),
			true
		]);
	expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
});
