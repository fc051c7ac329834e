import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseTable } from '../csv/parse';
import { readModels } from './models';

const shipped = parseTable(readFileSync('data/models.csv', 'utf8'));
const stated = readModels(shipped, 'stated-models-2023');
const epoch = readModels(shipped, 'epoch-models-2026-01');

/** Reading → value of what an edition states of a model. */
const readings = ({ observations }: typeof stated, model: string, measure: string) =>
	Object.fromEntries(
		observations
			.filter((o) => o.model === model && o.measure === measure)
			.map((o) => [o.reading, o.value])
	);

const good = {
	edition: 'stated-models-2023',
	reading: '0',
	model: 'dolly-6b',
	model_name: 'Dolly (6B)',
	organisation: 'Databricks',
	countries: 'USA',
	date: '2023-03-24',
	parameters: '6000000000',
	training_compute: '',
	training_cost: '100',
	cost_low: '',
	cost_high: '',
	prices: 'nominal',
	training_hours: '3',
	hardware: '1 server',
	confidence: '',
	source: 'AI Times',
	found_in: 'Founding document of this project',
	note: ''
};
type Row = Partial<typeof good>;

/** A table whose records differ from Dolly's as given. */
const read = (...changes: Row[]) => {
	const rows = changes.map((change) => Object.values({ ...good, ...change }).join(','));
	const text = [Object.keys(good).join(','), ...rows].join('\r\n');
	return readModels(parseTable(text), 'stated-models-2023');
};

describe('readModels of the shipped models', () => {
	it('reads both editions of the one file without a problem', () => {
		expect([...stated.problems, ...epoch.problems]).toEqual([]);
		expect([stated.rejected, epoch.rejected]).toEqual([0, 0]);
		expect([stated.models.length, epoch.models.length]).toEqual([12, 621]);
		expect(new Set(epoch.observations.map(({ edition }) => edition))).toEqual(
			new Set(['epoch-models-2026-01'])
		);
	});

	it.each([
		['GPT-3 as stated', stated, 'gpt-3-175b', 'training_cost', { 0: 10_000_000 }],
		['GPT-3 by Epoch AI', epoch, 'gpt-3-175b', 'training_cost', { 0: 2_116_866 }],
		['GPT-3 by Epoch AI', epoch, 'gpt-3-175b', 'training_compute', { 0: 3.14e23 }],
		['Alpaca, two sources', stated, 'alpaca-7b', 'training_cost', { 0: 600, 1: 600 }],
		['Dolly, three sources', stated, 'dolly-6b', 'training_cost', { 0: 100, 2: 30, 3: 100 }],
		['Dolly, four sources', stated, 'dolly-6b', 'training_time', { 0: 3, 1: 0.5, 2: 3, 3: 3 }],
		['PaLM, a range only', stated, 'palm-540b', 'training_cost', { 2: 9_000_000, 3: 23_000_000 }],
		['PaLM by Epoch AI', epoch, 'palm-540b', 'training_cost', { 0: 3_060_365 }],
		['PaLM, 50 or 64 days', stated, 'palm-540b', 'training_time', { 0: 1200, 1: 1536 }],
		['ELMAR', stated, 'elmar', 'parameters', {}]
	])('%s: %4$s', (_name, edition, model, measure, expected) => {
		expect(readings(edition, model, measure)).toEqual(expected);
	});

	it('knows the seven of Cerebras-GPT by their parameters alone', () => {
		const family = stated.observations.filter(({ model }) => model.startsWith('cerebras-gpt-'));
		expect(family.map(({ measure, value }) => [measure, value])).toEqual(
			[111e6, 256e6, 590e6, 1.3e9, 2.7e9, 6.7e9, 13e9].map((value) => ['parameters', value])
		);
	});

	it('names ELMAR without a figure and without a date', () => {
		expect(stated.models.at(-1)).toEqual({
			id: 'elmar',
			name: 'ELMAR',
			organisation: 'Got It AI',
			countries: ['USA'],
			date: null,
			hardware: ''
		});
		expect(stated.observations.filter(({ model }) => model === 'elmar')).toEqual([]);
	});

	it('holds the cost in one price basis per edition', () => {
		const others = [
			['parameters', { unit: 'count', prices: 'n/a' }],
			['training_compute', { unit: 'FLOP', prices: 'n/a' }],
			['training_time', { unit: 'hours', prices: 'n/a' }]
		] as const;
		expect(stated.units).toEqual(
			new Map([['training_cost', { unit: 'USD', prices: 'nominal' }], ...others])
		);
		expect(epoch.units).toEqual(
			new Map([['training_cost', { unit: 'USD', prices: 'constant 2023' }], ...others])
		);
	});
});

