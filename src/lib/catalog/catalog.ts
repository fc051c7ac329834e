import type { Language, Localized } from '../language';

/** One publisher's tables. */
export interface Dataset {
	id: string;
	title: Localized;
	publisher: string;
	description: Localized;
	homepage: string | null;
}

/** What is counted. A `cumulative` measure covers a span of years and never enters a time series. */
export interface Measure {
	id: string;
	unit: string;
	kind: 'flow' | 'cumulative';
	/** The dimensions by which some edition splits it, `region` first. */
	dimensions: string[];
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

/**
 * What an edition holds of a measure: `all` of a run or list, the `first` n of a ranked list, or a
 * `selection` with others not found. `period` is `2013..2021` (a run of years), `2021` or a span `2013-2021`.
 */
export interface Coverage {
	measure: string;
	group: 'world' | 'regions' | 'countries' | 'states';
	period: string;
	extent: 'all' | 'first' | 'selection';
	count: number | null;
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
	/** Oldest first. */
	editions: Edition[];
	/** Changes with measures, regions and meanings; part of every answer's ETag. */
	version: string;
}

export const findEdition = (catalog: Catalog, slug: string) =>
	catalog.editions.find((edition) => edition.slug === slug);

export const findMeasure = (catalog: Catalog, id: string) =>
	catalog.measures.find((measure) => measure.id === id);

export const findRegion = (catalog: Catalog, code: string) =>
	catalog.regions.find((region) => region.code === code);

export const findHolding = (edition: Edition | undefined, measure: string) =>
	edition?.holdings.find((holding) => holding.measure === measure);

/** A region's name for a reader; the code itself for a region that the catalog does not name. */
export const regionName = (catalog: Catalog, code: string, language: Language) =>
	findRegion(catalog, code)?.name[language] ?? code;

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
	const run = /^(\d{4})\.\.(\d{4})$/.exec(period);
	if (run) return Number(run[1]) <= year && year <= Number(run[2]);
	return period === String(year);
}

/** The coverage records of an edition that speak of a region in a year, most telling first. */
export function coverageOf(
	catalog: Catalog,
	edition: Edition,
	measure: string,
	region: string,
	year: number
): Coverage[] {
	const groups = groupOf(findRegion(catalog, region)?.kind, region);
	return edition.coverage
		.filter((c) => c.measure === measure && groups.includes(c.group) && covers(c.period, year))
		.sort((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
}

/**
 * The years for which an edition states a region without a gap, or null where that is not known:
 * only from such a run may a sentence say "first", "since" or "record".
 */
export function completeRun(
	catalog: Catalog,
	edition: Edition,
	measure: string,
	region: string
): [number, number] | null {
	const groups = groupOf(findRegion(catalog, region)?.kind, region);
	for (const coverage of edition.coverage) {
		if (coverage.measure !== measure || coverage.extent !== 'all') continue;
		if (!groups.includes(coverage.group)) continue;
		const run = /^(\d{4})\.\.(\d{4})$/.exec(coverage.period);
		if (run) return [Number(run[1]), Number(run[2])];
	}
	return null;
}
