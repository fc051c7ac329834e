import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answerFile } from '../../src/lib/server/files';
import { importFile, importOptions } from '../../src/lib/server/operations';
import { presentFigure } from '../../src/lib/server/present';
import { rebuild } from '../../src/lib/server/rebuild';
import { absence, ask, type Question } from '../../src/lib/server/question';
import { draftVersion, saveNew, saveVersion, type Draft } from '../../src/lib/server/save';
import {
	discard,
	listOwn,
	publish,
	readOwn,
	setFigureWithdrawn
} from '../../src/lib/server/saved-figures';
import { figures, figureVersions, users } from '../../src/lib/server/schema';
import { readTyped } from '../../src/lib/view/saved-form';
import { databases, type TestAtlas } from '../support/atlas';
import { tidyFile } from '../support/tidy';

const kim = { id: 'kim', email: 'kim@example.org', role: 'editor' as const };
const lee = { id: 'lee', email: 'lee@example.org', role: 'editor' as const };
const boss = { id: 'boss', email: 'boss@example.org', role: 'admin' as const };

describe.each(databases)('saved figures on $name', ({ open }) => {
	let site: TestAtlas;
	beforeAll(async () => {
		site = await open();
		await site.atlas.db
			.insert(users)
			.values([kim, lee, boss].map((person) => ({ ...person, name: person.email })));
	});
	afterAll(() => site.remove());

	async function draft(fields: Record<string, string>, query = '', of = 'private-investment') {
		const question = (await ask(site.atlas, of, new URLSearchParams(query))) as Question;
		const typed = readTyped((name) => fields[name] ?? '');
		return (await draftVersion(site.atlas, question, typed)) as Draft;
	}
	const save = async (
		slug: string,
		fields: Record<string, string>,
		{ query = '', of = 'private-investment', publish = true } = {}
	) => saveNew(site.atlas, kim, await draft({ slug, ...fields }, query, of), publish);
	const page = (slug: string, query = '') =>
		presentFigure(site.atlas, slug, new URLSearchParams(query), 'en');
	const title = async (slug: string) => (await page(slug))?.caption?.title;
	const file = async (slug: string, format: 'csv' | 'json' | 'svg', query = '') => {
		const answer = await answerFile(site.atlas, {
			slug,
			format,
			query: new URLSearchParams(query)
		});
		return { ...answer, text: new TextDecoder().decode(answer.body ?? undefined) };
	};
	const listed = async () => (await site.atlas.figures()).map(({ slug }) => slug);

	test('a draft is seen by its owner and an admin, and by nobody else', async () => {
		expect(await save('draft-one', { 'title-en': 'Mine' }, { publish: false })).toEqual({
			slug: 'draft-one'
		});
		expect(await page('draft-one')).toBeNull();
		expect(await page('draft-one-v1')).toBeNull();
		expect((await absence(site.atlas, 'draft-one', 'en')).status).toBe(404);
		expect(await listed()).not.toContain('draft-one');
		const { db } = site.atlas;
		expect((await readOwn(db, kim, 'draft-one'))?.state).toBe('draft');
		expect((await readOwn(db, boss, 'draft-one'))?.owner).toBe('kim@example.org');
		expect(await readOwn(db, lee, 'draft-one')).toBeNull();
		expect(await listOwn(db, lee)).toEqual([]);
	});

	test('a draft may be discarded, by its owner', async () => {
		const { db } = site.atlas;
		expect(await discard(db, lee, 'draft-one')).toBe(false);
		expect(await discard(db, kim, 'draft-one')).toBe(true);
		expect(await readOwn(db, kim, 'draft-one')).toBeNull();
	});

	test('a published figure is a figure like any other', async () => {
		await save('asia', { 'title-en': 'Two ways', 'note-en': 'n' }, { query: 'region=CHN~KOR' });
		expect((await listed()).at(-1)).toBe('asia');
		const shown = await page('asia');
		expect(shown?.caption?.title).toBe('Two ways');
		expect(shown?.caption?.status).toContain('title: the author’s words');
		expect(shown?.saved?.version).toBe(1);
		expect(shown?.author?.note).toEqual({ text: 'n', language: 'en' });
		expect(JSON.stringify(shown)).not.toContain('example.org');
		const json = JSON.parse((await file('asia', 'json')).text);
		expect([json.title, json.view.region]).toEqual(['Two ways', 'CHN~KOR']);
		expect(json.notes).toContain('n');
		expect(json.links.pinned).toContain('/figures/asia-v1?edition=ai-index-2026');
		expect((await file('asia', 'csv')).text.split('\n')[1]).toContain(',CHN,');
		const svg = await file('asia', 'svg');
		expect(svg.text).toContain('Two ways');
		expect(svg.headers['content-disposition']).toContain('asia-v1_');
		// Another view of it has nothing of the author's.
		expect((await page('asia', 'time=2013..2020'))?.caption?.title).not.toBe('Two ways');
		expect((await page('asia', 'time=2013..2020'))?.author?.note ?? null).toBeNull();
	});

	test('without a title the finding is the title', async () => {
		const [curated] = [await title('private-investment')];
		expect(await save('untitled', {})).toEqual({ slug: 'untitled' });
		expect(await title('untitled')).toBe(curated);
		expect((await page('untitled'))?.caption?.status).not.toContain('author');
		expect((await page('untitled'))?.name).toBe('Private AI investment');
	});

	test('slugs come from the title, and are unique over curated and saved', async () => {
		expect(await save('', { 'title-en': 'Countries' })).toEqual({ slug: 'countries-2' });
		expect(await save('', { 'title-en': 'Countries' })).toEqual({ slug: 'countries-3' });
		const day = new Date().toISOString().slice(0, 10);
		const korean = await save('', { 'title-ko': '세계의 투자' });
		expect(korean).toEqual({ slug: `private-investment-${day}` });
		for (const slug of ['countries', 'asia'])
			expect(await save(slug, {})).toEqual({
				problems: [{ field: 'slug', code: 'taken', value: slug }]
			});
		expect(await save('asia-v2', {})).toMatchObject({ problems: [{ code: 'reserved' }] });
	});

	test('two people who want one slug at once: one gets it', async () => {
		const one = await draft({ slug: 'at-once' });
		const outcomes = await Promise.all(
			[kim, lee, kim].map((who) => saveNew(site.atlas, who, one, true))
		);
		expect(outcomes.filter((outcome) => 'slug' in outcome)).toHaveLength(1);
	});

	test('a new version is another answer, and the old one stays at its address', async () => {
		const before = await file('asia', 'svg');
		const old = await file('asia-v1', 'csv');
		const next = await draft({ 'title-en': 'Three ways' }, 'region=CHN~KOR~JPN');
		expect(await saveVersion(site.atlas, kim, 'asia', next, false)).toBe(2);
		expect(await title('asia')).toBe('Two ways');
		expect(await page('asia-v2')).toBeNull();
		expect(await publish(site.atlas.db, kim, 'asia', 2)).toBe(2);
		site.atlas.forget();
		expect(await title('asia')).toBe('Three ways');
		expect([await title('asia-v1'), await title('asia-v2')]).toEqual(['Two ways', 'Three ways']);
		const after = await file('asia', 'svg');
		expect(after.headers.etag).not.toBe(before.headers.etag);
		expect((await file('asia-v1', 'csv')).headers.etag).toBe(old.headers.etag);
		expect((await page('asia-v1'))?.saved?.versions.map(({ href }) => href)).toEqual([
			'/figures/asia-v1',
			'/figures/asia-v2'
		]);
	});

	test('only what a version names is kept for ever', async () => {
		const control = async (slug: string, query = '') =>
			(await file(slug, 'csv', query)).headers['cache-control'];
		const pinned = 'edition=ai-index-2026';
		expect(await control('asia', pinned)).toBe('public, no-cache');
		expect(await control('asia-v1', pinned)).toContain('immutable');
		expect(await control('asia-v1')).toBe('public, no-cache');
		expect(await control('private-investment', pinned)).toContain('immutable');
	});

	test('saves at the same moment get numbers of their own', async () => {
		const next = await draft({ 'title-en': 'Again' });
		const numbers = await Promise.all(
			[1, 2, 3].map(() => saveVersion(site.atlas, kim, 'untitled', next, false))
		);
		expect(numbers.sort()).toEqual([2, 3, 4]);
	});

	test('nobody but the owner and an admin changes a figure', async () => {
		const { atlas } = site;
		const next = await draft({ 'title-en': 'Theirs' });
		expect(await saveVersion(atlas, lee, 'asia', next, true)).toBe('absent');
		expect(await publish(atlas.db, lee, 'asia', 1)).toBe('absent');
		expect(await setFigureWithdrawn(atlas.db, lee, 'asia', true)).toBe(false);
		expect(await saveVersion(atlas, kim, 'countries', next, true)).toBe('absent');
		expect(await saveVersion(atlas, boss, 'asia', next, false)).toBe(3);
	});

	test('what is withdrawn is gone from all its addresses, and comes back as it was', async () => {
		const { atlas } = site;
		expect(await setFigureWithdrawn(atlas.db, kim, 'asia', true)).toBe(true);
		atlas.forget();
		for (const slug of ['asia', 'asia-v1', 'asia-v2']) {
			expect(await page(slug)).toBeNull();
			expect((await absence(atlas, slug, 'ko')).status).toBe(410);
			const data = await file(slug, 'csv');
			expect([data.status, data.headers['content-type']]).toEqual([
				410,
				'application/problem+json; charset=utf-8'
			]);
			expect(JSON.parse(data.text).title).toContain('withdrawn');
			// Where a picture is expected nobody would see a problem in JSON.
			const picture = await file(slug, 'svg');
			expect([picture.status, picture.headers['content-type']]).toEqual([
				410,
				'image/svg+xml; charset=utf-8'
			]);
			expect(picture.text).toContain('withdrawn');
		}
		expect((await absence(atlas, 'asia-v3', 'en')).status).toBe(404);
		expect(await listed()).not.toContain('asia');
		expect(await saveVersion(atlas, kim, 'asia', await draft({}), true)).toBe('withdrawn');
		expect(await discard(atlas.db, kim, 'asia')).toBe(false);
		expect(await setFigureWithdrawn(atlas.db, kim, 'asia', false)).toBe(true);
		atlas.forget();
		expect([await title('asia'), await title('asia-v1')]).toEqual(['Three ways', 'Two ways']);
	});

	test('a version is never changed, and one that was published never destroyed', async () => {
		const { db } = site.atlas;
		const attempts = [
			db.update(figureVersions).set({ version: 99 }),
			db.update(figureVersions).set({ published: null }).where(eq(figureVersions.figure, 'asia')),
			db.delete(figureVersions),
			db.delete(figures).where(eq(figures.slug, 'asia'))
		];
		for (const attempt of attempts)
			await expect(attempt.then(() => 'done')).rejects.toMatchObject({
				cause: { message: expect.stringMatching(/immutable|only withdrawn/) }
			});
	});

	test('a restart, which loads data/ anew, leaves saved figures as they are', async () => {
		const before = await site.atlas.figures();
		await site.reopen();
		expect(await site.atlas.figures()).toEqual(before);
		expect(site.atlas.seeded.refused).toEqual([]);
	});

	test('a pinned figure stays what it was under a newer edition; one that follows does not', async () => {
		const { atlas } = site;
		const add = (edition: string, published: string, values: Record<number, number>) =>
			importFile(
				atlas,
				tidyFile(values),
				importOptions.parse({ dataset: 'mine', edition, title: edition, published })
			);
		await add('mine-2023', '2023-01', { 2021: 90 });
		await add('mine-2024', '2024-01', { 2021: 100, 2022: 80 });
		const own = { query: 'dataset=mine&region=KOR&currency=KRW' };
		const words = { 'title-en': 'It fell', 'annotation-en': 'Here', series: 'KOR', year: '2022' };
		await save('it-follows', words, own);
		await save('it-is-pinned', { ...words, pinned: 'yes' }, own);
		const rows = async (slug: string) => (await file(slug, 'csv')).text;
		const pinned = [await rows('it-is-pinned'), (await file('it-is-pinned', 'svg')).text];
		expect(await rows('it-follows')).toBe(pinned[0]);
		expect((await file('it-is-pinned', 'csv')).text).toContain('mine-2024');

		await add('mine-2025', '2025-01', { 2021: 100, 2022: 120, 2023: 130 });
		expect([await rows('it-is-pinned'), (await file('it-is-pinned', 'svg')).text]).toEqual(pinned);
		expect(await title('it-is-pinned')).toBe('It fell');
		expect(await rows('it-follows')).toContain('mine-2025');
		// The author wrote of a fall, and the figures now say a rise.
		expect(await title('it-follows')).not.toBe('It fell');
		expect((await page('it-follows'))?.author?.earlierTitle?.text).toBe('It fell');
		expect((await file('it-follows', 'svg')).text).toContain('>Here<');
	});

	test('what can not be pinned is refused as pinned', async () => {
		expect(await save('', { pinned: 'yes' }, { query: 'edition=first' })).toMatchObject({
			problems: [{ field: 'pinned', code: 'unpinnable' }]
		});
	});

	test('a note needs a point that the view shows', async () => {
		const note = { 'annotation-en': 'x', series: 'WLD' };
		expect((await draft({ ...note, year: '2022' })).problems).toEqual([]);
		expect((await draft({ ...note, year: '1999' })).problems).toEqual([
			{ field: 'point', code: 'point', value: 'WLD 1999' }
		]);
	});

	test('a rebuild of the embedded database takes saved figures over, drafts too', async (context) => {
		if (site.atlas.kind !== 'embedded') return context.skip();
		await save('kept-draft', { 'title-en': 'Not yet' }, { publish: false });
		const [before, own] = [await site.atlas.figures(), await listOwn(site.atlas.db, boss)];
		await site.atlas.close();
		expect(await rebuild(site.env)).toMatchObject({ exitCode: 0 });
		await site.reopen();
		expect(await site.atlas.figures()).toEqual(before);
		expect(await listOwn(site.atlas.db, boss)).toEqual(own);
	});

	test('text is text, wherever it stands', async () => {
		const evil = `"><script>alert(1)</script>]]>&amp;`;
		await save('hostile', {
			'title-en': evil,
			'note-en': evil,
			'annotation-en': evil,
			...{ series: 'WLD', year: '2022' }
		});
		const { text } = await file('hostile', 'svg');
		expect(text).not.toContain('<script');
		expect(text).toContain('&lt;script');
		expect(await title('hostile')).toBe(evil);
	});
});
