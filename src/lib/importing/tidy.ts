import type { Measure } from '../catalog/catalog';
import type { Table } from '../csv/parse';
import { fileProblem, type FileProblem } from '../csv/problem';
import type { Observation, Status } from '../frame/observation';

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

const statuses: readonly string[] = ['reported', 'derived', 'quoted'];
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
const UNIT = /^([A-Z]{3}|count|%)$/;
const PRICES = /^(nominal|n\/a|constant (19|20)\d\d)$/;
const PERIOD = /^(?<first>(?:1[89]|20)\d\d)(?:-(?<last>(?:1[89]|20)\d\d))?$/;

/**
 * Types the records of a tidy table (the columns of our own CSV) as observations of one edition. Every
 * record that cannot be stored is a problem with its record, column and value; an empty value is
 * missing, not zero, and makes no observation.
 */
export function readTidy(table: Table, options: TidyOptions): TidyResult {
	const { header } = table;
	const column = (role: Role) => header.indexOf(options.roles?.[role] ?? role);
	const columns = new Map(roles.map((role) => [role, column(role)]));
	const problems = [...table.problems, ...roleProblems(columns, options)];
	const result: TidyResult = { observations: [], units: new Map(), problems, rejected: 0 };
	if (problems.some((problem) => problem.code === 'column')) return result;

	const ragged = new Set(table.problems.flatMap(({ row }) => (row === null ? [] : [row])));
	const keys = new Map<string, number>();
	for (const { row, cells } of table.records) {
		if (ragged.has(row)) {
			result.rejected++;
			continue;
		}
		const read = (role: Role) =>
			(cells[columns.get(role) ?? -1] ?? options.constants?.[role] ?? '').trim();
		const outcome = readRecord(read, row, options, result.units, keys);
		if (outcome === null) continue;
		if (Array.isArray(outcome)) {
			problems.push(...outcome);
			result.rejected++;
		} else result.observations.push(outcome);
	}
	return result;
}

function roleProblems(columns: Map<Role, number>, { constants = {} }: TidyOptions): FileProblem[] {
	const has = (role: Role) => (columns.get(role) ?? -1) >= 0 || role in constants;
	const needed: Role[][] = [['measure'], ['region'], ['value'], ['unit'], ['year', 'period']];
	return needed
		.filter((anyOf) => !anyOf.some(has))
		.map((anyOf) => {
			const names = anyOf.join(' or ');
			return fileProblem(
				'column',
				`There is no column for ${names}; name one with --map ${anyOf[0]}=COLUMN.`
			);
		});
}

type Read = (role: Role) => string;

function readRecord(
	read: Read,
	row: number,
	{ edition, measures, regions }: TidyOptions,
	units: TidyResult['units'],
	keys: Map<string, number>
): Observation | FileProblem[] | null {
	const problems: FileProblem[] = [];
	const wrong = (role: Role, code: string, message: string) =>
		void problems.push(fileProblem(code, message, { row, column: role, value: read(role) }));

	const measure = measures.find(({ id }) => id === read('measure'));
	if (!measure)
		wrong(
			'measure',
			'measure',
			`Unknown measure; known are ${measures.map((m) => m.id).join(', ')}.`
		);
	if (!regions.has(read('region')))
		wrong(
			'region',
			'region',
			'Unknown region; give an ISO 3166 alpha-3 code or a named aggregate.'
		);
	if (read('edition') && read('edition') !== edition)
		wrong('edition', 'edition', `The record belongs to another edition than ${edition}.`);

	const period = read('period') || read('year');
	const span = PERIOD.exec(period)?.groups;
	const year = Number(span?.last ?? span?.first);
	if (!span) wrong('period', 'period', 'Not a year (2022) or a span of years (2013-2022).');
	else if (read('year') && Number(read('year')) !== year)
		wrong('year', 'year', `The year is not the last year of the period ${period}.`);
	else if (measure && (measure.kind === 'cumulative') !== (span.last !== undefined))
		wrong(
			'period',
			'period',
			`${measure.id} is ${measure.kind}: its period must ${measure.kind === 'flow' ? 'be a year' : 'be a span'}.`
		);

	const value = read('value');
	if (value !== '' && !NUMBER.test(value)) wrong('value', 'number', 'Not a plain number.');
	const precision = read('precision');
	if (precision !== '' && !(Number(precision) > 0))
		wrong('precision', 'number', 'The printed step must be a positive number.');
	const status = read('status') || 'reported';
	if (!statuses.includes(status)) wrong('status', 'status', `One of ${statuses.join(', ')}.`);
	const reading = read('reading') || '0';
	if (!/^\d{1,3}$/.test(reading)) wrong('reading', 'number', 'Not a whole number.');
	problems.push(...unitProblems(read, row, units));
	if (problems.length > 0 || !measure) return problems;
	if (value === '') return null;

	const observation: Observation = {
		edition,
		measure: measure.id,
		region: read('region'),
		focusArea: read('focus_area') || 'all',
		activity: read('activity') || 'all',
		sizeBand: read('size_band') || 'all',
		model: read('model') || 'all',
		year,
		period,
		reading: Number(reading),
		value: Number(value),
		status: status as Status,
		precision: precision === '' ? null : Number(precision),
		note: read('note'),
		source: read('source'),
		sourceTable: read('source_table'),
		foundIn: read('found_in')
	};
	const before = keys.get(keyOf(observation));
	if (before !== undefined) {
		const message = `The same key as record ${before}; number the further figure in the column reading.`;
		return [fileProblem('duplicate', message, { row })];
	}
	keys.set(keyOf(observation), row);
	return observation;
}

const keyOf = (o: Observation) =>
	[o.measure, o.region, o.focusArea, o.activity, o.sizeBand, o.model, o.period, o.reading].join(
		'\n'
	);

function unitProblems(read: Read, row: number, units: TidyResult['units']): FileProblem[] {
	const [unit, prices] = [
		read('unit'),
		read('prices') || (read('unit') === 'count' ? 'n/a' : 'nominal')
	];
	if (!UNIT.test(unit))
		return [
			fileProblem('unit', 'A currency code (USD), count or %.', {
				row,
				column: 'unit',
				value: unit
			})
		];
	if (!PRICES.test(prices))
		return [
			fileProblem('prices', 'nominal, constant <year> or n/a.', {
				row,
				column: 'prices',
				value: prices
			})
		];
	const held = units.get(read('measure'));
	if (!held) units.set(read('measure'), { unit, prices });
	else if (held.unit !== unit || held.prices !== prices)
		return [
			fileProblem(
				'unit',
				`This measure is in ${held.unit}, ${held.prices}: one edition holds a measure in one unit and price basis.`,
				{
					row,
					column: 'unit',
					value: `${unit}, ${prices}`
				}
			)
		];
	return [];
}
