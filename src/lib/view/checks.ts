import { findHolding, type Catalog, type Edition, type Measure } from '../catalog/catalog';
import type { ProblemKind } from './problems';
import type { View } from './view';

/** Names a problem with a parameter; the view is mended by the caller. */
export type Refuse = (
	kind: ProblemKind,
	parameter: keyof View,
	value: string,
	allowed?: string[]
) => void;

/** A share of the whole is asked of parts: the world itself would be a line at 100%. */
export function dropWhole(view: View, refuse: Refuse) {
	if (view.show !== 'share') return;
	const parts = view.region.filter((code) => code !== 'WLD');
	if (parts.length > 0) {
		view.region = parts;
		return;
	}
	refuse('whole', 'show', view.show, ['level', 'change', 'growth', 'index', 'cumulative']);
	view.show = 'level';
}

/** What a measure, a transform and a chart allow of each other. */
export function checkTransform(view: View, measure: Measure, refuse: Refuse) {
	if (measure.kind === 'cumulative' && view.show !== 'level' && view.show !== 'share') {
		refuse('cumulative', 'show', view.show, ['level', 'share']);
		view.show = 'level';
	}
	if (measure.kind === 'cumulative' && view.chart !== 'table') view.chart = 'bar';
	if (view.scale === 'log' && view.chart !== 'line') {
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

/** Only known regions can be highlighted. */
export function checkHighlight(view: View, catalog: Catalog, refuse: Refuse) {
	const known = new Set(catalog.regions.map(({ code }) => code));
	view.highlight = view.highlight.filter((code) => {
		if (!known.has(code)) refuse('region', 'highlight', code, view.region);
		return known.has(code);
	});
}
