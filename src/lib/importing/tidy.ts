import type { Measure } from '../catalog/catalog';
import { isNumber, type Table } from '../csv/parse';
import { fileProblem, type FileProblem } from '../csv/problem';
import { unguarded } from '../csv/guard';
import type { Observation, Status } from '../frame/observation';
import { KeyIndex } from './key-index';

/** What must be known to read a tidy file: which columns play which role, and what the catalog knows. */
export interface TidyOptions {
	edition: string;
	/** Role → column name, where they differ. */
	roles?: Record<string, string>;
	/** Constants for roles that have no column. */
	constants?: Record<string, string>;
	measures: readonly Measure[];
	/** Region codes that may be used. */
	regions: ReadonlySet<string>;
}

export interface TidyResult {
	observations: Observation[];
	/** Unit and price basis per measure, which belong to (edition, measure). */
	units: Map<string, { unit: string; prices: string }>;
	problems: FileProblem[];
	/** Records that could not be stored. */
	rejected: number;
}

const roles = [
	'edition',
	'measure',
	'region',
	'focus_area',
	'activity',
	'size_band',
	'model',
	'year',
	'period',
	'value',
	'unit',
	'prices',
	'status',
	'precision',
	'note',
	'source',
	'source_table',
	'reading',
	'found_in'
] as const;
type Role = (typeof roles)[number];

/** The columns that split a measure, and the dimension each stands for. */
const splits: [Role, string][] = [
	['focus_area', 'focus'],
	['activity', 'activity'],
	['size_band', 'size'],
	['model', 'model']
];
const statuses: readonly string[] = ['reported', 'derived', 'quoted'];
const UNIT = /^([A-Z]{3}|count|%|LCU per USD|index \d{4}(-\d{2})?=100|FLOP|hours)$/;
/** Whether a text is a unit as it is stored. */
export const isUnit = (text: string) => UNIT.test(text);
const PRICES = /^(nominal|n\/a|constant (19|20)\d\d)$/;
/** Problems of the file as a whole: what would be read of it is not what it holds. */
const fatal = new Set(['column', 'columns', 'empty', 'too-many', 'unterminated']);
/** What an address can name. */
const PART = /^[a-z0-9][a-z0-9-]{0,63}$/;
const PERIOD = /^(?<first>(?:1[89]|20)\d\d)(?:-(?<last>(?:1[89]|20)\d\d))?$/;

/**
 * Types the records of a tidy table (the columns of our own CSV) as observations of one edition. Every
 * record that cannot be stored is a problem with its record, column and value; an empty value is
 * missing, not zero, and makes no observation. A file that was not read to its end has none at all.
 */
export function readTidy(table: Table, options: TidyOptions): TidyResult {
	const reader = new TidyReader(table.header, options);
	const problems = [...table.problems, ...reader.problems];
	const { units } = reader;
	if (problems.some(isFatal)) return { observations: [], units, problems, rejected: 0 };
	const read = reader.read(table);
	return { ...read, units, problems: [...problems, ...read.problems] };
}

/** Whether a problem is of the file as a whole: what would be read of it is not what it holds. */
export const isFatal = ({ code }: Pick<FileProblem, 'code'>) => fatal.has(code);

/** Reads the records of a tidy table as they come: units and keys are those of all of them together. */
export class TidyReader {
	/** Unit and price basis per measure, as far as it was read. */
	readonly units: TidyResult['units'] = new Map();
	/** What is wrong with the columns. */
	readonly problems: FileProblem[];
	readonly #columns: Map<Role, number>;
	readonly #keys = new KeyIndex();

