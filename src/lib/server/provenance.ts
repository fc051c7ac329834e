import {
	findHolding,
	findMeasure,
	partDimensions,
	partName,
	regionName,
	type Catalog,
	type Edition,
	type Holding,
	type PartDimension
} from '../catalog/catalog';
import { basisWords } from '../finding/caption';
import { unitWords } from '../format/number';
import type { Observation } from '../frame/observation';
import type { Language } from '../language';
import { problem } from '../view/problems';
import type { ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import { countEdition, listEditionPage, listSources, type EditionFilter } from './observations';
import { orderHoldings, yearsOf } from './shelf';

/** A page of more rows than this serves nobody. */
const PAGE_ROWS = 200;

/** A part as an edition labels it, and what became of it. */
export interface HeldPart {
	id: string;
	name: string;
	/** Empty where the edition's own label is not recorded. */
	label: string;
	since: number | null;
	successors: string[];
	note: string;
}

/** What an edition holds of a measure, in words. */
export interface HeldMeasure extends Pick<Holding, 'measure' | 'unit'> {
	years: string;
	/** Unit and price basis in words. */
	basis: string;
	name: string;
	regions: string[];
	parts: { dimension: PartDimension; held: HeldPart[] }[];
	coverage: Edition['coverage'];
}

/** One observation with its names. */
export interface NamedObservation extends Observation {
	measureName: string;
	regionName: string;
	/** The names of its parts; empty for the whole. */
	part: string;
	unit: string;
	/** Unit and price basis in words. */
	basis: string;
}

/** Everything that the page of an edition shows. */
export interface EditionPage {
	edition: Omit<Edition, 'note' | 'holdings' | 'coverage'> & { note: string };
	datasetTitle: string;
	/** The newest edition of the dataset, where this is not it. */
	newest: { slug: string; title: string } | null;
	held: HeldMeasure[];
	sources: string[];
	filter: EditionFilter;
	regions: { id: string; name: string }[];
	page: number;
	pages: number;
	/** The position of the first one shown, from 1. */
	first: number;
	/** How many observations the filter lets through. */
	count: number;
	observations: NamedObservation[];
	problems: ViewProblem[];
}

/** The page of an edition: what it is, what it holds, and one page of its observations. */
export async function presentEdition(
	atlas: Atlas,
	{ holdings, coverage, ...edition }: Edition,
	query: URLSearchParams,
	language: Language
): Promise<EditionPage> {
	const catalog = await atlas.catalog();
	const whole = { ...edition, holdings, coverage };
	const { filter, asked, problems } = readFilter(whole, query, language);
	const count = await countEdition(atlas.db, edition.slug, filter);
	const pages = Math.max(1, Math.ceil(count / PAGE_ROWS));
	const page = Math.min(asked, pages);
	if (asked > pages) problems.push(wrongPage(String(asked), pages, language));
	const [sources, observations] = await Promise.all([
		listSources(atlas.db, edition.slug),
		listEditionPage(atlas.db, edition.slug, filter, {
			limit: PAGE_ROWS,
			offset: (page - 1) * PAGE_ROWS
		})
	]);
	const codes = new Set(holdings.flatMap(({ regions }) => regions));
	const siblings = catalog.editions.filter(
		(other) => other.dataset === edition.dataset && !other.withdrawn
	);
	const newest = siblings.at(-1);
	return {
		edition: { ...edition, note: edition.note[language] },
		datasetTitle:
			catalog.datasets.find(({ id }) => id === edition.dataset)?.title[language] ?? edition.dataset,
		newest:
			newest && newest.slug !== edition.slug ? { slug: newest.slug, title: newest.title } : null,
		held: orderHoldings(whole, catalog).map((holding) =>
			nameHolding(holding, whole, catalog, language)
		),
		sources,
		filter,
		regions: catalog.regions
			.filter(({ code }) => codes.has(code))
			.map(({ code, name }) => ({ id: code, name: name[language] })),
		page,
		pages,
		first: (page - 1) * PAGE_ROWS + 1,
		count,
		observations: observations.map((o) => nameObservation(o, whole, catalog, language)),
		problems
	};
}

function readFilter(edition: Edition, query: URLSearchParams, language: Language) {
	const known = ['measure', 'region', 'page', 'lang', 'theme'];
	const read = (name: string) => query.getAll(name).find(Boolean) ?? null;
	const problems = [...new Set(query.keys())]
		.filter((name) => !known.includes(name) && read(name))
		.map((name) => problem('parameter', language, name, read(name) ?? '', known));
	const choose = (name: 'measure' | 'region', held: string[]) => {
		const value = read(name);
		if (value === null || held.includes(value)) return value;
		problems.push(problem(name, language, name, value, held));
		return null;
	};
	const page = read('page') ?? '1';
	const isPage = /^[1-9]\d{0,5}$/.test(page);
	if (!isPage) problems.push(wrongPage(page, null, language));
	return {
		filter: {
			measure: choose(
				'measure',
				edition.holdings.map(({ measure }) => measure)
			),
			region: choose('region', [...new Set(edition.holdings.flatMap(({ regions }) => regions))])
		},
		asked: isPage ? Number(page) : 1,
		problems
	};
}

const wrongPage = (value: string, last: number | null, language: Language) =>
	problem('value', language, 'page', value, last === null ? ['1', '2'] : ['1', `… ${last}`]);

/** "nominal US dollars", "constant 2021 US dollars", "count". */
export const basisOf = ({ unit, prices }: Pick<Holding, 'unit' | 'prices'>, language: Language) =>
	[basisWords(prices, language), unitWords(unit, language)].filter(Boolean).join(' ');

function nameHolding(
	holding: Holding,
	edition: Edition,
	catalog: Catalog,
	language: Language
): HeldMeasure {
	const { measure, unit, regions, parts } = holding;
	return {
		measure,
		unit,
		years: yearsOf(holding, catalog, language),
		basis: basisOf(holding, language),
		name: findMeasure(catalog, measure)?.name[language] ?? measure,
		regions: regions.map((code) => regionName(catalog, code, language)),
		parts: partDimensions.flatMap((dimension) => {
			const ids = parts[dimension]?.filter((id) => id !== 'all') ?? [];
			if (ids.length === 0) return [];
			return [
				{ dimension, held: ids.map((id) => namePart(dimension, id, edition, catalog, language)) }
			];
		}),
		coverage: edition.coverage.filter((each) => each.measure === measure)
	};
}

function namePart(
	dimension: PartDimension,
	id: string,
	{ slug }: Edition,
	catalog: Catalog,
	language: Language
): HeldPart {
	const entry = catalog.taxonomies.find(
		(each) => each.edition === slug && each.dimension === dimension && each.id === id
	);
	return {
		id,
		name: partName(catalog, dimension, id, language),
		label: entry?.label ?? '',
		since: entry?.since ?? null,
		successors: (entry?.successors ?? []).map((next) =>
			partName(catalog, dimension, next, language)
		),
		note: entry?.note[language] ?? ''
	};
}

function nameObservation(
	o: Observation,
	edition: Edition,
	catalog: Catalog,
	language: Language
): NamedObservation {
	const holding = findHolding(edition, o.measure);
	const ids = { focus: o.focusArea, activity: o.activity, size: o.sizeBand, model: o.model };
	return {
		...o,
		measureName: findMeasure(catalog, o.measure)?.name[language] ?? o.measure,
		regionName: regionName(catalog, o.region, language),
		part: partDimensions
			.filter((dimension) => ids[dimension] !== 'all')
			.map((dimension) => partName(catalog, dimension, ids[dimension], language))
			.join(', '),
		unit: holding?.unit ?? '',
		basis: holding ? basisOf(holding, language) : ''
	};
}
