import { findHolding, type Catalog, type Edition } from '../catalog/catalog';
import type { Refuse } from './problems';
import type { View } from './view';

/** What a figure may be set against: exchange rates, prices, GDP, population. */
export const contextMeasures = ['fx', 'cpi', 'gdp', 'population'] as const;
export type ContextMeasure = (typeof contextMeasures)[number];

/** The editions from which the context of a view is read; null where it needs none. */
export type Context = Record<ContextMeasure, Edition | null>;

/** The publishers of the atlas' own context: an analyst's table is taken only where it is named. */
const publishers: Record<ContextMeasure, string> = {
	fx: 'exchange-rates',
	cpi: 'us-cpi',
	gdp: 'world-bank',
	population: 'world-bank'
};

/** Which context a view needs. */
function neededBy(view: View): ContextMeasure[] {
	const x = view.chart === 'scatter' ? view.x : null;
	return contextMeasures.filter(
		(measure) =>
			(measure === 'fx' && view.currency !== 'USD' && view.rate === 'average') ||
			(measure === 'cpi' && view.prices !== 'stored') ||
			(measure === 'gdp' && (view.per === 'gdp' || x === 'gdp')) ||
			(measure === 'population' && (view.per === 'person' || x === 'population'))
	);
}

/** Pins the context: the editions named, else the newest of each that is needed. */
export function chooseContext(
	view: View,
	shown: Edition[],
	catalog: Catalog,
	refuse: Refuse
): Context {
	const visible = catalog.editions.filter(({ withdrawn }) => !withdrawn);
	const needed = neededBy(view).filter(
		(measure) => view.x !== measure || !shown.some((edition) => findHolding(edition, measure))
	);
	const holding = (measure: ContextMeasure) =>
		visible.filter((edition) => findHolding(edition, measure));
	for (const slug of view.context) {
		const allowed = needed.flatMap((measure) => holding(measure).map((edition) => edition.slug));
		if (!allowed.includes(slug)) refuse('context', 'context', slug, allowed);
	}
	const chosen = Object.fromEntries(
		contextMeasures.map((measure) => {
			if (!needed.includes(measure)) return [measure, null];
			const held = holding(measure);
			const named = held.find(({ slug }) => view.context.includes(slug));
			const own = held.filter(({ dataset }) => dataset === publishers[measure]);
			return [measure, named ?? own.at(-1) ?? held.at(-1) ?? null];
		})
	) as Context;
	view.context = [...new Set(Object.values(chosen).flatMap((edition) => edition?.slug ?? []))];
	return chosen;
}
