import type { FileRecord, Table } from '../csv/parse';
import type { FileProblem } from '../csv/problem';
import { readUnit, statedPrices, type Unit } from '../csv/unit';
import { yearInHeader } from '../csv/year';
import { RecordReader, Unreadable, type Readable } from './reading';
import { partId } from './parts';
import type { RegionIndex } from './regions';
import type { Roles } from './shape';
import { isUnit } from './tidy';
import { unitOfRecord } from './unit-columns';

/** What the reader of a file has confirmed or said. */
export interface ReshapeOptions {
	roles: Roles;
	regions: RegionIndex;
	/** Names of the file → codes, for what the index does not know or can not decide. */
	regionNames?: Readonly<Record<string, string>>;
	/**
	 * Measures of the file (labels of the column `measure`, names of the columns `values`) → ids. Where
	 * given, other measures are left out.
	 */
	measures?: Readonly<Record<string, string>>;
	/** Focus areas and activities of the file → ids; others are written in small letters with hyphens. */
	parts?: Readonly<Record<string, string>>;
	/** For what the file does not say: measure, region, year, unit ("million USD"), status, note. */
	constants?: Readonly<Record<string, string>>;
}

export interface Reshaped {
	/** Long, with the columns of our own files, each record under its number in the file: for `readTidy`. */
	table: Table;
	/** What could not be read; the records of the table are without it. */
	problems: FileProblem[];
	/** Records of the file of which nothing, or not everything, could be read. */
	rejected: number;
	/** Measures of the file that were not asked for, and how many records they have. */
	leftOut: { measure: string; records: number }[];
	/** How the file calls the focus areas and activities. */
	labels: PartLabel[];
}

export interface PartLabel {
	dimension: 'focus' | 'activity';
	id: string;
	label: string;
}

/** Columns of our own files that are taken as they are. */
export const plainColumns = [
	...(['size_band', 'model', 'prices', 'reading', 'source', 'source_table', 'found_in'] as const)
];
export const tidyColumns = [
	...(['measure', 'region', 'focus_area', 'activity', 'year', 'period', 'value', 'unit'] as const),
	...(['status', 'precision', 'note'] as const),
	...plainColumns
];
type TidyRow = Record<(typeof tidyColumns)[number], string>;

/** Problems after which the rest of a file is unknown: `readTidy` must see them. */
const fatal = new Set(['columns', 'empty', 'too-many', 'unterminated']);
const statuses = ['reported', 'derived', 'quoted'];

/**
 * Brings a table into the long form of our own files: one record per region, year and measure, amounts in
 * whole units, regions by code. What can not be read is a problem and is left out.
 */
export function reshape(source: Readable, options: ReshapeOptions): Reshaped {
	const { table } = source;
	const result: Reshaped = {
		table: {
			delimiter: ',',
			header: [...tidyColumns],
			headerRow: table.headerRow,
			records: [],
			dropped: [],
			problems: table.problems.filter(({ code }) => fatal.has(code))
		},
		problems: table.problems.filter(({ code }) => !fatal.has(code)),
		rejected: 0,
		leftOut: [],
		labels: []
	};
	const broken = new Set(table.problems.map(({ row }) => row));
	const left = new Map<string, number>();
	const labels = new Map<string, PartLabel>();
	for (const record of table.records) {
		if (broken.has(record.row)) {
			result.rejected++;
			continue;
		}
		const problems: FileProblem[] = [];
		for (const row of rowsOf(source, record, options, problems, { left, labels }))
			result.table.records.push({
				row: record.row,
				cells: tidyColumns.map((column) => row[column])
			});
		if (problems.length > 0) result.rejected++;
		result.problems.push(...problems);
	}
	result.leftOut = [...left].map(([measure, records]) => ({ measure, records }));
	result.labels = [...labels.values()];
	return result;
}

