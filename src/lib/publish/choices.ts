import {
	editionsHolding,
	findHolding,
	findRegion,
	type Catalog,
	type Holding
} from '../catalog/catalog';
import { currencies } from '../catalog/currencies';
import { listEvents } from '../frame/about';
import { describe } from '../view/codec';
import { resolve, type Resolved } from '../view/resolve';
import {
	chartKinds,
	denominators,
	scaleKinds,
	transforms,
	type ChartKind,
	type Denominator,
	type ScaleKind,
	type Transform,
	type View
} from '../view/view';
import { choosingBeside } from './choices-asides';
import { keptBeside } from './choices-kept';
import { listMeasures, listSplits, type Way } from './choices-links';
import { listRefused, type Refused } from './choices-refused';
import type { Addressed } from './links';
import { listParts, listSingles, type PartChoice, type SingleChoice } from './choices-parts';

export interface Option {
	value: string;
	name: string;
}

/** What the controls of a figure offer: only what would do something. */
export interface Choices {
	/** The years that the shown editions hold, oldest first. */
	years: number[];
	/** Editions by slug, and `first`; `latest` is always one. */
	editions: Option[];
	first: boolean;
	compare: Option[];
	shows: Transform[];
	/** Measures whose figure is the whole; `none`, without a name, is the shown measure itself. */
	of: Option[];
	per: Denominator[];
	currencies: Option[];
	/** `stored`, `nominal` and base years, as the query writes them. */
	prices: string[];
	/** The price basis of the stored figures. */
	storedPrices: string;
	charts: ChartKind[];
	scales: ScaleKind[];
	x: Option[];
	/** What can be shown or hidden. */
	switches: ('events' | 'patterns')[];
	/** The regions or parts of which each is a series. */
	parts: PartChoice | null;
	/** The other dimensions, of which one value is shown. */
	singles: SingleChoice[];
	measures: Way[];
	splits: Way[];
	/** What else a choice changes, by parameter and value: a logarithmic scale can not stay under columns. */
	also: Record<string, Record<string, Record<string, string>>>;
	/** What a reader would look for and can not have beside the shown view, with the reason. */
	refused: Refused[];
	/** Parameters that the address says and the form does not offer. */
	kept: Record<string, string>;
}

/** What is offered where nothing can be resolved. */
export const noChoices: Choices = {
	years: [],
	editions: [],
	first: false,
	compare: [],
	shows: [],
	of: [],
	per: [],
	currencies: [],
	prices: [],
	storedPrices: 'n/a',
	charts: [],
	scales: [],
	x: [],
	switches: [],
	parts: null,
	singles: [],
	measures: [],
	splits: [],
	also: {},
	refused: [],
	kept: {}
};

/** Of fewer regions bars say more than a map. */
const FEWEST_MAPPED = 8;

/**
 * What a figure's form offers beside the view that is shown. Whether a choice is allowed is asked of
 * `resolve`, which decides it for every address.
 */
