import { editionsHolding, findHolding, type Catalog, type Edition } from '../catalog/catalog';
import type { Refuse } from './problems';
import type { View } from './view';

const slugsOf = (editions: Edition[]) => editions.map(({ slug }) => slug);

/**
 * The editions that a view shows, pinned in it: one, or with `by=edition` several, or with `first` all
 * of them, each for the years that it is the first to state.
 */
export function chooseEditions(view: View, holders: Edition[], refuse: Refuse): Edition[] {
	const newest = holders.at(-1) as Edition;
	const words = view.by === 'edition' ? ['latest'] : ['latest', 'first'];
	const known = view.edition.filter((slug) => {
		const fits = words.includes(slug) || slugsOf(holders).includes(slug);
		if (!fits) refuse('edition', 'edition', slug, [...words, ...slugsOf(holders)]);
		return fits;
	});
	if (view.by !== 'edition' && known.length > 1)
		refuse('single', 'edition', known.join('~'), [...words, ...slugsOf(holders)]);
	if (view.by !== 'edition' && known[0] === 'first') {
		view.edition = ['first'];
		return withBasis(view, holders, newest);
	}

	const pinned = known.map((slug) => (slug === 'latest' ? newest.slug : slug));
	const chosen = holders.filter((edition) => pinned.includes(edition.slug));
	if (view.by === 'edition') {
		const asked = chosen.length > 0 ? chosen : holders;
		const shown = withBasis(view, asked, asked.at(-1) as Edition);
		if (shown.length < asked.length)
			refuse('basis', 'edition', slugsOf(asked).join('~'), slugsOf(shown));
		view.edition = slugsOf(shown);
		return shown;
	}
	const one = holders.find((edition) => edition.slug === pinned[0]) ?? newest;
	view.edition = [one.slug];
	return [one];
}

/** Editions in one unit and price basis: others are never drawn together. */
const withBasis = (view: View, editions: Edition[], like: Edition) =>
	editions.filter((edition) => hasBasis(edition, like, view.measure));

function hasBasis(edition: Edition, other: Edition, measure: string): boolean {
	const [a, b] = [findHolding(edition, measure), findHolding(other, measure)];
	return a?.unit === b?.unit && a?.prices === b?.prices;
}

/**
 * The edition drawn behind the shown one. In a scatter plot, where each point stands for itself and says
 * its price basis, it may be another publisher's; elsewhere it shares dataset, unit and price basis.
 */
export function chooseCompare(
	view: View,
	holders: Edition[],
	catalog: Catalog,
	refuse: Refuse
): Edition | undefined {
	if (view.compare === null) return undefined;
	const shown = holders.find(({ slug }) => view.edition.includes(slug));
	const candidates =
		view.chart === 'scatter'
			? catalog.datasets.flatMap(({ id }) => editionsHolding(catalog, id, view.measure))
			: holders.filter((edition) => shown && hasBasis(edition, shown, view.measure));
	const others = candidates.filter(({ slug }) => !view.edition.includes(slug));
	const isAlone = view.by !== 'edition' && !view.edition.includes('first');
	const found = others.find(({ slug }) => slug === view.compare);
	if (isAlone && found) return found;
	if (isAlone) refuse('other', 'compare', view.compare, slugsOf(others));
	else refuse('together', 'compare', view.compare, ['none']);
	view.compare = null;
	return undefined;
}
