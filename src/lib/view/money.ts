import { currencies, findCurrency } from '../catalog/currencies';
import { findHolding, type Catalog, type Holding, type Measure } from '../catalog/catalog';
import type { Refuse } from './problems';
import type { View } from './view';

const isCurrency = (unit: string) => /^[A-Z]{3}$/.test(unit);

/** What currency, rate, price basis and denominator allow of a measure and of each other. */
export function checkMoney(
	view: View,
	measure: Measure,
	{ unit, prices }: Holding,
	catalog: Catalog,
	refuse: Refuse
) {
	checkCurrency(view, measure, unit, refuse);
	checkPrices(view, measure, unit, prices, catalog, refuse);
	checkPer(view, measure, unit, prices, refuse);
}

function checkCurrency(view: View, measure: Measure, unit: string, refuse: Refuse) {
	const codes = ['USD', ...currencies.map(({ code }) => code)];
	if (view.currency !== 'USD' && unit !== 'USD') {
		refuse('money', 'currency', view.currency, ['USD']);
		view.currency = 'USD';
	} else if (view.currency !== 'USD' && !findCurrency(view.currency)) {
		refuse('value', 'currency', view.currency, codes);
		view.currency = 'USD';
	}
	if (view.currency === 'USD' && view.rate !== 'average') {
		refuse('rate', 'rate', String(view.rate), ['average']);
		view.rate = 'average';
	}
	if (view.currency !== 'USD' && view.rate === 'average' && measure.kind === 'cumulative') {
		refuse('span', 'currency', view.currency, ['USD']);
		view.currency = 'USD';
	}
}

function checkPrices(
	view: View,
	measure: Measure,
	unit: string,
	stored: string,
	catalog: Catalog,
	refuse: Refuse
) {
	if (view.prices === 'stored') return;
	const asked = String(view.prices);
	// What is stored in the asked basis needs no conversion.
	if (stored === asked || stored === `constant ${asked}`) view.prices = 'stored';
	else if (unit !== 'USD') refuse('money', 'prices', asked, ['stored']);
	else if (measure.kind === 'cumulative') refuse('span', 'prices', asked, ['stored']);
	else if (typeof view.prices === 'number' && !hasIndex(view.prices, catalog))
		refuse('index', 'prices', asked, ['nominal', ...indexYears(catalog)]);
	else return;
	view.prices = 'stored';
}

/** First and last year of the price index. */
function indexYears(catalog: Catalog): string[] {
	const held = catalog.editions.flatMap((edition) =>
		edition.withdrawn ? [] : (findHolding(edition, 'cpi') ?? [])
	);
	if (held.length === 0) return [];
	return [
		`${Math.min(...held.map(({ firstYear }) => firstYear))}`,
		`${Math.max(...held.map(({ lastYear }) => lastYear))}`
	];
}

function hasIndex(year: number, catalog: Catalog): boolean {
	const [first, last] = indexYears(catalog).map(Number);
	return first !== undefined && last !== undefined && first <= year && year <= last;
}

function checkPer(view: View, measure: Measure, unit: string, stored: string, refuse: Refuse) {
	if (view.per === 'none') return;
	const { per } = view;
	const isConstant =
		view.prices === 'stored' ? stored.startsWith('constant') : view.prices !== 'nominal';
	if (measure.kind === 'cumulative') refuse('span', 'per', per, ['none']);
	else if (!isCurrency(unit) && (unit !== 'count' || per === 'gdp'))
		refuse('money', 'per', per, unit === 'count' ? ['none', 'person'] : ['none']);
	else if (measure.kind !== 'flow') refuse('flow', 'per', per, ['none']);
	else if (view.show === 'share') refuse('share', 'per', per, ['none']);
	else if (view.show === 'cumulative') refuse('heads', 'per', per, ['none']);
	else if (per === 'gdp' && (unit !== 'USD' || view.currency !== 'USD'))
		refuse('gdpCurrency', 'currency', view.currency, ['USD']);
	else if (per === 'gdp' && isConstant)
		refuse('gdpPrices', 'prices', String(view.prices), ['nominal']);
	else return;
	view.per = 'none';
}
