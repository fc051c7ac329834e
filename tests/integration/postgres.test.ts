import pg from 'pg';
import { afterEach, describe, expect, inject, test } from 'vitest';
import { createDatabase, startPostgres, type Postgres } from '../support/postgres';

async function ask(url: string, query: string): Promise<unknown> {
	const client = new pg.Client(url);
	await client.connect();
	try {
		const { rows } = await client.query<unknown[]>({ text: query, rowMode: 'array' });
		return rows[0]?.[0];
	} finally {
		await client.end();
	}
}

for (const { name, url } of inject('postgres')) {
	describe(name, () => {
		test('is the version that it is named by', async () => {
			const version = await ask(url, 'select version()');
			expect(version).toContain(name.replace('Postgres', 'PostgreSQL'));
		});

		test('creates databases that know nothing of each other, and drops them', async () => {
			const [one, other] = await Promise.all([createDatabase(url), createDatabase(url)]);
			await ask(one.url, 'create table edition (slug text)');
			expect(await ask(one.url, `select to_regclass('edition')::text`)).toBe('edition');
			expect(await ask(other.url, `select to_regclass('edition')::text`)).toBeNull();

			await Promise.all([one.drop(), other.drop()]);
			await expect(ask(one.url, 'select 1')).rejects.toThrow('does not exist');
		});
	});
}

describe('a Postgres of its own', () => {
	let server: Postgres | undefined;
	afterEach(() => server?.stop());

	test('keeps what was committed before it was killed', async () => {
		server = await startPostgres({ fsync: true });
		await ask(server.url, 'create table edition as select 1 as id');

		await server.kill('SIGKILL');
		await expect(ask(server.url, 'select 1')).rejects.toThrow('ECONNREFUSED');

		await server.restart();
		expect(await ask(server.url, 'select id from edition')).toBe(1);
	});
});
