import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { barriersIn } from '../support/axe';
import { launchBrowser } from '../support/browser';
import { runCommand } from '../support/command';
import { openScratch } from '../support/scratch';
import { startSite, type Site } from '../support/site';

const password = 'four plain words here';
let site: Site;
let browser: Browser;
beforeAll(async () => {
	// Behind one proxy, so that each test is another client.
	site = await startSite({ env: { TRUSTED_PROXIES: '1' } });
	browser = await launchBrowser();
});
afterAll(async () => {
	await browser.close();
	await site.stop();
});

const atlas = (...args: string[]) => runCommand(args, { DATA_DIR: site.dataDir });
const linkFor = async (email: string, role = 'editor') => {
	const { stdout } = await atlas('user', 'add', email, '--role', role);
	expect(stdout.trim()).toMatch(new RegExp(`^${site.url}/account/join\\?token=[\\w-]{43}$`));
	return stdout.trim();
};

interface Sent {
	origin?: string | null;
	from?: string;
	cookie?: string;
	type?: string;
}
const send = (path: string, fields: Record<string, string>, sent: Sent = {}) =>
	fetch(new URL(path, site.url), {
		method: 'POST',
		redirect: 'manual',
		headers: {
			accept: 'text/html',
			'content-type': sent.type ?? 'application/x-www-form-urlencoded',
			'x-forwarded-for': sent.from ?? '198.51.100.1',
			...(sent.origin === null ? {} : { origin: sent.origin ?? site.url }),
			...(sent.cookie ? { cookie: sent.cookie } : {})
		},
		body: new URLSearchParams(fields).toString()
	});
const get = (path: string, cookie = '') =>
	fetch(new URL(path, site.url), { redirect: 'manual', headers: cookie ? { cookie } : {} });
const cookieOf = (response: Response) => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** An account, and the cookie of its first session. */
async function join(email: string, role = 'editor'): Promise<string> {
	const answer = await send(await linkFor(email, role), { password, again: password });
	expect([answer.status, answer.headers.get('location')]).toEqual([303, '/account']);
	return cookieOf(answer);
}

describe('the first link', () => {
	test('is printed at the start, makes an admin, and works once', async () => {
		const [link = ''] = /http:\S+\/account\/join\S+/.exec(site.output()) ?? [];
		const fields = { email: 'Boss@Example.org', password, again: password };
		const answer = await send(link, fields);
		expect(answer.status).toBe(303);
		expect(await (await get('/account', cookieOf(answer))).text()).toContain('boss@example.org');
		const again = await send(link, { ...fields, email: 'thief@example.org' });
		expect(again.status).toBe(400);
		expect(await again.text()).toContain('This link does not work');
		expect((await atlas('user', 'list', '--json')).stdout).not.toContain('thief');
	});
});

describe('sessions', () => {
	test('the cookie is bound to the host, and worth nothing after signing out', async () => {
		const cookie = await join('flags@example.org');
		const fields = { email: 'flags@example.org', password };
		const answer = await send('/account/sign-in', fields, { cookie });
		expect(answer.headers.getSetCookie()).toHaveLength(1);
		expect(answer.headers.getSetCookie()[0]).toMatch(
			/^__Host-atlas-session=[^;]+; Max-Age=28800; Path=\/; HttpOnly; Secure; SameSite=Lax$/
		);
		const fresh = cookieOf(answer);
		expect(fresh).not.toBe(cookie);
		expect((await get('/account', cookie)).status).toBe(303);
		expect((await get('/account', fresh)).status).toBe(200);
		const out = await send('/account?/signOut', {}, { cookie: fresh });
		expect(out.headers.getSetCookie()[0]).toContain('Max-Age=0');
		expect((await get('/account', fresh)).status).toBe(303);
	});

	test('what was imported is listed with who and when, and leads to where it is undone', async () => {
		const cookie = await join('journal@example.org');
		expect(await (await get('/account', cookie)).text()).toContain('Nothing has been imported yet');
		const file = path.join(site.dataDir, 'mine <1>.csv');
		await writeFile(file, 'measure,region,year,value,unit\nprivate_investment,KOR,2023,1,USD\n');
		const { code } = await atlas('import', file, '--dataset', 'mine', '--edition', 'mine-1');
		expect(code).toBe(0);
		for (const [address, done] of [
			['/account', '/import/done/mine-1'],
			['/ko/account', '/ko/import/done/mine-1']
		] as const) {
			const page = await (await get(address, cookie)).text();
			const row = /<tr><td.*?<\/tr>/s.exec(page)?.[0];
			expect(row).toContain(`<a href="${done}">mine-1</a>`);
			expect(row).toContain('mine &lt;1>.csv');
			expect(row).toContain('the command line');
			expect(row).toContain(new Date().toISOString().slice(0, 10));
		}
	});

	test('personal pages are kept by nobody', async () => {
		const cookie = await join('private@example.org');
		for (const path of ['/account', '/account/sign-in', '/ko/account', '/account/join?token=x']) {
			const { headers } = await get(path, cookie);
			expect([path, headers.get('cache-control')]).toEqual([path, 'private, no-store']);
			expect(headers.get('etag')).toBeNull();
			expect(headers.get('referrer-policy')).toBe('same-origin');
		}
	});

	test('pages elsewhere do not know who is there', async () => {
		const cookie = await join('elsewhere@example.org');
		for (const path of [
			'/',
			'/ko',
			'/figures/the-2022-drop',
			'/figures/the-2022-drop.json',
			'/embed/the-2022-drop',
			'/datasets'
		]) {
			const [plain, known] = [await get(path), await get(path, cookie)];
			expect([path, known.headers.getSetCookie()]).toEqual([path, []]);
			for (const name of ['cache-control', 'etag'])
				expect([path, known.headers.get(name)]).toEqual([path, plain.headers.get(name)]);
			expect(known.headers.get('cache-control')).not.toContain('private');
			expect(await known.text()).toBe(await plain.text());
		}
	});

	test('who asks for a page is brought back to it, and nowhere else', async () => {
		await join('back@example.org');
		const way = await get('/ko/account');
		expect(way.headers.get('location')).toBe('/ko/account/sign-in?next=%2Fko%2Faccount');
		const fields = { email: 'back@example.org', password };
		for (const [next, location] of [
			['/import?step=2', '/import?step=2'],
			['//evil.example', '/account'],
			['/\\evil.example', '/account'],
			['https://evil.example', '/account']
		] as const) {
			const answer = await send('/account/sign-in', { ...fields, next });
			expect(answer.headers.get('location')).toBe(location);
		}
	});
});

