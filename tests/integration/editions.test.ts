import { count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importFile, importOptions } from '../../src/lib/server/operations';
import { editions, observations } from '../../src/lib/server/schema';
import { seed } from '../../src/lib/server/seed';
import { databases, type TestAtlas } from '../support/atlas';
import { catalog as shipped, observations as stated } from '../support/fixture';
import { tidyFile } from '../support/tidy';

const options = (changes: Record<string, unknown> = {}) =>
	importOptions.parse({ dataset: 'mine', edition: 'mine-2024', title: 'Mine 2024', ...changes });

describe.each(databases)('editions on $name', ({ open }) => {
	let test1: TestAtlas;
	beforeAll(async () => {
		test1 = await open();
	});
	afterAll(() => test1.remove());

	const countRows = async (slug?: string) => {
		const query = test1.atlas.db.select({ rows: count() }).from(observations);
		const [row] = await (slug ? query.where(eq(observations.edition, slug)) : query);
		return row?.rows;
	};

	test('the shipped editions are loaded, each whole', async () => {
		expect(test1.atlas.seeded).toEqual({
			imported: shipped.editions.map(({ slug }) => slug),
			refused: []
		});
		expect(await countRows()).toBe(stated.length);
		const { editions } = await test1.atlas.catalog();
		const ofIndex = editions.filter(({ dataset }) => dataset === 'ai-index');
		expect(ofIndex.map(({ observations }) => observations)).toEqual([339, 46, 56, 424, 553]);
	});

	test('loading twice changes nothing', async () => {
		const before = await test1.atlas.catalog();
		const again = await test1.reopen();
		expect(again.seeded).toEqual({ imported: [], refused: [] });
		expect(await again.catalog()).toEqual(before);
		expect(await seed(again.db, test1.env.home)).toEqual({ imported: [], refused: [] });
	});

	test('numbers come back as they were printed, unrounded', async () => {
		const [row] = await test1.atlas.db
			.select({ value: observations.value, precision: observations.precision })
			.from(observations)
			.where(
				sql`edition = 'ai-index-2026' and measure = 'private_investment' and region = 'WLD' and year = 2021`
			);
		expect(row).toEqual({ value: 145398697453, precision: 1 });
	});

	test('an edition is never updated and never deleted', async () => {
		const { db } = test1.atlas;
		const attempts = [
			db.update(observations).set({ value: 1 }),
			db.delete(observations),
			db.delete(editions),
			db.update(editions).set({ title: 'another' })
		];
		for (const attempt of attempts)
			await expect(attempt.then(() => 'done')).rejects.toMatchObject({
				cause: { message: expect.stringContaining('immutable') }
			});
		expect(await countRows()).toBe(stated.length);
	});

	test('an analyst’s file becomes an edition of a dataset of its own', async () => {
		const bytes = tidyFile({ 2020: 100, 2021: 250, 2022: '' });
		const { exitCode, report } = await importFile(test1.atlas, bytes, options());
		expect(exitCode).toBe(0);
		expect(report).toMatchObject({ imported: 2, rejected: 0, byYear: { 2020: 1, 2021: 1 } });
		expect(await countRows('mine-2024')).toBe(2);
		const { datasets } = await test1.atlas.catalog();
		expect(datasets.map(({ id }) => id)).toContain('mine');
	});

	test('the same bytes again are already imported', async () => {
		const bytes = tidyFile({ 2020: 100, 2021: 250, 2022: '' });
		const { exitCode, report } = await importFile(test1.atlas, bytes, options());
		expect([exitCode, report.already, report.imported]).toEqual([0, true, 0]);
	});

	test('other bytes under a loaded slug are refused with both hashes', async () => {
		const { exitCode, message } = await importFile(test1.atlas, tidyFile({ 2020: 101 }), options());
		expect(exitCode).toBe(1);
		expect(message.match(/[0-9a-f]{64}/g)).toHaveLength(2);
		expect(await countRows('mine-2024')).toBe(2);
	});

	test('one invalid record refuses the whole file', async () => {
		const bytes = tidyFile({ 2020: 100, 2021: 'much' });
		const strict = options({ edition: 'mine-2025' });
		const { exitCode, report } = await importFile(test1.atlas, bytes, strict);
		expect(exitCode).toBe(1);
		expect(report.problems[0]).toMatchObject({ row: 3, column: 'value', value: 'much' });
		expect(await countRows('mine-2025')).toBe(0);
	});

	test('a dry run stores nothing, skipping stores the rest', async () => {
		const bytes = tidyFile({ 2020: 100, 2021: 'much' });
		const dry = await importFile(
			test1.atlas,
			bytes,
			options({ edition: 'mine-2025', skipInvalid: true, dryRun: true })
		);
		expect([dry.exitCode, await countRows('mine-2025')]).toEqual([0, 0]);
		const real = await importFile(
			test1.atlas,
			bytes,
			options({ edition: 'mine-2025', skipInvalid: true })
		);
		expect([real.report.imported, real.report.rejected]).toEqual([1, 1]);
		expect(await countRows('mine-2025')).toBe(1);
	});

	test('of two imports of one edition at once, one is stored and the other told', async () => {
		const slug = options({ edition: 'mine-race' });
		const [a, b] = await Promise.all([
			importFile(test1.atlas, tidyFile({ 2020: 1 }), slug),
			importFile(test1.atlas, tidyFile({ 2020: 2 }), slug)
		]);
		expect([a?.exitCode, b?.exitCode].sort()).toEqual([0, 1]);
		expect(await countRows('mine-race')).toBe(1);
	});
});
