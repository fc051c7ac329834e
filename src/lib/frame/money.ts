import { findCurrency } from '../catalog/currencies';
import { formatNumber } from '../format/number';
import type { Resolved, SeriesRequest } from '../view/resolve';
import type { Conversion } from './frame';
import { moneyNotes } from './notes';
import type { Observation } from './observation';
import { bound, derived, type Outcome, type Point } from './point';

/** The figure of a context measure for a region in a year; undefined where there is none. */
export type ContextFigure = (
	measure: 'fx' | 'cpi' | 'gdp' | 'population',
	region: string,
	year: number
) => Observation | undefined;

/** People are counted in millions where the figure per head would be a fraction of one. */
const PER_MILLION = 1_000_000;

type Step = (point: Point, request: SeriesRequest) => Outcome;

const scaled = (point: Point, factor: number, note: string): Point =>
	derived(point, point.value * factor, bound((point.precision ?? 0) * factor), note);

/**
 * Turns what an edition states into the view's prices, currency and denominator, in this order: constant
 * prices deflate in dollars first and convert at the base year's rate (design, rule 7). A year without
 * an index, a rate, GDP or population is missing; nothing is extrapolated.
 */
export function adjuster(resolved: Resolved, figure: ContextFigure) {
	const steps = [
		priceStep(resolved, figure),
		currencyStep(resolved, figure),
		perStep(resolved, figure)
	].filter((step) => step !== null);
	return (point: Point, request: SeriesRequest): Outcome =>
		steps.reduce<Outcome>(
			(outcome, step) => ('value' in outcome ? step(outcome, request) : outcome),
			point
		);
}

/** The year in whose prices stored amounts are; null for nominal ones, which are in those of their year. */
const storedBase = (prices: string) => /^constant (\d{4})$/.exec(prices)?.[1] ?? null;

function priceStep({ view, prices }: Resolved, figure: ContextFigure): Step | null {
	const { prices: asked, lang } = view;
	if (asked === 'stored') return null;
	const stored = storedBase(prices);
	return (point) => {
		const { year } = point.from;
		const fromYear = stored === null ? year : Number(stored);
		const toYear = asked === 'nominal' ? year : asked;
		const from = figure('cpi', 'USA', fromYear);
		const to = figure('cpi', 'USA', toYear);
		if (!from || !to) return { missing: 'no-index' };
		const note = moneyNotes[lang].prices(toYear, to.value, fromYear, from.value);
		return scaled(point, to.value / from.value, note);
	};
}

function currencyStep(resolved: Resolved, figure: ContextFigure): Step | null {
	const { view } = resolved;
	const { currency, rate, lang } = view;
	const known = findCurrency(currency);
	if (!known) return null;
	if (rate !== 'average')
		return (point) =>
			scaled(point, rate, moneyNotes[lang].single(formatNumber(rate), known.name[lang]));
	const base = constantBase(resolved);
	return (point) => {
		const year = base ?? point.from.year;
		const average = figure('fx', known.region, year);
		if (!average) return { missing: 'no-rate' };
		const note = moneyNotes[lang].average(
			formatNumber(average.value),
			known.name[lang],
			year,
			average.source
		);
		return scaled(point, average.value, note);
	};
}

/** The base year of the prices that a view shows; null for nominal ones. */
export function constantBase({ view, prices }: Resolved): number | null {
	if (typeof view.prices === 'number') return view.prices;
	const stored = view.prices === 'stored' ? storedBase(prices) : null;
	return stored === null ? null : Number(stored);
}

function perStep({ view, unit }: Resolved, figure: ContextFigure): Step | null {
	const { per, lang } = view;
	if (per === 'none') return null;
	const measure = per === 'gdp' ? 'gdp' : 'population';
	const factor = per === 'gdp' ? 100 : unit === 'count' ? PER_MILLION : 1;
	return (point, { held }) => {
		const whole = figure(measure, held, point.from.year);
		if (!whole || whole.value <= 0) return { missing: per === 'gdp' ? 'no-gdp' : 'no-population' };
		const note = moneyNotes[lang][measure](formatNumber(whole.value), point.from.year);
		return scaled(point, factor / whole.value, note);
	};
}

/** The unit of the shown levels. */
export function shownUnit({ view, unit }: Resolved): string {
	const money = unit === 'USD' ? view.currency : unit;
	if (view.per === 'gdp') return '% of GDP';
	if (view.per === 'person')
		return unit === 'count' ? 'count per million people' : `${money} per person`;
	return money;
}

/** The price basis of the shown levels, as the files write it. */
export function shownPrices(resolved: Resolved): string {
	const { view, prices } = resolved;
	if (view.prices === 'nominal') return 'nominal';
	return typeof view.prices === 'number' ? `constant ${view.prices}` : prices;
}

/** What was converted, for subtitle, notes and files: rates with year and source, base of the prices. */
export function describeConversion(
	resolved: Resolved,
	years: number[],
	figure: ContextFigure
): Conversion {
	const { view, prices } = resolved;
	const currency = findCurrency(view.currency);
	const base = constantBase(resolved);
	const rateYears = base === null ? years : [base];
	const rates = rateYears.flatMap((year) => {
		const rate = currency && figure('fx', currency.region, year);
		return rate ? [{ year, value: rate.value, source: rate.source }] : [];
	});
	const [index] =
		view.prices === 'stored' ? [] : years.flatMap((y) => figure('cpi', 'USA', y) ?? []);
	return {
		currency: currency
			? {
					code: currency.code,
					name: currency.name[view.lang],
					rate: view.rate,
					rates: view.rate === 'average' ? rates : []
				}
			: null,
		prices:
			view.prices === 'stored'
				? null
				: { from: prices, to: shownPrices(resolved), source: index?.source ?? '' },
		per: view.per === 'none' ? null : view.per
	};
}
