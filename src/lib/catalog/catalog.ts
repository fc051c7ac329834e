import type { Language, Localized } from '../language';

/** One publisher's tables. */
export interface Dataset {
	id: string;
	title: Localized;
	publisher: string;
	description: Localized;
	homepage: string | null;
}

/**
 * What is counted. A `flow` adds up over years, a `level` (population, an average) does not; a
 * `cumulative` measure covers a span of years and never enters a time series.
 */
export interface Measure {
	id: string;
	unit: string;
	kind: 'flow' | 'level' | 'cumulative';
	/** The dimensions by which some edition splits it, `region` first. */
	dimensions: string[];
	/** Whether its parts (regions, focus areas, …) may be added up. */
	additive: boolean;
	/** The measure that states the whole of its parts, where it does not do so itself. */
	whole: string | null;
	name: Localized;
	/** As it stands inside a sentence: "private AI investment". */
	noun: Localized;
	definition: Localized;
}

export type RegionKind = 'world' | 'aggregate' | 'country' | 'state';

export interface Region {
	code: string;
	kind: RegionKind;
	numeric: string | null;
	name: Localized;
}

/** What an aggregate means in one edition; `standsFor` is the code under which that edition's figures are kept. */
export interface Meaning {
	region: string;
	edition: string;
	standsFor: string | null;
	text: Localized;
}

/** The dimensions other than the region by which some measures are split. */
export const partDimensions = ['focus', 'activity', 'size', 'model'] as const;
export type PartDimension = (typeof partDimensions)[number];

/** What one figure of a measure is about; `all` is the stated total of a dimension, `WLD` that of the regions. */
export type Cell = Record<'region' | PartDimension, string>;

/** The name of a part: a focus area, an activity, a size band, a model. */
export interface Term {
	dimension: PartDimension;
	id: string;
	name: Localized;
	/** Models only: who made it, where, when, on what. */
	about: ModelInfo | null;
}

export interface ModelInfo {
	organisation: string;
	countries: string[];
	/** `2020-05-28`; null where it is not known. */
	date: string | null;
	hardware: string;
}

/** How one edition labels a part, since when it counts it, and what became of it later. */
export interface TaxonomyEntry {
	edition: string;
	dimension: PartDimension;
	id: string;
	label: string;
	/** The first year that the edition counts it, where that is later than the table begins. */
	since: number | null;
	/** The ids under which newer editions go on with it, where its scope changed. */
	successors: string[];
	note: Localized;
}

/** A dated event that a time chart may show. */
export interface NewsEvent {
	id: string;
	/** `2023-03-31`, or `2023-04` where only the month is known. */
	date: string;
	title: Localized;
	category: string;
	regions: string[];
	/** US dollars, as announced; null where none is stated. */
	amount: number | null;
	amountNote: string;
	publisher: string;
	source: string;
	url: string;
	/** How it was checked: `founding-document`, `page`, `page-partial` (date or amount only) or `dataset`. */
	verification: string;
}

/**
 * What an edition holds of a measure: `all` of a run or list (of focus areas, activities, size bands:
 * they are exhaustive), the `first` n of a ranked list, or a `selection` beside which a rest remains.
 * `period` is `2013..2021` (a run of years), `2021` or a span `2013-2021`.
 */
export interface Coverage {
	measure: string;
	group: 'world' | 'regions' | 'countries' | 'states' | 'focus' | 'activity' | 'size';
	period: string;
	extent: 'all' | 'first' | 'selection';
	count: number | null;
	/** The smallest value of a ranked list: what is absent from it is below. */
	last: number | null;
	note: string | null;
}

/** What an edition holds of one measure: unit and price basis belong here, not to the measure. */
export interface Holding {
	measure: string;
	unit: string;
	/** `nominal`, `constant 2021` or `n/a`. */
	prices: string;
	firstYear: number;
	lastYear: number;
	regions: string[];
	/** The parts held, by dimension; only of the dimensions by which the edition splits the measure. */
	parts: Partial<Record<PartDimension, string[]>>;
}

/** One immutable publication of a dataset. */
export interface Edition {
	slug: string;
	dataset: string;
	title: string;
	/** `2023-04` or `2023-04-03`; empty where it is not known. */
	published: string;
	/** The order in which editions were loaded; breaks ties between equal dates. */
	sequence: number;
	imported: string;
	sha256: string;
	observations: number;
	withdrawn: boolean;
	publisher: string;
	licence: string;
	attribution: string;
	note: Localized;
	holdings: Holding[];
	coverage: Coverage[];
}

/** Everything a view is resolved against: a plain value, read from the database and passed in. */
export interface Catalog {
	datasets: Dataset[];
	measures: Measure[];
	regions: Region[];
	meanings: Meaning[];
	/** In the order of a menu. */
	terms: Term[];
	taxonomies: TaxonomyEntry[];
	/** Oldest first. */
	events: NewsEvent[];
	/** Oldest first. */
	editions: Edition[];
	/** Changes with measures, regions and meanings; part of every answer's ETag. */
	version: string;
}

export const findEdition = (catalog: Catalog, slug: string) =>
	catalog.editions.find((edition) => edition.slug === slug);

export const findMeasure = (catalog: Catalog, id: string) =>
	catalog.measures.find((measure) => measure.id === id);

