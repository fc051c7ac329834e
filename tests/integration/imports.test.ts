import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { and, count, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listImports, setWithdrawn } from '../../src/lib/server/import-journal';
import type { ImportWish } from '../../src/lib/server/import-options';
import { importFile, importOptions } from '../../src/lib/server/operations';
import { originalPath, requireSpace } from '../../src/lib/server/originals';
import { rebuild } from '../../src/lib/server/rebuild';
import { imports, observations, sessions, users } from '../../src/lib/server/schema';
import { databases, type TestAtlas } from '../support/atlas';
import { tidyFile } from '../support/tidy';
import { makeWorkbook } from '../support/workbook';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const korean = [
	'출처: 지어낸 자료',
	'',
	'국가,연도,분야,투자액(억원)',
	'대한민국,2021,반도체,"1,250"',
	'대한민국,2022,반도체,"1,300"',
	'대한민국,2022,돌봄 로봇,200',
	'미국,2022,반도체,90',
	'아틀란티스,2022,반도체,5'
].join('\n');

describe.each(databases)('imports on $name', ({ name, open }) => {
	let held: TestAtlas;
	beforeAll(async () => {
		held = await open();
	});
	afterAll(() => held.remove());

	const bring = (bytes: Uint8Array, wish: Partial<ImportWish>, file = 'mine.csv', who = 'Ada') =>
		importFile(
			held.atlas,
			bytes,
			importOptions.parse({ dataset: 'mine', edition: 'mine-1', ...wish }),
			{ file, who }
		);
	const countRows = async (edition: string) => {
		const [row] = await held.atlas.db
			.select({ rows: count() })
			.from(observations)
			.where(eq(observations.edition, edition));
		return row?.rows;
	};
	const originals = () => {
		const folder = join(held.env.dataDir, 'originals');
		return existsSync(folder) ? readdirSync(folder) : [];
	};

	test('what the file does not say is asked, and nothing is kept', async () => {
		const { exitCode, report } = await bring(bytesOf('region,2021,2022\nKOR,1,2\nUSA,3,4\n'), {});
		expect([exitCode, report.counts]).toEqual([1, { measure: 1 }]);
		expect(report.problems[0]?.message).toContain('--measure');
		expect(report.reading?.roles).toEqual({ region: 'region', years: ['2021', '2022'] });
		expect(originals()).toEqual([]);
	});

	test('what is no table is refused as unreadable', async () => {
		const page = await bring(bytesOf('<!DOCTYPE html><html></html>'), {});
		expect([page.exitCode, page.report.problems[0]?.code]).toEqual([2, 'html']);
		const cut = gzipSync(bytesOf('region,2021\nKOR,1\n'.repeat(500))).subarray(0, 40);
		expect((await bring(cut, {})).exitCode).toBe(2);
	});

	const kr: Partial<ImportWish> = { dataset: 'kr', constants: { measure: 'korean_ai_investment' } };

	test('a region that is not known refuses the file by record', async () => {
		const bytes = iconv.encode(korean, 'cp949');
		const { exitCode, report, message } = await bring(bytes, { ...kr, edition: 'kr-2023' });
		expect([exitCode, report.imported]).toEqual([1, 0]);
		expect(report.problems).toMatchObject([
			{ code: 'region', row: 8, column: '국가', value: '아틀란티스' }
		]);
		expect(message).toBe('1 problem; nothing was stored. --skip-invalid stores the rest.');
		expect(originals()).toEqual([]);
	});

	test('a Korean file in CP949: units applied, a new measure, parts with their names', async () => {
		const bytes = iconv.encode(korean, 'cp949');
		const wish = { ...kr, edition: 'kr-2023', skipInvalid: true };
		const { exitCode, report, rejectedCsv } = await bring(bytes, wish, '..\\x/../mine.csv');
		expect(exitCode).toBe(0);
		expect(report).toMatchObject({
			imported: 4,
			rejected: 1,
			byYear: { 2021: 1, 2022: 3 },
			reading: { encoding: 'cp949', kind: 'series' },
			measures: [{ id: 'korean_ai_investment', unit: 'KRW', prices: 'nominal', isNew: true }]
		});
		expect(rejectedCsv?.split('\r\n').slice(0, 2)).toEqual([
			'국가,연도,분야,투자액(억원),record,reason',
			'아틀란티스,2022,반도체,5,8,국가: Not the name or code of a known region.'
		]);
		const rows = await held.atlas.db
			.select()
			.from(observations)
			.where(and(eq(observations.edition, 'kr-2023'), eq(observations.year, 2022)));
		const values = rows.map(({ region, focusArea, value }) => [region, focusArea, value]);
		expect(values).toContainEqual(['KOR', 'semiconductors', 130_000_000_000]);
		expect(values).toContainEqual([
			'KOR',
			expect.stringMatching(/^part-[a-z0-9]{12}$/),
			20_000_000_000
		]);
	});

	test('new measures and names of parts are still there after a restart', async () => {
		await held.reopen();
		const { measures, terms } = await held.atlas.catalog();
		expect(measures.find(({ id }) => id === 'korean_ai_investment')).toMatchObject({
			unit: 'KRW',
			kind: 'flow',
			dimensions: ['region', 'focus'],
			name: { en: 'korean_ai_investment' }
		});
		expect(terms.map(({ name }) => name.ko)).toContain('돌봄 로봇');
	});

	test('the bytes are kept under their hash, and the journal says who brought them', async () => {
		const { editions } = await held.atlas.catalog();
		const sha256 = editions.find(({ slug }) => slug === 'kr-2023')?.sha256 ?? '';
		const kept = readFileSync(originalPath(held.env.dataDir, sha256));
		expect(iconv.decode(kept, 'cp949')).toBe(korean);
		expect(originals()).toEqual([sha256]);
		expect(await listImports(held.atlas.db, 'Ada')).toMatchObject([
			{ edition: 'kr-2023', sha256, file: 'mine.csv', who: 'Ada', outcome: 'stored' }
		]);
	});

	test('the difference to the last edition: revisions, new years, new regions', async () => {
		const changed = korean
			.replace('1,300', '1,350')
			.replace('아틀란티스,2022', '프랑스,2023')
			.replace('200', '200.01');
		const wish = { ...kr, edition: 'kr-2024', dryRun: true };
		const { exitCode, report } = await bring(bytesOf(changed), wish);
		expect(exitCode).toBe(0);
		expect(report.additions).toEqual([
			{ measure: 'korean_ai_investment', against: 'kr-2023', regions: ['FRA'], years: [2023] }
		]);
		// 200.01 against 200 is less than half of what 200 is printed in.
		expect(report.revised).toBe(1);
		expect(report.revisions).toMatchObject([
			{
				region: 'KOR',
				year: 2022,
				focus_area: 'semiconductors',
				from: { edition: 'kr-2023', value: 130_000_000_000 },
				to: { edition: 'kr-2024', value: 135_000_000_000 },
				difference: 5_000_000_000
			}
		]);
		expect(await countRows('kr-2024')).toBe(0);
	});

	test('years as columns, in a packed file', async () => {
		const text = 'Country Code,2021,2022\nKOR,1.5,..\nWLD,93.5,91.86\nUSA,3,4\n';
		const { exitCode, report } = await bring(gzipSync(text), {
			edition: 'wide-1',
			constants: { measure: 'private_investment', unit: 'billion USD' }
		});
		expect(exitCode).toBe(0);
		expect(report.totals).toEqual([
			{
				measure: 'private_investment',
				year: 2021,
				rows: 3,
				world: 93_500_000_000,
				countries: 4_500_000_000
			},
			{
				measure: 'private_investment',
				year: 2022,
				rows: 2,
				world: 91_860_000_000,
				countries: 4_000_000_000
			}
		]);
	});

	test('deals are added up by year and region, other currencies are not', async () => {
		const text = [
			'Company,Country,Announced Date,Round,Amount,Investors',
			'Mistral AI,France,13/06/2023,Seed,$113M,"Lightspeed, Index"',
			'Mistral AI,France,10/12/2023,Series A,$415M,a16z',
			'Kyutai,France,17/11/2023,,€300M,Iliad',
			'Upstage,South Korea,15/04/2024,Series B,undisclosed,SK Networks'
		].join('\n');
		const { exitCode, report } = await bring(bytesOf(text), {
			dataset: 'rounds',
			edition: 'rounds-1',
			constants: { measure: 'private_investment' }
		});
		expect([exitCode, report.reading?.kind]).toEqual([0, 'deals']);
		expect(report.warnings.map(({ code, row }) => [code, row])).toContainEqual(['currency', 4]);
		const rows = await held.atlas.db
			.select()
			.from(observations)
			.where(eq(observations.edition, 'rounds-1'));
		expect(rows.map(({ measure, region, value }) => [measure, region, value]).sort()).toEqual([
			['private_investment', 'FRA', 528_000_000],
			['private_investment_events', 'FRA', 3],
			['private_investment_events', 'KOR', 1]
		]);
	});

	test('of two imports at once the later one is told who was first', async () => {
		const race = { edition: 'race-1' };
		const [a, b, c] = await Promise.all([
			bring(tidyFile({ 2020: 1 }), race, 'a.csv', 'Ada'),
			bring(tidyFile({ 2020: 2 }), race, 'b.csv', 'Bea'),
			bring(tidyFile({ 2020: 1 }), race, 'a.csv', 'Cem')
		]);
		expect([a?.exitCode, b?.exitCode, c?.exitCode, c?.report.already]).toEqual([0, 1, 0, true]);
		expect(b?.message).toContain('It was imported by Ada at ');
	});

	test('withdrawing hides an edition, restoring shows it again', async () => {
		const visible = async () =>
			(await held.atlas.catalog()).editions.find(({ slug }) => slug === 'race-1')?.withdrawn;
		expect((await setWithdrawn(held.atlas, 'race-1', true, 'Ada')).exitCode).toBe(0);
		expect(await visible()).toBe(true);
		const again = await bring(tidyFile({ 2020: 1 }), { edition: 'race-1' });
		expect(again.message).toContain('atlas restore race-1');
		expect((await setWithdrawn(held.atlas, 'race-1', false, 'Ada')).exitCode).toBe(0);
		expect(await visible()).toBe(false);
		expect(await countRows('race-1')).toBe(1);
		expect((await setWithdrawn(held.atlas, 'nothing', true)).exitCode).toBe(1);
	});

	/** More than are kept between reading and storing, in a file that is longer than what is read at once. */
	const ROWS = 56_000;
	const LONG = 'more '.repeat(16);
	function longFile(last: string): Uint8Array {
		const places = ['USA', 'CHN', 'KOR', 'FRA', 'DEU', 'JPN', 'GBR', 'IND'];
		const lines = Array.from({ length: ROWS }, (_, i) => {
			const year = 1900 + (Math.floor(i / 8) % 120);
			const area = `Area ${Math.floor(i / 960)}`;
			return `${places[i % 8]};${year};${area};${(i / 10).toString().replace('.', ',')};reported by nobody;${LONG}`;
		});
		return bytesOf(
			['Country;Year;Sector;Value (US$ million);Note;Remark', ...lines, last].join('\r\n')
		);
	}
	const long: Partial<ImportWish> = {
		dataset: 'long',
		edition: 'long-1',
		constants: { measure: 'long_series' }
	};

	test('a long file is read in parts, and refused for its last record', async () => {
		const bytes = longFile('Atlantis;2021;Area 1;5;;');
		expect(bytes.length).toBeGreaterThan(6_000_000);
		const { exitCode, report } = await bring(bytes, long);
		expect([exitCode, report.counts]).toEqual([1, { region: 1 }]);
		expect(report.problems[0]).toMatchObject({ row: ROWS + 2, value: 'Atlantis' });
		expect(await countRows('long-1')).toBe(0);
	}, 120_000);

	test('a long file is stored whole, its source line left out', async () => {
		const { exitCode, report } = await bring(longFile('Source: nobody;;;;;'), long);
		expect([exitCode, report.imported, report.counts]).toEqual([0, ROWS, {}]);
		expect(await countRows('long-1')).toBe(ROWS);
		const [row] = await held.atlas.db
			.select()
			.from(observations)
			.where(
				and(
					eq(observations.edition, 'long-1'),
					eq(observations.region, 'CHN'),
					eq(observations.year, 1900),
					eq(observations.focusArea, 'area-0')
				)
			);
		expect(row).toMatchObject({ value: 100_000, precision: 100_000, note: 'reported by nobody' });
	}, 120_000);

	test.runIf(name === 'embedded')('what a killed import left is swept at the start', async () => {
		const { db } = held.atlas;
		const row = {
			...{ edition: 'half', measure: 'gdp', region: 'KOR', period: '2020', year: 2020 },
			...{ value: 1, status: 'reported' as const, source: 0 }
		};
		await db.insert(observations).values(row);
		await db.insert(imports).values({
			...{ edition: 'half', sha256: '', file: 'x.csv', options: {}, who: 'Ada' },
			outcome: 'running'
		});
		writeFileSync(join(held.env.dataDir, 'originals', '.taken-x'), 'half');
		await held.reopen();
		expect(await countRows('half')).toBe(0);
		expect(originals()).not.toContain('.taken-x');
		const [last] = await listImports(held.atlas.db);
		expect(last).toMatchObject({ edition: 'half', outcome: 'interrupted' });
	});

	test('a workbook is an edition of the sheet that is named', async () => {
		const rows = (...years: number[]) => [
			['Region', 'Year', 'Value'],
			...years.map((year) => ['KOR', year, 1.125])
		];
		const bytes = makeWorkbook({
			sheets: [
				{ name: 'First print', rows: rows(2020, 2021, 2022) },
				{ name: 'Revised', rows: rows(2021, 2022) }
			]
		});
		const wish = {
			...{ dataset: 'book', constants: { measure: 'private_investment', unit: 'billion USD' } },
			edition: 'book-1'
		};
		const { report } = await bring(bytes, { ...wish, dryRun: true }, 'book.xlsx');
		expect([report.imported, report.reading?.sheet]).toEqual([3, 'First print']);
		expect(report.warnings).toMatchObject([{ code: 'sheet' }]);
		const named = await bring(bytes, { ...wish, sheet: 'Revised' }, 'book.xlsx');
		expect(named.report).toMatchObject({ imported: 2, byYear: { 2021: 1, 2022: 1 }, warnings: [] });
		expect(await countRows('book-1')).toBe(2);
	});

	// The sheet of book-1 is kept with it: the other one would have three rows.
	test.runIf(name === 'embedded')(
		'the database is made again from the originals',
		async () => {
			await setWithdrawn(held.atlas, 'race-1', true, 'Ada');
			const ada = { id: 'ada', name: 'Ada', email: 'ada@example.org', role: 'editor' as const };
			const session = { id: 'one', token: 'a hash', userId: ada.id, expiresAt: new Date(2e12) };
			await held.atlas.db.insert(users).values(ada);
			await held.atlas.db.insert(sessions).values(session);
			const before = await held.atlas.catalog();
			const journal = await listImports(held.atlas.db);
			const brought = new Set(journal.map(({ edition }) => edition));
			await expect(rebuild(held.env)).rejects.toThrow('in use by a test');
			await held.atlas.close();
			const { exitCode, message } = await rebuild(held.env);
			expect([exitCode, message]).toEqual([0, expect.stringContaining('6 originals')]);
			// The atlas is closed already; what reopening closes is not.
			const again = await held.reopen();
			const shipped = new Set(
				before.editions.filter(({ slug }) => !brought.has(slug)).map(({ slug }) => slug)
			);
			// Those that ship are imported anew.
			const same = ({ editions, measures, terms }: typeof before) => ({
				editions: editions.map(({ sequence, imported, ...edition }) => [
					edition,
					typeof sequence,
					shipped.has(edition.slug) ? typeof imported : imported
				]),
				measures,
				terms
			});
			expect(same(await again.catalog())).toEqual(same(before));
			expect(await again.db.select().from(users)).toMatchObject([ada]);
			expect(await again.db.select().from(sessions)).toMatchObject([session]);
			await setWithdrawn(again, 'race-1', false, 'Ada');
			const [last, ...earlier] = await listImports(again.db);
			expect([last?.edition, last?.outcome]).toEqual(['race-1', 'restored']);
			expect(earlier).toEqual(journal);
			expect(await countRows('long-1')).toBe(ROWS);
		},
		240_000
	);
});

test('a disk that would become full is told before anything is written', async () => {
	const full = requireSpace('/data', 10_000_000, async () => 100_000_000);
	await expect(full).rejects.toThrow(
		'The disk of /data has 100 MB left, and this import may need 144 MB. Make room'
	);
	await requireSpace('/data', 10_000_000, async () => 200_000_000);
});
