import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspect, type Inspection } from '../../src/lib/importing/inspect';
import { readAliases } from '../../src/lib/importing/regions';
import { readSource, type Source } from '../../src/lib/importing/source';
import { sumDecimals } from '../../src/lib/csv/decimal';
import { yearInHeader } from '../../src/lib/csv/year';

const folder = process.env.ATLAS_REAL_CSV ?? '';
const regions = readAliases(readFileSync('data/region-aliases.csv', 'utf8'));

interface Truth {
	file: string;
	machine: Record<string, number | string>;
}
const truths: Truth[] = existsSync(join(folder, 'truth.json'))
	? JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'))
	: [];

if (!folder)
	process.stderr.write('Skipped: the real files, for ATLAS_REAL_CSV does not name their folder.\n');

const bytesOf = (file: string) => readFileSync(join(folder, file));
const read = (file: string) => inspect(file, bytesOf(file), { regions }) as Inspection;
const yearsOf = ({ columns }: Inspection) => columns.filter(({ name }) => yearInHeader(name));
const sumOf = (columns: Inspection['columns']) => sumDecimals(columns.map(({ sum }) => sum ?? '0'));
const count = (columns: Inspection['columns'], key: 'values' | 'missing' | 'invalid') =>
	columns.reduce((total, column) => total + column[key], 0);

/** What is found in a file, under the names of the truth. */
function found(file: string): Record<string, number | string> {
	const result = inspect(file, bytesOf(file), { regions });
	if ('refused' in result) return { records: 0 };
	const years = yearsOf(result).filter(({ type }) => type === 'number' || type === 'empty');
	return {
		rows: result.records,
		rows_wide: result.records,
		fields: result.columns.length,
		years: years.length,
		values: count(years, 'values'),
		missing: count(years, 'missing'),
		sum: sumOf(years)
	};
}

/** The cells of a column in the records that are chosen by another column. */
function cellsWhere({ table }: Source, column: string, where: [name: string, value: string]) {
	const [at, by] = [table.header.indexOf(column), table.header.indexOf(where[0])];
	return table.records.filter(({ cells }) => cells[by] === where[1]).map(({ cells }) => cells[at]);
}

const source = (file: string) => readSource(bytesOf(file), { regions }) as Source;

describe.skipIf(!folder)('real files', () => {
	test('are there', () => expect(truths.length).toBeGreaterThan(0));

	// Keys that say the same of every file; what is said of one file alone is tested below.
	const general = ['rows', 'rows_wide', 'fields', 'years', 'records'];
	test.each(truths.map(({ file, machine }) => [file, machine] as const))(
		'%s has its records and columns',
		(file, machine) => {
			const facts = found(file);
			for (const key of general.filter((key) => key in machine))
				expect([key, facts[key]]).toEqual([key, machine[key]]);
		}
	);

	const wide = truths.filter(({ machine }) => 'rows_wide' in machine);
	test.each(wide.map(({ file, machine }) => [file, machine] as const))(
		'%s has its values, missing cells and sum',
		(file, machine) => {
			const facts = found(file);
			expect(facts.values).toBe(machine.values);
			if (machine.missing !== undefined) expect(facts.missing).toBe(machine.missing);
			// Some sums of the truth were printed from floats, with 17 digits.
			if (machine.sum !== undefined)
				expect(String(facts.sum).slice(0, String(machine.sum).length - 1)).toBe(
					String(machine.sum).slice(0, -1)
				);
			expect(count(yearsOf(read(file)), 'invalid')).toBe(0);
		}
	);

	const named = (part: string) => truths.find(({ file }) => file.includes(part)) as Truth;

	test('the exchange rates add up to the last digit', () => {
		const result = read(named('worldbank-fx').file);
		expect(result).toMatchObject({ header: { row: 5 }, encoding: 'utf-8', delimiter: ',' });
		// The truth has 28 digits of it, as Python's decimals do.
		expect(sumOf(yearsOf(result))).toMatch(/^6726812146\.212379555842866938/);
		expect(result.suggestion).toMatchObject({ shape: 'wide', roles: { region: 'Country Code' } });
	});

	test('the UTF-16 file names its unit, its accents and no source as a country', () => {
		const { file } = named('imf-weo');
		const result = read(file);
		expect(result).toMatchObject({ encoding: 'utf-16le', delimiter: '\t', damaged: 0 });
		expect(result.columns.find(({ name }) => name === '2021')?.unit).toBe('billion USD');
		const names = source(file).table.records.map(({ cells }) => cells[0]);
		expect(names).toContain("Côte d'Ivoire");
		expect(names.filter((name) => name?.startsWith('International'))).toEqual([]);
	});

	test('one series of the stacked file adds up', () => {
		const { file, machine } = named('databank');
		const read = source(file);
		const cells = read.table.header
			.filter((name) => yearInHeader(name))
			.flatMap((year) => cellsWhere(read, year, ['Series Code', 'NY.GDP.PCAP.CD']))
			.filter((cell): cell is string => cell !== undefined && cell !== '..');
		expect([cells.length, sumDecimals(cells)]).toEqual([384, machine.gdppc_sum]);
	});

	test('the sparse file tells its totals, and its years that are none', () => {
		const { file, machine } = named('owid-ai-index');
		const result = read(file);
		const investment = 'total_private_investment_by_country';
		const column = result.columns.find(({ name }) => name === investment);
		expect(column).toMatchObject({ values: machine.values, sum: machine.sum_all });
		expect(result.columns.find(({ name }) => name === 'year')).toMatchObject({ invalid: 1830 });
		const world = cellsWhere(source(file), investment, ['Country', 'World']) as string[];
		expect(sumDecimals(world.filter(Boolean))).toBe(machine.sum_world);
		const totals = result.problems.filter(({ code }) => code === 'total');
		expect(new Set(totals.map(({ value }) => value))).toContain('World');
		const eu = cellsWhere(source(file), investment, ['Country', 'European Union']) as string[];
		const minus = [...world, ...eu].filter(Boolean).map((cell) => `-${cell}`);
		expect(sumDecimals([machine.sum_all as string, ...minus])).toBe(machine.sum_countries);
	});

	test('the Korean file keeps its names', () => {
		const { file, machine } = named('korea');
		const result = read(file);
		expect(result).toMatchObject({ encoding: 'cp949', damaged: 0 });
		expect(result.columns.at(-1)).toMatchObject({ name: 'Pop', sum: machine.sum });
		const { records } = source(file).table;
		expect(records[0]?.cells).toEqual(['11010', '서울', '9992758']);
		expect(records.at(-1)?.cells).toEqual(['39020', '서귀포시', '167399']);
	});

	test('the semicolon file keeps both Koreas apart by their codes, and warns of rounding', () => {
		const { file, machine } = named('semicolon');
		const result = read(file);
		expect(result).toMatchObject({ delimiter: ';', decimal: '.' });
		expect(result.columns.at(-1)).toMatchObject({
			values: machine.values,
			missing: 13,
			sum: machine.sum
		});
		expect(result.suggestion?.roles.region).toBe('Country Code (ISO3)');
		expect(result.problems.filter(({ code }) => code === 'rounded')).toHaveLength(7);
	});

	test('the pointer is refused with its cause', () => {
		const { file } = named('git-lfs');
		expect(read(file)).toMatchObject({ refused: { code: 'git-lfs' } });
	});
});
