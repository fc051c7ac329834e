import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalog } from '../../../tests/support/fixture';
import { parseTable } from '../csv/parse';
import { columns } from '../publish/columns';
import { readTidy, type TidyOptions } from './tidy';

const options: TidyOptions = {
	edition: 'ai-index-2023',
	measures: catalog.measures,
	regions: new Set(catalog.regions.map(({ code }) => code))
};
const read = (text: string, more: Partial<TidyOptions> = {}) =>
	readTidy(parseTable(text), { ...options, ...more });

const good = {
	edition: 'ai-index-2023',
	measure: 'private_investment',
	region: 'WLD',
	year: '2022',
	period: '2022',
	value: '91860000000',
	unit: 'USD',
	prices: 'nominal',
	status: 'quoted',
	precision: '10000000',
	note: '',
	reading: '0'
};
type Tidy = typeof good;

const csv = (rows: string[][]) =>
	rows
		.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',') + '\r\n')
		.join('');

/** A tidy file whose records differ from the world of 2022 in the 2023 edition as given. */
const file = (...changes: Partial<Tidy>[]) =>
	csv([Object.keys(good), ...changes.map((change) => Object.values({ ...good, ...change }))]);

describe('readTidy', () => {
	it('reads the columns of our own files', () => {
		const text = [
			columns.join(','),
			'ai-index-2023,private_investment,WLD,World,,,,,2022,2022,91860000000,USD,nominal,quoted,10000000,' +
				'"Two decimals of a billion, as quoted.",AI Index Report 2023,Fig 4.2.2'
		].join('\r\n');
		expect(read(text)).toEqual({
			observations: [
				{
					edition: 'ai-index-2023',
					measure: 'private_investment',
					region: 'WLD',
					focusArea: 'all',
					activity: 'all',
					sizeBand: 'all',
					model: 'all',
					year: 2022,
					period: '2022',
					reading: 0,
					value: 91_860_000_000,
					status: 'quoted',
					precision: 10_000_000,
					note: 'Two decimals of a billion, as quoted.',
					source: 'AI Index Report 2023',
					sourceTable: 'Fig 4.2.2',
					foundIn: ''
				}
			],
			units: new Map([['private_investment', { unit: 'USD', prices: 'nominal' }]]),
			problems: [],
			rejected: 0
		});
	});

	it.each<[name: string, change: Partial<Tidy>, expected: object]>([
		['a year without a period', { period: '' }, { year: 2022, period: '2022' }],
		['a period without a year', { year: '' }, { year: 2022, period: '2022' }],
		['no edition: the one that is imported', { edition: '' }, { edition: 'ai-index-2023' }],
		['no status: reported', { status: '' }, { status: 'reported' }],
		['no precision: not known', { precision: '' }, { precision: null }],
		['no reading: the one shown', { reading: '' }, { reading: 0 }],
		['a further reading', { reading: '2' }, { reading: 2 }],
		[
			'spaces around a cell',
			{ region: ' WLD ', value: ' 91.86 ' },
			{ region: 'WLD', value: 91.86 }
		],
		['a negative number', { value: '-5.2' }, { value: -5.2 }],
		['zero, which is not missing', { value: '0' }, { value: 0 }],
		['an exponent', { value: '9.186e10' }, { value: 91_860_000_000 }],
		['a note that our own file guards', { note: "'=1+1" }, { note: '=1+1' }],
		['a note in apostrophes', { note: "'first' print" }, { note: "'first' print" }],
		[
			'a span for a cumulative measure, under its last year',
			{ measure: 'private_investment_cumulative', period: '2013-2022', year: '' },
			{ measure: 'private_investment_cumulative', period: '2013-2022', year: 2022 }
		]
	])('reads %s', (_name, change, expected) => {
		const { observations, problems } = read(file(change));
		expect(problems).toEqual([]);
		expect(observations).toMatchObject([expected]);
	});

	it.each<[Partial<Tidy>, unit: string, prices: string]>([
		[{}, 'USD', 'nominal'],
		[{ prices: 'constant 2021' }, 'USD', 'constant 2021'],
		[{ prices: '' }, 'USD', 'nominal'],
		[{ unit: 'KRW', prices: '' }, 'KRW', 'nominal'],
		[{ unit: 'count', prices: '' }, 'count', 'n/a'],
		[{ unit: '%', prices: '' }, '%', 'n/a'],
		[{ unit: 'LCU per USD', prices: '' }, 'LCU per USD', 'n/a'],
		[{ unit: 'index 1982-84=100', prices: '' }, 'index 1982-84=100', 'n/a']
	])('keeps unit and price basis of %j with the measure', (change, unit, prices) => {
		expect(read(file(change)).units).toEqual(new Map([['private_investment', { unit, prices }]]));
	});
});

