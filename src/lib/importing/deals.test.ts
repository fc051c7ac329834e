import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { deriveObservations, readDeals } from './deals';
import { readAliases } from './regions';
import { readSource, type Source } from './source';

const regions = readAliases(readFileSync('data/region-aliases.csv', 'utf8'));
const read = (text: string, constants: Record<string, string> = {}) => {
	const source = readSource(new TextEncoder().encode(text), { regions }) as Source;
	return readDeals(source, { roles: source.suggestion?.roles ?? {}, regions, constants });
};

const text = [
	'Company,Country,Announced Date,Round,Sector,Amount,Investors',
	'Mistral AI,France,13/06/2023,Seed,Models,$113M,"Lightspeed, Index; Foo, Inc."',
	'Mistral AI,France,10/12/2023,Series A,Models,$415M,a16z',
	'Kyutai,France,17/11/2023,,Research,€300M,"Iliad, CMA CGM"',
	'Upstage,South Korea,15/04/2024,Series B,Models,undisclosed,SK Networks',
	'Nobody,Korea,15/04/2024,Seed,Models,$1M,',
	',France,15/04/2024,Seed,Models,$1M,',
	'Late,France,31/02/2024,Seed,Models,$1M,'
].join('\n');

describe('readDeals', () => {
	it('reads dates, amounts and investors, and names what can not be read', () => {
		const { deals, problems, rejected } = read(text);
		expect(deals[0]).toEqual({
			row: 2,
			date: '2023-06-13',
			company: 'Mistral AI',
			region: 'FRA',
			focusArea: 'Models',
			stage: 'Seed',
			amount: '113000000',
			currency: 'USD',
			investors: ['Lightspeed', 'Index', 'Foo, Inc.']
		});
		expect(deals.map(({ company, amount, currency }) => [company, amount, currency])).toEqual([
			['Mistral AI', '113000000', 'USD'],
			['Mistral AI', '415000000', 'USD'],
			['Kyutai', '300000000', 'EUR'],
			['Upstage', null, null]
		]);
		expect(problems.map(({ code, row }) => [code, row])).toEqual([
			['ambiguous', 6],
			['company', 7],
			['date', 8]
		]);
		expect(rejected).toBe(3);
	});

	it('takes unit and currency from the header, a column, or its reader', () => {
		const amounts = (head: string, cells: string, constants = {}) =>
			read(`Company,Date,${head}\nA,2023-01-02,${cells}\n`, constants).deals.map(
				({ amount, currency }) => [amount, currency]
			);
		expect(amounts('Raised ($M)', '5.5')).toEqual([['5500000', 'USD']]);
		expect(amounts('Amount,Currency', '5,eur')).toEqual([['5', 'EUR']]);
		expect(amounts('Amount', '5', { unit: 'million USD' })).toEqual([['5000000', 'USD']]);
		expect(amounts('투자금액(억원)', '"1,250"')).toEqual([['125000000000', 'KRW']]);
	});
});

describe('deriveObservations', () => {
	it('adds amounts of one currency per year and region, and counts all deals', () => {
		const { table, problems } = deriveObservations(read(text).deals, {
			sum: 'private_investment',
			count: 'private_investment_events'
		});
		const at = (name: string) => table.header.indexOf(name);
		expect(
			table.records.map(({ cells }) =>
				['measure', 'region', 'year', 'value', 'unit', 'status'].map((name) => cells[at(name)])
			)
		).toEqual([
			['private_investment', 'FRA', '2023', '528000000', 'USD', 'derived'],
			['private_investment_events', 'FRA', '2023', '3', 'count', 'derived'],
			['private_investment_events', 'KOR', '2024', '1', 'count', 'derived']
		]);
		expect(table.records[0]?.cells[at('note')]).toBe(
			'Sum of 2 of 3 deals; the others have no amount in USD.'
		);
		expect(problems.map(({ code, row }) => [code, row])).toEqual([['currency', 4]]);
	});
});
