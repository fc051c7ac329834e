import { readFileSync, statSync } from 'node:fs';
import { join as joinPath } from 'node:path';
import type { RequestEvent } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { authOf, COOKIE } from '../../src/lib/server/accounts/auth';
import { makeFirstLink, readLink, type Link } from '../../src/lib/server/accounts/links';
import { operateUsers } from '../../src/lib/server/accounts/operate';
import { invite, inviteAgain, join, listPeople } from '../../src/lib/server/accounts/people';
import { readSecret } from '../../src/lib/server/accounts/secret';
import { readEditor } from '../../src/lib/server/accounts/session';
import { credentials, invitations, sessions, users } from '../../src/lib/server/schema';
import { databases, type TestAtlas } from '../support/atlas';

const password = 'four plain words here';
const form = (changes: Record<string, string> = {}) => ({
	email: '',
	password,
	again: changes.password ?? password,
	...changes
});
const tokenOf = (link: Link | null) =>
	new URL((link as Link).address).searchParams.get('token') as string;

describe.each(databases)('accounts on $name', ({ open }) => {
	let site: TestAtlas;
	beforeAll(async () => {
		site = await open();
	});
	afterAll(() => site.remove());

	const signIn = (email: string, typed = password) =>
		authOf(site.atlas).api.signInEmail({
			body: { email, password: typed },
			returnHeaders: true
		});
	const whoIs = async (cookie: string) => {
		const headers = new Headers({ cookie });
		return (await authOf(site.atlas).api.getSession({ headers }))?.user.email ?? null;
	};
	const cookieOf = ({ headers }: { headers: Headers }) =>
		headers.getSetCookie()[0]?.split(';')[0] as string;
	const joined = async (email: string) => {
		const token = tokenOf(await invite(site.atlas, email, 'editor'));
		expect(await join(site.atlas, token, form())).toEqual({ email });
	};

	test('of all links for the first person one works, and there is none for a second', async () => {
		const tokens: string[] = [];
		for (let turn = 0; turn < 8; turn++) tokens.push(tokenOf(await makeFirstLink(site.atlas)));
		const outcomes = await Promise.all(
			tokens.map((token, i) => join(site.atlas, token, form({ email: `first${i}@example.org` })))
		);
		expect(outcomes.filter((outcome) => 'email' in outcome)).toHaveLength(1);
		expect(outcomes.filter((outcome) => 'problem' in outcome)).toEqual(
			Array(7).fill({ problem: 'link' })
		);
		expect((await listPeople(site.atlas)).map(({ role }) => role)).toEqual(['admin']);
		expect(await makeFirstLink(site.atlas)).toBeNull();
	});

	test('a link works once, however often it is sent at the same moment', async () => {
		const token = tokenOf(await invite(site.atlas, 'once@example.org', 'editor'));
		const outcomes = await Promise.all(
			Array.from({ length: 5 }, () => join(site.atlas, token, form()))
		);
		expect(outcomes.filter((outcome) => 'email' in outcome)).toHaveLength(1);
		expect(await join(site.atlas, token, form())).toEqual({ problem: 'link' });
	});

	test('what is wrong with a form does not use the link up', async () => {
		const token = tokenOf(await invite(site.atlas, 'slow@example.org', 'editor'));
		expect(await join(site.atlas, token, form({ password: 'short' }))).toEqual({
			problem: 'short'
		});
		expect(await join(site.atlas, token, form({ again: 'x' }))).toEqual({ problem: 'different' });
		expect(await join(site.atlas, token, form({ email: 'other@example.org' }))).toEqual({
			email: 'slow@example.org'
		});
	});

	test('a link ends after a day', async () => {
		const link = (await invite(site.atlas, 'late@example.org', 'editor')) as Link;
		const left = new Date(link.expires).getTime() - Date.now();
		expect(left / 3_600_000).toBeCloseTo(24, 1);
		await site.atlas.db
			.update(invitations)
			.set({ expiresAt: new Date(Date.now() - 1) })
			.where(eq(invitations.email, 'late@example.org'));
		expect(await readLink(site.atlas, tokenOf(link))).toBeNull();
		expect(await join(site.atlas, tokenOf(link), form())).toEqual({ problem: 'link' });
	});

	test('a new link ends the earlier one', async () => {
		const first = tokenOf(await invite(site.atlas, 'twice@example.org', 'editor'));
		const second = tokenOf(await invite(site.atlas, 'twice@example.org', 'admin'));
		expect(await readLink(site.atlas, first)).toBeNull();
		expect(await readLink(site.atlas, second)).toEqual({
			email: 'twice@example.org',
			role: 'admin'
		});
	});

	test('the tables hold neither link, password nor session in clear', async () => {
		const token = tokenOf(await invite(site.atlas, 'open@example.org', 'editor'));
		await joined('clear@example.org');
		const session = await signIn('clear@example.org');
		const { db } = site.atlas;
		const tables = await Promise.all(
			[invitations, users, credentials, sessions].map((table) => db.select().from(table))
		);
		const stored = JSON.stringify(tables);
		for (const secret of [token, password, session.response.token])
			expect(stored).not.toContain(secret);
		expect(cookieOf(session)).toContain(session.response.token);
	});

	test('each sign-in is a session of its own, and ends on its own', async () => {
		await joined('two@example.org');
		const [one, two] = [await signIn('two@example.org'), await signIn('TWO@example.org')];
		expect(cookieOf(one)).not.toBe(cookieOf(two));
		await authOf(site.atlas).api.signOut({ headers: new Headers({ cookie: cookieOf(one) }) });
		expect([await whoIs(cookieOf(one)), await whoIs(cookieOf(two))]).toEqual([
			null,
			'two@example.org'
		]);
		expect(await whoIs(cookieOf(two).slice(0, -8))).toBeNull();
	});

	test('a session outlives a restart, and is prolonged by use up to its idle time', async () => {
		await joined('stay@example.org');
		const cookie = cookieOf(await signIn('stay@example.org'));
		await site.reopen();
		expect(await whoIs(cookie)).toBe('stay@example.org');
		const { db } = site.atlas;
		const expire = (expiresAt: Date) => db.update(sessions).set({ expiresAt });
		await expire(new Date(Date.now() + 3_600_000));
		expect(await whoIs(cookie)).toBe('stay@example.org');
		const ends = (await db.select().from(sessions)).map(({ expiresAt }) => expiresAt.getTime());
		expect(Math.max(...ends) - Date.now()).toBeGreaterThan(7 * 3_600_000);
		await expire(new Date(Date.now() - 1));
		expect(await whoIs(cookie)).toBeNull();
	});

	test('a session ends a week after it began, however much it is used', async () => {
		await joined('week@example.org');
		const [name, value] = cookieOf(await signIn('week@example.org')).split('=') as [string, string];
		const kept = new Map([[name, decodeURIComponent(value)]]);
		const cookies = { get: (key: string) => kept.get(key), set: () => undefined };
		const event = { locals: { atlas: site.atlas }, cookies } as unknown as RequestEvent;
		const read = async () => (await readEditor(event))?.email ?? null;
		const begin = (days: number) =>
			site.atlas.db
				.update(sessions)
				.set({ createdAt: new Date(Date.now() - days * 24 * 3_600_000) });
		await begin(6.9);
		expect(await read()).toBe('week@example.org');
		await begin(7.1);
		expect(await read()).toBeNull();
		await begin(0);
		expect(await read()).toBeNull();
	});

	test('nothing tells an unknown address from a wrong password', async () => {
		await joined('known@example.org');
		const failures = await Promise.all(
			['known@example.org', 'unknown@example.org'].map((email) =>
				signIn(email, 'not the right words').catch((error) => [error.status, error.body])
			)
		);
		expect(failures[0]).toEqual(failures[1]);
	});

	test('a password in Hangul is the same composed and decomposed', async () => {
		const words = '대한민국 인공지능 투자 통계표';
		const token = tokenOf(await invite(site.atlas, 'ko@example.org', 'editor'));
		await join(site.atlas, token, form({ password: words, again: words }));
		const { response } = await signIn('ko@example.org', words.normalize('NFD'));
		expect(response.user.email).toBe('ko@example.org');
	});

	test('a new password ends the sessions of the old one', async () => {
		await joined('reset@example.org');
		const cookie = cookieOf(await signIn('reset@example.org'));
		expect(await invite(site.atlas, 'reset@example.org', 'admin')).toBeNull();
		const token = tokenOf(await inviteAgain(site.atlas, 'reset@example.org'));
		const changed = 'another four plain words';
		await join(site.atlas, token, form({ password: changed, again: changed }));
		expect(await whoIs(cookie)).toBeNull();
		await expect(signIn('reset@example.org')).rejects.toThrow();
		expect((await signIn('reset@example.org', changed)).response.user.role).toBe('editor');
	});

	test('who is disabled is out at once, and comes back by a new link only', async () => {
		await joined('gone@example.org');
		const cookie = cookieOf(await signIn('gone@example.org'));
		const ask = (action: string, email: string) =>
			operateUsers(site.atlas, action, new URLSearchParams({ email }));
		expect((await ask('disable', 'Gone@example.org ')).exitCode).toBe(0);
		expect(await whoIs(cookie)).toBeNull();
		await expect(signIn('gone@example.org')).rejects.toThrow();
		const gone = (await listPeople(site.atlas)).find(({ email }) => email === 'gone@example.org');
		expect(gone?.disabled).toBe(true);
		expect((await ask('disable', 'nobody@example.org')).exitCode).toBe(1);
		expect((await ask('reset', 'gone@example.org')).link?.address).toContain('/account/join?');
	});

	test('the secret is made once, for this user only', () => {
		const path = joinPath(site.env.dataDir, 'auth-secret');
		expect(statSync(path).mode & 0o777).toBe(0o600);
		expect(readSecret(site.env)).toBe(readFileSync(path, 'utf8'));
		const authSecret = 'x'.repeat(32);
		expect(readSecret({ ...site.env, authSecret })).toBe(authSecret);
	});

	test('the cookie is bound to this host and hidden from scripts', async () => {
		await joined('cookie@example.org');
		const [line] = (await signIn('cookie@example.org')).headers.getSetCookie();
		expect(line).toMatch(new RegExp(`^${COOKIE}=`));
		for (const flag of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/'])
			expect(line).toContain(flag);
		expect(line).not.toContain('Domain');
	});
});
