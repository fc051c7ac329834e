import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerEdition, answerPackage } from '../../src/lib/server/edition-files';
import type { FileAnswer } from '../../src/lib/server/file-answer';
import { listEdition } from '../../src/lib/server/observations';
import { presentEdition } from '../../src/lib/server/provenance';
import { answerRevisions } from '../../src/lib/server/revisions';
import { catalog } from '../support/fixture';
import { databases, type TestAtlas } from '../support/atlas';

let entry: TestAtlas;
beforeAll(async () => {
	const [embedded] = databases;
	if (!embedded) throw new Error('no database');
	entry = await embedded.open();
});
afterAll(() => entry.remove());

const textOf = ({ body }: FileAnswer) => new TextDecoder().decode(body ?? undefined);
const records = (answer: FileAnswer) =>
	Papa.parse<Record<string, string>>(textOf(answer), { header: true, skipEmptyLines: true }).data;

describe.each(catalog.editions)('$slug', ({ slug, dataset }) => {
	const file = (query = '', conditions = {}) =>
		answerEdition(entry.atlas, dataset, slug, new URLSearchParams(query), conditions);

	test('every figure walks back to publisher, publication and place of reading', async () => {
		const edition = (await entry.atlas.catalog()).editions.find((each) => each.slug === slug);
		expect(edition?.publisher).toBeTruthy();
		const all = await listEdition(entry.atlas.db, slug);
		expect(all.filter(({ source, foundIn }) => !source.trim() || !foundIn.trim())).toEqual([]);
	});

	test('its file has a record for each observation, and its descriptor the hash of the bytes', async () => {
		const edition = (await entry.atlas.catalog()).editions.find((each) => each.slug === slug);
		const answer = await file();
		const rows = records(answer);
		expect(rows.length).toBe(edition?.observations);
		expect(rows.filter((row) => !row.source || !row.found_in || !row.value)).toEqual([]);
		expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');

		const described = await answerPackage(entry.atlas, dataset, slug, new URLSearchParams(), {});
		const { resources } = JSON.parse(textOf(described));
		expect(resources).toMatchObject([
			{
				path: `${slug}.csv`,
				hash: `sha256:${createHash('sha256')
					.update(answer.body ?? '')
					.digest('hex')}`,
				bytes: answer.body?.byteLength,
				atlas: { sha256: edition?.sha256 }
			}
		]);
		expect(resources[0].schema.fields.map(({ name }: { name: string }) => name)).toEqual(
			Object.keys(rows[0] ?? {})
		);
	});

	test('answers 304 to its own tag', async () => {
		const { headers } = await file();
		expect(await file('', { ifNoneMatch: headers.etag })).toMatchObject({ status: 304 });
	});
});

describe('the page of an edition', () => {
	const present = async (slug: string, query: string) => {
		const edition = (await entry.atlas.catalog()).editions.find((each) => each.slug === slug);
		if (!edition) throw new Error(`no edition ${slug}`);
		return presentEdition(entry.atlas, edition, new URLSearchParams(query), 'en');
	};

	test('its pages together show every figure once', async () => {
		const first = await present('ai-index-2026', '');
		const pages = await Promise.all(
			Array.from({ length: first.pages }, (_, i) => present('ai-index-2026', `page=${i + 1}`))
		);
		const keys = pages.flatMap(({ observations }) =>
			observations.map((o) =>
				[o.measure, o.region, o.focusArea, o.activity, o.sizeBand, o.period, o.reading].join(' ')
			)
		);
		expect(new Set(keys).size).toBe(first.count);
		expect(keys.length).toBe(first.count);
		expect(first.observations.length).toBe(200);
	});

	test('is filtered by measure and region; a bad filter is named', async () => {
		const gdp = await present('world-bank-2026', 'measure=gdp&region=KOR');
		expect(gdp.observations.every((o) => o.measure === 'gdp' && o.region === 'KOR')).toBe(true);
		expect([gdp.count, gdp.pages]).toEqual([15, 1]);
		const bad = await present('world-bank-2026', 'measure=nope&page=999&x=1');
		expect(bad.problems.map(({ parameter }) => parameter)).toEqual(['x', 'measure', 'page']);
		expect([bad.page, bad.pages]).toEqual([40, 40]);
	});

	test('names the parts as the edition labels them, and what became of them', async () => {
		const { held } = await present('ai-index-2022', '');
		const focus = held.find(({ measure }) => measure === 'private_investment_by_focus_area');
		const energy = focus?.parts[0]?.held.find(({ id }) => id === 'energy-oil-and-gas');
		expect(energy).toMatchObject({
			label: 'Energy, Oil, and Gas',
			successors: ['Energy management']
		});
	});
});

test('what is not there is refused in words', async () => {
	const none = new URLSearchParams();
	const answers = await Promise.all([
		answerEdition(entry.atlas, 'ai-index', 'ai-index-1999', none, {}),
		answerEdition(entry.atlas, 'world-bank', 'ai-index-2023', none, {}),
		answerPackage(entry.atlas, 'nonsense', null, none, {}),
		answerRevisions(entry.atlas, 'nonsense', none, {})
	]);
	expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
	expect(JSON.parse(textOf(answers[0] as FileAnswer)).title).toContain('ai-index-1999');
	const bad = await answerEdition(
		entry.atlas,
		'ai-index',
		'ai-index-2023',
		new URLSearchParams('year=2021'),
		{}
	);
	expect(bad.status).toBe(400);
});