function* rowsOf(
	source: Readable,
	record: FileRecord,
	{ roles, regions, regionNames, ...options }: ReshapeOptions,
	problems: FileProblem[],
	{ left, labels }: { left: Map<string, number>; labels: Map<string, PartLabel> }
): Generator<TidyRow> {
	const { constants = {}, measures } = options;
	const read = new RecordReader(source, record, regions, regionNames);
	const cells = cellsOf(roles, read, options, left);
	const label = roles.measure ? read.text(roles.measure) : '';
	if (roles.measure && measures && !Object.hasOwn(measures, label)) {
		if (label) left.set(label, (left.get(label) ?? 0) + 1);
		return;
	}
	const given = constants.unit ? readGiven(constants.unit) : null;
	const beside = unitOfRecord(read.text(roles.unit), read.text(roles.scale));
	const isLong = roles.value !== undefined;
	const amounts = cells.map((cell) => ({
		...cell,
		amount: read.amount(cell.column, given, beside)
	}));
	const filled = amounts.filter(
		({ amount }) => amount instanceof Unreadable || amount.value !== ''
	);
	// A wide record without a figure says nothing, whatever it is about.
	if (!isLong && filled.length === 0) return;

	const take = (value: string | Unreadable): string => {
		if (typeof value === 'string') return value;
		problems.push(value.problem);
		return '';
	};
	const region = roles.region ? take(read.region(roles.region)) : (constants.region ?? '');
	const when = roles.year ?? roles.date;
	const year = when && !roles.years ? take(read.year(when)) : (constants.year ?? '');
	if (problems.length > 0) return;
	const partOf = (dimension: PartLabel['dimension'], role: 'focus_area' | 'activity') => {
		const label = read.text(roles[role]) || (constants[role] ?? '');
		const id = partId(label, options.parts);
		if (label && id !== 'all') labels.set(`${dimension} ${id}`, { dimension, id, label });
		return id;
	};
	const plain = Object.fromEntries(
		plainColumns.map((role) => [role, read.text(roles[role]) || (constants[role] ?? '')])
	) as Record<(typeof plainColumns)[number], string>;
	const common = {
		...plain,
		region,
		focus_area: partOf('focus', 'focus_area'),
		activity: partOf('activity', 'activity'),
		period: read.text(roles.period) || (constants.period ?? ''),
		status:
			[read.text(roles.status), constants.status ?? ''].find((s) => statuses.includes(s)) ?? '',
		note: read.text(roles.note) || (constants.note ?? '')
	};
	for (const { column, measure, year: own, amount } of isLong ? amounts : filled) {
		if (amount instanceof Unreadable) {
			problems.push(amount.problem);
			continue;
		}
		yield {
			...common,
			measure: measure ?? measures?.[label] ?? (label || (constants.measure ?? '')),
			year: own ?? year,
			value: amount.value,
			prices: common.prices || statedPrices(column),
			precision: read.text(roles.precision) || amount.precision,
			unit:
				given?.unit ??
				amount.unit ??
				beside?.unit ??
				(read.text(roles.unit) || read.text(roles.currency) || (constants.currency ?? ''))
		};
	}
}

interface Figure {
	column: string;
	/** The measure or the year that the column is for. */
	measure?: string;
	year?: string;
}

/** The columns in which a record has its figures. */
function cellsOf(
	roles: Roles,
	read: RecordReader,
	{ measures, constants }: Pick<ReshapeOptions, 'measures' | 'constants'>,
	left: Map<string, number>
): Figure[] {
	if (roles.years)
		return roles.years.map((column) => ({
			column,
			year: String(yearInHeader(column)?.year ?? '')
		}));
	if (!roles.values) return roles.value ? [{ column: roles.value }] : [];
	const single = roles.values.length === 1 ? constants?.measure : undefined;
	return roles.values.flatMap((column) => {
		if (measures && !Object.hasOwn(measures, column)) {
			if (read.text(column)) left.set(column, (left.get(column) ?? 0) + 1);
			return [];
		}
		return [{ column, measure: measures?.[column] ?? single ?? column }];
	});
}

/** `USD`, `LCU per USD`, `million USD`: a unit as it is given by the reader of a file. */
function readGiven(unit: string): Unit {
	if (isUnit(unit)) return { power: 0, unit };
	const read = readUnit(unit);
	return read?.unit || read?.power ? read : { power: 0, unit };
}