describe('problems', () => {
	it.each<[change: Partial<Tidy>, code: string, column: string]>([
		[{ measure: 'private_investments' }, 'measure', 'measure'],
		[{ measure: '' }, 'measure', 'measure'],
		[{ measure: '__proto__' }, 'measure', 'measure'],
		[{ region: 'World' }, 'region', 'region'],
		[{ region: 'XXX' }, 'region', 'region'],
		[{ region: '' }, 'region', 'region'],
		[{ edition: 'ai-index-2024' }, 'edition', 'edition'],
		[{ period: '2022-13' }, 'period', 'period'],
		[{ period: '2022-2013' }, 'period', 'period'],
		[{ period: '22' }, 'period', 'period'],
		[{ period: '2013..2022' }, 'period', 'period'],
		[{ year: '2022a', period: '' }, 'period', 'year'],
		[{ year: '', period: '' }, 'period', 'year'],
		[{ year: '1066', period: '' }, 'period', 'year'],
		[{ year: '2021' }, 'year', 'year'],
		[{ year: 'now' }, 'year', 'year'],
		[{ period: '2013-2022' }, 'period', 'period'],
		[{ measure: 'private_investment_cumulative' }, 'period', 'period'],
		[{ measure: 'private_investment_cumulative', period: '' }, 'period', 'year'],
		[{ measure: 'private_investment_cumulative', period: '2013-2021' }, 'year', 'year'],
		[{ value: '91,860,000,000' }, 'number', 'value'],
		[{ value: '$91.86B' }, 'number', 'value'],
		[{ value: 'n/a' }, 'number', 'value'],
		[{ value: 'NaN' }, 'number', 'value'],
		[{ value: '1e400' }, 'number', 'value'],
		[{ value: '0x10' }, 'number', 'value'],
		[{ precision: '0' }, 'number', 'precision'],
		[{ precision: '-10000000' }, 'number', 'precision'],
		[{ precision: 'two decimals' }, 'number', 'precision'],
		[{ precision: '0x10' }, 'number', 'precision'],
		[{ precision: '1e400' }, 'number', 'precision'],
		[{ status: 'Reported' }, 'status', 'status'],
		[{ status: 'estimated' }, 'status', 'status'],
		[{ reading: '-1' }, 'number', 'reading'],
		[{ reading: 'second' }, 'number', 'reading'],
		[{ unit: 'dollars' }, 'unit', 'unit'],
		[{ unit: '' }, 'unit', 'unit'],
		[{ prices: 'real' }, 'prices', 'prices'],
		[{ prices: 'constant' }, 'prices', 'prices']
	])('names the problem of %j with its record, column and value', (change, code, column) => {
		const result = read(file({ year: '2021', period: '2021' }, change));
		const value = { ...good, ...change }[column as keyof Tidy];
		expect(result.problems).toEqual([
			{ code, row: 3, column, value, message: expect.stringMatching(/\.$/) }
		]);
		expect(result.observations.map(({ year }) => year)).toEqual([2021]);
		expect(result.rejected).toBe(1);
	});

	it.each([
		['private_investment', 'fintech', 'dimension'],
		['private_investment_by_focus_area', 'Data management', 'part'],
		['private_investment_by_focus_area', '../../etc', 'part']
	])('%s takes no focus area "%s"', (measure, focus, code) => {
		const header = 'measure,region,focus_area,year,value,unit';
		const { problems } = read(`${header}\n${measure},WLD,${focus},2022,1,USD\n`);
		expect(problems).toMatchObject([{ code, row: 2, column: 'focus_area', value: focus }]);
	});

	it('names every problem of a record', () => {
		const { problems, rejected } = read(file({ region: 'XXX', value: 'x', status: 'x' }));
		expect(problems.map(({ row, column }) => [row, column])).toEqual([
			[2, 'region'],
			[2, 'value'],
			[2, 'status']
		]);
		expect(rejected).toBe(1);
	});

	it('counts records, not lines, and blank ones too', () => {
		const text = 'measure,region,year,value,unit\n\n"private\n_investment",WLD,2022,1,USD\n';
		expect(read(text).problems).toMatchObject([{ code: 'measure', row: 3 }]);
	});

	it.each<[name: string, first: Partial<Tidy>, second: Partial<Tidy>, column: string]>([
		['two currencies', {}, { year: '2021', period: '2021', unit: 'KRW' }, 'unit'],
		['two price bases', {}, { year: '2021', period: '2021', prices: 'constant 2021' }, 'prices'],
		['two currencies, one without a value', {}, { value: '', unit: 'KRW' }, 'unit']
	])('refuses %s in one measure', (_name, first, second, column) => {
		const { problems, observations } = read(file(first, second));
		expect(problems).toMatchObject([{ code: 'unit', row: 3, column }]);
		expect(problems[0]?.message).toContain('USD, nominal');
		expect(observations).toHaveLength(1);
	});

	it('lets no rejected record decide on the unit', () => {
		const { problems, units } = read(
			file({ region: 'XXX', unit: 'KRW' }, {}, { year: '2021', period: '2021' })
		);
		expect(problems.map(({ row, code }) => [row, code])).toEqual([[2, 'region']]);
		expect(units.get('private_investment')).toEqual({ unit: 'USD', prices: 'nominal' });
	});

	it('holds two measures in two units', () => {
		const { problems, units } = read(
			file({}, { measure: 'private_investment_cumulative', period: '2013-2022', unit: 'KRW' })
		);
		expect(problems).toEqual([]);
		expect([...units.values()].map(({ unit }) => unit)).toEqual(['USD', 'KRW']);
	});

	it.each<[name: string, second: Partial<Tidy>, isDuplicate: boolean]>([
		['the same figure', {}, true],
		['another figure under the same key', { value: '91900000000' }, true],
		['another reading', { reading: '1' }, false],
		['another region', { region: 'USA' }, false],
		['another year', { year: '2021', period: '2021' }, false],
		['no figure', { value: '' }, false]
	])('takes %s as a duplicate: %s', (_name, second, isDuplicate) => {
		const { problems } = read(file({}, second));
		expect(problems.map(({ code, row }) => [code, row])).toEqual(
			isDuplicate ? [['duplicate', 3]] : []
		);
		if (isDuplicate) expect(problems[0]?.message).toContain('record 2');
	});

	it.each(['measure', 'region', 'value', 'unit'])('needs a column for %s', (role) => {
		const rest = Object.entries(good).filter(([name]) => name !== role);
		const result = read(csv([rest.map(([name]) => name), rest.map(([, cell]) => cell)]));
		expect(result.problems).toMatchObject([{ code: 'column', row: null }]);
		expect(result.problems[0]?.message).toContain(`--map ${role}=`);
		expect(result.observations).toEqual([]);
	});

	it('needs a column for year or period', () => {
		const result = read('measure,region,value,unit\nprivate_investment,WLD,1,USD\n');
		expect(result.problems[0]?.message).toContain('year or period');
	});
});

