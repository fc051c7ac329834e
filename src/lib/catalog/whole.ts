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

/** The measures of which a measure is itself a part: only of these can it be a share (`of`). */
const partOf: Record<string, string[]> = {
	private_investment: ['corporate_investment'],
	private_investment_cumulative: ['corporate_investment_cumulative'],
	private_investment_by_focus_area: ['private_investment', 'corporate_investment'],
	private_investment_by_focus_area_cumulative: ['private_investment_cumulative'],
	generative_ai_private_investment: ['private_investment', 'corporate_investment'],
	generative_ai_newly_funded_companies: ['newly_funded_companies'],
	corporate_investment: [],
	corporate_investment_cumulative: [],
	newly_funded_companies: [],
	newly_funded_companies_cumulative: []
};

/** Whether a measure may be a part of another; of an analyst's own measures that is for the analyst to know. */
export const mayBePartOf = (measure: string, whole: string) =>
	partOf[measure]?.includes(whole) ?? partOf[whole] === undefined;

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
