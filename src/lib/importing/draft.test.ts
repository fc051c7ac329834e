import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog, observations } from '../../../tests/support/fixture';
import { choose } from './choices';
import type { Library } from './draft';
import { toKnown } from './known';
import { previewChange } from './preview';
import { fillSheet } from './sheet';
import { readSource } from './source';
import { wholeTable } from './whole-table';

const aliases = readFileSync('data/region-aliases.csv', 'utf8');
const known = toKnown({ catalog, aliases });
const library: Library = {
	catalog,
	known,
	async *figuresOf({ slug }, measure) {
		yield observations.filter(
			(o) => o.edition === slug && o.measure === measure && o.reading === 0
		);
	}
};

async function read(
	bytes: Uint8Array | string,
	chosen: Record<string, string> = {},
	name = 'a file.csv'
) {
	const source = readSource(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
		regions: known.regions,
		encoding: chosen.encoding,
		delimiter: chosen.delimiter
	});
	if ('refused' in source) throw new Error(source.refused.message);
	const choices = choose(new Map(), Object.entries(chosen));
	return fillSheet({ name, size: bytes.length }, wholeTable(source), choices, library);
}

const sample = (name: string) => readFileSync(`static/samples/${name}.csv`);

describe('the samples', () => {
	test('the tidy one needs no answer', async () => {
		const { sheet, draft } = await read(sample('sample-tidy'));
		expect(sheet).toMatchObject({ format: 'tidy', needed: [], rejected: 0, problems: [] });
		expect(draft.observations).toHaveLength(21);
		expect(sheet.held).toMatchObject([{ measure: 'private_investment', unit: 'USD' }]);
	});

	test('the Korean one is asked for its measure, and is in won then', async () => {
		const file = sample('sample-wide-korean-cp949');
		expect((await read(file)).sheet).toMatchObject({
			encoding: 'cp949',
			headerRow: 4,
			records: 5,
			format: 'series',
			needed: ['measure'],
			observations: 0
		});
		const { draft } = await read(file, { measure: 'private_investment' });
		expect(draft.read?.problems).toEqual([]);
		expect(draft.observations).toHaveLength(24);
		const [first] = draft.observations;
		expect([first?.region, first?.year, first?.value]).toEqual(['KOR', 2019, 712_000_000_000]);
		expect(draft.holdings).toMatchObject([{ measure: 'private_investment', unit: 'KRW' }]);
	});

	test('the deals become sums and counts, amounts in another currency apart', async () => {
		const { sheet, draft } = await read(sample('sample-deals'));
		expect(sheet).toMatchObject({ format: 'deals', deals: 12, rejected: 0, needed: [] });
		const sum = draft.observations.find(
			(o) => o.measure === 'private_investment' && o.region === 'USA' && o.year === 2023
		);
		expect(sum?.value).toBe(1_700_000_000);
	});
});

describe('what the reader says', () => {
	const file = 'country,yr,funds,deals\nKorea,2021,1.5,3\nJapan,2021,2,4\nUtopia,2021,1,1\n';

	test('a column of a wide table is for a measure, or for nothing', async () => {
		const { sheet, draft } = await read(file, {
			'role:yr': 'year',
			'as:funds': 'private_investment',
			'as:deals': 'none',
			scale: 'billion',
			unit: 'USD'
		});
		expect(draft.observations.map((o) => [o.region, o.value])).toEqual([['JPN', 2_000_000_000]]);
		expect(sheet.regionQuestions.map(({ name, options }) => [name, options])).toEqual([
			['Korea', ['KOR', 'PRK']],
			['Utopia', []]
		]);
		expect(sheet.rejected).toBe(2);
	});

	test('an ambiguous name is told, an unknown one left out', async () => {
		const { sheet, draft } = await read(file, {
			'as:funds': 'private_investment',
			'as:deals': 'none',
			'name:Korea': 'KOR',
			'name:Utopia': 'none'
		});
		expect(draft.observations.map((o) => o.region)).toEqual(['KOR', 'JPN']);
		expect(sheet).toMatchObject({ rejected: 0, leftOut: 1, problems: [] });
	});

	test('names stay in the order of the file, told or not: fields do not move under the hand', async () => {
		const { sheet } = await read(file, {
			'as:funds': 'private_investment',
			'as:deals': 'none',
			'name:Utopia': 'USA'
		});
		expect(sheet.regionQuestions.map(({ name, code }) => [name, code])).toEqual([
			['Korea', null],
			['Utopia', 'USA']
		]);
	});

	test('a measure of its own gets an id', async () => {
		const { draft } = await read(file, {
			'as:funds': 'own_funds',
			'as:deals': 'none',
			unit: 'USD'
		});
		const fresh = draft.measures.filter(({ id }) => !catalog.measures.some((m) => m.id === id));
		expect(fresh.map(({ id, name, unit }) => [id, name.en, unit])).toEqual([
			['own_funds', 'funds', 'USD']
		]);
	});

	test('hostile names of columns are names', async () => {
		const { sheet } = await read('__proto__,constructor,value\nKOR,2020,1\nJPN,2021,2\n', {
			'role:__proto__': 'region',
			'role:constructor': 'year',
			measure: 'gdp'
		});
		expect(sheet.observations).toBe(2);
	});
});

describe('what would change', () => {
	const before = observations.filter(({ edition }) => edition === 'ai-index-2026');

	test('a corrected figure of the last edition is one revision', async () => {
		const lines = ['measure,region,year,value,unit,precision'];
		for (const o of before)
			if (o.measure === 'private_investment' && o.region === 'WLD' && o.reading === 0)
				lines.push(
					[o.measure, o.region, o.year, o.year === 2022 ? o.value * 1.1 : o.value, 'USD', 1].join()
				);
		lines.push('private_investment,WLD,2026,400000000000,USD,1');
		const drafted = await read(lines.join('\n'), { dataset: 'ai-index', edition: 'mine' });
		const change = await previewChange(drafted.draft, drafted.choices, library, 'en');
		expect(change.against.map(({ slug }) => slug)).toEqual(['ai-index-2026']);
		expect(change.revisions.map(({ year, percent }) => [year, Math.round(percent)])).toEqual([
			[2022, 10]
		]);
		expect(change).toMatchObject({ revised: 1, same: 12, added: 1, isCompared: true });
		expect(change.additions).toMatchObject([{ regions: [], years: [2026] }]);
		expect(change.chart?.plots.map(({ name }) => name)).toEqual(['wide', 'medium', 'narrow']);
		expect(change.chart?.frame.series.map(({ ghost }) => ghost)).toContain(true);
	});

	test('figures in another unit are not compared, and that is said', async () => {
		const file = 'measure,region,year,value,unit\nprivate_investment,WLD,2022,5,KRW\n';
		const drafted = await read(file, { dataset: 'ai-index', edition: 'mine' });
		expect(drafted.sheet.warnings.map(({ code }) => code)).toEqual(['not-compared']);
		const change = await previewChange(drafted.draft, drafted.choices, library, 'en');
		expect(change).toMatchObject({ revised: 0, same: 0, added: 0, gone: 0 });
	});
});
