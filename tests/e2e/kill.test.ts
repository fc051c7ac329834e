import { mkdirSync, readdirSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openAtlas } from '../../src/lib/server/atlas';
import { openDatabase, type Database } from '../../src/lib/server/database';
import { readEnvironment } from '../../src/lib/server/environment';
import { sweepImports } from '../../src/lib/server/import-journal';
import { sweepOriginals } from '../../src/lib/server/originals';
import { startCommand } from '../support/command';
import { startPostgres, type Postgres } from '../support/postgres';
import { openScratch, type Scratch } from '../support/scratch';
import { seeded, writeSeries } from '../support/series';
import { startSite, type Site } from '../support/site';

/** On each database; 50 take several minutes (`KILLS=50`). */
const KILLS = Number(process.env.KILLS ?? 15);
const SEED = Number(process.env.KILL_SEED ?? Date.now() % 1e6);
const BYTES = 700_000;

let scratch: Scratch;
let server: Postgres;
let file: string;
let rows: number;
beforeAll(async () => {
	scratch = openScratch('kill');
	server = await startPostgres({ fsync: true });
	file = join(scratch.folder, 'large.csv');
	rows = await writeSeries(file, BYTES);
	console.log(`kill -9 with KILL_SEED=${SEED}`);
});
afterAll(async () => {
	await server.stop();
	await scratch.remove();
});

type Phase = 'reading' | 'storing' | 'published';

/** How far an import was, by what it has left in the data directory; an earlier one may have left its entry there. */
function phaseOf(dataDir: string, edition: string, started: number): Phase {
	const [published, pending] = ['json', 'pending'].map((ending) =>
		statSync(join(dataDir, 'imports', `${edition}.${ending}`), { throwIfNoEntry: false })
	);
	if (published) return 'published';
	return pending && pending.mtimeMs >= started ? 'storing' : 'reading';
}

/** Starts an import, and waits until it takes the file's first bytes, or until it has read it and stores. */
async function startImport(
	env: Record<string, string>,
	dataDir: string,
	edition: string,
	phase: 'reading' | 'storing' = 'reading'
) {
	const [folder, mark] =
		phase === 'reading' ? ['originals', '.taken-'] : ['imports', `${edition}.pending`];
	const watcher = watch(join(dataDir, folder));
	const begun = new Promise<void>((resolve) => {
		watcher.on('change', (_event, name) => String(name).startsWith(mark) && resolve());
	});
	const started = Date.now();
	const run = startCommand(['import', file, '--dataset', 'mine', '--edition', edition], env);
	await Promise.race([begun, run.finished]);
	watcher.close();
	return { ...run, started, since: performance.now() };
}

/** The editions of the test's dataset with what they say they hold and what they do hold, in one statement. */
async function readEditions(db: Database) {
	const answer = (await db.execute(sql`
		select slug as edition, editions.observations::int as said, sources.held::int as sources,
			figures.held::int as held, figures.total::text as total
		from (select slug, observations from editions where dataset = 'mine'
			union all select distinct o.edition, 0 from observations o
			where not exists (select 1 from editions e where e.slug = o.edition)) editions
		left join lateral (select count(*) held, sum(value) total from observations
			where edition = slug) figures on true
		left join lateral (select count(*) held from sources where edition = slug) sources on true
		order by slug`)) as unknown as {
		rows: { edition: string; said: number; held: number; sources: number; total: string }[];
	};
	return answer.rows;
}

/** Kills imports at moments spread over the time that one takes, and looks after each what is there. */
async function killAgain(
	env: Record<string, string>,
	dataDir: string,
	look: () => Promise<Awaited<ReturnType<typeof readEditions>>>
) {
	for (const folder of ['originals', 'imports'])
		mkdirSync(join(dataDir, folder), { recursive: true });
	const first = await startImport(env, dataDir, 'edition-00');
	const written = new Promise<number>((resolve) => {
		const watcher = watch(join(dataDir, 'imports'), (_event, name) => {
			if (name !== 'edition-00.pending') return;
			watcher.close();
			resolve(performance.now());
		});
	});
	expect((await first.finished).code).toBe(0);
	const end = performance.now();
	// Half of the moments lie in the whole of an import, half in the time in which it stores.
	const usual = { reading: end - first.since, storing: end - (await written) };
	const [base] = await look();
	expect(base).toMatchObject({ edition: 'edition-00', said: rows, held: rows, sources: 1 });

	const random = seeded(SEED);
	const stored = ['edition-00'];
	const seen: Kill[] = [];
	for (let draws = 1; seen.length < KILLS; draws++) {
		expect(draws, 'imports that ended before they were killed').toBeLessThan(2 * KILLS);
		const edition = `edition-${String(draws).padStart(2, '0')}`;
		const from = seen.length % 2 === 0 ? 'reading' : 'storing';
		const run = await startImport(env, dataDir, edition, from);
		const after = ((seen.length + random()) / KILLS) * usual[from];
		await Promise.race([delay(after), run.finished]);
		run.child.kill('SIGKILL');
		const { code } = await run.finished;
		const lasted = performance.now() - run.since;
		const phase = phaseOf(dataDir, edition, run.started);
		const found = await look();
		const isStored = found.some((row) => row.edition === edition);
		if (isStored) stored.push(edition);
		expect(found).toEqual(stored.map((edition) => ({ ...base, edition })));
		if (code === null) seen.push({ from, phase, after: Math.round(after), stored: isStored });
		// This machine is quicker now than it was: the moments that are left lie before the new end.
		else usual[from] = Math.min(usual[from], lasted);
	}

	const last = await startImport(env, dataDir, 'edition-last');
	expect((await last.finished).code).toBe(0);
	expect((await look()).at(-1)).toEqual({ ...base, edition: 'edition-last' });
	const again = await startImport(env, dataDir, 'edition-last');
	expect((await again.finished).stdout).toContain('already imported with these bytes');

	console.table(summary(seen));
	for (const phase of ['reading', 'storing'] as const)
		expect(seen.filter((kill) => kill.phase === phase).length).toBeGreaterThan(KILLS / 5);
}

