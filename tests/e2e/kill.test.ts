import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAtlas } from '../../src/lib/server/atlas';
import { readEnvironment } from '../../src/lib/server/environment';
import { observations } from '../../src/lib/server/schema';
import { startCommand } from '../support/command';
import { startPostgres, type Postgres } from '../support/postgres';
import { openScratch, type Scratch } from '../support/scratch';

const ROWS = 20_000;
const countries = 'USA CHN GBR DEU FRA JPN KOR IND CAN ISR'.split(' ');

/** A file that takes long enough to be killed in the middle. */
function largeFile(): string {
	const rows = Array.from({ length: ROWS }, (_, i) => {
		const year = 1900 + (Math.floor(i / countries.length) % 125);
		const reading = Math.floor(i / (countries.length * 125));
		return `private_investment,${countries[i % countries.length]},${year},${i},USD,nominal,${reading}`;
	});
	return ['measure,region,year,value,unit,prices,reading', ...rows].join('\n');
}

let scratch: Scratch;
let server: Postgres;
beforeAll(async () => {
	scratch = openScratch('kill');
	server = await startPostgres({ fsync: true });
	writeFileSync(join(scratch.folder, 'large.csv'), largeFile());
});
afterAll(async () => {
	await server.stop();
	await scratch.remove();
});

/** How many rows of the edition there are after a restart, which needs no hand. */
async function countAfterRestart(env: Record<string, string>): Promise<number> {
	const atlas = await openAtlas(readEnvironment(env), 'a test');
	try {
		const [row] = await atlas.db
			.select({ rows: count() })
			.from(observations)
			.where(eq(observations.edition, 'large'));
		expect((await atlas.catalog()).editions.map(({ slug }) => slug)).toContain('ai-index-2026');
		return row?.rows ?? 0;
	} finally {
		await atlas.close();
	}
}

describe('kill -9 during an import leaves the edition whole or absent', () => {
	const settings = {
		embedded: () => ({ DATA_DIR: join(scratch.folder, 'data') }),
		postgres: () => ({ DATA_DIR: join(scratch.folder, 'none'), DATABASE_URL: server.url })
	};

	test.each(['embedded', 'postgres'] as const)('%s', { timeout: 240_000 }, async (kind) => {
		const env = settings[kind]();
		const file = join(scratch.folder, 'large.csv');
		const args = ['import', file, '--dataset', 'mine', '--edition', 'large'];
		expect(await countAfterRestart(env)).toBe(0);
		const seen: number[] = [];
		// From before the transaction begins to after it would have ended.
		for (const after of [500, 800, 1100, 1400, 1700, 2000, 2400, 2900]) {
			const { child, finished } = startCommand(args, env);
			await delay(after);
			child.kill('SIGKILL');
			await finished;
			const rows = await countAfterRestart(env);
			expect([0, ROWS]).toContain(rows);
			seen.push(rows);
			if (rows === ROWS) break;
		}
		expect(seen[0]).toBe(0);
		const { code, stderr } = await startCommand(args, env).finished;
		expect([code, stderr]).toEqual([0, '']);
		expect(await countAfterRestart(env)).toBe(ROWS);
	});
});
