import { readDate } from './date';
import { isMissing } from './missing';
import { isNumberIn } from './number';
import { readYear } from './year';

/** What a single cell looks like, before anything is known of its column. */
export type Kind = 'missing' | 'number' | 'year' | 'date' | 'text';

export function kindOf(cell = ''): Kind {
	if (isMissing(cell)) return 'missing';
	if (readYear(cell) !== null) return 'year';
	if (isNumberIn(cell, '.') || isNumberIn(cell, ',')) return 'number';
	const date = readDate(cell, 'day-first');
	return date && (date !== 'impossible' || readDate(cell, 'month-first') !== 'impossible')
		? 'date'
		: 'text';
}

/** How much of a column is figures: the share of numbers, years and dates among its cells that say something. */
export function shareOfFigures(cells: (string | undefined)[]): number | null {
	const kinds = cells.map(kindOf).filter((kind) => kind !== 'missing');
	if (kinds.length === 0) return null;
	return kinds.filter((kind) => kind !== 'text').length / kinds.length;
}
