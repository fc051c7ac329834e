import {
	editionsHolding,
	findHolding,
	findMeasure,
	heldCode,
	heldIds,
	partDimensions,
	type Catalog,
	type Edition,
	type Measure,
	type PartDimension
} from '../catalog/catalog';
import { totalOf } from '../catalog/whole';
import type { Language } from '../language';
import { decode } from './codec';
import { plainView } from './figure';
import { problem } from './problems';
import { resolve, type Resolved } from './resolve';
import { cellDimensions, type CellDimension, type View, type ViewProblem } from './view';

/** What a vintage matrix may be asked for. */
export interface VintageChoices {
	/** Those of most editions first; cumulative ones cover another span in each edition and are left out. */
	measures: Measure[];
	/** The ids held by the editions in use, by dimension of the measure. */
	ids: Partial<Record<CellDimension, string[]>>;
}

/** A question for one measure, region and part in every edition of a dataset, with its problems named. */
export interface VintageQuestion {
	view: View;
	/** Null where the dataset holds no yearly measure. */
	resolved: Resolved | null;
	choices: VintageChoices;
	/** Editions that hold the measure in another unit or price basis: never compared. */
	apart: Edition[];
	problems: ViewProblem[];
}

/** The parameters of a vintage matrix. */
export const vintageParameters = ['measure', ...cellDimensions, 'lang', 'theme'] as const;

/** The order in which measures are offered: those that say most about revisions first. */
export function listYearlyMeasures(catalog: Catalog, dataset: string): Measure[] {
	const count = ({ id }: Measure) => editionsHolding(catalog, dataset, id).length;
	return catalog.measures
		.filter((measure) => measure.kind !== 'cumulative' && count(measure) > 0)
		.sort(
			(a, b) =>
				Number(b.id === plainView.measure) - Number(a.id === plainView.measure) ||
				count(b) - count(a)
		);
}

/** Reads the query of a vintage matrix. Never fails: what can not be followed is replaced and named. */
export function askVintages(
	catalog: Catalog,
	dataset: string,
	query: URLSearchParams,
	lang: Language
): VintageQuestion {
	const measures = listYearlyMeasures(catalog, dataset);
	const known: readonly string[] = vintageParameters;
	const problems = [...new Set(query.keys())]
		.filter((name) => !known.includes(name) && query.get(name))
		.map((name) => problem('parameter', lang, name, query.get(name) ?? '', [...known]));
	const asked = new URLSearchParams([...query].filter(([name]) => known.includes(name)));
	const plain: View = { ...plainView, dataset, by: 'edition', edition: [], chart: 'table', lang };
	const read = decode(asked, { ...plain, measure: measures[0]?.id ?? plain.measure });
	problems.push(...read.problems);
	const view = { ...read.view, lang };

	if (!measures.some(({ id }) => id === view.measure)) {
		const isCumulative = findMeasure(catalog, view.measure)?.kind === 'cumulative';
		const kind = isCumulative ? 'cumulative' : 'measure';
		const ids = measures.map(({ id }) => id);
		problems.push(problem(kind, lang, 'measure', view.measure, ids));
		view.measure = ids[0] ?? view.measure;
	}
	const measure = findMeasure(catalog, view.measure);
	const holders = editionsHolding(catalog, dataset, view.measure);
	const ids = measure ? idsOf(measure, holders, catalog) : {};
	for (const dimension of cellDimensions) {
		const isNamed = query.getAll(dimension).some(Boolean);
		const held = ids[dimension];
		const fits = (id: string) =>
			held?.includes(id) ||
			(dimension === 'region' && holders.some((edition) => holds(edition, view.measure, id)));
		const [first] = view[dimension];
		if (isNamed && held && view[dimension].length === 1 && first && fits(first)) continue;
		if (isNamed) problems.push(explain(dimension, view, held, lang));
		view[dimension] = [chooseId(dimension, held, holders, view.measure)];
	}
	const years = holders.flatMap((edition) => {
		const holding = findHolding(edition, view.measure);
		return holding ? [holding.firstYear, holding.lastYear] : [];
	});
	// Every year that some edition counts: one may say that it did not yet track the part.
	if (years.length > 0) view.time = { from: Math.min(...years), to: Math.max(...years) };
	const { resolved } = resolve(view, catalog);
	return {
		view,
		resolved,
		choices: { measures, ids },
		apart: holders.filter(({ slug }) => !resolved?.editions.some((shown) => shown.slug === slug)),
		problems
	};
}

const holds = (edition: Edition, measure: string, region: string) =>
	findHolding(edition, measure)?.regions.includes(region) ?? false;

/** The stated total where there is one, else what most editions hold. */
function chooseId(
	dimension: CellDimension,
	held: string[] | undefined,
	holders: Edition[],
	measure: string
): string {
	if (!held || held.includes(totalOf(dimension))) return totalOf(dimension);
	const count = (id: string) =>
		holders.filter((edition) => heldIds(findHolding(edition, measure), dimension).includes(id))
			.length;
	return held.reduce((a, b) => (count(b) > count(a) ? b : a), held[0] as string);
}

function explain(
	dimension: CellDimension,
	view: View,
	held: string[] | undefined,
	lang: Language
): ViewProblem {
	const value = view[dimension].join('~') || '@all';
	if (!held) return problem('split', lang, dimension, value, [], dimension);
	if (view[dimension].length !== 1) return problem('single', lang, dimension, value, held);
	return problem(dimension === 'region' ? 'region' : 'part', lang, dimension, value, held);
}

/** What can be asked of a measure in each of its dimensions, in the order of a menu. */
function idsOf(measure: Measure, holders: Edition[], catalog: Catalog): VintageChoices['ids'] {
	const split = partDimensions.filter((dimension) => measure.dimensions.includes(dimension));
	const held = (dimension: PartDimension) =>
		new Set(holders.flatMap((edition) => heldIds(findHolding(edition, measure.id), dimension)));
	return {
		region: catalog.regions
			.filter(({ code }) =>
				holders.some((edition) => holds(edition, measure.id, heldCode(catalog, code, edition.slug)))
			)
			// EUROPE_GEO and the like are reached under the name that readers use.
			.filter(({ code }) => !/_GEO$/.test(code))
			.map(({ code }) => code),
		...Object.fromEntries(
			split.flatMap((dimension) => {
				const ids = held(dimension);
				if (ids.size === 0) return [];
				const terms = catalog.terms.filter((term) => term.dimension === dimension);
				const order = ['all', ...terms.map(({ id }) => id)].filter((id) => ids.has(id));
				return [[dimension, order]];
			})
		)
	};
}
