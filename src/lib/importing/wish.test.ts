import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalog } from '../../../tests/support/fixture';
import { choose } from './choices';
import { toKnown } from './known';
import { readSource } from './source';
import { sayChoices } from './wish';

const known = toKnown({
	catalog,
	aliases: readFileSync('data/region-aliases.csv', 'utf8')
});

function wish(bytes: Uint8Array, chosen: Record<string, string> = {}) {
	const choices = choose(new Map(), Object.entries(chosen));
	const source = readSource(bytes, { regions: known.regions });
	if ('refused' in source) throw new Error(source.refused.message);
	return sayChoices(source, choices, known).wish;
}
const text = (csv: string) => new TextEncoder().encode(csv);
const nothing = { roles: {}, constants: {}, measures: {}, regionNames: {} };

test('our own columns need nothing to be said', () => {
	expect(wish(readFileSync('static/samples/sample-tidy.csv'))).toEqual(nothing);
});

test('a wide table is told by its columns, measure and encoding', () => {
	const file = readFileSync('static/samples/sample-wide-korean-cp949.csv');
	expect(wish(file, { measure: 'private_investment' })).toEqual({
		...nothing,
		roles: {
			region: '국가',
			unit: '단위',
			years: ['2019 년', '2020 년', '2021 년', '2022 년', '2023 년']
		},
		constants: { measure: 'private_investment' }
	});
});

test('a proposed role that was taken away is empty; names, units and labels are told', () => {
	const file = text('country,year,funds,deals,note\nKorea,2021,1.5,3,a\nUtopia,2021,1,1,b\n');
	const said = wish(file, {
		'role:note': 'none',
		'as:funds': 'private_investment',
		'as:deals': 'none',
		scale: 'billion',
		unit: 'USD',
		'name:Korea': 'KOR',
		'name:Utopia': 'none'
	});
	expect(said).toMatchObject({
		roles: { region: 'country', year: 'year', values: ['funds', 'deals'], note: '' },
		constants: { unit: 'billion USD' },
		measures: { funds: 'private_investment' },
		regionNames: { Korea: 'KOR', Utopia: 'none' }
	});
});

test('a single column of figures is told by its name, so that a measure of its own is called so', () => {
	const file = text('country,year,R&D spending\nJPN,2021,1\nKOR,2021,2\n');
	expect(wish(file, { measure: 'r_d_spending' })).toMatchObject({
		measures: { 'R&D spending': 'r_d_spending' },
		constants: {}
	});
});

test('deals are told by the measures of their sum and their number', () => {
	const file = readFileSync('static/samples/sample-deals.csv');
	const usual = { sum: 'private_investment', count: 'private_investment_events' };
	expect(wish(file).measures).toEqual(usual);
	expect(wish(file, { deal_sum: 'none', deal_count: 'own_deals' }).measures).toEqual({
		count: 'own_deals'
	});
});
