import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choose } from '../../src/lib/importing/choices';
import type { Draft } from '../../src/lib/importing/draft';
import { changeBy, draftUpload } from '../../src/lib/server/drafts';
import { listImports } from '../../src/lib/server/import-journal';
import { importFile } from '../../src/lib/server/operations';
import { publishUpload, toOptions } from '../../src/lib/server/publishing';
import { rebuild } from '../../src/lib/server/rebuild';
import { findUpload, keepUpload } from '../../src/lib/server/uploads';
import { databases, type TestAtlas } from '../support/atlas';

const sample = (name: string) => readFileSync(`static/samples/${name}.csv`);
const editor = { id: 'kim', email: 'kim@example.org', role: 'editor' as const };

interface Case {
	name: string;
	bytes: Uint8Array | string;
	chosen?: Record<string, string>;
	/** What comes of it: observations, rejected records. */
	outcome: [observations: number, rejected: number];
	warnings?: string[];
}

const ROWS = 6_500;
const places = ['USA', 'KOR', 'FRA', 'DEU'];
const long = [
	'Country;Year;Sector;Value (US$ million);Note',
	...Array.from({ length: ROWS }, (_, i) => {
		const place = i < ROWS - 250 ? places[Math.floor(i / 120) % 4] : 'Atlantis';
		return `${place};${1900 + (i % 120)};Area ${Math.floor(i / 480)};${i},5;${'long '.repeat(200)}`;
	})
].join('\n');

const cases: Case[] = [
	{ name: 'sample-tidy', bytes: sample('sample-tidy'), outcome: [21, 0] },
	{
		name: 'sample-wide-korean-cp949',
		bytes: sample('sample-wide-korean-cp949'),
		chosen: { measure: 'private_investment' },
		outcome: [24, 0]
	},
	{
		name: 'sample-deals',
		bytes: sample('sample-deals'),
		outcome: [20, 0],
		warnings: ['currency']
	},
	{
		name: 'deals counted under a measure of their own, in euros, without those of one country',
		bytes:
			'Company,Country,Date,Amount\nA,France,2023-01-02,€3M\nB,France,2023-02-02,€5M\nC,Utopia,2023-02-03,€9M\nD,Germany,2024-01-01,\n',
		chosen: { deal_count: 'own_deals', 'name:Utopia': 'none', dataset: 'case-2' },
		outcome: [3, 0],
		warnings: ['left-out', 'not-compared']
	},
	{
		name: 'names that stand for two regions or none',
		bytes: 'place,year,funds\nKorea,2021,1.5\nJapan,2021,2\nUtopia,2022,7\nOz,2022,8\n',
		chosen: {
			measure: 'private_investment',
			scale: 'billion',
			unit: 'USD',
			'role:place': 'region',
			'name:Korea': 'KOR',
			'name:Oz': 'none',
			invalid: 'skip'
		},
		outcome: [2, 1],
		warnings: ['left-out']
	},
	{
		name: 'our own columns with a name instead of a code',
		bytes:
			'measure,region,year,value,unit\nprivate_investment,Corea,2021,7,USD\nprivate_investment,USA,2021,9,USD\n',
		chosen: { 'name:Corea': 'KOR' },
		outcome: [2, 0]
	},
	{
		name: 'several measures, of which one is left out and one is new',
		bytes: 'country,year,R&D money,deals,staff\nKOR,2021,1,2,3\nJPN,2021,4,5,6\nJPN,2022,x,5,6\n',
		chosen: {
			'role:R&D money': 'value',
			'as:R&D money': 'r_d_money',
			'as:deals': 'private_investment_events',
			'as:staff': 'none',
			unit: 'count',
			invalid: 'skip'
		},
		outcome: [5, 1],
		warnings: ['left-out']
	},
	{
		name: 'revisions, a new region and a new year against the last edition',
		bytes: [
			'measure,region,year,value,unit,precision',
			'private_investment,WLD,2022,99000000000,USD,1',
			'private_investment,WLD,2026,400000000000,USD,1',
			'private_investment,MNG,2026,1000000,USD,1'
		].join('\n'),
		chosen: { dataset: 'ai-index' },
		outcome: [3, 0]
	},
	{
		name: 'no unit at all',
		bytes: 'country,year,value\nJPN,2021,1\nKOR,2021,2\n',
		chosen: { measure: 'population' },
		outcome: [2, 0],
		warnings: ['no-unit']
	},
	{
		name: 'ragged records, packed, in another encoding than is guessed',
		bytes: gzipSync(
			iconv.encode('국가;연도;금액\n대한민국;2021;5\n일본;2021;5;6\n미국;2022;8', 'cp949')
		),
		chosen: {
			encoding: 'cp949',
			delimiter: ';',
			measure: 'private_investment',
			unit: 'KRW',
			invalid: 'skip'
		},
		outcome: [2, 1]
	},
	{
		name: 'a long file, read in parts',
		bytes: long,
		chosen: { measure: 'own_series', invalid: 'skip' },
		outcome: [ROWS - 250, 250]
	}
];

