import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import openapiTS, { astToString } from 'openapi-typescript';
import type { Browser } from 'playwright-core';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ApiDocument } from '../../src/lib/publish/api/openapi';
import { operationIds, operations, type Operation } from '../../src/lib/publish/api/operations';
import { ownParameters } from '../../src/lib/publish/api/parameters';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { lint, readContract } from '../support/contract';
import { isThere } from '../support/programs';
import { openScratch } from '../support/scratch';
import { startSite, type Site } from '../support/site';
import { visit } from '../support/visit';

const run = promisify(execFile);

let site: Site;
let browser: Browser;
let document: ApiDocument;
let contract: ReturnType<typeof readContract>;
beforeAll(async () => {
	site = await startSite({ hasOrigin: true, env: { API_LIMIT: '100000' } });
	browser = await launchBrowser();
	document = (await (await fetch(`${site.url}/api/v1/openapi.json`)).json()) as ApiDocument;
	contract = readContract(document);
});
afterAll(async () => {
	await browser?.close();
	await site?.stop();
});

const ask = (path: string, init: RequestInit = {}) => fetch(`${site.url}/api/v1${path}`, init);
/** An answer, once it is what the document says of the operation. */
async function read<T>(id: Operation['path'], path: string, status = 200): Promise<T> {
	const answer = await ask(path);
	const body = (await answer.json()) as T;
	expect([path, answer.status]).toEqual([path, status]);
	const faults = contract.faultsOf(id || '/', status, answer.headers.get('content-type'), body);
	expect([path, faults]).toEqual([path, []]);
	return body;
}

interface Problem {
	problems: { parameter: string; value: string; allowed: string[]; message: string }[];
}
interface Page {
	items: Record<string, unknown>[];
	total: number;
	next: string | null;
}

/** The path with a name of what ships in its braces. */
const plainly = (path: string) =>
	path.replace(/\{(\w+)\}/g, (_, name: string) => shipped[name] ?? '');
const shipped: Record<string, string> = {
	figure: 'the-2022-drop',
	measure: 'gdp',
	region: 'KOR',
	dataset: 'ai-index',
	edition: 'ai-index-2023'
};