describe('an empty value', () => {
	it('makes no observation and is not zero', () => {
		const result = read(file({ value: '' }, { value: ' ', year: '2021', period: '2021' }));
		expect(result).toMatchObject({ observations: [], problems: [], rejected: 0 });
		expect(result.units.size).toBe(0);
	});

	it('may be marked as not tracked, as our own files mark it', () => {
		const { observations, problems } = read(file({ value: '', status: 'not tracked' }));
		expect([observations, problems]).toEqual([[], []]);
		expect(read(file({ status: 'not tracked' })).problems).toMatchObject([{ column: 'status' }]);
	});

	it('does not excuse the rest of its record', () => {
		expect(read(file({ value: '', region: 'XXX' }))).toMatchObject({
			problems: [{ code: 'region', row: 2 }],
			rejected: 1
		});
	});
});

describe('roles and constants', () => {
	const text = 'Jurisdiction,Year,Amount,Note\nWLD,2022,91860000000,=1\nXXX,2022,1,\n';
	const roles = { region: 'Jurisdiction', year: 'Year', value: 'Amount', note: 'Note' };
	const constants = { measure: 'private_investment', unit: 'USD', source: 'AI Index Report 2023' };

	it('read a file with names of its own, and name its problems by them', () => {
		const { observations, problems } = read(text, { roles, constants });
		expect(observations).toMatchObject([
			{
				measure: 'private_investment',
				region: 'WLD',
				year: 2022,
				value: 91_860_000_000,
				source: 'AI Index Report 2023',
				note: '=1'
			}
		]);
		expect(problems).toMatchObject([
			{ code: 'region', row: 3, column: 'Jurisdiction', value: 'XXX' }
		]);
	});

	it('take the column where there is one, even where it is empty', () => {
		const { observations } = read(file({ note: '', status: '' }), {
			constants: { note: 'constant', status: 'derived' }
		});
		expect(observations).toMatchObject([{ note: '', status: 'reported' }]);
	});

	it.each<[name: string, roles: Record<string, string>, column: string, value: string]>([
		['a column that the file has not', { note: 'Remark' }, 'Remark', 'note'],
		['a role that there is not', { amount: 'value' }, 'value', 'amount'],
		['a role that objects have', { constructor: 'value' }, 'value', 'constructor']
	])('refuse %s', (_name, roles, column, value) => {
		const { problems, observations } = read(file({}), { roles });
		expect(problems).toMatchObject([{ code: 'column', column, value }]);
		expect(observations).toEqual([]);
	});
});