describe('readModels', () => {
	it('keeps the whole of a record: year, status, source, what the source is sure of', () => {
		const { observations } = read({ confidence: 'Likely', note: 'Fine-tuning only.' });
		expect(observations[0]).toEqual({
			edition: 'stated-models-2023',
			measure: 'training_cost',
			region: 'WLD',
			focusArea: 'all',
			activity: 'all',
			sizeBand: 'all',
			model: 'dolly-6b',
			year: 2023,
			period: '2023',
			reading: 0,
			value: 100,
			status: 'quoted',
			precision: null,
			note: 'Fine-tuning only. Confidence: likely.',
			source: 'AI Times',
			sourceTable: '',
			foundIn: 'Founding document of this project'
		});
	});

	it('takes the year of an undated record from the other records of its model', () => {
		const { observations, models, problems } = read(
			{ reading: '1', date: '', training_cost: '30', found_in: 'a page' },
			{}
		);
		expect(problems).toEqual([]);
		expect(models.map(({ date }) => date)).toEqual(['2023-03-24']);
		const costs = observations.filter(({ measure }) => measure === 'training_cost');
		expect(costs.map(({ year, reading, value, status }) => [year, reading, value, status])).toEqual(
			[
				[2023, 0, 100, 'quoted'],
				[2023, 1, 30, 'reported']
			]
		);
	});

	it('puts the ends of a range after every stated reading, with no middle', () => {
		const { observations } = read(
			{ cost_low: '50', cost_high: '150' },
			{ reading: '1', training_cost: '30', cost_low: '20', cost_high: '40' }
		);
		const costs = observations.filter(({ measure }) => measure === 'training_cost');
		expect(costs.map(({ reading, value }) => [reading, value])).toEqual([
			[0, 100],
			[1, 30],
			[2, 50],
			[3, 150],
			[4, 20],
			[5, 40]
		]);
		expect(costs[2]?.note).toBe('The lower end of a range from 50 to 150 USD; no middle is taken.');
	});

	it.each<[name: string, change: Row, code: string, column: string | null]>([
		['an id with a capital', { model: 'Dolly' }, 'model', 'model'],
		['no name', { model_name: '' }, 'model', 'model_name'],
		['a figure with a unit', { parameters: '6B' }, 'number', 'parameters'],
		['a cost below zero', { training_cost: '-100' }, 'number', 'training_cost'],
		['a month', { date: '2023-03' }, 'date', 'date'],
		['figures without a date', { date: '' }, 'date', 'date'],
		['a range with one end', { cost_low: '30' }, 'range', 'cost_low'],
		['a range upside down', { cost_low: '150', cost_high: '50' }, 'range', 'cost_low'],
		['a cost in no price basis', { prices: '' }, 'prices', 'prices'],
		['half a reading', { reading: '0.5' }, 'number', 'reading']
	])('names the record and the column: %s', (_name, change, code, column) => {
		const { problems, observations, models, rejected } = read(change);
		expect(problems[0]).toMatchObject({ code, row: 2, column });
		expect({ observations, models, rejected }).toEqual({
			observations: [],
			models: [],
			rejected: 1
		});
	});

	it.each<[name: string, second: Row, code: string, column: string]>([
		['the same source twice', {}, 'duplicate', 'reading'],
		['two price bases', { reading: '1', prices: 'constant 2023' }, 'unit', 'prices']
	])('refuses the second record: %s', (_name, second, code, column) => {
		const { problems, observations, rejected } = read({}, second);
		expect(problems).toHaveLength(1);
		expect(problems[0]).toMatchObject({ code, row: 3, column });
		expect([observations.length, rejected]).toEqual([3, 1]);
	});

	it('refuses a ragged record and keeps the others', () => {
		const { problems, observations, rejected } = read({}, { model: 'other', note: 'a,b' });
		expect(problems).toMatchObject([{ code: 'ragged', row: 3 }]);
		expect([observations.length, rejected]).toEqual([3, 1]);
	});

	it.each([
		['a column is missing', 'edition,reading,model\r\nstated-models-2023,0,dolly-6b', 'column'],
		['nothing stands in it', '', 'empty'],
		['no record is of the edition', `${Object.keys(good).join(',')}\r\n`, 'edition']
	])('reads nothing where %s', (_name, text, code) => {
		const { problems, observations, models } = readModels(parseTable(text), 'stated-models-2023');
		expect(problems.map((problem) => problem.code)).toContain(code);
		expect([observations, models]).toEqual([[], []]);
	});
});
