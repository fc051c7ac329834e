import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { holderOf } from '../../src/lib/server/lock';
import { runCommand, type Finished } from '../support/command';
import { pollAll } from '../support/poll';
import { startPostgres, type Postgres } from '../support/postgres';
import { openScratch, type Scratch } from '../support/scratch';
import { writeSeries } from '../support/series';
import { startSite } from '../support/site';
import { metered, runMetered, watchProcess } from '../support/used';

/** 100 by tests/bench/large.mjs. */
const SIZE = Number(process.env.LARGE_MB ?? 10);
const MB = 1_000_000;
const MEMORY = 400 * MB;
/** Some seconds for each megabyte, on a busy machine. */
const timeout = 60_000 + SIZE * 6_000;

let scratch: Scratch;
let file: string;
let rows: number;
const table: Record<string, unknown>[] = [];
beforeAll(async () => {
	scratch = openScratch('large');
	file = join(scratch.folder, 'series.csv');
	rows = await writeSeries(file, SIZE * MB);
}, timeout);
afterAll(async () => {
	await scratch.remove();
	console.table(table);
});

const args = () => ['import', file, '--dataset', 'large', '--edition', 'large'];
const inMb = (bytes: number) => Math.round(bytes / MB);

/** The answer names all records, and the progress came in lines that go up. */
function expectStored({ code, stdout, stderr }: Finished) {
	expect([code, stdout]).toEqual([
		0,
		expect.stringContaining(`large: ${rows} observations stored.`)
	]);
	const lines = stderr.trim().split('\n');
	expect(lines.length).toBeGreaterThan(1);
	for (const line of lines)
		expect(line).toMatch(/^large: (taking|reading|storing), \d+ rows, {0,2}\d+ %$/);
	const stored = lines.flatMap((line) => /storing, (\d+) rows/.exec(line)?.[1] ?? []).map(Number);
	expect(stored).toEqual([...stored].sort((a, b) => a - b));
	return lines.length;
}

const pages = (url: string) => [
	`${url}/healthz`,
	`${url}/datasets`,
	`${url}/figures/private-investment`
];

test('into the embedded database', { timeout }, async () => {
	const env = { DATA_DIR: join(scratch.folder, 'data') };
	await runCommand(['editions'], env);
	const { ms, used, ...finished } = await runMetered(args(), env, scratch.folder);
	const lines = expectStored(finished);
	table.push({ into: 'embedded', rows, s: ms / 1000, lines, 'MB at most': inMb(used.peak) });
	expect(used.peak).toBeLessThan(MEMORY);
});

test('through a server, whose pages answer meanwhile', { timeout }, async () => {
	const site = await startSite({ env: metered(join(scratch.folder, 'server.json')) });
	try {
		const pid = holderOf(site.dataDir)?.pid as number;
		const used = watchProcess(pid);
		const polled = pollAll(pages(site.url));
		const begun = performance.now();
		const finished = await runCommand(args(), { DATA_DIR: site.dataDir });
		const s = Math.round(performance.now() - begun) / 1000;
		const { slowest, wrong, answers } = await polled.stop();
		const lines = expectStored(finished);
		const { peak, grown } = used();
		for (const [url, ms] of slowest) table.push({ slowest: url.replace(site.url, ''), ms });
		table.push({
			...{ into: 'server', rows, s, lines, answers },
			...{ 'MB at most': inMb(peak), 'MB more': inMb(grown) }
		});
		expect(wrong).toEqual([]);
		expect(grown).toBeLessThan(MEMORY);
	} finally {
		await site.stop();
	}
});

test('into Postgres', { timeout }, async () => {
	let server: Postgres | null = null;
	try {
		server = await startPostgres();
		const env = { DATA_DIR: join(scratch.folder, 'files'), DATABASE_URL: server.url };
		await runCommand(['editions'], env);
		const { ms, used, ...finished } = await runMetered(args(), env, scratch.folder);
		const lines = expectStored(finished);
		table.push({ into: 'Postgres', rows, s: ms / 1000, lines, 'MB at most': inMb(used.peak) });
		expect(used.peak).toBeLessThan(MEMORY);
	} finally {
		await server?.stop();
	}
});
