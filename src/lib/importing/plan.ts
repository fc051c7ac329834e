import type { Measure } from '../catalog/catalog';
import { isNumber } from '../csv/parse';
import { fileProblem, type FileProblem } from '../csv/problem';
import { readNumber } from '../csv/number';
import { readYear } from '../csv/year';
import type { RegionIndex } from './regions';
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
	options: ReshapeOptions;
	/** The measures that the file may hold: those of the catalog, and new ones. */
	measures: Measure[];
	/** Ids of measures that the catalog does not have. */
	unknown: string[];
}

/** What a file must say, or its reader. */
export type Need = 'region' | 'year' | 'value' | 'measure';

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
	const { measure, named } = nameMeasures(single, wish.measures, roles);

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

	if (shape === 'deals') askForDeals(roles, constants, { measure, named }, ask);
	else askForSeries(source, roles, constants, ask);
	const chosen: Chosen =
		shape === 'deals'
			? { measures: dealMeasures(measure, named, known) }
			: chooseMeasures(source, roles, { measure, named }, measures, ask);
	// Only our own codes are read plainly.
	const isPlain = chosen.isPlain && Object.keys(wish.regionNames ?? {}).length === 0;
	if (questions.length > 0) return { questions, lacking: [...lacking] };
	return {
		kind: shape === 'deals' ? 'deals' : isOwn && isPlain ? 'tidy' : 'series',
		options: {
			roles,
			regions: known.regions,
			regionNames: wish.regionNames,
			measures: chosen.measures,
			parts: { ...known.parts, ...wish.parts },
			constants: { ...constants, ...(measure ? { measure } : {}) }
		},
		measures,
		unknown
	};
}

type Ask = (code: string, message: string, about?: { column?: string; needs?: Need }) => void;
type Chosen = { measures?: Record<string, string>; isPlain?: boolean };

/** What was said of measures: of a single column of figures it may be said by its name. */
function nameMeasures(
	single: string | undefined,
	measures: Wish['measures'] = {},
	{ value, measure: labels }: Roles
): { measure: string | undefined; named: Record<string, string> } {
	if (value === undefined || labels !== undefined || !Object.hasOwn(measures, value))
		return { measure: single, named: { ...measures } };
	const { [value]: own, ...named } = measures;
	return { measure: single ?? own, named };
}

const DEAL_SUM = 'private_investment';
const DEAL_COUNT = 'private_investment_events';

/** The measures of the sums and the numbers of deals. */
function dealMeasures(
	measure: string | undefined,
	named: Readonly<Record<string, string>>,
	{ measures }: Known
): Record<string, string> {
	const isUsual = measure === DEAL_SUM && measures.some(({ id }) => id === DEAL_COUNT);
	return {
		...(measure ? { sum: measure } : {}),
		...(isUsual ? { count: DEAL_COUNT } : {}),
		...named
	};
}

/** A measure of an analyst's own; its unit and dimensions are those that are found. */
const describeMeasure = (id: string, label = id): Measure => ({
	id,
	unit: '',
	kind: 'flow',
	dimensions: ['region', 'focus', 'activity', 'size', 'model'],
	additive: true,
	whole: null,
	name: { en: label, ko: label },
	noun: { en: label, ko: label },
	definition: { en: '', ko: '' }
});

const quoted = (names: readonly string[], most = 12) =>
	names
		.slice(0, most)
		.map((name) => JSON.stringify(name))
		.join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');

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
	const isMapped = Object.entries(given).some(([role, name]) => role !== name);
	const has = (role: string) => header.includes(role) || role in constants;
	const isUsual = header.includes('unit') || /^([A-Z]{3}|count|%)$/.test(constants.unit ?? '');
	return (
		isUsual && !isMapped && needed.every((anyOf) => anyOf.some(has)) && header.includes('measure')
	);
}