interface Kill {
	from: 'reading' | 'storing';
	phase: Phase;
	after: number;
	stored: boolean;
}

const summary = (seen: Kill[]) =>
	(['reading', 'storing'] as const).flatMap((from) =>
		(['reading', 'storing', 'published'] as const).flatMap((phase) => {
			const own = seen.filter((kill) => kill.from === from && kill.phase === phase);
			if (own.length === 0) return [];
			const times = own.map(({ after }) => after);
			const span = `${Math.min(...times)}–${Math.max(...times)}`;
			const there = own.filter(({ stored }) => stored).length;
			return [
				{ 'ms since its begin of': from, span, kills: own.length, phase, 'edition there': there }
			];
		})
	);

describe('kill -9 during an import leaves the edition whole or absent', () => {
	test('on the embedded database, opened again after each', { timeout: 480_000 }, async () => {
		const dataDir = join(scratch.folder, 'embedded');
		const env = { DATA_DIR: dataDir };
		// As a start does it, without loading data/ each time.
		const look = async () => {
			const { db, close } = await openDatabase(readEnvironment(env), 'a test');
			try {
				sweepOriginals(dataDir);
				await sweepImports(db);
				expect(readdirSync(dataDir, { recursive: true }).join()).not.toContain('.taken-');
				return await readEditions(db);
			} finally {
				await close();
			}
		};
		await (await openAtlas(readEnvironment(env), 'a test')).close();
		await killAgain(env, dataDir, look);
	});

	test('on Postgres, while others read', { timeout: 480_000 }, async () => {
		const dataDir = join(scratch.folder, 'files');
		const env = { DATA_DIR: dataDir, DATABASE_URL: server.url };
		const atlas = await openAtlas(readEnvironment(env), 'a test');
		const site = await startSite({ env: { DATABASE_URL: server.url } });
		const readers = readAllTheTime(atlas.db, site);
		try {
			await killAgain(env, dataDir, async () => {
				await killedBackendsEnded(atlas.db);
				return readEditions(atlas.db);
			});
		} finally {
			const { answers, statements, wrong } = await readers.stop();
			await site.stop();
			await atlas.close();
			console.log(`meanwhile ${answers} answers of a second server, ${statements} statements`);
			expect(wrong).toEqual([]);
			expect(Math.min(answers, statements)).toBeGreaterThan(KILLS);
		}
	});
});

/** Postgres goes on for a moment with what a client that is gone had asked for. */
async function killedBackendsEnded(db: Database) {
	for (;;) {
		const { rows } = (await db.execute(sql`
			select count(*)::int as busy from pg_locks where locktype = 'advisory'`)) as unknown as {
			rows: { busy: number }[];
		};
		if (rows[0]?.busy === 0) return;
		await delay(10);
	}
}

/** Another server's pages, and statements of our own, over and over: each must find whole editions only. */
function readAllTheTime(db: Database, site: Site) {
	const wrong: unknown[] = [];
	const count = { answers: 0, statements: 0 };
	let isOver = false;
	let first: string | null = null;
	const readSite = async () => {
		while (!isOver) {
			const { status } = await fetch(`${site.url}/figures/private-investment.csv`);
			const page = await fetch(`${site.url}/datasets/mine/edition-00?at=${count.answers}`);
			const text = await page.text();
			// How many there are, and the first of them.
			const figures = text.slice(text.indexOf('id="figures"'), text.lastIndexOf('</table>'));
			if (page.status === 200) first ??= figures;
			const isServed = first === null ? page.status === 404 : figures === first;
			if (status !== 200 || !isServed) wrong.push({ status, page: page.status, figures });
			count.answers++;
			await delay(20);
		}
	};
	const readTables = async () => {
		while (!isOver) {
			const found = await readEditions(db);
			wrong.push(...found.filter(({ said, held }) => said !== rows || held !== rows));
			count.statements++;
			await delay(20);
		}
	};
	const both = Promise.all([readSite(), readTables()]);
	return {
		async stop() {
			isOver = true;
			await both;
			return { ...count, wrong };
		}
	};
}
