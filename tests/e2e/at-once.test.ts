import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command';
import { startPostgres, type Postgres } from '../support/postgres';
import { openScratch, type Scratch } from '../support/scratch';
import { startSite, type Site } from '../support/site';
import { writeSeries } from '../support/series';

let scratch: Scratch;
let server: Postgres;
let site: Site;
let rows: number;
beforeAll(async () => {
	scratch = openScratch('at-once');
	[server, site] = await Promise.all([startPostgres(), startSite()]);
	const file = join(scratch.folder, 'one.csv');
	rows = await writeSeries(file, 600_000);
	// One more record: other bytes for the same edition.
	const more = 'private_investment_by_focus_area,KOR,1899,1,USD,nominal,0,area-0,\n';
	writeFileSync(join(scratch.folder, 'other.csv'), readFileSync(file, 'utf8') + more);
	await runCommand(['editions'], settings.postgres());
});
afterAll(async () => {
	await site.stop();
	await server.stop();
	await scratch.remove();
});

const settings = {
	'two processes on Postgres': () => settings.postgres(),
	'two processes that ask one server': () => ({ DATA_DIR: site.dataDir }),
	postgres: () => ({ DATA_DIR: join(scratch.folder, 'files'), DATABASE_URL: server.url })
};

describe.each(['two processes on Postgres', 'two processes that ask one server'] as const)(
	'imports of one edition at once: %s',
	(way) => {
		test.each([
			{ bytes: 'the same bytes', files: ['one.csv', 'one.csv'], edition: 'same' },
			{ bytes: 'other bytes', files: ['one.csv', 'other.csv'], edition: 'differ' }
		])('$bytes: one wins, the other is told who was first, and when', async (given) => {
			const { files, edition, bytes } = given;
			const env = settings[way]();
			const runs = await Promise.all(
				files.map((file) =>
					runCommand(
						['import', join(scratch.folder, file), '--dataset', 'mine', '--edition', edition],
						env
					)
				)
			);
			const winner = runs.findIndex(({ stdout }) => /\d+ observations stored/.test(stdout));
			const [won, lost] = [runs[winner], runs[1 - winner]];
			expect(won?.code, runs.map(({ stderr }) => stderr).join('\n')).toBe(0);
			const said = `${lost?.stdout}${lost?.stderr}`;
			expect(said).toMatch(/It was imported by .+ on the command line at \d{4}-\d\d-\d\dT[\d:.]+Z/);
			if (bytes === 'the same bytes') {
				expect(lost?.code).toBe(0);
				expect(said).toContain('already imported with these bytes');
			} else {
				expect(lost?.code).toBe(1);
				expect(said).toContain('already loaded with other bytes');
			}
			const { stdout } = await runCommand(['editions', '--json'], env);
			const listed = JSON.parse(stdout) as { slug: string; observations: number; sha256: string }[];
			const stored = listed.find(({ slug }) => slug === edition);
			const file = files[winner] as string;
			expect(stored?.observations).toBe(file === 'one.csv' ? rows : rows + 1);
			// The winner's bytes are kept, and its entry is the winner's.
			const entry = JSON.parse(
				readFileSync(join(env.DATA_DIR, 'imports', `${edition}.json`), 'utf8')
			) as { sha256: string; file: string };
			expect(entry).toMatchObject({ file, sha256: stored?.sha256 });
			expect(readdirSync(join(env.DATA_DIR, 'originals'))).toContain(stored?.sha256);
			expect(readdirSync(env.DATA_DIR, { recursive: true }).join()).not.toMatch(
				/\.taken-|\.pending/
			);
		});
	}
);
