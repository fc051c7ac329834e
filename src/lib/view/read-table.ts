import type { Language } from '../language';
import { problem } from './problems';
import { sortKeys, type SortKey, type TableView } from './table';
import type { ViewProblem } from './view';

const MAX_FIND = 80;
/** A form has to say the order of the chart, where the address would be silent. */
const allowed = ['chart', ...sortKeys.flatMap((key) => [key, `-${key}`])];

/** Reads `sort=` (`-` before the column: largest first) and `find=`; what can not be followed is named. */
export function readTable(
	query: URLSearchParams,
	language: Language
): { table: TableView; problems: ViewProblem[] } {
	// A form says the order in force, and then the one that was asked for.
	const asked = query.getAll('sort').filter(Boolean).at(-1) ?? '';
	const find = query.getAll('find').filter(Boolean).at(-1) ?? '';
	const isKnown = asked === '' || allowed.includes(asked);
	const problems = [
		...(isKnown ? [] : [problem('value', language, 'sort', asked, allowed)]),
		...(find.length <= MAX_FIND ? [] : [problem('value', language, 'find', find, [])])
	];
	const sort = isKnown && asked && asked !== 'chart' ? (asked.replace(/^-/, '') as SortKey) : null;
	return {
		table: {
			sort,
			descending: sort !== null && asked.startsWith('-'),
			find: find.length <= MAX_FIND ? find : ''
		},
		problems
	};
}