export function findChoices(
	figure: Addressed,
	followed: View,
	resolved: Resolved,
	years: number[],
	catalog: Catalog
): Choices {
	const base = clean(followed, resolved, catalog);
	// Models are hundreds and never added up: for what is allowed of them, two stand for all.
	const values = describe({
		...base,
		...(base.by === 'model' ? { model: resolved.view.model.slice(0, 2) } : {})
	});
	const { attempt, asideOf } = choosingBeside(figure, values, catalog);
	const also: Choices['also'] = {};

	/** Whether a value can be chosen, by itself or with something set aside, which is then noted. */
	const offers = (name: keyof View, value: string) => {
		const aside = asideOf(name, value);
		if (aside && Object.keys(aside).length > 0) (also[name] ??= {})[value] = aside;
		return aside !== null;
	};
	const among = (name: keyof View, all: readonly string[]) =>
		all.filter((value) => offers(name, value));
	const named = (options: Option[], name: keyof View) => {
		const kept = new Set(
			among(
				name,
				options.map(({ value }) => value)
			)
		);
		return options.filter(({ value }) => kept.has(value));
	};

	const { lang } = base;
	const { measure } = resolved;
	const holders = editionsHolding(catalog, base.dataset, base.measure);
	const holdings = resolved.editions.flatMap((e) => findHolding(e, base.measure) ?? []);
	const span = yearsOf(holdings);
	const byEdition = base.by === 'edition';
	const editions = holders.map(({ slug, title }) => ({ value: slug, name: title })).reverse();
	const money = among('prices', ['stored', 'nominal', ...span.map(String).reverse()]);
	const measures = catalog.measures.map(({ id, name }) => ({ value: id, name: name[lang] }));
	const isScatter = figure.view.chart === 'scatter' || base.chart === 'scatter';
	const mapped = holdings.flatMap(({ regions }) =>
		regions.filter((code) => {
			const kind = findRegion(catalog, code)?.kind;
			return kind === 'country' || kind === 'state';
		})
	);
	const isMapped = new Set(mapped).size >= FEWEST_MAPPED;
	const charts = among('chart', chartKinds).filter((kind) =>
		// Models are not lines over years: each has its own.
		isScatter && base.by === 'model'
			? kind === 'scatter' || kind === 'table'
			: kind !== 'map' || isMapped || base.chart === 'map'
	);
	const choices: Choices = {
		years: span,
		editions: byEdition ? [] : named(editions, 'edition'),
		first: !byEdition && holders.length > 1 && among('edition', ['first']).length > 0,
		compare: byEdition ? [] : named(editions, 'compare'),
		shows: among('show', transforms) as Transform[],
		of: base.show === 'share' ? named([{ value: 'none', name: '' }, ...measures], 'of') : [],
		per: among('per', denominators) as Denominator[],
		currencies: named(
			[
				{ value: 'USD', name: lang === 'ko' ? '미국 달러' : 'US dollars' },
				...currencies.map(({ code, name }) => ({ value: code, name: name[lang] }))
			],
			'currency'
		),
		prices: money,
		storedPrices: resolved.prices,
		charts: charts as ChartKind[],
		scales: among('scale', scaleKinds) as ScaleKind[],
		x: base.chart === 'scatter' ? named(measures, 'x') : [],
		switches: listSwitches(base, resolved, years, catalog),
		parts: listParts(figure, base, resolved, catalog),
		singles: listSingles(base, resolved, catalog),
		measures: listMeasures(figure, base, catalog),
		splits: listSplits(figure, base, measure, resolved.editions, holders, catalog),
		also,
		refused: [],
		kept: {}
	};
	const others = holders.map(({ slug }) => slug).filter((slug) => !base.edition.includes(slug));
	const refused = listRefused({ ...choices, isMapped }, others, (parameter, value) => {
		const found = attempt({ [parameter]: value }).problems;
		return (found.find((each) => each.parameter === parameter) ?? found[0])?.message;
	});
	return { ...choices, refused, kept: keptBeside(choices, base, figure) };
}

/** Events where there are any; patterns where several series are told apart by their colours. */
function listSwitches(base: View, resolved: Resolved, years: number[], catalog: Catalog) {
	const withEvents: Resolved = { ...resolved, view: { ...resolved.view, events: 'on' } };
	const hasEvents = listEvents(withEvents, years, catalog).length > 0;
	const [only, ...others] = base[base.by];
	const isAlone = only !== undefined && others.length === 0 && !only.startsWith('@');
	const isPatterned =
		!isAlone && ['line', 'area', 'column', 'slope', 'scatter'].includes(base.chart);
	return [...(hasEvents ? ['events' as const] : []), ...(isPatterned ? ['patterns' as const] : [])];
}

/** The view without what can not be followed; where that leaves a problem, as it was resolved. */
function clean(followed: View, resolved: Resolved, catalog: Catalog): View {
	const unpinned: View = { ...followed, context: [] };
	if (resolve(unpinned, catalog).problems.length === 0) return unpinned;
	return { ...resolved.view, context: [] };
}

function yearsOf(holdings: Holding[]): number[] {
	if (holdings.length === 0) return [];
	const first = Math.min(...holdings.map(({ firstYear }) => firstYear));
	const last = Math.max(...holdings.map(({ lastYear }) => lastYear));
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