describe('refusals', () => {
	let csrf = 0;
	test('wrong attempts are limited by address, whatever a client says of itself', async () => {
		const cookie = await join('target@example.org');
		const attempt = (typed: string, from: string, email = 'target@example.org') =>
			send('/account/sign-in', { email, password: typed }, { from });
		const statuses = [];
		for (let turn = 0; turn < 11; turn++) {
			const email = turn === 0 ? undefined : `${turn}@example.org`;
			statuses.push((await attempt('wrong', `10.0.0.${turn}, 203.0.113.7`, email)).status);
		}
		expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
		const refused = await attempt(password, '203.0.113.7');
		expect(refused.status).toBe(429);
		expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(await refused.text()).toContain('Too many attempts');
		// The owner, elsewhere, is not locked out.
		expect((await attempt(password, '203.0.113.8')).status).toBe(303);
		expect((await get('/account', cookie)).status).toBe(200);
	});

	test('an unknown address and a wrong password look the same', async () => {
		await join('real@example.org');
		const answers = await Promise.all(
			['real@example.org', 'unreal@example.org'].map(async (email) => {
				const answer = await send(
					'/account/sign-in',
					{ email, password: 'not these words' },
					{ from: '203.0.113.20' }
				);
				return [answer.status, (await answer.text()).replaceAll(email, '')];
			})
		);
		expect(answers[0]).toEqual(answers[1]);
		expect(answers[0]?.[0]).toBe(401);
	});

	test('over plain http elsewhere nobody signs in, and the page says why', async () => {
		const link = new URL(await linkFor('far@example.org'));
		const ask = (method: string, path: string, body = '') =>
			new Promise<{ status: number; text: string; cookies: unknown }>((resolve, reject) => {
				const asked = request(
					new URL(path, site.url),
					{
						method,
						headers: {
							host: 'atlas.example',
							origin: 'http://atlas.example',
							accept: 'text/html',
							'content-type': 'application/x-www-form-urlencoded'
						}
					},
					async (answer) => {
						let text = '';
						for await (const chunk of answer) text += chunk;
						resolve({
							status: answer.statusCode ?? 0,
							text,
							cookies: answer.headers['set-cookie']
						});
					}
				);
				asked.on('error', reject).end(body);
			});
		const page = await ask('GET', '/account/sign-in');
		expect([page.status, page.text.includes('type="password"')]).toEqual([200, false]);
		expect(page.text).toContain('others can read passwords');
		const fields = String(new URLSearchParams({ password, again: password }));
		for (const path of ['/account/sign-in', link.pathname + link.search]) {
			const answer = await ask('POST', path, `email=far@example.org&${fields}`);
			expect([answer.status, answer.cookies]).toEqual([403, undefined]);
		}
		expect((await send(link.href, { password, again: password })).status).toBe(303);
	});

	test.each([
		[null, 'application/x-www-form-urlencoded'],
		['null', 'application/x-www-form-urlencoded'],
		['http://evil.example', 'text/plain'],
		['http://evil.example', 'application/json'],
		['http://evil.example', '']
	])('a form from %s as "%s" changes nothing', async (origin, type) => {
		const cookie = await join(`csrf-${csrf++}@example.org`);
		const answer = await send('/account?/signOut', {}, { cookie, origin, type });
		expect(answer.status).toBe(403);
		expect((await get('/account', cookie)).status).toBe(200);
	});

	test('an editor invites nobody', async () => {
		const cookie = await join('modest@example.org');
		const fields = { email: 'friend@example.org', role: 'admin' };
		expect((await send('/account?/invite', fields, { cookie })).status).toBe(403);
		expect(await (await get('/account', cookie)).text()).not.toContain('?/invite');
		expect((await send('/account?/invite', fields)).status).toBe(303);
	});
});

