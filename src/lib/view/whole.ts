import {
	editionsHolding,
	findHolding,
	findMeasure,
	findRegion,
	heldCode,
	heldIds,
	isExhaustive,
	type Catalog,
	type Cell,
	type Edition,
	type Measure
} from '../catalog/catalog';
import { overlapsAmong } from '../catalog/overlap';
import { mayBePartOf, totalOf, wholeOf } from '../catalog/whole';
import type { Refuse } from './problems';
import { cellDimensions, type View } from './view';

const additiveTransforms: readonly string[] = ['level', 'share', 'cumulative'];

/** Whether a view draws its parts on top of each other: adding must be allowed (see `checkWhole`). */
export function isStacked(view: View, measure: Measure, editions: Edition[]): boolean {
	if (view.by === 'edition' || !canAdd(view, measure)) return false;
	// A single series is an area above what remains of the whole; as columns it stands alone.
	const { by } = view;
	const isAll = (edition: Edition) =>
		by !== 'region' &&
		heldIds(findHolding(edition, measure.id), by).every(
			(id) => id === totalOf(by) || view[by].includes(id)
		);
	const needed = { area: 1, column: editions.every(isAll) ? 1 : 2 }[view.chart as string];
	return view[by].length >= (needed ?? Infinity);
}

const canAdd = (view: View, measure: Measure) =>
	measure.additive &&
	view.compare === null &&
	!view.edition.includes('first') &&
	view.per === 'none' &&
	view.of === null &&
	view.scale === 'linear' &&
	additiveTransforms.includes(view.show);

/**
 * A share is of the whole that the same edition states, and so is a stack. The whole itself is no part;
 * parts that overlap are refused with the overlap named; where the whole is not stated, there is no share,
 * and a stack only of parts that are exhaustive.
 */
export function checkWhole(
	view: View,
	measure: Measure,
	editions: Edition[],
	catalog: Catalog,
	refuse: Refuse
) {
	checkOf(view, editions, catalog, refuse);
	if (!measure.additive && view.show === 'share' && view.of === null) {
		refuse('parts', 'show', view.show, ['level', 'change', 'growth', 'index']);
		view.show = 'level';
	}
	if (view.chart === 'area' && !isStacked(view, measure, editions)) {
		refuse('stack', 'chart', view.chart, ['line']);
		view.chart = 'line';
	}
	keepParts(view, measure, editions, catalog, refuse);
	if (
		view.show === 'share' &&
		!editions.some((edition) => holdsWhole(view, measure, edition, catalog))
	) {
		refuse('unstated', 'show', view.show, ['level']);
		view.show = 'level';
		view.of = null;
		// Shares of another measure stand side by side; what is shown in their place may be a stack.
		keepParts(view, measure, editions, catalog, refuse);
	}
	if (isStacked(view, measure, editions) && !canStack(view, measure, editions, catalog)) {
		refuse('stack', 'chart', view.chart, ['line']);
		view.chart = 'line';
	}
}

/** Leaves parts alone where they are added up or shares of their whole: neither the whole nor what lies in another. */
function keepParts(
	view: View,
	measure: Measure,
	editions: Edition[],
	catalog: Catalog,
	refuse: Refuse
) {
	if (view.show === 'share' && view.of === null) dropWhole(view, refuse);
	else if (isStacked(view, measure, editions)) dropTotal(view);
	if (view.show === 'share' ? view.of === null : isStacked(view, measure, editions))
		dropOverlaps(view, editions, catalog, refuse);
}

function checkOf(view: View, editions: Edition[], catalog: Catalog, refuse: Refuse) {
	if (view.of === null) return;
	const [edition] = editions;
	const unit = findHolding(edition, view.measure)?.unit;
	const own = findMeasure(catalog, view.measure)?.kind;
	const held = catalog.measures.filter(
		({ id, kind }) =>
			id !== view.measure &&
			mayBePartOf(view.measure, id) &&
			kind === own &&
			kind !== 'level' &&
			editionsHolding(catalog, view.dataset, id).some((holder) => editions.includes(holder)) &&
			findHolding(edition, id)?.unit === unit
	);
	const allowed = held.map(({ id }) => id);
	if (view.show === 'share' && allowed.includes(view.of)) return;
	refuse(view.show === 'share' ? 'of' : 'ofShare', 'of', view.of, ['none', ...allowed]);
	view.of = null;
}

/** A share of the whole is asked of parts: the world itself would be a line at 100%. */
function dropWhole(view: View, refuse: Refuse) {
	dropTotal(view);
	const hasPart = cellDimensions.some((dimension) =>
		view[dimension].some((id) => id !== totalOf(dimension))
	);
	if (hasPart) return;
	refuse('whole', 'show', view.show, ['level', 'change', 'growth', 'index', 'cumulative']);
	view.show = 'level';
}

/** Takes the stated total out from among the parts. */
function dropTotal(view: View) {
	if (view.by === 'edition') return;
	const { by } = view;
	const parts = view[by].filter((id) => id !== totalOf(by));
	if (parts.length > 0) view[by] = parts;
}

function dropOverlaps(view: View, editions: Edition[], catalog: Catalog, refuse: Refuse) {
	if (view.by === 'edition') return;
	const { by } = view;
	const slug = editions.at(-1)?.slug ?? '';
	const overlaps = overlapsAmong(catalog, by, view[by], slug);
	if (overlaps.length === 0) return;
	// A map has a place for the country and none for the aggregate in which it lies.
	const isDrawn = (id: string) =>
		view.chart === 'map' && findRegion(catalog, id)?.kind !== 'aggregate';
	const dropped = new Set(
		overlaps.map(({ part, within }) => (isDrawn(part) && !isDrawn(within) ? within : part))
	);
	const kept = view[by].filter((id) => !dropped.has(id));
	for (const { part, within } of overlaps) refuse('overlap', by, part, kept, within);
	view[by] = kept;
}

/** Whether an edition states the whole of the shown parts. */
function holdsWhole(view: View, measure: Measure, edition: Edition, catalog: Catalog): boolean {
	const cell = Object.fromEntries(
		cellDimensions.map((dimension) => [dimension, view[dimension][0] as string])
	) as Cell;
	const whole = wholeOf(measure, view.of, cell);
	const holding = whole ? findHolding(edition, whole.measure) : undefined;
	if (!whole || !holding) return false;
	return cellDimensions.every((dimension) => {
		const id = whole.cell[dimension];
		const held = heldIds(holding, dimension);
		if (dimension !== 'region') return held.length === 0 ? id === 'all' : held.includes(id);
		return held.includes(id) || held.includes(heldCode(catalog, id, edition.slug));
	});
}

function canStack(view: View, measure: Measure, editions: Edition[], catalog: Catalog): boolean {
	if (editions.some((edition) => holdsWhole(view, measure, edition, catalog))) return true;
	const { by } = view;
	if (by === 'edition') return false;
	// The whole itself leaves no rest.
	if (view[by].join() === totalOf(by)) return true;
	return editions.some((edition) => {
		const holding = findHolding(edition, measure.id);
		const all = heldIds(holding, by).filter((id) => id !== totalOf(by));
		const years = holding ? [holding.firstYear, holding.lastYear] : [];
		return (
			all.every((id) => view[by].includes(id)) &&
			years.some((year) => isExhaustive(edition, measure.id, by, year))
		);
	});
}
