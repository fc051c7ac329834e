import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Vintages } from '../../src/lib/frame/vintages';
import type { FileAnswer } from '../../src/lib/server/file-answer';
import { answerRevisions, presentRevisions } from '../../src/lib/server/revisions';
import { catalog } from '../support/fixture';
import { databases, type TestAtlas } from '../support/atlas';

let entry: TestAtlas;
beforeAll(async () => {
	const [embedded] = databases;
	if (!embedded) throw new Error('no database');
	entry = await embedded.open();
});
afterAll(() => entry.remove());

const billions = (value: number | null) => (value === null ? null : Math.round(value / 1e7) / 100);
const textOf = ({ body }: FileAnswer) => new TextDecoder().decode(body ?? undefined);
const records = (answer: FileAnswer) =>
	Papa.parse<Record<string, string>>(textOf(answer), { header: true, skipEmptyLines: true }).data;

async function ask(query: string, dataset = 'ai-index') {
	const page = await presentRevisions(entry.atlas, dataset, new URLSearchParams(query), 'en');
	if (!page) throw new Error(`no dataset ${dataset}`);
	return page;
}

async function vintagesOf(query: string, dataset?: string): Promise<Vintages> {
	const { shown, problems } = await ask(query, dataset);
	expect(problems).toEqual([]);
	if (!shown) throw new Error('nothing shown');
	return shown.vintages;
}

/** The figures of a year as each edition states them, in billions, with the revision in per cent. */
const line = ({ years }: Vintages, asked: number) =>
	years
		.find(({ year }) => year === asked)
		?.vintages.map(({ edition, row, revision }) => [
			edition,
			billions(row?.value ?? null),
			revision && Number(revision.percent.toFixed(2))
		]);

describe('the vintage matrix', () => {
	test('world private investment: 2021 was restated twice, then left alone', async () => {
		const vintages = await vintagesOf('measure=private_investment&region=WLD');
		expect(line(vintages, 2021)).toEqual([
			['ai-index-2022', 93.54, null],
			['ai-index-2023', 125.36, 34.02],
			['ai-index-2024', null, null],
			['ai-index-2025', 145.4, 15.99],
			['ai-index-2026', 145.4, null]
		]);
		expect(line(vintages, 2024)?.slice(3)).toEqual([
			['ai-index-2025', 150.79, null],
			['ai-index-2026', 151.48, 0.46]
		]);
	});

	test('below half a printed step there is no revision: 2013 to 2023 in 2026 against 2025', async () => {
		const vintages = await vintagesOf('');
		expect(vintages.newest).toEqual({
			edition: 'ai-index-2026',
			changed: [2024],
			kept: [2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023]
		});
	});

	test('generative AI: 2024 from 33.9 to 50.6', async () => {
		const vintages = await vintagesOf('measure=generative_ai_private_investment');
		expect(line(vintages, 2024)?.slice(1)).toEqual([
			['ai-index-2025', 33.9, null],
			['ai-index-2026', 50.63, 49.34]
		]);
	});

	test('first stated against latest, and how large revisions are', async () => {
		const { lifetimes, size } = await vintagesOf('');
		const of2022 = lifetimes.find(({ year }) => year === 2022);
		expect(of2022).toMatchObject({ isFirstPrint: true, isComparable: true });
		expect([billions(of2022?.first.value ?? 0), billions(of2022?.latest.value ?? 0)]).toEqual([
			91.86, 113.01
		]);
		expect(lifetimes.find(({ year }) => year === 2025)?.revision).toBeNull();
		expect(lifetimes.find(({ year }) => year === 2013)?.isFirstPrint).toBe(false);
		expect(size).toMatchObject({ restated: 25, changed: 14, largest: { year: 2013 } });
		expect(size?.median).toBeLessThan(size?.mean as number);
	});

	test('one Europe is not compared with another', async () => {
		const { years, lifetimes } = await vintagesOf('region=EUROPE');
		const europes = lifetimes.filter(({ isComparable }) => !isComparable).map(({ year }) => year);
		expect(europes).toContain(2021);
		const of2021 = years.find(({ year }) => year === 2021)?.vintages ?? [];
		expect(of2021.map(({ row }) => row?.region)).toContain('EUU');
		expect(of2021.every(({ revision }) => revision === null)).toBe(true);
	});

	test.each([
		['region=USA', 2023, 'ai-index-2025', null],
		['region=WLD', 2013, 'ai-index-2023', 'not-stated'],
		[
			'measure=private_investment_by_focus_area&focus=autonomous-vehicles',
			2022,
			'ai-index-2023',
			'below-last-listed'
		],
		['measure=private_investment_by_focus_area&focus=biotech', 2024, 'ai-index-2026', 'not-tracked']
	])('%s: %d in %s is %s', async (query, year, edition, code) => {
		const { years } = await vintagesOf(query);
		const found = years
			.find((each) => each.year === year)
			?.vintages.find((each) => each.edition === edition);
		expect(found?.missing?.code ?? null).toBe(code);
		expect(found?.row?.value ?? null).toEqual(code ? null : expect.any(Number));
		const answer = await answerRevisions(entry.atlas, 'ai-index', new URLSearchParams(query), {});
		const record = records(answer).find((r) => r.year === String(year) && r.edition === edition);
		const told = code === 'not-tracked' ? 'not tracked' : '';
		expect(record).toMatchObject(code ? { value: '', status: told } : { status: 'derived' });
	});

	test('a bad query is named and the page still shows a matrix', async () => {
		const query = 'measure=nonsense&region=ATL&focus=drones&colour=red';
		const { problems, shown, chosen } = await ask(query);
		expect(problems.map(({ parameter }) => parameter)).toEqual([
			'colour',
			'measure',
			'region',
			'focus'
		]);
		expect(chosen).toMatchObject({ measure: 'private_investment', region: 'WLD', focus: 'all' });
		expect(shown?.vintages.years.length).toBe(13);
		const cumulative = await ask('measure=private_investment_cumulative');
		expect(cumulative.problems[0]?.message).toContain('span of years');
	});

	test.each(catalog.datasets.map(({ id }) => id))('%s has one without asking', async (id) => {
		const { problems, shown } = await ask('', id);
		expect(problems).toEqual([]);
		expect(shown?.vintages.years.length).toBeGreaterThan(0);
	});

	test('the file holds the same as the page', async () => {
		const query = 'measure=corporate_investment&activity=merger-acquisition';
		const { years } = await vintagesOf(query);
		const answer = await answerRevisions(entry.atlas, 'ai-index', new URLSearchParams(query), {});
		expect(records(answer).map((r) => [r.year, r.edition, r.value, r.percent, r.part])).toEqual(
			years.flatMap(({ year, vintages }) =>
				vintages.map(({ edition, row, revision }) => [
					String(year),
					edition,
					String(row?.value ?? ''),
					String(revision?.percent ?? ''),
					'merger-acquisition'
				])
			)
		);
		const bad = await answerRevisions(
			entry.atlas,
			'ai-index',
			new URLSearchParams('region=ATL'),
			{}
		);
		expect(bad).toMatchObject({
			status: 400,
			headers: { 'content-type': expect.stringContaining('problem+json') }
		});
	});
});