describe.each(databases)('the wizard on $name', ({ name, open }) => {
	let held: TestAtlas;
	beforeAll(async () => {
		held = await open();
	});
	afterAll(() => held.remove());

	async function keep(bytes: Uint8Array | string, file: string) {
		const { dataDir } = held.env;
		const body = new Blob([bytes as BlobPart]).stream();
		const kept = await keepUpload(dataDir, editor.id, file, body);
		const upload = 'token' in kept ? await findUpload(dataDir, editor.id, kept.token) : null;
		if (!upload) throw new Error('not kept');
		return upload;
	}

	test.each(cases)(
		'shows before what is stored then: $name',
		async ({ bytes, chosen = {}, outcome, warnings = [] }) => {
			const slug = `case-${cases.findIndex((each) => each.bytes === bytes)}`;
			const upload = await keep(bytes, `${slug}.csv`);
			const choices = choose(new Map(), Object.entries({ edition: slug, ...chosen }));
			const drafted = await draftUpload(held.atlas, upload, choices);
			if ('refused' in drafted) throw new Error(drafted.refused.message);
			const change = await changeBy(held.atlas, drafted, 'en');
			const { sheet, draft } = drafted;
			expect([sheet.needed, [sheet.observations, sheet.rejected]]).toEqual([[], outcome]);
			expect(sheet.warnings.map(({ code }) => code).sort()).toEqual(warnings);

			// The importer, told the same by its options, reports the same.
			const options = await toOptions(held.atlas, upload, choices);
			if ('message' in options) throw new Error(options.message);
			const dry = { ...options, dryRun: true };
			const { report } = await importFile(held.atlas, { path: upload.path }, dry);
			expect(sheet).toMatchObject({
				observations: report.imported,
				rejected: report.rejected,
				byYear: Object.entries(report.byYear).map(([year, rows]) => [Number(year), rows])
			});
			const { read } = draft;
			expect([read?.counts, read?.problems, read?.warnings]).toEqual([
				report.counts,
				report.problems,
				report.warnings
			]);
			const { revisions, revised, additions } = report;
			expect(change).toMatchObject({ revisions, revised, additions });
			expect(sheet.held.map(({ measure, unit, prices }) => [measure, unit, prices])).toEqual(
				report.measures.map(({ id, unit, prices }) => [id, unit, prices])
			);

			// And that is what is stored.
			const published = await publishUpload(held.atlas, upload, choices, editor);
			expect(published).toEqual({ edition: slug, already: false });
			const { editions } = await held.atlas.catalog();
			const stored = editions.find((edition) => edition.slug === slug);
			const byMeasure = (holdings: Draft['holdings'] = []) =>
				holdings
					.map(({ measure, unit, prices, firstYear, lastYear, regions, parts }) => [
						...[measure, unit, prices, firstYear, lastYear],
						...[regions, parts]
					])
					.sort(([a], [b]) => String(a).localeCompare(String(b)));
			expect(stored?.observations).toBe(sheet.observations);
			expect(byMeasure(stored?.holdings as Draft['holdings'])).toEqual(byMeasure(draft.holdings));
			const [entry] = await listImports(held.atlas.db, editor.email);
			expect(entry).toMatchObject({ edition: slug, file: `${slug}.csv`, options });
		},
		120_000
	);

	test('what can not be planned is asked, and nothing is stored', async () => {
		const upload = await keep(sample('sample-wide-korean-cp949'), 'asked.csv');
		const drafted = await draftUpload(held.atlas, upload, new Map());
		expect(drafted).toMatchObject({ sheet: { needed: ['measure'], observations: 0 } });
		const outcome = await publishUpload(held.atlas, upload, new Map(), editor);
		expect(outcome).toMatchObject({ problems: [{ code: 'measure', count: 1 }] });
		const { editions } = await held.atlas.catalog();
		expect(editions.some(({ slug }) => slug === 'asked')).toBe(false);
	});

	test('a new measure is called as the file calls it', async () => {
		const { measures } = await held.atlas.catalog();
		expect(measures.find(({ id }) => id === 'r_d_money')).toMatchObject({
			name: { en: 'R&D money' },
			unit: 'count'
		});
	});

	test('of two who publish one edition the other is told who was first', async () => {
		const [a, b] = await Promise.all(
			['5', '6'].map((value) =>
				keep(`measure,region,year,value,unit\ngdp,KOR,2021,${value},USD\n`, 'both.csv')
			)
		);
		if (!a || !b) throw new Error('not kept');
		const outcomes = await Promise.all(
			[a, b].map((upload) => publishUpload(held.atlas, upload, new Map(), editor))
		);
		const stored = outcomes.filter((outcome) => 'edition' in outcome);
		const refused = outcomes.filter((outcome) => 'message' in outcome);
		expect(stored).toEqual([{ edition: 'both', already: false }]);
		expect(refused).toMatchObject([{ message: expect.stringContaining('by kim@example.org') }]);
	});

	test('who publishes twice at once stores once', async () => {
		const upload = await keep('measure,region,year,value,unit\ngdp,KOR,2021,5,USD\n', 'twice.csv');
		const twice = [1, 2].map(() => publishUpload(held.atlas, upload, new Map(), editor));
		const once = { edition: 'twice', already: false };
		expect(await Promise.all(twice)).toEqual([once, once]);
	});

	test.runIf(name === 'embedded')(
		'all of it is made again from the original bytes',
		async () => {
			const before = (await held.atlas.catalog()).editions;
			await held.atlas.close();
			const { exitCode, message } = await rebuild(held.env);
			expect([exitCode, message]).toEqual([
				0,
				expect.stringContaining(`${cases.length + 2} originals`)
			]);
			const again = (await (await held.reopen()).catalog()).editions;
			const told = (editions: typeof before) =>
				editions.map(({ slug, sha256, observations, holdings }) => [
					...[slug, sha256, observations],
					holdings
				]);
			expect(told(again)).toEqual(told(before));
		},
		240_000
	);
});