export function findRegion(catalog: Catalog, code: string): Region | undefined {
	let regions = regionsByCode.get(catalog);
	if (!regions) {
		regions = new Map(catalog.regions.map((region) => [region.code, region]));
		regionsByCode.set(catalog, regions);
	}
	return regions.get(code);
}

export const findHolding = (edition: Edition | undefined, measure: string) =>
	edition?.holdings.find((holding) => holding.measure === measure);

/** A region's name for a reader; the code itself for a region that the catalog does not name. */
export const regionName = (catalog: Catalog, code: string, language: Language) =>
	findRegion(catalog, code)?.name[language] ?? code;

/** A part's name for a reader; the id itself for a part that the catalog does not name. */
export function partName(
	catalog: Catalog,
	dimension: PartDimension,
	id: string,
	language: Language
): string {
	let names = termNames.get(catalog);
	if (!names) {
		names = new Map(catalog.terms.map((term) => [`${term.dimension} ${term.id}`, term.name]));
		termNames.set(catalog, names);
	}
	return names.get(`${dimension} ${id}`)?.[language] ?? id;
}

/** A catalog never changes, and names hundreds of regions and models. */
const regionsByCode = new WeakMap<Catalog, Map<string, Region>>();
const termNames = new WeakMap<Catalog, Map<string, Localized>>();

/** What an edition holds in a dimension of a measure: region codes, or the ids of parts. */
export const heldIds = (holding: Holding | undefined, dimension: 'region' | PartDimension) =>
	(dimension === 'region' ? holding?.regions : holding?.parts[dimension]) ?? [];

/** The visible editions of a dataset that hold a measure, oldest first. */
export function editionsHolding(catalog: Catalog, dataset: string, measure: string): Edition[] {
	return catalog.editions.filter(
		(edition) =>
			edition.dataset === dataset &&
			!edition.withdrawn &&
			findHolding(edition, measure) !== undefined
	);
}

/** What an aggregate means in an edition, where the edition gives it a meaning of its own. */
export const meaningOf = (catalog: Catalog, region: string, edition: string) =>
	catalog.meanings.find((meaning) => meaning.region === region && meaning.edition === edition);

/** The code under which an edition keeps a region's figures: EUROPE is EUU in one, EUROPE_GEO in another. */
export function heldCode(catalog: Catalog, region: string, edition: string): string {
	return meaningOf(catalog, region, edition)?.standsFor || region;
}

const groupOf = (kind: RegionKind | undefined, code: string): Coverage['group'][] =>
	kind === 'world'
		? ['world']
		: kind === 'state'
			? ['states']
			: kind === 'country'
				? ['regions', 'countries']
				: code
					? ['regions']
					: [];

function covers(period: string, year: number): boolean {
	const [from, to] = period.split('..');
	if (to !== undefined) return Number(from) <= year && year <= Number(to);
	// A span is known by its last year.
	return period === String(year) || period.endsWith(`-${year}`);
}

/** Whether an edition says that its parts of a measure are exhaustive in a year: they add up to the whole. */
export const isExhaustive = (
	edition: Edition | undefined,
	measure: string,
	dimension: 'region' | PartDimension,
	year: number
) =>
	edition?.coverage.some(
		(c) =>
			c.measure === measure && c.group === dimension && c.extent === 'all' && covers(c.period, year)
	) ?? false;

/** Where a figure stands: an edition, and the cell as it keeps it. */
export interface Place extends Cell {
	edition: string;
	held: string;
}

/** The groups under which coverage speaks of a cell, most telling first. */
function groupsOf(catalog: Catalog, place: Place): Coverage['group'][] {
	const part = partDimensions.find((dimension) => place[dimension] !== 'all');
	if (part === 'model') return [];
	if (part) return [part];
	return groupOf(findRegion(catalog, place.held)?.kind, place.held);
}

/** The coverage records of an edition that speak of a cell in a year, most telling first. */
export function coverageOf(
	catalog: Catalog,
	place: Place,
	measure: string,
	year: number
): Coverage[] {
	const groups = groupsOf(catalog, place);
	const records = findEdition(catalog, place.edition)?.coverage ?? [];
	return records
		.filter((c) => c.measure === measure && groups.includes(c.group) && covers(c.period, year))
		.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
}

/** Whether the list in which a figure stands has all there is, the first of a ranking, or some of it. */
export function extentOf(
	catalog: Catalog,
	place: Place,
	measure: string,
	year: number
): Coverage['extent'] | null {
	const records = coverageOf(catalog, place, measure, year);
	const list = records.find(({ group }) => group !== 'world' && group !== 'regions');
	return (list ?? records[0])?.extent ?? null;
}

/**
 * The years for which an edition states a cell without a gap, or null where that is not known: only
 * from such a run may a sentence say "first", "since" or "record".
 */
export function completeRun(
	catalog: Catalog,
	place: Place,
	measure: string
): [number, number] | null {
	const groups = groupsOf(catalog, place);
	for (const coverage of findEdition(catalog, place.edition)?.coverage ?? []) {
		if (coverage.measure !== measure || coverage.extent !== 'all') continue;
		if (!groups.includes(coverage.group)) continue;
		const run = /^(\d{4})\.\.(\d{4})$/.exec(coverage.period);
		if (run) return [Number(run[1]), Number(run[2])];
	}
	return null;
}
