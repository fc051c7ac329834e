import { isNumber, type Table } from '../csv/parse';
import { fileProblem, type FileProblem } from '../csv/problem';
import { unguarded } from '../csv/guard';
import type { Observation } from '../frame/observation';
import type { TidyResult } from './tidy';

/** A model as an edition describes it, figures aside. */
export interface ModelInfo {
	id: string;
	name: string;
	organisation: string;
	/** ISO 3166 alpha-3 codes; empty where they are not known. */
	countries: string[];
	/** The day it was published; null where no record of it says so. */
	date: string | null;
	/** As the first source that names it does; empty where none does. */
	hardware: string;
}

export interface ModelsResult extends TidyResult {
	models: ModelInfo[];
}

const columns = [
	'edition',
	'reading',
	'model',
	'model_name',
	'organisation',
	'countries',
	'date',
	'parameters',
	'training_compute',
	'training_cost',
	'cost_low',
	'cost_high',
	'prices',
	'training_hours',
	'hardware',
	'confidence',
	'source',
	'found_in',
	'note'
] as const;
type Column = (typeof columns)[number];

const figures = [
	{ measure: 'training_cost', column: 'training_cost', unit: 'USD' },
	{ measure: 'parameters', column: 'parameters', unit: 'count' },
	{ measure: 'training_compute', column: 'training_compute', unit: 'FLOP' },
	{ measure: 'training_time', column: 'training_hours', unit: 'hours' }
] as const;
const [cost] = figures;
const ends = [
	{ column: 'cost_low', name: 'lower' },
	{ column: 'cost_high', name: 'upper' }
] as const;
const numeric: readonly Column[] = [
	...figures.map(({ column }) => column),
	'cost_low',
	'cost_high'
];

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DATE = /^(19|20)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const PRICES = /^(nominal|constant (19|20)\d\d)$/;
/** Read at second hand: what the founding document quotes. */
const QUOTED = /^founding document/i;

interface Entry {
	row: number;
	read: (column: Column) => string;
	reading: number;
}

/**
 * Types the records of one edition of models.csv, a source on a model each, as observations of
 * `training_cost`, `parameters`, `training_compute` and `training_time` in the year of the model. A figure
 * has the reading of its record. The ends of a range of the cost are readings after all the stated ones,
 * never reading 0 and never a middle. A record without a date takes that of its model's other records; a
 * model without figures is in `models` only. A record that cannot be stored is a problem with its record,
 * column and value; a table that was not read to its end has no observations at all.
 */
export function readModels(table: Table, edition: string): ModelsResult {
	const missing = columns.filter((column) => !table.header.includes(column));
	const problems = [
		...table.problems,
		...missing.map((column) => fileProblem('column', `There is no column ${column}.`, { column }))
	];
	const units: TidyResult['units'] = new Map();
	const result: ModelsResult = { observations: [], units, problems, rejected: 0, models: [] };
	if (missing.length > 0 || table.problems.some(({ row, code }) => row === null || isFatal(code)))
		return result;

	const entries = entriesOf(table, edition);
	if (entries.length === 0)
		problems.push(fileProblem('edition', `No record is of ${edition}.`, { column: 'edition' }));
	const dates = datesOf(entries);
	const keys = new Map<string, number>();
	const ragged = new Set(table.problems.map(({ row }) => row));
	const sound = entries.filter((entry) => {
		if (ragged.has(entry.row)) return false;
		const found = problemsOf(entry, dates, keys, units);
		problems.push(...found);
		return found.length === 0;
	});
	result.rejected = entries.length - sound.length;
	for (const ofModel of groupByModel(sound)) {
		const info = describe(ofModel, dates);
		result.models.push(info);
		if (info.date !== null) result.observations.push(...observe(ofModel, info.date, edition));
	}
	for (const { measure, unit } of figures)
		if (measure !== cost.measure && result.observations.some((o) => o.measure === measure))
			units.set(measure, { unit, prices: 'n/a' });
	return result;
}

/** Problems of the file as a whole: what would be read of it is not what it holds. */
const isFatal = (code: string) => ['columns', 'too-many', 'unterminated'].includes(code);

function entriesOf({ header, records }: Table, edition: string): Entry[] {
	const places = new Map(columns.map((column) => [column, header.indexOf(column)]));
	return records
		.map(({ row, cells }) => {
			const read = (column: Column) => unguarded((cells[places.get(column) ?? -1] ?? '').trim());
			return { row, read, reading: Number(read('reading') || '0') };
		})
		.filter(({ read }) => read('edition') === edition);
}

/** Model → its date, from the first of its records that has one. */
function datesOf(entries: Entry[]): Map<string, string> {
	const dated = entries.filter(({ read }) => DATE.test(read('date')));
	return new Map(dated.toReversed().map(({ read }) => [read('model'), read('date')]));
}

