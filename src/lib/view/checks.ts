import { findHolding, type Catalog, type Edition, type Measure } from '../catalog/catalog';
import { splitWithoutTotal } from './parts';
import type { Refuse } from './problems';
import type { View } from './view';

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
	if (measure.kind === 'cumulative' && view.chart !== 'table') view.chart = 'bar';
	if (view.chart === 'scatter' && view.show !== 'level') {
		refuse('scatter', 'show', view.show, ['level']);
		view.show = 'level';
	}
	checkDrawing(view, refuse);
}

/** What a kind of chart can draw; asked again once the kind is settled. */
export function checkDrawing(view: View, refuse: Refuse) {
	if (view.events === 'on' && ['bar', 'scatter'].includes(view.chart)) {
		refuse('time', 'events', view.events, ['off']);
		view.events = 'off';
	}
	if (view.scale === 'log' && view.chart !== 'line' && view.chart !== 'scatter') {
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
