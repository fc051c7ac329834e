import { partDimensions, type Cell, type Measure } from './catalog';

/** The cell that stands for everything together. */
export const totals: Cell = {
	region: 'WLD',
	focus: 'all',
	activity: 'all',
	size: 'all',
	model: 'all'
};

/** The stated total of a dimension: the world, or `all`. */
export const totalOf = (dimension: keyof Cell) => totals[dimension];

/** The whole of which a cell is a part, and the measure that states it. */
export interface Whole {
	measure: string;
	cell: Cell;
}

/**
 * The whole that `show=share` and a stack refer to: the world for a region, the United States for one of
 * its states, the stated total for a focus area, activity or size band; with `of`, another measure of the
 * same region. Null for what is a whole itself.
 */
export function wholeOf(measure: Measure, of: string | null, cell: Cell): Whole | null {
	if (of) return { measure: of, cell: { ...totals, region: cell.region } };
	if (cell.region.startsWith('US-'))
		return { measure: measure.id, cell: { ...cell, region: 'USA' } };
	const split = partDimensions.find((dimension) => cell[dimension] !== 'all');
	if (split) return { measure: measure.whole ?? measure.id, cell: { ...cell, [split]: 'all' } };
	if (cell.region !== 'WLD') return { measure: measure.id, cell: { ...cell, region: 'WLD' } };
	return null;
}
