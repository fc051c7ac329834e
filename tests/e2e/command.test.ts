import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tidyFile } from '../support/tidy';
import { runCommand } from '../support/command';
import { havePrograms, runProgram } from '../support/programs';
import { openScratch, type Scratch } from '../support/scratch';
import { startSite, type Site } from '../support/site';

let scratch: Scratch;
beforeAll(() => {
	scratch = openScratch('command');
});
afterAll(() => scratch.remove());

const write = (name: string, bytes: Uint8Array | string) => {
	const path = join(scratch.folder, name);
	writeFileSync(path, bytes);
	return path;
};

describe('beside a running server', () => {
	let site: Site;
	beforeAll(async () => {
		site = await startSite();
	});
	afterAll(() => site.stop());
	const atlas = (...args: string[]) => runCommand(args, { DATA_DIR: site.dataDir }, scratch.folder);

	test('editions are listed through the server’s socket', async () => {
		const { code, stdout, stderr } = await atlas('editions', '--json');
		expect([code, stderr]).toEqual([0, '']);
		const list = JSON.parse(stdout) as { slug: string; sha256: string }[];
		expect(list.map(({ slug }) => slug)).toContain('ai-index-2026');
		expect(list[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
	});

	test.each([
		['the-2022-drop', 'csv', ''],
		['private-investment', 'json', '?show=growth&time=2022'],
		['private-investment-by-region', 'svg', '?lang=ko&theme=dark'],
		['countries', 'png', '?lang=ko&width=16cm'],
		['countries', 'pdf', '?lang=ko'],
		['the-2022-drop', 'csv', '?bom=1&sep=;'],
		['private-investment', 'xlsx', '?lang=ko'],
		['countries', 'parquet', ''],
		['the-2022-drop', 'zip', '?sep=tab'],
		['countries', 'pptx', '?lang=ko']
	])('an export of %s as %s is the same bytes as its address', async (slug, format, query) => {
		const file = join(scratch.folder, `out.${format}`);
		const { code, stderr } = await atlas('export', slug + query, '--format', format, '-o', file);
		expect([code, stderr]).toEqual([0, '']);
		const response = await fetch(`${site.url}/figures/${slug}.${format}${query}`);
		expect(response.status).toBe(200);
		const sent = Buffer.from(await response.arrayBuffer());
		expect(readFileSync(file).equals(sent)).toBe(true);
	});

	test('a report stays the same under its lock, whatever is imported, until it is pinned anew', async () => {
		const bring = (edition: string, values: Record<number, number>) =>
			atlas(
				'import',
				write(`${edition}.csv`, tidyFile(values)),
				'--dataset',
				'told',
				'--edition',
				edition
			);
		for (const edition of ['told-1', 'told-2'])
			expect(
				(await bring(edition, { 2020: 100, 2021: 250, 2022: edition === 'told-1' ? 600 : 650 }))
					.code
			).toBe(0);
		const text = `# 보고서\n\n![그림](/ko/figures/private-investment?dataset=told&region=KOR)\n\n${site.url}/figures/the-2022-drop\n\n<b>x</b>\n`;
		const file = write('report.md', text);
		const make = async (...more: string[]) => {
			const { code, stderr } = await runCommand(
				['report', file, '-o', join(scratch.folder, 'report.html'), ...more],
				{ DATA_DIR: site.dataDir, PORT: new URL(site.url).port },
				scratch.folder
			);
			expect([code, stderr]).toEqual([0, '']);
			const read = (name: string) => readFileSync(join(scratch.folder, name), 'utf8');
			return { html: read('report.html'), lock: read('report.lock.json') };
		};
		const first = await make();
		expect(first.html).toContain('<b>그림 1.</b> 그림');
		expect(first.html).toContain('<b>그림 2.</b> World private AI investment fell 26.7% in 2022');
		expect(first.html).toContain('&lt;b&gt;x&lt;/b&gt;');
		expect(first.html).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org|purl\.org\/dc)/);
		expect((await bring('told-3', { 2020: 90, 2021: 240, 2022: 700, 2023: 800 })).code).toBe(0);
		expect(await make()).toEqual(first);
		const anew = await make('--update');
		expect(first.lock).toContain('told-2');
		expect(anew.lock).toContain('told-3');
		expect(anew.html).not.toBe(first.html);
	});

	test('a report of six figures in Korean as PDF: the same bytes again, read by programs that are not ours', async () => {
		const figures = [
			...['the-2022-drop', 'private-investment', 'private-investment-by-region', 'countries'],
			...['focus-areas', 'model-training-cost']
		];
		write(
			'six.md',
			`# 투자 점검\n\n본문의 **글**.\n\n${figures.map((slug) => `## ${slug}\n\n/ko/figures/${slug}\n\n`).join('')}`
		);
		const make = async (output: string) => {
			const { code, stderr } = await atlas('report', 'six.md', '-o', output);
			expect([code, stderr]).toEqual([0, '']);
			return join(scratch.folder, output);
		};
		const [once, again] = [await make('six.pdf'), await make('again.pdf')];
		expect(Buffer.compare(readFileSync(once), readFileSync(again))).toBe(0);
		if (!(await havePrograms(['pdftotext', 'pdffonts', 'pdfinfo']))) {
			console.log('Not on this machine, one report not opened: poppler');
			return;
		}
		const text = (await runProgram('pdftotext', [once, '-'])).replace(/\s+/g, '');
		for (const number of [1, 2, 3, 4, 5, 6]) {
			expect(text).toContain(`그림${number}.`);
			expect(text).toContain(`그림${number}:`);
		}
		expect(text).toContain('2022년세계AI민간투자는26.7%줄어919억달러가됐다');
		expect(text).toContain('dedea78d35adef1b1c644c39f581dda2648ed72f2982ed89fb387b53f3ba9968');
		const fonts = (await runProgram('pdffonts', [once])).trim().split('\n').slice(2);
		expect(fonts).toHaveLength(2);
		for (const font of fonts) expect(font).toMatch(/AtlasSans-\w+ .* yes yes yes /);
		const info = await runProgram('pdfinfo', [once]);
		expect(info).toMatch(/Title: +투자 점검/);
		expect(info).toMatch(/Tagged: +yes/);
	});

	test('the characters that the font lacks are told on standard error', async () => {
		const file = write('rare.csv', tidyFile({ 2020: 100, 2021: 250 }));
		const names = ['--dataset', 'rare', '--edition', 'rare-1', '--title', '漢字 2022'];
		expect((await atlas('import', file, ...names)).code).toBe(0);
		const view = 'private-investment?dataset=rare&region=KOR';
		for (const format of ['png', 'pdf']) {
			const { code, stderr } = await atlas('export', view, '--format', format, '-o', 'rare.out');
			expect([code, stderr]).toEqual([0, 'Not in the font, drawn as boxes: 漢 字\n']);
		}
		expect((await atlas('export', view, '--format', 'csv', '-o', 'rare.csv')).stderr).toBe('');
		write('rare.md', `/figures/${view}\n`);
		const { stderr } = await atlas('report', 'rare.md', '-o', 'rare.pdf');
		expect(stderr).toBe('Not in the font, drawn as boxes: 漢 字\n');
	});

	test('a report is HTML or PDF', async () => {
		write('six.txt', 'text');
		const { code, stderr } = await atlas('report', 'six.txt', '-o', 'six.docx');
		expect([code, stderr]).toEqual([2, expect.stringContaining('-o FILE.html or -o FILE.pdf')]);
	});

	test.each([
		['text\n\n/figures/nothing', 2, 'bad.md:3: /figures/nothing: There is no figure "nothing".'],
		[
			'/figures/countries?show=magic',
			1,
			'bad.md:1: /figures/countries?show=magic: show=magic is not understood. Allowed: level,'
		],
		[
			'a\n\n![x](https://a.example/b.png)',
			1,
			'bad.md:3: "https://a.example/b.png" is no figure of this atlas'
		]
	])('a report of %j is refused with the line', async (text, exitCode, message) => {
		write('bad.md', text);
		const { code, stderr } = await atlas('report', 'bad.md', '-o', 'bad.html');
		expect(code).toBe(exitCode);
		expect(stderr).toContain(message);
	});

	test('an import is seen by the pages at once', async () => {
		const file = write('mine.csv', tidyFile({ 2020: 100, 2021: 250 }));
		const { code, stdout } = await atlas(
			'import',
			file,
			'--dataset',
			'mine',
			'--edition',
			'mine-1',
			'--json'
		);
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({ edition: 'mine-1', imported: 2, already: false });
		const answer = await fetch(
			`${site.url}/figures/private-investment.json?dataset=mine&region=KOR`
		);
		expect((await answer.json()).rows.map((row: { value: number }) => row.value)).toEqual([
			100, 250
		]);
		expect((await fetch(`${site.url}/datasets/mine/mine-1`)).status).toBe(200);
	});

	test('a second server on the same data directory is refused by name', async () => {
		await expect(startSite({ env: { DATA_DIR: site.dataDir } })).rejects.toThrow(
			`in use by the server at ${site.url}`
		);
		expect((await fetch(`${site.url}/readyz`)).status).toBe(200);
	});

	test('a port in use is named, and the database given back', async () => {
		const data = join(scratch.folder, 'port');
		await expect(
			startSite({ env: { PORT: new URL(site.url).port, DATA_DIR: data } })
		).rejects.toThrow(/Port \d+ of 127\.0\.0\.1 is in use/);
		expect(readdirSync(data).filter((name) => name.startsWith('atlas.'))).toEqual([]);
	});

	test('a view in any script is followed through the socket too', async () => {
		const target = 'private-investment?region=한국';
		const { code, stderr } = await atlas('export', target, '-f', 'csv', '-o', 'x.csv');
		expect([code, JSON.parse(stderr).problems[0].parameter]).toEqual([1, 'region']);
	});
});