describe.each(operationIds)('%s', (id) => {
	const { path, example, isView }: Operation = operations[id];
	const at = path || '/';
	const plain = plainly(path);

	test('answers as the document says, plain and as in its example', async () => {
		await read(at, plain);
		await read(at, example);
	});

	test('is known again by its ETag, answers HEAD, and may be asked from anywhere', async () => {
		const first = await ask(plain);
		const etag = first.headers.get('etag') ?? '';
		expect(etag).toMatch(/^"[\w-]+"$/);
		expect(first.headers.get('cache-control')).toBe('public, no-cache');
		const again = await ask(plain, { headers: { 'if-none-match': etag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		const other = await ask(plain, { headers: { 'if-none-match': '"other"' } });
		expect(other.status).toBe(200);
		const head = await ask(plain, { method: 'HEAD' });
		expect([head.status, await head.text(), head.headers.get('etag')]).toEqual([200, '', etag]);
		const options = await ask(plain, {
			method: 'OPTIONS',
			headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' }
		});
		expect([options.status, options.headers.get('access-control-allow-methods')]).toEqual([
			204,
			'GET, HEAD, OPTIONS'
		]);
		for (const { headers } of [first, head, options]) {
			expect(headers.get('access-control-allow-origin')).toBe('*');
			expect(headers.has('access-control-allow-credentials')).toBe(false);
			expect(headers.has('set-cookie')).toBe(false);
		}
		const post = await ask(plain, { method: 'POST', headers: { origin: site.url } });
		expect([post.status, post.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
		expect(post.headers.get('content-type')).toContain('application/problem+json');
	});

	test('names a parameter that it does not take', async () => {
		const { problems } = await read<Problem>(at, `${plain}?nonsense=1&lang=xx`, 400);
		const names = problems.map(({ parameter }) => parameter);
		expect(names.sort()).toEqual(['lang', 'nonsense']);
		const { allowed } = problems.find(({ parameter }) => parameter === 'nonsense') ?? {};
		if (isView) expect(allowed).toEqual(expect.arrayContaining(['region', 'show']));
	});
});

const all: Operation[] = operationIds.map((id) => operations[id]);

test.each(all.filter(({ refusals }) => refusals.includes(404)))(
	'$path names what there is',
	async ({ path }) => {
		const nothing = plainly(path).replace(/(\/\w+\/)[\w-]+/, '$1nothing');
		const { problems } = await read<Problem>(path, nothing, 404);
		expect(problems).toMatchObject([{ value: 'nothing' }]);
		expect(problems[0]?.allowed.length).toBeGreaterThan(5);
	}
);

test.each(all.filter(({ own }) => 'cursor' in ownParameters[own].shape))(
	'$path refuses a cursor that it did not give, and a limit that it does not take',
	async ({ path }) => {
		const plain = plainly(path);
		const made = Buffer.from(encodeURIComponent('["other","1"]')).toString('base64url');
		for (const cursor of [made, 'AAAA', 'x'.repeat(600)]) {
			const { problems } = await read<Problem>(path, `${plain}?cursor=${cursor}`, 400);
			expect(problems).toMatchObject([{ parameter: 'cursor', value: cursor }]);
		}
		for (const limit of ['0', '1001', '1e9', '-1', 'NaN', '0x10'])
			await read<Problem>(path, `${plain}?limit=${limit}`, 400);
	}
);

/** A list by its parts, as a client follows it. */
async function readAll(id: string, path: string) {
	const items: Page['items'] = [];
	let total = 0;
	for (let next: string | null = `${site.url}/api/v1${path}`; next;) {
		expect(next.startsWith(`${site.url}/api/v1`)).toBe(true);
		const page: Page = await read<Page>(id, next.slice(`${site.url}/api/v1`.length));
		items.push(...page.items);
		({ total, next } = page);
	}
	expect(items).toHaveLength(total);
	return items;
}

describe('lists', () => {
	test.each([
		['/measures', '/measures?limit=7'],
		['/regions', '/regions?limit=100'],
		['/datasets', '/datasets?limit=1'],
		['/editions', '/editions?dataset=ai-index&limit=2'],
		['/figures', '/figures?limit=9'],
		['/editions/{edition}/observations', '/editions/ai-index-2023/observations?limit=7'],
		[
			'/editions/{edition}/observations',
			'/editions/ai-index-2026/observations?region=KOR&limit=3&lang=ko'
		]
	])('%s come whole and once in parts: %s', async (id, path) => {
		const parts = await readAll(id, path);
		const whole = await readAll(id, path.replace(/limit=\d+/, 'limit=1000'));
		expect(parts).toEqual(whole);
		expect(new Set(parts.map((each) => JSON.stringify(each))).size).toBe(parts.length);
	});

	test('an edition states what its CSV states', async () => {
		const items = await readAll(
			'/editions/{edition}/observations',
			'/editions/ai-index-2026/observations?limit=1000'
		);
		const csv = await (await fetch(`${site.url}/datasets/ai-index/ai-index-2026.csv`)).text();
		const [head = ''] = csv.split('\r\n');
		expect(Object.keys(items[0] ?? {})).toEqual(head.split(','));
		const { observations } = await read<{ observations: number }>(
			'/editions/{edition}',
			'/editions/ai-index-2026'
		);
		expect(items).toHaveLength(observations);
	});

	test('the next part names its editions, so that none published meanwhile comes between', async () => {
		const first = await ask('/observations?figure=countries&limit=2');
		const { next } = (await first.json()) as Page;
		expect(next).toContain('edition=ai-index-2026');
		expect(first.headers.get('link')).toBe(`<${next}>; rel="next"`);
		const elsewhere = next?.replace('figure=countries', 'figure=focus-areas');
		expect((await fetch(elsewhere ?? '')).status).toBe(400);
	});
});

describe('answers', () => {
	test('every figure is answered as its page is, whole and by parts', async () => {
		const figures = await readAll('/figures', '/figures?limit=1000');
		expect(figures.length).toBeGreaterThan(10);
		for (const { slug } of figures) {
			const file = await (await fetch(`${site.url}/figures/${slug}.json`)).json();
			expect(await read('/figures/{figure}', `/figures/${slug}`)).toEqual(file);
			const limit = Math.max(1, Math.ceil(file.rows.length / 2));
			const rows = await readAll('/observations', `/observations?figure=${slug}&limit=${limit}`);
			expect([slug, rows]).toEqual([slug, file.rows]);
			const { items } = await read<Page>('/findings', `/findings?figure=${slug}`);
			expect(items.map(({ text }) => text)).toEqual(
				file.findings.map(({ text }: { text: string }) => text)
			);
			for (const { rows: cited, observations } of items)
				expect(observations).toEqual((cited as number[]).map((index) => file.rows[index]));
		}
	});

	test('the fall of 2022 by edition', async () => {
		const { items } = await read<Page>('/findings', '/findings?figure=the-2022-drop&lang=ko');
		expect(items[0]).toMatchObject({
			rule: 'largest-fall',
			observations: [
				{ year: 2021, value: 125360000000, edition: 'ai-index-2023', status: 'quoted' },
				{ year: 2022, value: 91860000000, edition: 'ai-index-2023', status: 'quoted' }
			]
		});
		expect(items[0]?.text).toContain('26.7%');
		const growth = await read<Page>('/observations', '/observations?time=2022&show=growth');
		expect(growth.items).toMatchObject([{ year: 2022, unit: '%', status: 'derived' }]);
		expect(growth.items[0]?.value).toBeCloseTo(-22.27465818905915, 9);
	});

	test('a query that can not be followed is named as on a file', async () => {
		const query = '?edition=nonsense&show=magic&limit=0&figure=a~b';
		const { problems } = await read<Problem>('/observations', `/observations${query}`, 400);
		const names = problems.map(({ parameter }) => parameter);
		expect(names).toEqual(['figure', 'limit', 'show', 'edition']);
		const { problems: unknown } = await read<Problem>('/findings', '/findings?figure=nothing', 400);
		expect(unknown).toMatchObject([{ parameter: 'figure', value: 'nothing' }]);
		expect(unknown[0]?.allowed).toContain('the-2022-drop');
	});
});

describe('the document', () => {
	test.each(['', '?lang=ko'])('has nothing that a linter finds%s', async (query) => {
		expect(await lint(await (await ask(`/openapi.json${query}`)).text())).toEqual([]);
	});

	test('would not pass the linter with an operation that says less', async () => {
		const less = structuredClone(document);
		const get: Partial<ApiDocument['paths'][string]['get']> = less.paths['/measures']?.get ?? {};
		delete get.summary;
		expect(await lint(JSON.stringify(less))).toEqual([
			expect.stringContaining('operation-summary')
		]);
	});

	test('makes a client that reads observations, with their types', async () => {
		// Within the repository, so that the client finds its package.
		const scratch = openScratch('client', join(import.meta.dirname, '../../.cache'));
		try {
			const types = astToString(await openapiTS(new URL(`${site.url}/api/v1/openapi.json`)));
			const [declared, client] = ['atlas.d.ts', 'client.ts'].map((name) =>
				join(scratch.folder, name)
			) as [string, string];
			writeFileSync(declared, types);
			writeFileSync(client, program);
			const options: ts.CompilerOptions = {
				strict: true,
				noEmit: true,
				skipLibCheck: true,
				types: ['node'],
				module: ts.ModuleKind.ESNext,
				moduleResolution: ts.ModuleResolutionKind.Bundler,
				target: ts.ScriptTarget.ES2022
			};
			const checked = ts.getPreEmitDiagnostics(ts.createProgram([client, declared], options));
			expect(
				checked.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
			).toEqual([]);
			const { outputText } = ts.transpileModule(program, {
				compilerOptions: { ...options, noEmit: false }
			});
			writeFileSync(join(scratch.folder, 'client.mjs'), outputText);
			const { stdout } = await run(process.execPath, [
				join(scratch.folder, 'client.mjs'),
				`${site.url}/api/v1`
			]);
			expect(JSON.parse(stdout)).toEqual([125360000000, 91860000000]);
		} finally {
			await scratch.remove();
		}
	});
});

/** As a reader of the document would write it; a field that there is not is an error of types. */
const program = `import createClient from 'openapi-fetch';
import type { paths } from './atlas';
const client = createClient<paths>({ baseUrl: process.argv[2] });
const query = { figure: 'the-2022-drop', show: 'level' } as const;
const { data, error } = await client.GET('/observations', { params: { query } });
if (error) throw new Error(error.title);
const values: (number | null)[] = data.items.map(({ value }) => value);
// @ts-expect-error There is no such field.
void data.items[0]?.nothing;
// @ts-expect-error There is no such transform.
void client.GET('/observations', { params: { query: { show: 'magic' } } }).catch(() => undefined);
console.log(JSON.stringify(values));
`;

describe('its page', () => {
	test.each([
		['/about/api', 'Read API', 1280],
		['/ko/about/api', '읽기 API', 390]
	])('%s is whole without a script, and has no barriers', async (path, title, width) => {
		const options = { javaScriptEnabled: false, viewport: { width, height: 900 } };
		await visit(browser, site.url + path, options, async (page) => {
			expect(await page.locator('h1').innerText()).toBe(title);
			expect(await page.locator('script').count()).toBe(0);
			expect(await page.locator('article').count()).toBe(operationIds.length);
			const targets = await page
				.locator('main a[href^="#"]')
				.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
			const ids = await page
				.locator('main [id]')
				.evaluateAll((all) => all.map(({ id }) => `#${id}`));
			expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
			expect(new Set(ids).size).toBe(ids.length);
		});
		await visit(browser, site.url + path, { viewport: { width, height: 900 } }, async (page) => {
			expect(await barriersIn(page)).toEqual([]);
			expect(await page.evaluate(() => window.document.documentElement.scrollWidth)).toBe(width);
		});
	});

	test('is found from the datasets and from the dialog of a figure', async () => {
		await visit(browser, `${site.url}/datasets`, {}, async (page) => {
			await page.getByRole('link', { name: /^Read API/ }).click();
			await page.waitForURL('**/about/api');
		});
	});
});

describe('code for a view', () => {
	const address = '/figures/the-2022-drop/share?time=2021..2022&currency=KRW&rate=1315';

	async function codes(): Promise<string[]> {
		return visit(browser, site.url + address, {}, async (page) => {
			const shown = page.locator('.sharing:visible');
			await shown.locator('summary').last().click();
			expect(await barriersIn(page)).toEqual([]);
			const texts = await shown
				.locator('details')
				.last()
				.locator('textarea')
				.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value));
			expect(texts).toHaveLength(6);
			return texts;
		});
	}

	test('runs, and reads the rows of the view', async () => {
		const [curl = '', python = '', , javascript = '', excel = '', sheets = ''] = await codes();
		const won = [164848400000000, 120795900000000];
		const values = (items: { value: number }[]) => items.map(({ value }) => value);
		const js = javascript.replace('console.log(rows)', 'console.log(JSON.stringify(rows))');
		const { stdout } = await run(process.execPath, ['--input-type=module', '-e', js]);
		expect(values(JSON.parse(stdout))).toEqual(won);
		if (isThere('curl')) {
			const { stdout: answered } = await run('sh', ['-c', curl]);
			expect(values(JSON.parse(answered).items)).toEqual(won);
		}
		if (isThere('python3')) {
			const script = `${python}\nprint([row["value"] for row in rows])`;
			const { stdout: printed } = await run('python3', ['-c', script], {
				env: { ...process.env, PYTHONIOENCODING: 'utf-8' }
			});
			expect(JSON.parse(printed.trim().split('\n').at(-1) ?? '')).toEqual(won);
		}
		for (const text of [excel, sheets]) {
			const [, url = ''] = /"(http[^"]+)"/.exec(text) ?? [];
			const csv = await (await fetch(url)).text();
			expect(csv.trim().split('\r\n')).toHaveLength(3);
			expect(csv).toContain('164848400000000');
		}
	});
});
