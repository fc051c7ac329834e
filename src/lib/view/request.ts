import { heldCode, type Catalog, type Cell, type Edition } from '../catalog/catalog';
import type { SeriesRequest } from './resolve';
import { cellDimensions, type View } from './view';

/** The lines of a view, in the order asked for; those of the compared edition last. */
export function requestSeries(
	view: View,
	editions: Edition[],
	ghost: Edition | undefined,
	catalog: Catalog
): SeriesRequest[] {
	const isFirst = view.edition.includes('first');
	const shown = isFirst
		? requestFirst(view, editions, catalog)
		: editions.flatMap((edition) => requestEdition(view, edition, false, catalog));
	return [...shown, ...(ghost ? requestEdition(view, ghost, true, catalog) : [])];
}

/** Every combination of the chosen parts; only the dimension that makes the series has several. */
function cellsOf(view: View): Cell[] {
	const one = Object.fromEntries(
		cellDimensions.map((dimension) => [dimension, view[dimension][0] as string])
	) as Cell;
	const { by } = view;
	return by === 'edition' ? [one] : view[by].map((id) => ({ ...one, [by]: id }));
}

function requestEdition(
	view: View,
	{ slug }: Edition,
	ghost: boolean,
	catalog: Catalog
): SeriesRequest[] {
	const requests = cellsOf(view).map((cell) => ({
		...cell,
		id: view.by === 'edition' ? slug : cell[view.by],
		held: heldCode(catalog, cell.region, slug),
		edition: slug,
		sources: [slug],
		ghost
	}));
	// Two names of one region, such as EUROPE and what it stands for, are one line.
	const known = new Set<string>();
	return requests.filter(({ held, id }) => {
		const key = view.by === 'region' ? held : id;
		return !known.has(key) && known.add(key);
	});
}

/** Each year as first published; editions that mean another region by the same name are left out. */
function requestFirst(view: View, editions: Edition[], catalog: Catalog): SeriesRequest[] {
	const newest = editions.at(-1) as Edition;
	return requestEdition(view, newest, false, catalog).map((request) => ({
		...request,
		edition: 'first',
		sources: editions
			.filter(({ slug }) => heldCode(catalog, request.region, slug) === request.held)
			.map(({ slug }) => slug)
	}));
}
