import type { ColumnReading } from '../csv/columns';
import type { FoundTable } from '../csv/table';
import { yearInHeader } from '../csv/year';
import {
	findRegionColumn,
	findRole,
	listCandidates,
	type Candidate,
	type NamedRole
} from './roles';

/** What columns of our own files say and no others. */
export type PlainRole =
	| 'size_band'
	| 'model'
	| 'prices'
	| 'precision'
	| 'reading'
	| 'source'
	| 'source_table'
	| 'found_in';

/**
 * Role → column. `years` are the columns of a wide table that are each for a year, `values` those that are
 * each for a measure.
 */
export type Roles = Partial<Record<NamedRole | PlainRole | 'region' | 'year', string>> & {
	years?: string[];
	values?: string[];
};

export interface Suggestion {
	shape: 'long' | 'wide' | 'deals';
	roles: Roles;
}

/** Proposes what a table is and which column plays which role; null where it can not be told. */
export function suggestShape(table: FoundTable, readings: ColumnReading[]): Suggestion | null {
	const columns = listCandidates(table, readings);
	const years = findYearColumns(columns);
	const region = findRegionColumn(columns);
	const year = findYear(columns);
	const deals = suggestDeals(columns, region, year);
	if (deals && years.length < 2) return deals;
	if (years.length > 1 || (years.length === 1 && !year && region))
		return suggestWide(columns, region, years);
	return suggestByYear(columns, region, year);
}

/** The roles that stand on their own, where a table as a whole can not be told. */
export function suggestPlaceAndTime(table: FoundTable, readings: ColumnReading[]): Roles {
	const columns = listCandidates(table, readings);
	const region = findRegionColumn(columns);
	const year = findYear(columns);
	const roles = assign(columns, [region, year], ['period', ...labels]);
	return {
		...(region ? { region: region.name } : {}),
		...(year ? { year: year.name } : {}),
		...roles
	};
}

const YEAR_NAME = /^(year|연도|년도|fiscal year|ann[ée]e|jahr|a[ñn]o|anno)$/i;

const findYear = (columns: Candidate[]) =>
	columns.find(({ name, type }) => YEAR_NAME.test(name) && (type === 'year' || type === 'empty')) ??
	columns.find(({ name, type }) => type === 'year' && !/founded|설립|^period$/i.test(name));

/** The largest group of columns that are named alike but for the year. */
function findYearColumns(columns: Candidate[]): Candidate[] {
	const groups = new Map<string, Candidate[]>();
	const seen = new Set<string>();
	for (const column of columns) {
		const found = yearInHeader(column.name);
		if (!found || !['number', 'empty'].includes(column.type)) continue;
		const key = `${found.name}\n${found.year}`;
		if (seen.has(key)) continue;
		seen.add(key);
		groups.set(found.name, [...(groups.get(found.name) ?? []), column]);
	}
	return [...groups.values()].reduce(
		(most, group) => (group.length > most.length ? group : most),
		[]
	);
}

/** The roles that are found one after the other, each in a column of its own. */
function assign(
	columns: Candidate[],
	fixed: (Candidate | undefined)[],
	roles: readonly NamedRole[]
): Partial<Record<NamedRole, string>> {
	const taken = new Set(fixed.flatMap((column) => (column ? [column.index] : [])));
	const found: Partial<Record<NamedRole, string>> = {};
	for (const role of roles) {
		const column = findRole(role, columns, taken);
		if (!column) continue;
		taken.add(column.index);
		found[role] = column.name;
	}
	return found;
}

const labels = [
	'measure',
	'focus_area',
	'activity',
	'currency',
	'unit',
	'scale',
	'status',
	'note'
] as const;

function suggestDeals(
	columns: Candidate[],
	region: Candidate | undefined,
	year: Candidate | undefined
): Suggestion | null {
	const order = [
		...(['date', 'currency', 'company', 'investors', 'amount', 'stage'] as const),
		...(['focus_area', 'status', 'note'] as const)
	];
	const roles = assign(columns, [region, year], order);
	const isNamed = roles.company !== undefined;
	const isDeal =
		(roles.amount !== undefined && (roles.date || roles.investors || roles.stage)) ||
		(roles.investors !== undefined && (roles.date || year));
	if (!isNamed || !isDeal) return null;
	return {
		shape: 'deals',
		roles: {
			...(region ? { region: region.name } : {}),
			...(!roles.date && year ? { year: year.name } : {}),
			...roles
		}
	};
}

function suggestWide(
	columns: Candidate[],
	region: Candidate | undefined,
	years: Candidate[]
): Suggestion {
	const roles = assign(columns, [region, ...years], labels);
	return {
		shape: 'wide',
		roles: {
			...(region ? { region: region.name } : {}),
			...roles,
			years: years.map(({ name }) => name)
		}
	};
}

/** Columns of numbers that say something about the record, and are no figures. */
const NO_MEASURE =
	/^(id|.*[_ ]id|code|.* code|lat(itude)?|lon(gitude)?|rank|depth|.*depth|index|precision|reading|decimals|.*foot ?notes?|.*flags?|순위|위도|경도)$/i;

function suggestByYear(
	columns: Candidate[],
	region: Candidate | undefined,
	year: Candidate | undefined
): Suggestion | null {
	const roles = assign(columns, [region, year], ['period', ...labels, 'value']);
	// A table of one region need not name it.
	const place = region ? { region: region.name } : {};
	const time = { ...(year ? { year: year.name } : {}) };
	if (!year && !roles.period) {
		const date = findRole('date', columns, new Set([region?.index ?? -1]));
		if (!date) return null;
		Object.assign(time, { date: date.name });
	}
	const numbers = columns.filter(
		({ name, type, index }) =>
			type === 'number' && index !== region?.index && name !== roles.scale && !NO_MEASURE.test(name)
	);
	const isStated = roles.value !== undefined && /^(obs_?)?value$|^값$/i.test(roles.value);
	if (numbers.length > 1 && !isStated) {
		delete roles.value;
		const values = numbers.map(({ name }) => name);
		return { shape: 'wide', roles: { ...place, ...time, ...roles, values } };
	}
	const value = roles.value ?? numbers[0]?.name;
	return value ? { shape: 'long', roles: { ...place, ...time, ...roles, value } } : null;
}