describe('nothing is lost', () => {
	const change = fc.record(
		{
			measure: fc.constantFrom('private_investment', 'private_investment_cumulative', 'other'),
			region: fc.constantFrom('WLD', 'USA', 'CHN', 'XXX'),
			period: fc.constantFrom('2021', '2022', '2013-2022', 'soon'),
			year: fc.constantFrom('', '2022'),
			value: fc.constantFrom('', '0', '91.86', '-5.2', 'n/a'),
			unit: fc.constantFrom('USD', 'KRW', 'pounds'),
			precision: fc.constantFrom('', '0', '10000000')
		},
		{ requiredKeys: [] }
	);

	it('every record is an observation, rejected with a reason, or without a value', () => {
		fc.assert(
			fc.property(fc.array(change, { maxLength: 30 }), fc.boolean(), (changes, isRagged) => {
				const text = file(...changes) + (isRagged ? 'ai-index-2023,private_investment\r\n' : '');
				const { observations, rejected, problems } = read(text);
				const told = new Set(problems.map(({ row }) => row));
				const empty = changes.filter(({ value }, i) => value === '' && !told.has(i + 2)).length;
				expect(observations.length + rejected + empty).toBe(changes.length + Number(isRagged));
				expect(told.size).toBe(rejected);
				expect(observations.filter(({ value }) => value === 0)).toHaveLength(
					changes.filter(({ value }, i) => value === '0' && !told.has(i + 2)).length
				);
			}),
			{ numRuns: 500 }
		);
	});

	it.each<[name: string, text: string, code: string]>([
		[
			'an open quote',
			file({}) + 'ai-index-2023,"private_investment\r\n' + file({}),
			'unterminated'
		],
		['a thousand problems', file({}) + 'x\r\n'.repeat(2000), 'too-many'],
		['no header', '\n\n', 'empty']
	])(
		'a file that was not read to its end, for %s, has no observation at all',
		(_name, text, code) => {
			const { observations, problems } = read(text);
			expect(observations).toEqual([]);
			expect(problems.map((problem) => problem.code)).toContain(code);
		}
	);
});
