import type { Catalog } from '../catalog/catalog';
import { build } from '../frame/build';
import { covers, needs, pickNeeded, type Need } from '../frame/needs';
import type { Observation } from '../frame/observation';
import { isFigures } from '../view/figure';
import { resolve, type Resolved } from '../view/resolve';
import type { CellDimension, View } from '../view/view';
import type { ToldFigure } from './links';
import { tell, type PageAnswer } from './page-answer';

/**
 * What a page keeps to answer by itself: the observations of the shown measure, and as much of the
 * catalog as its views are resolved against.
 */
export interface AtHand {
	figure: ToldFigure;
	/** The view that it was fetched for. */
	view: View;
	catalog: Catalog;
	/** What the observations were asked for by: what else is needed is not there. */
	needs: Need[];
	observations: Observation[];
	/** Other names of the offered regions, by code. */
	aliases: Record<string, string[]>;
}

/** What makes another page than another view of the same: who asks for these asks the server. */
const fixed = ['dataset', 'measure', 'by', 'x', 'edition', 'compare', 'context', 'lang'] as const;

/** What was fetched for a view serves another one with the same key. */
export const keyOf = ({
	lang,
	dataset,
	measure,
	by,
	x,
	edition,
	compare,
	context,
	currency,
	rate,
	prices,
	per
}: View) =>
	String([lang, dataset, measure, by, x, edition, compare, context, currency, rate, prices, per]);

/**
 * Answers a view from what is at hand, by the same steps as the server: resolve, build, findings, layout.
 * Null where the server has to be asked: something is not at hand, can not be followed, or is no frame's
 * to say (claims of a source, points of models).
 */
export function answerAtHand(
	atHand: AtHand,
	asked: View,
	origin: string | null
): PageAnswer | null {
	const { figure } = atHand;
	const isSame = (name: (typeof fixed)[number]) =>
		String(asked[name]) === String(atHand.view[name]);
	if (!fixed.every(isSame) || asked.x !== null || asked.chart === 'scatter') return null;
	if (asked.by === 'model') return null;
	if (isFigures(figure.view, asked) !== isFigures(figure.view, atHand.view)) return null;
	const { resolved, problems } = resolve(asked, atHand.catalog);
	if (!resolved || problems.length > 0) return null;
	const frame = buildAtHand(atHand, resolved);
	return frame && tell(figure, { asked, followed: asked }, resolved, frame, origin);
}

/** From the very figures that the server would fetch: with others at hand a row would cite more sources. */
function buildAtHand({ needs: held, observations, catalog }: AtHand, resolved: Resolved) {
	const wanted = needs(resolved);
	if (!covers(held, wanted)) return null;
	return build(resolved, pickNeeded(observations, wanted), catalog);
}

/** How large a region or part is: its value in a year, and the step with which it was printed. */
export interface Size {
	value: number;
	precision: number | null;
}

export interface Sizes {
	year: number;
	unit: string;
	/** By id; who has no figure in the year is absent. */
	of: Record<string, Size>;
}

/**
 * The values of all regions or parts in a year, in the money of the view, by which a list is sorted. Null
 * where they are not at hand.
 */
export function sizesAtHand(
	atHand: AtHand,
	asked: View,
	dimension: CellDimension,
	ids: string[],
	year: number
): Sizes | null {
	const view: View = {
		...asked,
		x: null,
		[dimension]: ids,
		time: { from: year, to: year },
		compare: null,
		show: 'level',
		of: null,
		per: 'none',
		base: null,
		chart: 'table',
		scale: 'linear',
		highlight: [],
		events: 'off'
	};
	const { resolved } = resolve(view, atHand.catalog);
	const frame = resolved && buildAtHand(atHand, resolved);
	if (!frame) return null;
	const { rows, series, unit } = frame;
	const sizes = series.flatMap(({ id, rows: own }): [string, Size][] => {
		const row = rows[own[0] ?? -1];
		return row && row.value !== null ? [[id, { value: row.value, precision: row.precision }]] : [];
	});
	return { year, unit, of: Object.fromEntries(sizes) };
}
