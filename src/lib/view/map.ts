import { findHolding, findRegion, type Catalog, type Edition } from '../catalog/catalog';
import { regionGroups } from '../catalog/groups';
import type { Refuse } from './problems';
import { chartKinds, type View } from './view';

const groups = { country: '@countries', state: '@us-states' } as const;

/**
 * What a map is of: countries, or US states. Asked for the world, or for everything, it shows the countries
 * that the edition holds (its states where it holds no country), as who asks for a map of the world means;
 * other aggregates among the regions stay in the table and are said not to be on the map. Only where no
 * region has a place is that a problem.
 */
export function chooseMapped(view: View, editions: Edition[], catalog: Catalog, refuse: Refuse) {
	if (view.chart !== 'map') return;
	const kindOf = (code: string) => findRegion(catalog, code)?.kind;
	const held = new Set(
		editions.flatMap((edition) => findHolding(edition, view.measure)?.regions ?? []).map(kindOf)
	);
	const all = (['country', 'state'] as const).find((kind) => held.has(kind));
	if (view.by !== 'region' || !all) {
		refuse(
			'map',
			'chart',
			view.chart,
			chartKinds.filter((kind) => kind !== 'map')
		);
		view.chart = 'bar';
		return;
	}
	if (view.compare !== null) {
		refuse('mapCompare', 'compare', view.compare, ['none']);
		view.compare = null;
	}
	const asked = view.region.length > 0 ? view.region : ['WLD'];
	const isWorld = (code: string) => kindOf(code) === 'world';
	const hasPlace = (code: string) =>
		regionGroups.includes(code) || kindOf(code) === 'country' || kindOf(code) === 'state';
	if (asked.some(isWorld)) {
		view.region = [groups[all], ...asked.filter((code) => !isWorld(code))];
	} else if (!asked.some(hasPlace)) {
		refuse('place', 'region', asked.join('~'), regionGroups);
		view.region = [groups[all]];
	}
}
