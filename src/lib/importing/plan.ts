import type { Measure } from '../catalog/catalog';
import { fileProblem, type FileProblem } from '../csv/problem';
import { readYear } from '../csv/year';
import {
	chooseMeasures,
	dealMeasures,
	describeMeasure,
	nameMeasures,
	type Chosen
} from './plan-measures';
import { askForDeals, askForSeries, quoted, type Ask, type Need } from './plan-questions';
import type { RegionIndex } from './regions';
import { settleNames } from './settle';
import { tidyColumns, type ReshapeOptions } from './reshape';
import { suggestPlaceAndTime, type Roles } from './shape';
import type { Source } from './source';

/** What an analyst said about a file; the rest is proposed by the file itself. */
export interface Wish {
	/** Role → column, `years` and `values` → several; an empty name takes a proposed role away. */
	roles?: Readonly<Record<string, string | readonly string[]>>;
	/** Role → what the file does not say: `measure` (an id), `unit`, `currency`, `region`, `year`, … */
	constants?: Readonly<Record<string, string>>;
	/** Labels of the file → ids of measures; of deals `sum` and `count`. */
	measures?: Readonly<Record<string, string>>;
	/** Names of the file → codes of regions, or `none`: their records are left out. */
	regionNames?: Readonly<Record<string, string>>;
	parts?: Readonly<Record<string, string>>;
	/** Whence all figures are. */
	source?: string;
}

/** What the catalog knows. */
export interface Known {
	measures: readonly Measure[];
	regions: RegionIndex;
	codes: ReadonlySet<string>;
	/** Labels of focus areas and activities → ids. */
	parts: Readonly<Record<string, string>>;
}

/** How the records of a file become observations. */
export interface Plan {
	/** `tidy`: our own columns with plain values; `series`: any other table of figures. */
	kind: 'tidy' | 'series' | 'deals';
	/** Roles that were taken away: of our own columns, those that are not read. */
	without: readonly string[];
	options: ReshapeOptions;
	/** The measures that the file may hold: those of the catalog, and new ones. */
	measures: Measure[];
	/** Ids of measures that the catalog does not have. */
	unknown: string[];
}

/** Why it can not be decided how a file is read. */
export interface Unplanned {
	questions: FileProblem[];
	lacking: Need[];
}

const MEASURE_ID = /^[a-z][a-z0-9_]{0,62}$/;
const allRoles = new Set<string>([
	...tidyColumns,
	...(['date', 'company', 'investors', 'stage', 'amount', 'currency', 'scale'] as const),
	...(['years', 'values', 'edition'] as const)
]);
/** Roles that may be said once for all records. */
const constantRoles = new Set<string>([
	'year',
	'period',
	'status',
	'note',
	'focus_area',
	'activity',
	'source',
	'source_table',
	'prices'
]);

/** Decides how a file is read; where it can not be told, the questions that have to be answered first. */
export function planImport(source: Source, wish: Wish, known: Known): Plan | Unplanned {
	const questions: FileProblem[] = [];
	const lacking = new Set<Need>();
	const ask: Ask = (code, message, { column, needs } = {}) => {
		questions.push(fileProblem(code, message, { column }));
		if (needs) lacking.add(needs);
	};
	const given = readGiven(source, wish, known, ask);
	const { measure: single, ...said } = { ...wish.constants };
	const constants: Record<string, string> = {
		...said,
		...(wish.source ? { source: wish.source } : {}),
		...given.constants
	};
	const isOwn = hasOwnColumns(source, given.roles, constants);
	const roles = combine(source, given.roles, isOwn);
	const shape = shapeOf(roles);
	const measured = nameMeasures(single, wish.measures, roles);
	const { measure, named } = measured;

	const used = new Set(Object.values(roles).flat());
	for (const name of new Set(
		source.table.header.filter((name, at, all) => all.indexOf(name) !== at)
	))
		if (used.has(name))
			ask('column', `The column "${name}" occurs twice: rename one of them in the file.`, {
				column: name
			});

	const wanted = [measure, ...Object.values(named)].filter((id): id is string => Boolean(id));
	for (const id of wanted)
		if (!MEASURE_ID.test(id))
			ask(
				'measure',
				`"${id}" is no id of a measure: small letters, digits and _, such as ai_investment.`
			);
	const unknown = [...new Set(wanted)].filter((id) => !known.measures.some((m) => m.id === id));
	const labelOf = (id: string) =>
		shape === 'deals'
			? undefined
			: Object.entries(wish.measures ?? {}).find(([, named]) => named === id)?.[0];
	const measures = [...known.measures, ...unknown.map((id) => describeMeasure(id, labelOf(id)))];

	if (shape === 'deals') askForDeals(roles, constants, measured, ask);
	else askForSeries(source, roles, constants, ask);
	const chosen: Chosen =
		shape === 'deals'
			? { measures: dealMeasures(measured, known.measures) }
			: chooseMeasures(source, roles, measured, measures, ask);
	// Only our own codes are read plainly.
	const isPlain = chosen.isPlain && Object.keys(wish.regionNames ?? {}).length === 0;
	if (questions.length > 0) return { questions, lacking: [...lacking] };
	return {
		kind: shape === 'deals' ? 'deals' : isOwn && isPlain ? 'tidy' : 'series',
		without: Object.keys(given.roles).filter((role) => given.roles[role] === ''),
		options: {
			roles,
			regions: known.regions,
			regionNames: {
				...settleNames(source.table, roles.region, known.regions),
				...wish.regionNames
			},
			measures: chosen.measures,
			parts: { ...known.parts, ...wish.parts },
			constants: { ...constants, ...(measure ? { measure } : {}) }
		},
		measures,
		unknown
	};
}

