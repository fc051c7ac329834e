import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { weighScripts } from '../support/weight';

const site = inject('site');
const get = (path: string, headers: Record<string, string> = {}) =>
	fetch(site + path, { headers, redirect: 'manual' });

describe('files', () => {
	test('the founding figure as JSON', async () => {
		const response = await get('/figures/the-2022-drop.json');
		expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
		const body = await response.json();
		expect(body.rows).toMatchObject([
			{
				year: 2021,
				value: 125360000000,
				unit: 'USD',
				prices: 'nominal',
				status: 'quoted',
				edition: 'ai-index-2023'
			},
			{
				year: 2022,
				value: 91860000000,
				unit: 'USD',
				prices: 'nominal',
				status: 'quoted',
				edition: 'ai-index-2023'
			}
		]);
		expect(body.findings[0]).toMatchObject({
			rule: 'largest-fall',
			rows: [0, 1],
			values: { year: 2022 }
		});
		expect(body.findings[0].text).toContain('−26.7%');
		expect(body.annotation.text).toBe('−27% in 2022');
		expect(body.claims[0].text).toBe('the first fall in ten years');
		expect(Object.keys(body)).toEqual(
			expect.arrayContaining(
				'figure view resolved title subtitle rows missing findings claims notes editions sources citation links problems'.split(
					' '
				)
			)
		);
	});

	test.each([
		['ai-index-2026', 'time=2022', -22.27465818905915, '−22.3%'],
		['ai-index-2024', 'time=2023', -7.166344294003866, '−7.2%']
	])('growth in %s, %s', async (edition, time, value, text) => {
		const response = await get(
			`/figures/private-investment.json?edition=${edition}&region=WLD&show=growth&${time}`
		);
		const body = await response.json();
		expect(body.rows).toHaveLength(1);
		expect(body.rows[0].value).toBeCloseTo(value, 9);
		expect(body.findings[0].text).toContain(text);
	});

	test('a year that an edition does not state is missing, never zero', async () => {
		const body = await (
			await get('/figures/private-investment.json?edition=ai-index-2023&time=2013')
		).json();
		expect(body.rows).toEqual([]);
		expect(body.missing).toMatchObject([{ edition: 'ai-index-2023', region: 'WLD', year: 2013 }]);
		expect(body.missing[0].reason).toBe('ai-index-2023 has no figure for World in 2013');
	});

	test.each(['csv', 'json', 'xlsx', 'parquet', 'zip', 'svg', 'png', 'pdf'])(
		'a query that can not be followed is 400 as .%s',
		async (format) => {
			const response = await get(
				`/figures/private-investment.${format}?edition=nonsense&time=2030..2010&show=magic`
			);
			expect(response.status).toBe(400);
			expect(response.headers.get('content-type')).toContain('application/problem+json');
			const { problems } = await response.json();
			expect(
				problems.map(({ parameter, value }: Record<string, string>) => [parameter, value])
			).toEqual([
				['time', '2030..2010'],
				['show', 'magic'],
				['edition', 'nonsense']
			]);
			for (const { allowed } of problems) expect(allowed.length).toBeGreaterThan(3);
		}
	);

	test('an unknown figure, format or page is 404', async () => {
		for (const path of [
			'/figures/nothing.csv',
			'/figures/the-2022-drop.doc',
			'/figures/nothing',
			'/figures/nothing%00',
			'/figures/nothing%00.csv',
			'/embed/nothing',
			'/datasets/x',
			'/datasets/ai-index/x',
			'/nowhere',
			'/dev/gallery'
		])
			expect([path, (await get(path)).status]).toEqual([path, 404]);
	});

	test.each([
		['/ko/figures/nothing', '그림이 없습니다.'],
		['/ko/figures/nothing/share', '그림이 없습니다.'],
		['/ko/figures/nothing/picture', '그림이 없습니다.'],
		['/embed/nothing?lang=ko', '그림이 없습니다.'],
		['/figures/nothing.csv?lang=ko', '그림이 없습니다.'],
		['/ko/datasets/x', '데이터셋이 없습니다.'],
		['/ko/datasets/x/revisions', '데이터셋이 없습니다.'],
		['/ko/datasets/ai-index/x', '판이 없습니다.']
	])('%s says in Korean that it is not there', async (path, words) => {
		const response = await get(path);
		expect(response.status).toBe(404);
		expect(await response.text()).toContain(words);
	});

	test('an ETag answers 304, over HTTP and in each coding', async () => {
		for (const coding of ['identity', 'gzip', 'br']) {
			const first = await get('/figures/the-2022-drop.json', { 'accept-encoding': coding });
			const etag = first.headers.get('etag') as string;
			expect(etag).toMatch(/^"[\w-]+"$/);
			const again = await get('/figures/the-2022-drop.json', {
				'accept-encoding': coding,
				'if-none-match': etag
			});
			expect([again.status, await again.text()]).toEqual([304, '']);
		}
	});

	test('a page is revalidated by its ETag', async () => {
		const first = await get('/figures/the-2022-drop');
		expect(first.headers.get('cache-control')).toBe('public, no-cache');
		const etag = first.headers.get('etag') as string;
		expect((await get('/figures/the-2022-drop', { 'if-none-match': etag })).status).toBe(304);
	});

	test('no answer depends on a request header, and none repeats one', async () => {
		const plain = await (await get('/figures/the-2022-drop')).text();
		const dressed = await get('/figures/the-2022-drop', {
			'accept-language': 'ko',
			'x-forwarded-host': 'evil.example',
			'x-forwarded-proto': 'https',
			'x-original-url': '/admin'
		});
		expect(await dressed.text()).toBe(plain);
	});

	test('lang= on a page leads to the page of that language', async () => {
		const response = await get('/figures/the-2022-drop?lang=ko&show=growth');
		expect(response.status).toBe(307);
		expect(response.headers.get('location')).toBe('/ko/figures/the-2022-drop?show=growth');
	});

	test('alive and ready', async () => {
		expect((await get('/healthz')).status).toBe(200);
		expect((await get('/readyz')).status).toBe(200);
	});
});

