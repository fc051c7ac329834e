import {
	findHolding,
	findRegion,
	heldCode,
	heldIds,
	partName,
	regionName,
	type Catalog,
	type RegionKind
} from '../catalog/catalog';
import { groupMembers, regionGroups } from '../catalog/groups';
import { totalOf } from '../catalog/whole';
import { decode, describe } from '../view/codec';
import type { Resolved } from '../view/resolve';
import { cellDimensions, type CellDimension, type View } from '../view/view';
import type { Option } from './choices';
import type { Addressed } from './links';

export interface PartGroup {
	/** `sets` are the groups written with `@`. */
	kind: 'sets' | 'world' | 'regions' | 'countries' | 'states' | 'parts';
	options: Option[];
}

/** The values of the dimension that makes the series, several of which may be chosen. */
export interface PartChoice {
	dimension: CellDimension;
	/** As asked; empty where all are shown. */
	chosen: string[];
	/** The offered members of each group written with `@`. */
	members: Record<string, string[]>;
	/** How many are shown where none is chosen. */
	all: number;
	groups: PartGroup[];
}

/** A dimension of which one value is shown; the total first. */
export interface SingleChoice {
	dimension: CellDimension;
	options: Option[];
}

const kinds: Record<RegionKind, PartGroup['kind']> = {
	world: 'world',
	aggregate: 'regions',
	country: 'countries',
	state: 'states'
};

/** What a checklist offers of the dimension that makes the series; null where there is nothing to choose. */
export function listParts(
	figure: Addressed,
	view: View,
	resolved: Resolved,
	catalog: Catalog
): PartChoice | null {
	const { by } = view;
	if (by === 'edition') return null;
	const options = heldOptions(by, view, resolved, catalog);
	if (options.length < 2) return null;
	const offered = options.map(({ value }) => value);
	// Nothing chosen says the figure's own; where that is not all and all are shown, each is ticked.
	const others = { ...describe(view), [by]: '' };
	const silent = decode(new URLSearchParams(others), figure.view).view[by];
	const isAll = view[by].length === 0 && silent.length > 0;
	const members = by === 'region' ? setsAmong(offered, catalog) : {};
	const sets = Object.keys(members);
	const chosen = isAll
		? offered.filter((id) => id !== totalOf(by))
		: view[by].filter((id) => offered.includes(id) || sets.includes(id));
	const shown = resolved.series.filter(({ ghost }) => !ghost).length;
	const all = Math.min(shown, offered.filter((id) => id !== totalOf(by)).length);
	if (by !== 'region')
		return { dimension: by, chosen, members, all, groups: [{ kind: 'parts', options }] };

	const order: PartGroup['kind'][] = ['world', 'regions', 'countries', 'states'];
	const kindOf = (code: string) => kinds[findRegion(catalog, code)?.kind ?? 'country'];
	const groups = order.map((kind): PartGroup => {
		const own = options.filter(({ value }) => kindOf(value) === kind);
		const isLong = kind === 'countries' || kind === 'states';
		return {
			kind,
			options: isLong ? own.sort((a, b) => a.name.localeCompare(b.name, view.lang)) : own
		};
	});
	const every: PartGroup[] = [
		...groups,
		{ kind: 'sets', options: sets.map((value) => ({ value, name: value })) }
	];
	return {
		dimension: by,
		chosen,
		members,
		all,
		groups: every.filter(({ options }) => options.length > 0)
	};
}

/** The groups that stand for more than one of the held regions, with these. */
const setsAmong = (held: string[], catalog: Catalog) =>
	Object.fromEntries(
		regionGroups
			.map((group): [string, string[]] => [
				group,
				(groupMembers(catalog, group) ?? []).filter((code) => held.includes(code))
			])
			.filter(([, codes]) => codes.length > 1)
	);

/** A menu for each other dimension in which the shown editions hold more than one value. */
export function listSingles(view: View, resolved: Resolved, catalog: Catalog): SingleChoice[] {
	return cellDimensions.flatMap((dimension): SingleChoice[] => {
		if (dimension === view.by || !resolved.measure.dimensions.includes(dimension)) return [];
		const options = heldOptions(dimension, view, resolved, catalog);
		return options.length > 1 ? [{ dimension, options }] : [];
	});
}

function heldOptions(
	dimension: CellDimension,
	view: View,
	{ editions }: Resolved,
	catalog: Catalog
): Option[] {
	const held = new Set(
		editions.flatMap((edition) => heldIds(findHolding(edition, view.measure), dimension))
	);
	const isHeld = (id: string) =>
		held.has(id) ||
		(dimension === 'region' && editions.some(({ slug }) => held.has(heldCode(catalog, id, slug))));
	const known =
		dimension === 'region'
			? // EUROPE_GEO and the like are reached under the name that readers use.
				catalog.regions.map(({ code }) => code).filter((code) => !/_GEO$/.test(code))
			: [
					totalOf(dimension),
					...catalog.terms.filter((term) => term.dimension === dimension).map(({ id }) => id)
				];
	const more = [...held].filter((id) => !known.includes(id) && !/_GEO$/.test(id)).sort();
	return [...new Set([...known.filter(isHeld), ...more])].map((value) => ({
		value,
		name:
			dimension === 'region'
				? regionName(catalog, value, view.lang)
				: partName(catalog, dimension, value, view.lang)
	}));
}
