/** Rows of the reference tables as observations, row by row. */
import { known } from './files.mjs';
import { NOTES, TO_A_MILLION } from './ai-index-notes.mjs';
import { partOf } from './taxonomy.mjs';

const STEPS = {
	1: '1',
	'1 USD': '1',
	'1 USD (as published)': '1',
	'10 thousand USD': '10000',
	'100 thousand USD': '100000',
	'10 million USD': '10000000',
	'100 million USD': '100000000',
	'1 billion USD': '1000000000'
};

const PRICES = { nominal: 'nominal', 'n/a': 'n/a', 'constant-2021': 'constant 2021' };

/** The printed step in the unit of the value. */
function precisionOf({ value, reported_precision, note }) {
	if (note === TO_A_MILLION) return '1000000';
	if (reported_precision === '1 USD (up to 10 significant digits)')
		return `1${'0'.repeat(Math.max(0, value.length - 10))}`;
	return known(STEPS, reported_precision, 'precision');
}

/** The parts that a row is about: the reference keeps size bands in its column of activities. */
function partsOf({ measure, focus_area, activity }) {
	const parts = { focus_area: partOf('focus', focus_area), activity: '', size_band: '' };
	if (measure === 'private_investment_events')
		return { ...parts, size_band: partOf('size', activity) };
	if (measure === 'average_private_investment_event') return parts;
	return { ...parts, activity: partOf('activity', activity) };
}

export function observation(edition, row) {
	const isMoney = row.unit === 'USD' && row.price_basis !== 'n/a';
	const isCount = row.unit === 'count' && row.price_basis === 'n/a';
	if (!/^\d+$/.test(row.value) || !(isMoney || isCount))
		throw new Error(`Not a whole number of dollars or things: ${row.value} ${row.unit}`);
	return {
		origin: row.origin,
		edition,
		measure: row.measure,
		region: row.region_code,
		region_name: row.region_name,
		...partsOf(row),
		model: '',
		year: row.year,
		period: row.period,
		value: row.value,
		unit: row.unit,
		prices: known(PRICES, row.price_basis, 'price basis'),
		status: row.status,
		precision: precisionOf(row),
		note: known(NOTES, row.note, 'note'),
		source: row.source,
		source_table: row.source_table,
		found_in: row.found_in
	};
}