function askForSeries(
	{ table: { header } }: Source,
	roles: Roles,
	constants: Record<string, string>,
	ask: Ask
) {
	const columns = `its columns are ${quoted(header, 40)}`;
	if (!roles.value && !roles.years && !roles.values)
		ask('column', `There is no column for value; name one with --map value=COLUMN, ${columns}.`, {
			needs: 'value'
		});
	if (!roles.region && !constants.region)
		ask(
			'column',
			`There is no column for region; name one with --map region=COLUMN, or the region of all records by its code (--map region=KOR); ${columns}.`,
			{ needs: 'region' }
		);
	if (
		!roles.years &&
		!roles.year &&
		!roles.period &&
		!roles.date &&
		!constants.year &&
		!constants.period
	)
		ask(
			'column',
			`There is no column for year or period; name one with --map year=COLUMN, or the year of all records (--map year=2023); ${columns}.`,
			{ needs: 'year' }
		);
}

function askForDeals(
	roles: Roles,
	constants: Record<string, string>,
	{ measure, named }: { measure: string | undefined; named: Record<string, string> },
	ask: Ask
) {
	const labels = Object.keys(named);
	const isOther = labels.some((label) => label !== 'sum' && label !== 'count');
	if (isOther || (!measure && labels.length === 0))
		ask(
			'measure',
			'The file holds deals: name the measure of their sums with --measure, such as private_investment, or that of sum and count (--measure sum=ID --measure count=ID).',
			{ needs: 'measure' }
		);
	if (!roles.region && !constants.region)
		ask(
			'column',
			'There is no column for region; name one with --map region=COLUMN, or the region of all deals by its code (--map region=KOR).',
			{ needs: 'region' }
		);
	if (!roles.date && !roles.year && !constants.year)
		ask('column', 'There is no column for date or year; name one with --map date=COLUMN.', {
			needs: 'year'
		});
}

/** Which labels of the file are which measures. */
function chooseMeasures(
	source: Source,
	roles: Roles,
	{ measure, named }: { measure: string | undefined; named: Record<string, string> },
	measures: Measure[],
	askFor: Ask
): Chosen {
	const ask = (message: string) => askFor('measure', message, { needs: 'measure' });
	const { table } = source;
	const isKnown = (id: string) => measures.some((each) => each.id === id);
	const choose = `choose with --measure LABEL=ID, such as --measure "LABEL=private_investment"`;
	const columns = roles.values ?? [];
	const labels = roles.measure ? distinct(source, roles.measure) : columns;
	if (labels.length === 0) {
		if (!measure)
			ask(
				'There is no column for measure; name the measure with --measure, such as private_investment.'
			);
		return {};
	}
	const missing = Object.keys(named).filter((label) => !labels.includes(label));
	if (missing.length > 0 && columns.length > 0)
		ask(`No column is called ${quoted(missing)}; the columns of figures are ${quoted(labels)}.`);
	if (Object.keys(named).length > 0) return { measures: { ...named } };
	if (labels.every(isKnown))
		return { isPlain: isPlain(source) && (!measure || labels.every((label) => label === measure)) };
	const [only] = labels;
	if (measure && labels.length === 1 && only !== undefined)
		return { measures: { [only]: measure } };
	if (measure && columns.length > 1)
		ask(
			`Several columns hold figures: ${quoted(columns)}; name one with --map value=COLUMN, or ${choose}.`
		);
	else if (table.header.length > 0 && !measure && roles.measure && hasOwnName(roles))
		return { isPlain: true };
	else if (labels.length === 1)
		ask(`The file holds ${quoted(labels)}: say which measure that is with --measure ID.`);
	else ask(`The file holds the measures ${quoted(labels)}; ${choose}.`);
	return {};
}

/** Our own column: an unknown measure in it is a problem of its record. */
const hasOwnName = (roles: Roles) => roles.measure === 'measure';

function distinct({ table: { header, records } }: Source, column: string): string[] {
	const at = header.indexOf(column);
	const found = new Set(records.map(({ cells }) => (cells[at] ?? '').trim()));
	found.delete('');
	return [...found];
}

/** Whether everything is written as in our own files: no value or region that only the general reader understands. */
function isPlain({ table: { header, records } }: Source): boolean {
	const value = header.indexOf('value');
	const region = header.indexOf('region');
	const isOdd = (cell: string) =>
		cell !== '' && !isNumber(cell) && (readNumber(cell, '.') ?? readNumber(cell, ',')) !== null;
	return records.every(({ cells }) => {
		const place = (cells[region] ?? '').trim();
		const isCode = region < 0 || /^(US-[A-Z]{2}|[A-Z_]*)$/.test(place);
		return !isOdd((cells[value] ?? '').trim()) && isCode;
	});
}