describe('headers', () => {
	test.each(['/', '/figures/the-2022-drop', '/embed/the-2022-drop', '/nowhere'])(
		'%s',
		async (path) => {
			const { headers } = await get(path);
			const policy = headers.get('content-security-policy') ?? '';
			expect(policy).toContain("default-src 'self'");
			expect(policy).not.toMatch(/script-src[^;]*unsafe|nonce-/);
			expect(policy).toContain("base-uri 'none'");
			expect(headers.get('x-content-type-options')).toBe('nosniff');
			expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
			expect(headers.get('set-cookie')).toBeNull();
		}
	);

	test('a picture opened as a page can do nothing', async () => {
		const { headers } = await get('/figures/the-2022-drop.svg');
		expect(headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
		expect(headers.get('content-security-policy')).toContain('sandbox');
	});
});

describe('weight', () => {
	test('a figure page loads at most 60 kB of JavaScript, gzipped', async () => {
		const { total } = await weighScripts(`${site}/figures/private-investment-by-region`);
		console.log(
			`JavaScript of a figure page at first load: ${(total / 1000).toFixed(1)} kB gzipped`
		);
		expect(total).toBeLessThanOrEqual(60_000);
	});
});

describe('styles', () => {
	const assets = join(process.cwd(), 'build/client/_app/immutable/assets');
	const scopesIn = (text: string) => new Set(text.match(/svelte-[a-z0-9]{5,7}\b/g));
	const styles = new Map(
		readdirSync(assets)
			.filter((name) => name.endsWith('.css'))
			.map((name) => [name, scopesIn(readFileSync(join(assets, name), 'utf8'))])
	);
	const all = new Set([...styles.values()].flatMap((scopes) => [...scopes]));

	// What is loaded later in a browser stands in the HTML of the server at once, and must look so.
	test.each([
		'/',
		'/figures',
		'/figures/the-2022-drop',
		'/figures/private-investment?events=on&compare=ai-index-2022&time=2050',
		'/figures/revisions',
		'/figures/model-training-cost',
		'/figures/the-2022-drop/share',
		'/figures/the-2022-drop/picture',
		'/datasets/ai-index/revisions',
		'/play',
		'/embed/the-2022-drop'
	])('%s links the styles of all that it holds', async (path) => {
		const html = await (await get(path)).text();
		const linked = [...html.matchAll(/assets\/([\w.-]+\.css)/g)].map(([, name]) => name as string);
		const known = new Set(linked.flatMap((name) => [...(styles.get(name) ?? [])]));
		const used = [...scopesIn(html)].filter((scope) => all.has(scope));
		expect(used.length).toBeGreaterThan(0);
		expect(used.filter((scope) => !known.has(scope))).toEqual([]);
	});
});
