import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setWithdrawn } from '../../src/lib/server/import-journal';
import { importOptions } from '../../src/lib/server/import-options';
import { importFile } from '../../src/lib/server/operations';
import { presentOverview } from '../../src/lib/server/overview';
import { databases, type TestAtlas } from '../support/atlas';

const header = 'measure,region,year,value,unit,prices,precision';
const bytesOf = (rows: string[]) => new TextEncoder().encode([header, ...rows].join('\n') + '\n');
const invested = (region: string, values: Record<number, number>) =>
	Object.entries(values).map(
		([year, value]) => `private_investment,${region},${year},${value},USD,nominal,1`
	);

describe.each(databases)('the front page on $name', ({ open }) => {
	let held: TestAtlas;
	beforeAll(async () => {
		held = await open();
	});
	afterAll(() => held.remove());

	const bring = async (edition: string, published: string, rows: string[]) => {
		const options = importOptions.parse({
			dataset: 'ai-index',
			edition,
			published,
			title: edition
		});
		const { report } = await importFile(held.atlas, bytesOf(rows), options, {
			file: `${edition}.csv`,
			who: 'a test'
		});
		held.atlas.forget();
		return [report.imported, report.problems];
	};
	const ids = (numbers: { id: string }[]) => numbers.map(({ id }) => id);

	test('is computed once for each state of the catalog', async () => {
		const first = await presentOverview(held.atlas, 'en');
		expect(first.headline?.text).toBe(
			'Private AI investment more than doubled in 2025, to $344.7B (+128%). The US took 82.9% (72.3% in 2024).'
		);
		expect(ids(first.numbers)).toEqual([
			'us',
			'europe',
			'generative',
			'companies',
			'korea',
			'revision'
		]);
		expect(await presentOverview(held.atlas, 'en')).toBe(first);
		expect(await presentOverview(held.atlas, 'ko')).not.toBe(first);
	});

	test('follows a newer edition, and leaves out what that does not state', async () => {
		const world = { 2024: 150e9, 2025: 340e9, 2026: 160e9 };
		const rows = [
			...invested('WLD', world),
			...invested('USA', { 2025: 280e9, 2026: 60e9 }),
			...invested('CHN', { 2025: 13e9, 2026: 90e9 })
		];
		expect(await bring('ai-index-2027', '2027-04', rows)).toEqual([rows.length, []]);
		const page = await presentOverview(held.atlas, 'en');
		expect(page.edition?.slug).toBe('ai-index-2027');
		expect(page.headline).toMatchObject({
			text: 'Private AI investment more than halved in 2026, to $160.0B (−52.9%). China took 56.3% (3.82% in 2025).',
			print: 2026
		});
		// No generative AI, no companies, no Korea, no Europe; China is ahead, so no multiple of it.
		expect(ids(page.numbers)).toEqual(['us', 'revision']);
		expect(page.numbers[0]).toMatchObject({ value: '$60.0B', detail: null, year: 2026 });
		expect(page.numbers[0]?.change).toEqual({ text: '−78.6%', fell: true });
		expect(page.world?.page.frame?.years).toEqual([2024, 2025, 2026]);
		// Nobody said that the run is whole: the title claims no "only".
		expect(page.world?.page.caption?.title).not.toMatch(/only/);
		expect(page.corporate).toMatchObject({ isOlder: true });
		expect(page.drop?.beside.map(({ slug }) => slug)).not.toContain('ai-index-2027');
		expect(page.revisions?.lifetimes.map(({ year }) => year)).toEqual([
			2021, 2022, 2023, 2024, 2025
		]);
	});

	test('stands on a single year of the world alone', async () => {
		await bring('ai-index-2028', '2028-04', invested('WLD', { 2027: 400e9 }));
		const page = await presentOverview(held.atlas, 'ko');
		expect(page.headline?.text).toBe('2027년 세계 AI 민간투자는 4,000억 달러다.');
		expect(ids(page.numbers)).toEqual(['revision']);
		expect(page.world?.page.plots.map(({ plot }) => plot.kind)).not.toEqual([]);
	});

	test('is empty where every edition of the measure is withdrawn', async () => {
		const { editions } = await held.atlas.catalog();
		for (const { slug, dataset } of editions)
			if (dataset === 'ai-index') await setWithdrawn(held.atlas, slug, true, 'a test');
		held.atlas.forget();
		for (const language of ['en', 'ko'] as const) {
			const page = await presentOverview(held.atlas, language);
			expect(page).toMatchObject({ edition: null, headline: null, numbers: [], world: null });
			expect([page.drop, page.revisions, page.events]).toEqual([null, null, []]);
		}
	});
});
