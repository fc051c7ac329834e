import {
	findHolding,
	findRegion,
	heldCode,
	heldIds,
	partDimensions,
	type Catalog,
	type Edition,
	type Measure
} from '../catalog/catalog';
import { groupMembers, isOpen, regionGroups } from '../catalog/groups';
import { totalOf } from '../catalog/whole';
import type { Refuse } from './problems';
import { cellDimensions, type CellDimension, type View } from './view';

/**
 * Pins the parts of a view: of the dimension that makes the series any number, of every other one
 * exactly one. An empty list stands for all that the shown editions hold, except the total.
 */
export function chooseParts(
	view: View,
	editions: Edition[],
	measure: Measure,
	catalog: Catalog,
	refuse: Refuse
) {
	for (const dimension of cellDimensions)
		view[dimension] = choose(dimension, view, editions, measure, catalog, refuse);
}

function choose(
	dimension: CellDimension,
	view: View,
	editions: Edition[],
	measure: Measure,
	catalog: Catalog,
	refuse: Refuse
): string[] {
	const total = totalOf(dimension);
	const held = new Set(
		editions.flatMap((edition) => heldIds(findHolding(edition, view.measure), dimension))
	);
	const makesSeries = view.by === dimension;
	if (!makesSeries && !measure.dimensions.includes(dimension)) {
		const other = view[dimension].find((id) => id !== total);
		if (other !== undefined) refuse('split', dimension, other, [total], dimension);
		return [total];
	}
	const ids = known(dimension, view, held, editions, catalog, refuse);
	if (makesSeries) {
		const order = orderOf(dimension, catalog);
		// Of models those without any figure are asked for too: what is missing is said.
		const isShown = (id: string) =>
			held.has(id) || (dimension === 'model' && view.chart === 'scatter');
		if (ids.length > 0) return ids;
		const all = [...order].filter((id) => id !== total && isShown(id));
		const everything = dimension === 'region' ? withoutOverlaps(all, view, catalog) : all;
		const rest = [...held].filter((id) => id !== total && !order.has(id)).sort();
		const shown = [...everything, ...rest];
		return shown.length > 0 ? shown : [total];
	}
	const isHeld = (id: string) =>
		held.has(id) ||
		(dimension === 'region' && editions.some(({ slug }) => held.has(heldCode(catalog, id, slug))));
	const hasTotal = dimension === 'region' || held.size === 0 || held.has(total);
	const usual = hasTotal
		? total
		: ([...orderOf(dimension, catalog)].find((id) => held.has(id)) ?? total);
	const fitting = ids.filter(isHeld);
	if (ids.length > 1 || (ids.length === 0 && view[dimension].length === 0)) {
		const asked = view[dimension].join('~') || '@all';
		refuse('single', dimension, asked, fitting.length > 0 ? fitting : [usual]);
	}
	return ids.length > 0 ? ids.slice(0, 1) : [usual];
}

/** Of all regions those that do not overlap, where they are to be added up or shared out: the countries. */
function withoutOverlaps(codes: string[], { show, of, chart }: View, catalog: Catalog): string[] {
	const isWhole = (show === 'share' && of === null) || chart === 'area';
	const isCountry = (code: string) => findRegion(catalog, code)?.kind === 'country';
	return isWhole && codes.some(isCountry) ? codes.filter(isCountry) : codes;
}

/** What was listed of catalogs before: a view is resolved over a hundred times for what its form offers. */
const listed = new WeakMap<Catalog, Map<CellDimension, Set<string>>>();

/** The ids of a dimension in the order of a menu. */
function orderOf(dimension: CellDimension, catalog: Catalog): Set<string> {
	const orders = listed.get(catalog) ?? new Map<CellDimension, Set<string>>();
	listed.set(catalog, orders);
	const ids =
		orders.get(dimension) ??
		new Set(
			dimension === 'region'
				? catalog.regions.map(({ code }) => code)
				: catalog.terms.filter((term) => term.dimension === dimension).map(({ id }) => id)
		);
	orders.set(dimension, ids);
	return ids;
}

/** The asked ids that exist, groups replaced by their members. */
function known(
	dimension: CellDimension,
	view: View,
	held: Set<string>,
	editions: Edition[],
	catalog: Catalog,
	refuse: Refuse
): string[] {
	const order = orderOf(dimension, catalog);
	const groups = dimension === 'region' ? regionGroups : [];
	const ids = view[dimension].flatMap((id) => {
		const members = dimension === 'region' ? groupMembers(catalog, id) : undefined;
		const shown = members?.filter((code) => held.has(code)) ?? [];
		// Who belongs to the G7 does not depend on a list: who is absent from it is said to be.
		if (members && shown.length > 0) return isOpen(id) ? shown : members;
		if (held.has(id) || order.has(id) || id === totalOf(dimension)) return [id];
		refuse(dimension === 'region' ? 'region' : 'part', dimension, id, [
			...groups,
			...[...held].sort()
		]);
		return [];
	});
	return [...new Set(ids)];
}

/** The dimension by which a measure is split without a stated total: its figures need a part each. */
export function splitWithoutTotal(measure: Measure, editions: Edition[]) {
	return partDimensions.find((dimension) => {
		if (!measure.dimensions.includes(dimension)) return false;
		const held = editions.flatMap((edition) =>
			heldIds(findHolding(edition, measure.id), dimension)
		);
		return held.length > 0 && !held.includes('all');
	});
}
