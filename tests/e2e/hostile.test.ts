import {
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { parseTable } from '../../src/lib/csv/parse';
import { openAtlas } from '../../src/lib/server/atlas';
import { askServer } from '../../src/lib/server/control';
import { readEnvironment } from '../../src/lib/server/environment';
import { importOptions } from '../../src/lib/server/import-options';
import type { ImportResult } from '../../src/lib/server/imports';
import { holderOf } from '../../src/lib/server/lock';
import { observations } from '../../src/lib/server/schema';
import { runCommand } from '../support/command';
import { hostileFiles } from '../support/hostile';
import { pollAll } from '../support/poll';
import { openScratch, type Scratch } from '../support/scratch';
import { startSite, type Site } from '../support/site';
import { runMetered, watchProcess } from '../support/used';

const MB = 1_000_000;
/** What may be used to refuse a file. */
const MEMORY = 300 * MB;
/** What the embedded database uses by itself, and a small file. */
const WITH_DATABASE = 400 * MB;
/** Of a file that is refused for how it begins. */
const HEAD = 10 * MB;

let scratch: Scratch;
let env: { DATA_DIR: string };
let site: Site;
const table: Record<string, unknown>[] = [];
const inMb = (bytes: number) => Math.round(bytes / MB);

beforeAll(async () => {
	scratch = openScratch('hostile');
	env = { DATA_DIR: join(scratch.folder, 'data') };
	mkdirSync(join(scratch.folder, 'in', 'here'), { recursive: true });
	site = await startSite();
	// Not measured: loads data/.
	await runCommand(['editions'], env);
});
afterAll(async () => {
	await site.stop();
	await scratch.remove();
	console.table(table);
});

const imports = ['--dataset', 'hostile', '--measure', 'hostile_series', '--unit', 'USD'];

describe.each(hostileFiles)('$name', (hostile) => {
	const edition = `hostile-${hostileFiles.indexOf(hostile)}`;
	let file: string;
	let size: number;
	beforeAll(() => {
		file = join(scratch.folder, `${edition}.csv`);
		hostile.write(file);
		({ size } = statSync(file));
	});
	afterAll(() => rmSync(file));

	const note = (by: string, ms: number, memory: number, exit: number | null, code: string | null) =>
		table.push({ file: hostile.name, MB: inMb(size), by, exit, code, ms, 'MB used': inMb(memory) });

	test('inspect', async () => {
		const tiny = join(scratch.folder, 'tiny.csv');
		writeFileSync(tiny, '<html>');
		const least = await runMetered(['inspect', tiny], env, scratch.folder);
		const { code, stdout, used, ms } = await runMetered(
			['inspect', file, '--json'],
			env,
			scratch.folder
		);
		const answer = JSON.parse(stdout) as {
			refused?: { code: string };
			problems?: { code: string }[];
		};
		const found = answer.refused?.code ?? answer.problems?.[0]?.code ?? null;
		note('inspect', ms, used.peak, code, found);
		expect({ exit: code, code: found }).toEqual(hostile.inspect);
		expect(used.peak).toBeLessThan(MEMORY);
		if (hostile.isEarly) expect(used.read - least.used.read).toBeLessThan(HEAD);
	});

	test('import', async () => {
		const args = ['import', file, '--edition', edition, ...imports];
		const { code, stdout, used, ms } = await runMetered([...args, '--json'], env, scratch.folder);
		const { problems } = JSON.parse(stdout) as { problems: { code: string }[] };
		const found = problems[0]?.code ?? null;
		note('import', ms, used.peak, code, found);
		expect({ exit: code, code: found }).toEqual(hostile.import);
		expect(used.peak).toBeLessThan(hostile.import.exit === 2 ? MEMORY : WITH_DATABASE);
		if (hostile.isEarly) expect(used.read).toBeLessThan(2 * HEAD);
		expect(await kept(env.DATA_DIR, edition)).toBe(hostile.import.exit === 0);
	});

	test('import through a server that answers meanwhile', async () => {
		const pid = holderOf(site.dataDir)?.pid as number;
		const used = watchProcess(pid);
		const polled = pollAll([`${site.url}/healthz`]);
		const begun = performance.now();
		const query = new URLSearchParams({
			options: JSON.stringify(
				importOptions.parse({
					dataset: 'hostile',
					edition,
					constants: { measure: 'hostile_series', unit: 'USD' }
				})
			),
			path: file,
			who: 'a test'
		});
		const { body } = await askServer(site.dataDir, `/import?${query}`, new Uint8Array());
		const ms = Math.round(performance.now() - begun);
		const { slowest, wrong } = await polled.stop();
		const { exitCode, report } = JSON.parse(new TextDecoder().decode(body)) as ImportResult;
		const found = report.problems[0]?.code ?? null;
		const { grown, read } = used();
		note(`server, /healthz ${Math.max(...slowest.values())} ms`, ms, grown, exitCode, found);
		expect({ exit: exitCode, code: found }).toEqual(hostile.import);
		expect(wrong).toEqual([]);
		expect(grown).toBeLessThan(MEMORY);
		if (hostile.isEarly) expect(read).toBeLessThan(HEAD);
		expect(await kept(site.dataDir, edition)).toBe(hostile.import.exit === 0);
	});
});

/** Whether an edition is listed, and nothing is left of one that was refused. */
async function kept(dataDir: string, edition: string): Promise<boolean> {
	const { stdout } = await runCommand(['editions', '--json'], { DATA_DIR: dataDir });
	const isListed = (JSON.parse(stdout) as { slug: string }[]).some(({ slug }) => slug === edition);
	const entries = existsSync(join(dataDir, 'imports')) ? readdirSync(join(dataDir, 'imports')) : [];
	expect(entries.includes(`${edition}.json`)).toBe(isListed);
	expect(readdirSync(dataDir, { recursive: true }).join()).not.toMatch(/\.taken-|\.pending/);
	return isListed;
}

test.each(['../../x.csv', '..\\..\\x.csv'])('a file called %s stays in its place', async (name) => {
	const folder = join(scratch.folder, 'in', 'here');
	const path = join(folder, name);
	writeFileSync(path, 'region,year,value\nKOR,2020,1\nAtlantis,2020,2\n');
	const edition = `named-${name.length}-${name.includes('/') ? 'unix' : 'windows'}`;
	const args = ['import', name, '--edition', edition, ...imports, '--skip-invalid'];
	const { code } = await runCommand(args, env, folder);
	expect(code).toBe(0);
	expect(existsSync(`${path}.rejected.csv`)).toBe(true);
	const entry = readFileSync(join(env.DATA_DIR, 'imports', `${edition}.json`), 'utf8');
	expect(JSON.parse(entry)).toMatchObject({ file: 'x.csv' });
});

test('formulas leave guarded and come back as they were', async () => {
	const notes = [
		...["=cmd|' /C calc'!A0", '=1+1', '+1', '-1+2', '@SUM(A1)', '\t=1', '\n=1', '＝1', ' =1'],
		...['|x', "''=1", '=1+2";=1+2', 'plain', "it's"]
	];
	const quoted = (note: string) => `"${note.replaceAll('"', '""')}"`;
	const rows = notes.map(
		(note, i) => `private_investment,KOR,${2000 + i},-5.2,USD,${quoted(note)}`
	);
	const file = join(scratch.folder, 'formulas.csv');
	writeFileSync(file, ['measure,region,year,value,unit,note', ...rows].join('\n'));
	const args = ['--dataset', 'formulas', '--edition', 'formulas'];
	const first = await runCommand(['import', file, ...args], { DATA_DIR: site.dataDir });
	expect(first.code).toBe(0);

	const exported = await (await fetch(`${site.url}/datasets/formulas/formulas.csv`)).text();
	const { records } = parseTable(exported, ',');
	const cells = records.map(({ cells }) => cells);
	expect(cells.flat().filter((cell) => /^[\s\0]*[=+@\t\n|＝]/.test(cell))).toEqual([]);
	expect(cells.filter((own) => own.includes('-5.2'))).toHaveLength(notes.length);

	const again = join(scratch.folder, 'exported.csv');
	writeFileSync(again, exported);
	const second = await runCommand(['import', again, ...args], env);
	expect(second.code).toBe(0);
	const atlas = await openAtlas(readEnvironment(env), 'a test');
	try {
		const stored = await atlas.db
			.select({ note: observations.note })
			.from(observations)
			.where(eq(observations.edition, 'formulas'))
			.orderBy(observations.year);
		expect(stored.map(({ note }) => note)).toEqual(
			// An apostrophe before a formula is taken for a guard.
			notes.map((note) => note.trim().replace(/^'/, ''))
		);
	} finally {
		await atlas.close();
	}
});
