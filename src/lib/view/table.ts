import type { Language } from '../language';
import { problem } from './problems';
import type { ViewProblem } from './view';

/** The columns by which the table of series is sorted. */
export const sortKeys = ['name', 'start', 'end', 'change', 'percent'] as const;
export type SortKey = (typeof sortKeys)[number];

/**
 * How the table beside a chart is arranged. It is the page's own state and no part of the view: files,
 * API and embeds do not know these parameters, and refuse them.
 */
export interface TableView {
	/** Null: in the order of the chart. */
	sort: SortKey | null;
	descending: boolean;
	/** Only rows whose name holds this text; empty: all. */
	find: string;
}

/** The parameters that a page takes beside those of the view. */
export const tableParameters = ['sort', 'find'] as const;

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

/** `-percent`; empty for the order of the chart. */
export const writeSort = ({ sort, descending }: Pick<TableView, 'sort' | 'descending'>) =>
	sort ? (descending ? '-' : '') + sort : '';

/** The query of a table, empty where it is as it comes. */
export function writeTable(table: TableView): string {
	const query = new URLSearchParams();
	const sort = writeSort(table);
	if (sort) query.set('sort', sort);
	if (table.find) query.set('find', table.find);
	return query.toString();
}

/** The query of an address with its table arranged anew; the rest stays as it is written. */
export function withTable(search: string, table: TableView): string {
	const isOwn = (pair: string) =>
		(tableParameters as readonly string[]).includes(pair.split('=')[0] ?? '');
	const others = search
		.replace(/^\?/, '')
		.split('&')
		.filter((pair) => pair && !isOwn(pair));
	return [...others, writeTable(table)].filter(Boolean).join('&');
}

/** What a click on a column asks for: largest first, then smallest first, then the order of the chart; names from A. */
export function nextSort(table: TableView, key: SortKey): TableView {
	const first = key !== 'name';
	if (table.sort !== key) return { ...table, sort: key, descending: first };
	if (table.descending === first) return { ...table, descending: !first };
	return { ...table, sort: null, descending: false };
}