	constructor(
		header: string[],
		private readonly options: TidyOptions
	) {
		this.#columns = new Map(roles.map((role) => [role, header.indexOf(nameOf(role, options))]));
		this.problems = roleProblems(this.#columns, options);
	}

	/** The records that the table's own problems name are rejected; those problems are not repeated. */
	read({ records, problems: before }: Pick<Table, 'records' | 'problems'>): {
		observations: Observation[];
		problems: FileProblem[];
		rejected: number;
	} {
		const { constants } = this.options;
		const ragged = new Set(before.map(({ row }) => row));
		const observations: Observation[] = [];
		const problems: FileProblem[] = [];
		let rejected = 0;
		for (const { row, cells } of records) {
			if (ragged.has(row)) {
				rejected++;
				continue;
			}
			const read = (role: Role) =>
				(cells[this.#columns.get(role) ?? -1] ?? constants?.[role] ?? '').trim();
			const outcome = readRecord(read, row, this.options, this.units, this.#keys);
			if (outcome === null) continue;
			if (Array.isArray(outcome)) {
				problems.push(...outcome);
				rejected++;
			} else observations.push(outcome);
		}
		return { observations, problems, rejected };
	}
}

/** The column that plays a role. */
const nameOf = (role: Role, { roles = {} }: TidyOptions) => roles[role] ?? role;

function roleProblems(columns: Map<Role, number>, options: TidyOptions): FileProblem[] {
	const { roles: mapped = {}, constants = {} } = options;
	const has = (role: Role) => (columns.get(role) ?? -1) >= 0 || role in constants;
	const needed: Role[][] = [['measure'], ['region'], ['value'], ['unit'], ['year', 'period']];
	const lacking = needed
		.filter((anyOf) => !anyOf.some(has))
		.map((anyOf) => {
			const names = anyOf.join(' or ');
			return fileProblem(
				'column',
				`There is no column for ${names}; name one with --map ${anyOf[0]}=COLUMN.`
			);
		});
	const misnamed = Object.entries(mapped).flatMap(([role, column]) => {
		const place = { column, value: role };
		if (!roles.some((known) => known === role))
			return [fileProblem('column', `No role ${role}; the roles are ${roles.join(', ')}.`, place)];
		if (columns.get(role as Role) === -1)
			return [fileProblem('column', `The file has no column "${column}" for ${role}.`, place)];
		return [];
	});
	return [...lacking, ...misnamed];
}

type Read = (role: Role) => string;

function readRecord(
	read: Read,
	row: number,
	options: TidyOptions,
	units: TidyResult['units'],
	keys: KeyIndex
): Observation | FileProblem[] | null {
	const { edition, measures, regions } = options;
	const problems: FileProblem[] = [];
	const wrong = (role: Role, code: string, message: string) => {
		const place = { row, column: nameOf(role, options), value: read(role) };
		problems.push(fileProblem(code, message, place));
	};

	const measure = measures.find(({ id }) => id === read('measure'));
	if (!measure)
		wrong(
			'measure',
			'measure',
			`Unknown measure; known are ${measures.map((m) => m.id).join(', ')}.`
		);
	for (const [role, dimension] of splits) {
		const part = unguarded(read(role));
		if (measure && part && part !== 'all' && !measure.dimensions.includes(dimension))
			wrong(role, 'dimension', `${measure.id} is not split by ${dimension}; leave the cell empty.`);
		else if (part && !PART.test(part))
			wrong(role, 'part', 'An id of small letters, digits and hyphens, such as ai-agents.');
	}
	if (!regions.has(read('region')))
		wrong(
			'region',
			'region',
			'Unknown region; give an ISO 3166 alpha-3 code or a named aggregate.'
		);
	if (read('edition') && read('edition') !== edition)
		wrong('edition', 'edition', `The record belongs to another edition than ${edition}.`);

	const spanRole = read('period') ? 'period' : 'year';
	const period = read(spanRole);
	const span = PERIOD.exec(period)?.groups;
	const year = Number(span?.last ?? span?.first);
	if (!span || Number(span.first) > year)
		wrong(spanRole, 'period', 'Not a year (2022) or a span of years (2013-2022).');
	else if (read('year') && Number(read('year')) !== year)
		wrong('year', 'year', `The year is not the last year of the period ${period}.`);
	else if (measure && (measure.kind === 'cumulative') !== (span.last !== undefined))
		wrong(
			spanRole,
			'period',
			`${measure.id} is a ${measure.kind}: its period must be a ${measure.kind === 'cumulative' ? 'span' : 'year'}.`
		);

	const value = read('value');
	if (value !== '' && !isNumber(value)) wrong('value', 'number', 'Not a plain number.');
	const precision = read('precision');
	if (precision !== '' && !(isNumber(precision) && Number(precision) > 0))
		wrong('precision', 'number', 'The printed step must be a positive number.');
	const status = read('status') || 'reported';
	if (value !== '' && !statuses.includes(status))
		wrong('status', 'status', `One of ${statuses.join(', ')}.`);
	const reading = read('reading') || '0';
	if (!/^\d{1,3}$/.test(reading)) wrong('reading', 'number', 'Not a whole number.');
	const basis = basisOf(read);
	checkBasis(basis, units.get(read('measure')), wrong);
	if (problems.length > 0 || !measure) return problems;
	if (value === '') return null;

	const text = (role: Role) => unguarded(read(role));
	const observation: Observation = {
		edition,
		measure: measure.id,
		region: read('region'),
		focusArea: text('focus_area') || 'all',
		activity: text('activity') || 'all',
		sizeBand: text('size_band') || 'all',
		model: text('model') || 'all',
		year,
		period,
		reading: Number(reading),
		value: Number(value),
		status: status as Status,
		precision: precision === '' ? null : Number(precision),
		note: text('note'),
		source: text('source'),
		sourceTable: text('source_table'),
		foundIn: text('found_in')
	};
	const before = keys.claim(keyOf(observation), row);
	if (before !== null) {
		const message = `The same measure, region, part and year as record ${before}: map the column that tells them apart, or number the further figure in the column reading.`;
		return [fileProblem('duplicate', message, { row })];
	}
	// Only what is stored decides in which unit the edition holds a measure.
	if (!units.has(measure.id)) units.set(measure.id, basis);
	return observation;
}

/** What no other observation of an edition may have too. */
export const keyOf = (o: Observation) =>
	[o.measure, o.region, o.focusArea, o.activity, o.sizeBand, o.model, o.period, o.reading].join(
		'\n'
	);

interface Basis {
	unit: string;
	prices: string;
}

function basisOf(read: Read): Basis {
	const unit = read('unit');
	const usual = /^[A-Z]{3}$/.test(unit) ? 'nominal' : 'n/a';
	return { unit, prices: read('prices') || usual };
}

function checkBasis(
	{ unit, prices }: Basis,
	held: Basis | undefined,
	wrong: (role: Role, code: string, message: string) => void
) {
	if (!UNIT.test(unit))
		wrong(
			'unit',
			'unit',
			'A currency code (USD), count, %, LCU per USD, index 2015=100, FLOP or hours.'
		);
	else if (!PRICES.test(prices)) wrong('prices', 'prices', 'nominal, constant <year> or n/a.');
	else if (held && (held.unit !== unit || held.prices !== prices))
		wrong(
			held.unit === unit ? 'prices' : 'unit',
			'unit',
			`This measure is in ${held.unit}, ${held.prices}: one edition holds a measure in one unit and price basis.`
		);
}
