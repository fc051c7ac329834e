import {
	editionsHolding,
	findHolding,
	heldCode,
	heldIds,
	partDimensions,
	type Catalog,
	type Edition,
	type Measure
} from '../catalog/catalog';
import { totalOf } from '../catalog/whole';
import { pagePath, type Addressed } from './links';
import { decode } from '../view/codec';
import { resolve } from '../view/resolve';
import type { Dimension, View } from '../view/view';

/** A choice that changes so much of a view that it is a link and no field: another measure, another split. */
export interface Way {
	id: string;
	name: string;
	href: string;
	current: boolean;
}

/** The first of several queries that can be followed without a problem. */
function firstFine(
	figure: Addressed,
	catalog: Catalog,
	queries: Record<string, string>[]
): View | undefined {
	return queries
		.map((query) => decode(new URLSearchParams(query), figure.view))
		.filter(({ problems }) => problems.length === 0)
		.map(({ view }) => view)
		.find((view) => resolve(view, catalog).problems.length === 0);
}

/** The measures of the dataset, each shown as much like the present view as it can be. */
export function listMeasures(figure: Addressed, view: View, catalog: Catalog): Way[] {
	const own = catalog.measures.filter(
		({ id }) => editionsHolding(catalog, view.dataset, id).length > 0
	);
	const ways = own.flatMap((measure): Way[] => {
		const current = measure.id === view.measure;
		const found = current ? view : firstFine(figure, catalog, queriesFor(measure, view, catalog));
		if (!found) return [];
		const isFigures = measure.id === figure.view.measure && !current;
		const target = isFigures ? { ...figure.view, lang: view.lang, theme: view.theme } : found;
		const href = pagePath(figure, target);
		return [{ id: measure.id, name: measure.name[view.lang], href, current }];
	});
	return ways.length > 1 ? ways : [];
}

function queriesFor(measure: Measure, view: View, catalog: Catalog): Record<string, string>[] {
	const newest = editionsHolding(catalog, view.dataset, measure.id).at(-1) as Edition;
	const holding = findHolding(newest, measure.id);
	const isHeld = (code: string) =>
		heldIds(holding, 'region').includes(heldCode(catalog, code, newest.slug));
	const same = view.by === 'region' ? view.region.filter(isHeld) : [];
	const region = same.length > 0 ? same : isHeld('WLD') ? ['WLD'] : [];
	const common = {
		dataset: view.dataset,
		measure: measure.id,
		lang: view.lang,
		theme: view.theme,
		edition: 'latest',
		compare: 'none',
		context: 'latest',
		show: 'level',
		of: 'none',
		per: 'none',
		base: 'first',
		currency: 'USD',
		rate: 'average',
		prices: 'stored',
		scale: 'linear',
		highlight: 'none',
		events: 'off',
		x: 'none'
	};
	const part = partDimensions.find((dimension) => measure.dimensions.includes(dimension));
	const charts =
		measure.kind === 'cumulative'
			? ['bar']
			: [...new Set([view.chart === 'scatter' ? 'line' : view.chart, 'line'])];
	const regions = { by: 'region', region: region.join('~') || '@all', time: 'earliest..latest' };
	return [
		...charts.map((chart) => ({ ...common, ...regions, chart })),
		...(part
			? [{ ...common, by: part, [part]: '@all', time: 'latest', chart: 'bar', region: 'WLD' }]
			: [])
	];
}

/** The dimensions by which the measure can be split where there is more than one thing to split into. */
export function listSplits(
	figure: Addressed,
	view: View,
	measure: Measure,
	editions: Edition[],
	holders: Edition[],
	catalog: Catalog
): Way[] {
	const parts = (dimension: Exclude<Dimension, 'edition'>) =>
		editions
			.flatMap((edition) => heldIds(findHolding(edition, measure.id), dimension))
			.filter((id) => id !== totalOf(dimension));
	const splits = [...measure.dimensions, 'edition'].filter((dimension) =>
		dimension === 'edition'
			? holders.length > 1
			: new Set(parts(dimension as Exclude<Dimension, 'edition'>)).size > 1
	) as Dimension[];
	const ways = splits.flatMap((by): Way[] => {
		if (by === view.by) return [{ id: by, name: by, href: pagePath(figure, view), current: true }];
		const query: Record<string, string> = {
			dataset: view.dataset,
			measure: view.measure,
			lang: view.lang,
			theme: view.theme,
			by,
			x: 'none',
			compare: 'none',
			show: 'level',
			of: 'none',
			base: 'first',
			scale: 'linear',
			highlight: 'none',
			edition: by === 'edition' ? 'all' : 'latest'
		};
		const [first] = view.region;
		if (by === 'edition' && view.region.length === 1 && first) query.region = first;
		if (by !== 'edition' && by !== 'region' && view.by === 'region') query.region = 'WLD';
		const charts = [...new Set([view.chart === 'scatter' ? 'bar' : view.chart, 'line', 'bar'])];
		const spans = [by === 'edition' ? 'earliest..latest' : '', 'latest'];
		const found = firstFine(
			figure,
			catalog,
			charts.flatMap((chart) =>
				spans.map((time) => ({ ...query, chart, ...(time ? { time } : {}) }))
			)
		);
		return found ? [{ id: by, name: by, href: pagePath(figure, found), current: false }] : [];
	});
	return ways.length > 1 ? ways : [];
}
