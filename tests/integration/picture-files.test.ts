import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Atlas } from '../../src/lib/server/atlas';
import { usualLimits } from '../../src/lib/server/drawing-pool';
import { openDrawings, type Drawings } from '../../src/lib/server/drawings';
import { answerFile } from '../../src/lib/server/files';
import { importFile, importOptions } from '../../src/lib/server/operations';
import { ask, type Question } from '../../src/lib/server/question';
import { draftVersion, saveNew, type Draft } from '../../src/lib/server/save';
import { users } from '../../src/lib/server/schema';
import { readTyped } from '../../src/lib/view/saved-form';
import { databases, type TestAtlas } from '../support/atlas';
import { readPng } from '../support/png';
import { tidyFile } from '../support/tidy';

type Format = 'svg' | 'png' | 'pdf' | 'pptx';
const lee = { id: 'lee', email: 'lee@example.org', role: 'editor' as const };

// They are drawn from a frame: the database makes no difference.
describe.each(databases.slice(0, 1))('pictures as files on $name', ({ open }) => {
	let site: TestAtlas;
	beforeAll(async () => {
		site = await open();
		await site.atlas.db.insert(users).values([{ ...lee, name: lee.email }]);
	});
	afterAll(() => site.remove());

	const take = (format: Format, query: string, atlas: Atlas = site.atlas, slug?: string) =>
		answerFile(atlas, {
			slug: slug ?? 'private-investment',
			format,
			query: new URLSearchParams(query)
		});
	const bring = (edition: string, values: Record<number, number>) => {
		const options = importOptions.parse({ dataset: 'mine', edition, title: edition });
		return importFile(site.atlas, tidyFile(values), options);
	};
	/** The same atlas, drawing in another way. */
	const drawingWith = (drawings: Drawings): Atlas => ({ ...site.atlas, drawings });
	const mine = 'dataset=mine&measure=private_investment&region=KOR&time=2020..2022';

	test('a pinned picture is the same bytes after a newer edition and a restart; one that follows is not', async () => {
		await bring('mine-1', { 2020: 100, 2021: 200, 2022: 150 });
		// A dataset's only edition is not yet told to be a first print.
		await bring('mine-2', { 2020: 100, 2021: 240, 2022: 170 });
		const pinned = async () => {
			const answers = await Promise.all(
				(['svg', 'png', 'pdf', 'pptx'] as const).map((format) =>
					take(format, `${mine}&edition=mine-1`)
				)
			);
			for (const { status, headers } of answers)
				expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=86400']);
			const [svg = '', ...drawn] = answers.map(({ body }) => Buffer.from(body as Uint8Array));
			return [
				String(svg),
				...drawn.map((bytes) => createHash('sha256').update(bytes).digest('hex'))
			];
		};
		const before = await pinned();
		const following = await take('png', mine);
		expect(following.headers['cache-control']).toBe('public, no-cache');

		await bring('mine-3', { 2020: 100, 2021: 260, 2022: 190 });
		// Nothing that was drawn helps.
		rmSync(join(site.env.dataDir, 'pictures'), { recursive: true });
		await site.reopen();
		expect(await pinned()).toEqual(before);
		const later = await take('png', mine);
		expect(later.headers.etag).not.toBe(following.headers.etag);
		expect(Buffer.compare(later.body as Uint8Array, following.body as Uint8Array)).not.toBe(0);
	});

	const gdp = 'dataset=world-bank&measure=gdp&region=@countries';
	test.each([
		['a crowd of lines', `${gdp}&chart=line`],
		['a crowd of columns', `${gdp}&chart=column`],
		['a slope', `${gdp}&chart=slope&time=2013..2024`],
		['a map with patterns', `${gdp}&chart=map&time=2024&patterns=on`],
		['bars of all', `${gdp}&chart=bar&time=2024&lang=ko`],
		['areas with patterns', 'region=USA~CHN~EUROPE&chart=area&patterns=on&preset=ko-report'],
		['events', 'time=2019..2025&events=on&theme=dark'],
		['small multiples', 'region=@all&chart=grid'],
		['editions', 'compare=ai-index-2023&background=transparent&title=off']
	])('every kind of chart is a PDF: %s', async (_, query) => {
		const { body } = await take('pdf', query);
		// What is refused says why.
		expect(Buffer.from(body as Uint8Array).toString('utf8', 0, 500)).toMatch(/^%PDF-1.5/);
	});

	test('beyond the queue the answer is 503 with the time to wait; what was drawn is still there', async () => {
		const drawn = await take('png', 'time=2019..2023');
		const drawings = openDrawings(site.env, { ...usualLimits, queue: 0 });
		const busy = drawingWith(drawings);
		const refused = await take('pdf', 'time=2019..2023', busy);
		expect([refused.status, refused.headers['retry-after']]).toEqual([503, '5']);
		expect(refused.headers['content-type']).toContain('application/problem+json');
		expect(refused.headers['cache-control']).toBe('no-store');
		expect(JSON.parse(new TextDecoder().decode(refused.body as Uint8Array))).toMatchObject({
			status: 503,
			title: 'Too many pictures are being drawn. Ask again in a moment.'
		});
		expect((await take('png', 'time=2019..2023', busy)).body).toEqual(drawn.body);
		expect((await take('svg', 'time=2019..2023', busy)).status).toBe(200);
		await drawings.close();
		// A refusal is not kept.
		expect((await take('pdf', 'time=2019..2023')).status).toBe(200);
	});

	test('a picture that many ask for is drawn once, and never for who has it', async () => {
		let drawn = 0;
		const counting = drawingWith({
			renderer: `counting on ${site.env.dataDir}`,
			close: () => Promise.resolve(),
			draw: async () => new Uint8Array([++drawn])
		});
		const answers = await Promise.all(
			Array.from({ length: 6 }, () => take('png', 'time=2018..2022', counting))
		);
		expect(answers.map(({ body }) => body?.[0])).toEqual([1, 1, 1, 1, 1, 1]);
		const unchanged = await answerFile(counting, {
			slug: 'private-investment',
			format: 'pdf',
			query: new URLSearchParams('time=2018..2022'),
			ifNoneMatch: '*'
		});
		expect([unchanged.status, unchanged.body, drawn]).toEqual([304, null, 1]);
	});

	test('what was drawn before a restart is not drawn again', async () => {
		const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><desc>d</desc></svg>';
		const job = { format: 'svg', svg, unknown: '' } as const;
		const drawn = await site.atlas.drawings.draw(job);
		const unable = openDrawings(site.env, { ...usualLimits, queue: 0 });
		expect(await unable.draw(job)).toEqual(drawn);
		await expect(unable.draw({ ...job, svg: `${svg} ` })).rejects.toThrow('Too many pictures');
		await unable.close();
	});

	test('characters that can not be drawn are named in header and file, and rare ones are drawn', async () => {
		const query = new URLSearchParams('lang=ko');
		const question = (await ask(site.atlas, 'the-2022-drop', query)) as Question;
		const fields: Record<string, string> = { slug: 'rare', 'title-ko': '漢字와 뷁, 믜' };
		const typed = readTyped((name) => fields[name] ?? '');
		const draft = (await draftVersion(site.atlas, question, typed)) as Draft;
		await saveNew(site.atlas, lee, draft, true);
		for (const format of ['png', 'pdf'] as const) {
			const { status, headers, body } = await take(format, 'lang=ko', site.atlas, 'rare');
			expect([status, headers['atlas-missing-characters']]).toEqual([
				200,
				encodeURIComponent('漢字')
			]);
			if (format !== 'png') continue;
			const { texts } = readPng(body as Uint8Array);
			expect(texts.get('Title')).toBe('漢字와 뷁, 믜');
			expect(texts.get('Missing characters')).toBe('漢字');
		}
	});
});