describe('the command line', () => {
	test.each<[string, string[], number, RegExp]>([
		['no role', ['add', 'a@example.org'], 2, /--role/],
		['an unknown role', ['add', 'a@example.org', '--role', 'king'], 2, /editor or admin/],
		['no address', ['add', 'nobody', '--role', 'editor'], 2, /no e-mail address/],
		['nobody', ['reset', 'stranger@example.org'], 1, /Nobody has/],
		['an unknown action', ['promote', 'a@example.org'], 2, /no "user promote"/]
	])('%s is refused with its exit code', async (_, args, expected, text) => {
		const { code, stdout, stderr } = await atlas('user', ...args);
		expect([code, stdout]).toEqual([expected, '']);
		expect(stderr).toMatch(text);
	});

	test('without a server, the link is made all the same', async () => {
		const scratch = openScratch('user');
		const env = { DATA_DIR: scratch.folder, ORIGIN: 'https://atlas.example' };
		const { code, stdout, stderr } = await runCommand(
			['user', 'add', 'Early@Example.org', '--role', 'editor'],
			env
		);
		await scratch.remove();
		expect(code).toBe(0);
		expect(stdout).toMatch(/^https:\/\/atlas\.example\/account\/join\?token=[\w-]{43}\n$/);
		expect(stderr).toMatch(/works once, until \d{4}-/);
	});

	test('who is disabled is out at once', async () => {
		const cookie = await join('leaver@example.org');
		expect((await atlas('user', 'disable', 'leaver@example.org')).code).toBe(0);
		expect((await get('/account', cookie)).status).toBe(303);
	});
});

describe('in a browser', () => {
	async function inBrowser(options: object, look: (page: Page) => Promise<void>) {
		const context = await browser.newContext(options);
		try {
			await look(await context.newPage());
		} finally {
			await context.close();
		}
	}
	const problemsOf = async (page: Page) => (await barriersIn(page)).map(([rule]) => rule);

	test.each([
		['English', '', 'Set your password', 'Sign in', 'Sign out', 'Account'],
		['Korean', '/ko', '비밀번호 정하기', '로그인', '로그아웃', '계정']
	])('joining, signing out and in without JavaScript, in %s', async (name, prefix, ...words) => {
		const [set, signIn, signOut, account] = words;
		const email = `${name.toLowerCase()}@example.org`;
		const link = (await linkFor(email)).replace('/account', `${prefix}/account`);
		await inBrowser({ javaScriptEnabled: false }, async (page) => {
			const heading = () => page.locator('h1').textContent();
			await page.goto(link);
			expect(await heading()).toBe(set);
			await page.fill('#password', password);
			await page.fill('#again', password);
			await page.click('form button');
			expect([new URL(page.url()).pathname, await heading()]).toEqual([
				`${prefix}/account`,
				account
			]);
			expect(await page.locator('dd').first().textContent()).toBe(email);
			await page.getByRole('button', { name: signOut }).click();
			expect(await heading()).toBe(signIn);
			await page.fill('#email', email);
			await page.fill('#password', 'not these words');
			await page.click('form button');
			expect(await page.locator('[role=alert]').count()).toBe(1);
			expect(await page.inputValue('#email')).toBe(email);
			await page.fill('#password', password);
			await page.click('form button');
			expect(await heading()).toBe(account);
			expect(await page.locator('html').getAttribute('lang')).toBe(prefix ? 'ko' : 'en');
		});
	});

	test('no barriers, in light and dark, wide and narrow', async () => {
		const link = await linkFor('axe@example.org', 'admin');
		for (const colorScheme of ['light', 'dark'] as const)
			for (const width of [1280, 390])
				await inBrowser({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
					for (const path of [link, '/account/join?token=x', '/account/sign-in', '/ko/account']) {
						await page.goto(new URL(path, site.url).href);
						expect([path, await problemsOf(page)]).toEqual([path, []]);
						const overflow = () => document.documentElement.scrollWidth > innerWidth;
						expect(await page.evaluate(overflow)).toBe(false);
					}
				});
		await inBrowser({}, async (page) => {
			await page.goto(link);
			await page.fill('#password', password);
			await page.fill('#again', password);
			await page.click('form button');
			await page.fill('#email', 'guest@example.org');
			await page.getByRole('button', { name: 'Make the link' }).click();
			expect(await page.locator('code').textContent()).toContain('/account/join?token=');
			expect(await problemsOf(page)).toEqual([]);
		});
	});

	test('the link of the footer leads there, and back to pages with JavaScript', async () => {
		await inBrowser({}, async (page) => {
			await page.goto(site.url);
			await page.getByRole('link', { name: 'For editors' }).click();
			await page.waitForURL('**/account/sign-in?next=%2Faccount');
			await page.getByRole('link', { name: 'Figures' }).click();
			await page.waitForURL('**/figures');
		});
	});
});
