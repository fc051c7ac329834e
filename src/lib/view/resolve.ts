import {
	editionsHolding,
	findHolding,
	findMeasure,
	type Catalog,
	type Cell,
	type Edition,
	type Holding,
	type Measure
} from '../catalog/catalog';
import {
	checkBase,
	checkDrawing,
	checkHighlight,
	checkMeasure,
	checkSeveral,
	checkTransform
} from './checks';
import { chooseContext, type Context } from './context';
import { chooseCompare, chooseEditions } from './editions';
import { checkMoney } from './money';
import { chooseMapped } from './map';
import { chooseParts } from './parts';
import { problem, type Refuse } from './problems';
import { requestSeries } from './request';
import { checkWhole, isStacked } from './whole';
import type { View, ViewProblem } from './view';

/** One line of the answer before its figures are known. */
export interface SeriesRequest extends Cell {
	/** Its value in the dimension that makes the series: a region as asked, a part, an edition. */
	id: string;
	/** The region as asked for: EUROPE stays EUROPE. */
	region: string;
	/** The code under which the edition keeps the region. */
	held: string;
	/** The edition; `first` where each year is taken as first published. */
	edition: string;
	/** The editions that it is read from, oldest first: several only for `first`. */
	sources: string[];
	/** A line of `compare`, drawn behind the others. */
	ghost: boolean;
}

/** A view with every `latest` replaced by a slug and every group by its members. */
export interface Resolved {
	view: View;
	measure: Measure;
	/** The horizontal measure of a scatter plot, and the edition it is read from where that is another. */
	x: { measure: Measure; edition: Edition | null } | null;
	/** The editions in use, oldest first; those of the context apart. */
	editions: Edition[];
	context: Context;
	series: SeriesRequest[];
	/** Whether the parts are drawn on top of each other, with what remains of the whole. */
	stacked: boolean;
	unit: string;
	prices: string;
}

export type Resolution = { resolved: Resolved | null; problems: ViewProblem[] };

/**
 * Pins a view to what the catalog holds. What the catalog does not have is replaced by the nearest
 * thing that can be shown and named in `problems`; `resolved` is null only when no edition at all
 * holds the measure.
 */
export function resolve(asked: View, catalog: Catalog): Resolution {
	const problems: ViewProblem[] = [];
	const view: View = structuredClone(asked);
	const refuse: Refuse = (kind, parameter, value, allowed = [], about = '') =>
		void problems.push(problem(kind, view.lang, parameter, value, allowed, about));

	const datasets = catalog.datasets.map((dataset) => dataset.id);
	if (!datasets.includes(view.dataset)) {
		refuse('dataset', 'dataset', view.dataset, datasets);
		return { resolved: null, problems };
	}
	const measure = findMeasure(catalog, view.measure);
	const holders = editionsHolding(catalog, view.dataset, view.measure);
	if (!measure || holders.length === 0) {
		refuse('measure', 'measure', view.measure, measuresOf(catalog, view.dataset));
		return { resolved: null, problems };
	}

	checkMeasure(view, measure, holders, refuse);
	const editions = chooseEditions(view, holders, refuse);
	checkX(view, editions, refuse);
	chooseMapped(view, editions, catalog, refuse);
	const ghost = chooseCompare(view, holders, catalog, refuse);
	const holding = view.chart === 'scatter' && ghost ? [...editions, ghost] : editions;
	chooseParts(view, holding, measure, catalog, refuse);
	checkTransform(view, measure, refuse);
	checkMoney(view, measure, findHolding(editions.at(-1), measure.id) as Holding, catalog, refuse);
	const context = chooseContext(view, editions, catalog, refuse);
	const x = findX(view, editions, context, catalog);
	checkWhole(view, measure, editions, catalog, refuse);
	checkSeveral(view, editions, refuse);
	checkDrawing(view, refuse);
	checkBase(view, editions, refuse);
	checkHighlight(view, catalog, refuse);

	const used = new Set([...editions, ...(ghost ? [ghost] : [])]);
	const { unit, prices } = findHolding(editions.at(-1), measure.id) as Holding;
	return {
		resolved: {
			view,
			measure,
			x,
			editions: catalog.editions.filter((edition) => used.has(edition)),
			context,
			series: requestSeries(view, editions, ghost, catalog),
			stacked: isStacked(view, measure, editions),
			unit,
			prices
		},
		problems
	};
}

const measuresOf = (catalog: Catalog, dataset: string) =>
	catalog.measures
		.filter(({ id }) => editionsHolding(catalog, dataset, id).length > 0)
		.map(({ id }) => id);

/**
 * The horizontal measure of a scatter plot stands in the shown edition itself, or is GDP or population.
 * Without one there is no scatter plot.
 */
function checkX(view: View, editions: Edition[], refuse: Refuse) {
	if (view.chart === 'scatter') {
		const own = editions.flatMap(({ holdings }) => holdings.map(({ measure }) => measure));
		const known = [...new Set([...own, 'gdp', 'population'])].filter((id) => id !== view.measure);
		if (view.x !== null && known.includes(view.x)) return;
		refuse('x', 'x', view.x ?? 'none', known);
		view.chart = 'table';
	}
	view.x = null;
}

/** The horizontal measure with the edition of the context that it is read from, where that is another. */
function findX(
	{ x }: View,
	editions: Edition[],
	context: Context,
	catalog: Catalog
): Resolved['x'] {
	const measure = x === null ? undefined : findMeasure(catalog, x);
	if (!measure) return null;
	const isOwn = editions.some((edition) => findHolding(edition, measure.id));
	return { measure, edition: isOwn ? null : context[measure.id as 'gdp' | 'population'] };
}