/** Splits what was mapped into columns of the file and values for all of its records. */
function readGiven({ table: { header } }: Source, wish: Wish, known: Known, ask: Ask) {
	const roles: Record<string, string | string[]> = {};
	const constants: Record<string, string> = {};
	for (const [role, named] of Object.entries(wish.roles ?? {})) {
		const names = typeof named === 'string' ? [named] : [...named];
		const lacking = names.filter((name) => name !== '' && !header.includes(name));
		const [name = ''] = names;
		if (!allRoles.has(role))
			ask('column', `There is no role ${role}; the roles are ${[...allRoles].join(', ')}.`, {
				column: name
			});
		else if (lacking.length === 0)
			roles[role] = role === 'years' || role === 'values' ? names.filter(Boolean) : name;
		else if (isConstant(role, name, known)) constants[role] = regionCode(role, name, known);
		else
			ask(
				'column',
				`The file has no column ${quoted(lacking)} for ${role}; its columns are ${quoted(header, 40)}.`,
				{ column: lacking[0] }
			);
	}
	const place = wish.constants?.region;
	if (place) constants.region = regionCode('region', place, known);
	return { roles, constants };
}

const isConstant = (role: string, text: string, known: Known) =>
	role === 'region'
		? known.codes.has(text) || 'code' in (known.regions.find(text) ?? {})
		: role === 'year'
			? readYear(text) !== null
			: constantRoles.has(role);

function regionCode(role: string, text: string, { regions, codes }: Known): string {
	if (role !== 'region' || codes.has(text)) return text;
	const match = regions.find(text);
	return match && 'code' in match ? match.code : text;
}

/** The proposed roles, overruled by the given ones. */
function combine(source: Source, given: Record<string, string | string[]>, isOwn: boolean): Roles {
	const likely = isOwn ? ownRoles(source.table.header) : proposeRoles(source);
	const taken = new Set(Object.values(given).flat());
	const proposed: Record<string, string | string[]> = {};
	for (const [role, named] of Object.entries(likely)) {
		const free = [named].flat().filter((name) => !taken.has(name));
		if (free.length > 0) proposed[role] = typeof named === 'string' ? named : free;
	}
	const without = (...roles: string[]) => {
		for (const role of roles) delete proposed[role];
	};
	if (given.value || given.amount) without('years', 'values', 'value', 'amount');
	if (given.years) without('value', 'values', 'year', 'date', 'amount');
	if (given.values) without('value', 'years', 'amount');
	if (given.year || given.date || given.period) without('year', 'date', 'period');
	const all = { ...proposed, ...given };
	return Object.fromEntries(Object.entries(all).filter(([, named]) => named.length > 0)) as Roles;
}

/** What the columns of any other file seem to be for. */
export const proposeRoles = ({ suggestion, table, readings }: Source): Roles =>
	suggestion?.roles ?? suggestPlaceAndTime(table, readings);

/** In our own files every column is called as its role. */
const ownRoles = (header: string[]): Record<string, string> =>
	Object.fromEntries(
		tidyColumns.filter((role) => header.includes(role)).map((role) => [role, role])
	);

/** A company with an amount or investors makes a deal; figures of their own make a table of figures. */
export function shapeOf(roles: Roles): 'series' | 'deals' {
	if (roles.value || roles.years || roles.values) return 'series';
	return roles.company && (roles.amount || roles.investors) ? 'deals' : 'series';
}

const needed = [['measure'], ['region'], ['value'], ['unit'], ['year', 'period']];

/** Whether a header is that of our own files. */
export const isOwnHeader = (header: readonly string[]) =>
	needed.every((anyOf) => anyOf.some((role) => header.includes(role)));

/** Whether a file has our own columns, in which everything is written plainly. */
function hasOwnColumns(
	{ table: { header } }: Source,
	given: Record<string, string | string[]>,
	constants: Record<string, string>
): boolean {
	const isMapped = Object.entries(given).some(([role, name]) => role !== name && name !== '');
	const has = (role: string) => (header.includes(role) && given[role] !== '') || role in constants;
	const isUsual = header.includes('unit') || /^([A-Z]{3}|count|%)$/.test(constants.unit ?? '');
	return (
		isUsual && !isMapped && needed.every((anyOf) => anyOf.some(has)) && header.includes('measure')
	);
}
