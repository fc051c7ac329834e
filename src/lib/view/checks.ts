import { findHolding, type Catalog, type Edition, type Measure } from '../catalog/catalog';
import { splitWithoutTotal } from './parts';
import type { Refuse } from './problems';
import type { ChartKind, View } from './view';

/** The dimension that makes the series must be one by which the measure is split. */
export function checkMeasure(view: View, measure: Measure, holders: Edition[], refuse: Refuse) {
	const splits = [...measure.dimensions, 'edition'];
	if (!splits.includes(view.by)) {
		refuse('split', 'by', view.by, splits, view.by);
		view.by = 'region';
	}
	if (measure.kind === 'cumulative' && view.by === 'edition') {
		refuse('cumulative', 'by', view.by, measure.dimensions);
		view.by = 'region';
	}
	const dimension = splitWithoutTotal(measure, holders);
	if (!dimension || view.by === dimension || !view[dimension].includes('all')) return;
	refuse('total', dimension, 'all', [], `by=${dimension}`);
	if (view.by === 'region') view.region = ['WLD'];
	view.by = dimension;
	view[dimension] = [];
}

/** What a measure, a transform and a chart allow of each other. */
export function checkTransform(view: View, measure: Measure, refuse: Refuse) {
	if (measure.kind === 'cumulative' && view.show !== 'level' && view.show !== 'share') {
		refuse('cumulative', 'show', view.show, ['level', 'share']);
		view.show = 'level';
	}
	if (measure.kind === 'level' && view.show === 'cumulative') {
		refuse('level', 'show', view.show, ['level', 'change', 'growth', 'index']);
		view.show = 'level';
	}
	// A map of totals over a span of years shows one figure for each region, as bars do.
	const isOne = view.chart === 'table' || view.chart === 'map';
	if (measure.kind === 'cumulative' && !isOne) view.chart = 'bar';
	if (view.chart === 'scatter' && view.show !== 'level') {
		refuse('scatter', 'show', view.show, ['level']);
		view.show = 'level';
	}
	checkDrawing(view, refuse);
}

/** What kinds of chart may have a logarithmic scale: those that do not begin at zero. */
const loggable: readonly ChartKind[] = ['line', 'slope', 'map', 'grid', 'scatter'];

/** A slope runs from one year to another; small multiples stand beside each other. */
export function checkSeveral(view: View, editions: Edition[], refuse: Refuse) {
	const { chart, by } = view;
	const isOne =
		chart === 'slope'
			? isOneYear(view, editions)
			: chart === 'grid' && (by === 'edition' ? editions : view[by]).length < 2;
	if (!isOne) return;
	refuse(chart as 'slope' | 'grid', 'chart', chart, ['line', 'bar', 'table']);
	view.chart = 'line';
}

/** Whether at most one of the asked years is held by a shown edition. */
function isOneYear({ time, measure }: View, editions: Edition[]): boolean {
	const held = editions.flatMap((edition) => findHolding(edition, measure) ?? []);
	const last = Math.max(...held.map(({ lastYear }) => lastYear));
	const first = Math.min(...held.map(({ firstYear }) => firstYear));
	const to = time.to === 'latest' ? last : Math.min(last, time.to);
	const from =
		time.from === 'latest' ? to : time.from === 'earliest' ? first : Math.max(first, time.from);
	return from >= to;
}

/** What a kind of chart can draw; asked again once the kind is settled. */
export function checkDrawing(view: View, refuse: Refuse) {
	if (view.events === 'on' && ['bar', 'slope', 'map', 'scatter'].includes(view.chart)) {
		refuse('time', 'events', view.events, ['off']);
		view.events = 'off';
	}
	if (view.scale === 'log' && !loggable.includes(view.chart)) {
		refuse('line', 'scale', view.scale, ['linear']);
		view.scale = 'linear';
	}
	if (view.scale === 'log' && (view.show === 'growth' || view.show === 'change')) {
		refuse('log', 'scale', view.scale, ['linear']);
		view.scale = 'linear';
	}
}

/** The year that is 100 must be one that a shown edition holds. */
export function checkBase(view: View, editions: Edition[], refuse: Refuse) {
	if (view.base === null) return;
	const held = editions.flatMap((edition) => findHolding(edition, view.measure) ?? []);
	const first = Math.min(...held.map(({ firstYear }) => firstYear));
	const last = Math.max(...held.map(({ lastYear }) => lastYear));
	if (first <= view.base && view.base <= last) return;
	refuse('base', 'base', String(view.base), ['first', `${first}`, `${last}`]);
	view.base = null;
}

/** Only what the catalog knows can be highlighted. */
export function checkHighlight(view: View, catalog: Catalog, refuse: Refuse) {
	if (view.highlight.length === 0) return;
	const known = new Set(
		view.by === 'region'
			? catalog.regions.map(({ code }) => code)
			: view.by === 'edition'
				? catalog.editions.map(({ slug }) => slug)
				: catalog.terms.filter(({ dimension }) => dimension === view.by).map(({ id }) => id)
	);
	const shown = view.by === 'edition' ? view.edition : view[view.by];
	view.highlight = view.highlight.filter((id) => {
		const fits = known.has(id) || shown.includes(id);
		if (!fits) refuse(view.by === 'region' ? 'region' : 'part', 'highlight', id, shown);
		return fits;
	});
}