function problemsOf(
	{ row, read }: Entry,
	dates: Map<string, string>,
	keys: Map<string, number>,
	units: TidyResult['units']
): FileProblem[] {
	const problems: FileProblem[] = [];
	const wrong = (column: Column, code: string, message: string) => {
		problems.push(fileProblem(code, message, { row, column, value: read(column) }));
	};

	if (!ID.test(read('model')))
		wrong('model', 'model', 'Not an id: small letters and digits, joined by hyphens.');
	if (read('model_name') === '') wrong('model_name', 'model', 'The model has no name.');
	if (!/^\d{0,3}$/.test(read('reading'))) wrong('reading', 'number', 'Not a whole number.');
	if (read('date') !== '' && !DATE.test(read('date')))
		wrong('date', 'date', 'Not a day (2023-03-24).');
	for (const column of numeric)
		if (read(column) !== '' && !(isNumber(read(column)) && Number(read(column)) >= 0))
			wrong(column, 'number', 'Not a plain number of zero or more.');
	const isOpen = (read('cost_low') === '') !== (read('cost_high') === '');
	if (isOpen || Number(read('cost_low')) > Number(read('cost_high')))
		wrong('cost_low', 'range', 'A range of the cost has a lower and an upper end, in this order.');
	const hasFigure = numeric.some((column) => read(column) !== '');
	if (hasFigure && !dates.has(read('model')))
		wrong('date', 'date', 'No record of this model has a date: its figures belong to no year.');
	checkPrices(read, units, wrong);
	if (problems.length > 0) return problems;

	const key = `${read('model')} ${Number(read('reading') || '0')}`;
	const before = keys.get(key);
	if (before !== undefined) {
		const message = `The same model and reading as record ${before}; number the further source in the column reading.`;
		return [fileProblem('duplicate', message, { row, column: 'reading', value: read('reading') })];
	}
	keys.set(key, row);
	if (hasCost(read)) units.set(cost.measure, { unit: cost.unit, prices: read('prices') });
	return [];
}

const hasCost = (read: Entry['read']) => read('training_cost') !== '' || read('cost_low') !== '';

function checkPrices(
	read: Entry['read'],
	units: TidyResult['units'],
	wrong: (column: Column, code: string, message: string) => void
) {
	if (!hasCost(read)) return;
	const held = units.get(cost.measure);
	if (!PRICES.test(read('prices'))) wrong('prices', 'prices', 'nominal or constant <year>.');
	else if (held && held.prices !== read('prices'))
		wrong(
			'prices',
			'unit',
			`The cost is in ${held.prices} dollars: one edition holds it in one price basis.`
		);
}

/** The records of each model, by reading; models in the order of the table. */
function groupByModel(entries: Entry[]): Entry[][] {
	const groups = new Map<string, Entry[]>();
	for (const entry of entries) {
		const model = entry.read('model');
		groups.set(model, [...(groups.get(model) ?? []), entry]);
	}
	return [...groups.values()].map((group) => group.sort((a, b) => a.reading - b.reading));
}

function describe(ofModel: Entry[], dates: Map<string, string>): ModelInfo {
	const first = (column: Column) =>
		ofModel.map(({ read }) => read(column)).find((text) => text !== '') ?? '';
	return {
		id: first('model'),
		name: first('model_name'),
		organisation: first('organisation'),
		countries: first('countries').split('~').filter(Boolean),
		date: dates.get(first('model')) ?? null,
		hardware: first('hardware')
	};
}

function observe(ofModel: Entry[], date: string, edition: string): Observation[] {
	const year = Number(date.slice(0, 4));
	const observation = (
		{ read }: Entry,
		column: Column,
		figure: { measure: string; reading: number; note?: string }
	): Observation => ({
		edition,
		measure: figure.measure,
		region: 'WLD',
		focusArea: 'all',
		activity: 'all',
		sizeBand: 'all',
		model: read('model'),
		year,
		period: String(year),
		reading: figure.reading,
		value: Number(read(column)),
		status: QUOTED.test(read('found_in')) ? 'quoted' : 'reported',
		precision: null,
		note: [figure.note, read('note'), confidenceOf(read)].filter(Boolean).join(' '),
		source: read('source'),
		sourceTable: '',
		foundIn: read('found_in')
	});
	const stated = figures.flatMap(({ measure, column }) =>
		ofModel
			.filter(({ read }) => read(column) !== '')
			.map((entry) => observation(entry, column, { measure, reading: entry.reading }))
	);
	const after = (ofModel.at(-1)?.reading ?? 0) + 1;
	const ranges = ofModel
		.filter(({ read }) => read('cost_low') !== '')
		.flatMap((entry) => ends.map((end) => ({ entry, ...end })))
		.map(({ entry, column, name }, i) => {
			const { read } = entry;
			const range = `from ${read('cost_low')} to ${read('cost_high')} USD`;
			const note = `The ${name} end of a range ${range}; no middle is taken.`;
			return observation(entry, column, { measure: cost.measure, reading: after + i, note });
		});
	return [...stated, ...ranges];
}

const confidenceOf = (read: Entry['read']) =>
	read('confidence') && `Confidence: ${read('confidence').toLowerCase()}.`;