describe('without a server', () => {
	const atlas = (...args: string[]) =>
		runCommand(args, { DATA_DIR: join(scratch.folder, 'data') }, scratch.folder);

	test('the command opens the embedded database itself, and gives it back', async () => {
		for (let turn = 0; turn < 2; turn++) {
			const { code, stdout, stderr } = await atlas(
				'export',
				'the-2022-drop',
				'-f',
				'csv',
				'-o',
				'-'
			);
			expect([code, stderr]).toEqual([0, '']);
			expect(stdout).toContain(',125360000000,USD,nominal,quoted,');
		}
	});

	test('inspect says what a file is', async () => {
		const file = write('tidy.csv', tidyFile({ 2020: 100, 2021: 250.5, 2022: '' }));
		const { code, stdout } = await atlas('inspect', file, '--json');
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toMatchObject({
			file: 'tidy.csv',
			encoding: 'utf-8',
			delimiter: ',',
			header: { row: 1 },
			records: 3,
			suggestion: { shape: 'long' }
		});
		const value = JSON.parse(stdout).columns.find((c: { name: string }) => c.name === 'value');
		expect(value).toMatchObject({ type: 'number', values: 2, missing: 1, sum: '350.5' });
	});

	test.each<[string, string[], number, RegExp]>([
		['an unknown command', ['conquer'], 2, /no command "conquer"/],
		['an unknown option', ['editions', '--jsno'], 2, /--jsno/],
		['a file that is not there', ['inspect', 'nowhere.csv'], 2, /nowhere\.csv/],
		['a bad slug', ['import', 'tidy.csv', '--dataset', 'd', '--edition', 'A b'], 2, /edition/],
		[
			'an unknown format',
			['export', 'the-2022-drop', '-f', 'doc', '-o', 'x'],
			2,
			/csv, json, xlsx/
		],
		['an unknown figure', ['export', 'nothing', '-f', 'csv', '-o', 'x'], 2, /no figure/],
		['a bad view', ['export', 'the-2022-drop?show=magic', '-f', 'csv', '-o', 'x'], 1, /magic/]
	])('%s is refused with its exit code', async (_, args, expected, text) => {
		const { code, stdout, stderr } = await atlas(...args);
		expect(code).toBe(expected);
		expect(stdout).toBe('');
		expect(stderr).toMatch(text);
	});

	test('data that can not be stored are refused by record and column, exit code 1', async () => {
		const file = write('wrong.csv', tidyFile({ 2020: 'much' }));
		const { code, stderr } = await atlas(
			'import',
			file,
			'--dataset',
			'mine',
			'--edition',
			'mine-2'
		);
		expect(code).toBe(1);
		expect(stderr).toMatch(/record 2, value: Not a plain number\. \("much"\)/);
	});

	test('a pointer instead of data is refused with its cause, exit code 2', async () => {
		const file = write(
			'lfs.csv',
			'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n'
		);
		const { code, stdout } = await atlas('inspect', file, '--json');
		expect(code).toBe(2);
		expect(JSON.parse(stdout)).toMatchObject({ refused: { code: 'git-lfs' } });
	});

	test('a database that can not be reached is exit code 3, in a sentence', async () => {
		const { code, stderr } = await runCommand(['editions'], {
			DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none'
		});
		expect(code).toBe(3);
		expect(stderr).toContain('Check that Postgres runs');
		expect(stderr).not.toContain('nobody@');
	});
});
