import { ownText } from '../csv/own-text';
import { fileProblem, type FileProblem } from '../csv/problem';
import type { Table } from '../csv/parse';
import type { FoundTable } from '../csv/table';
import type { Observation } from '../frame/observation';
import { deriveObservations, readDeals, usualCurrency, type Deal } from './deals';
import type { Plan } from './plan';
import type { ColumnReading } from '../csv/columns';
import { reshape, tidyColumns, type PartLabel } from './reshape';
import { isFatal, TidyReader, type TidyResult } from './tidy';

/** What was read of some records of a file. */
export interface Batch {
	observations: Observation[];
	/** What is wrong with records, and with the file as a whole. */
	problems: FileProblem[];
	/** What is worth knowing and rejects nothing. */
	warnings: FileProblem[];
	/** The numbers of the records of which nothing, or not everything, could be read. */
	rejected: Set<number>;
}

/** Reads the records of one file as observations of an edition, some at a time, as it was planned. */
export class EditionReader {
	readonly #tidy: TidyReader;
	readonly #labels = new Map<string, PartLabel>();
	readonly #leftOut = new Map<string, number>();
	readonly #deals: Deal[] = [];
	/** Names of the file whose records the reader leaves out. */
	readonly #unwanted: ReadonlySet<string>;
	#unitless = 0;

	constructor(
		private readonly plan: Plan,
		private readonly readings: ColumnReading[],
		header: string[],
		{ edition, regions }: { edition: string; regions: ReadonlySet<string> }
	) {
		const { kind, measures, options, without } = plan;
		const names = Object.entries(options.regionNames ?? {});
		this.#unwanted = new Set(names.flatMap(([name, code]) => (code === 'none' ? [name] : [])));
		const constants = kind === 'tidy' ? options.constants : undefined;
		const own = header.map((name) => (without.includes(name) ? '' : name));
		this.#tidy = new TidyReader(kind === 'tidy' ? own : tidyColumns, {
			edition,
			measures,
			regions,
			constants
		});
	}

	/** Unit and price basis of each measure, as far as it was read. */
	get units(): TidyResult['units'] {
		return this.#tidy.units;
	}

	/** How the file calls the focus areas and activities, as far as it was read. */
	get labels(): PartLabel[] {
		return [...this.#labels.values()];
	}

	/** How many deals were read. */
	get deals(): number {
		return this.#deals.length;
	}

	read(whole: FoundTable): Batch {
		const table = this.#withoutUnwanted(whole);
		const { problems, warnings } = sortProblems(table);
		const read = this.#readAny({ ...table, problems });
		const all = withoutRepeats([...problems, ...read.problems]);
		const rows = new Set(table.records.map(({ row }) => row));
		const rejected = new Set(
			all.flatMap(({ row }) => (row !== null && rows.has(row) ? [row] : []))
		);
		return { ...read, problems: all, warnings: [...warnings, ...read.warnings], rejected };
	}

	#withoutUnwanted(table: FoundTable): FoundTable {
		const at = table.header.indexOf(this.plan.options.roles.region ?? '');
		if (this.#unwanted.size === 0 || at < 0) return table;
		const gone = new Set<number>();
		for (const { row, cells } of table.records) {
			const name = (cells[at] ?? '').trim();
			if (!this.#unwanted.has(name)) continue;
			gone.add(row);
			this.#leftOut.set(name, (this.#leftOut.get(name) ?? 0) + 1);
		}
		return {
			...table,
			records: table.records.filter(({ row }) => !gone.has(row)),
			problems: table.problems.filter(({ row }) => row === null || !gone.has(row))
		};
	}

	#readAny(table: FoundTable): Omit<Batch, 'rejected'> {
		const { kind, options } = this.plan;
		if (table.problems.some(isFatal)) return { observations: [], problems: [], warnings: [] };
		if (kind === 'tidy') return { ...this.#tidy.read(table), warnings: [] };
		const source = { table, readings: this.readings };
		if (kind === 'deals') {
			const { deals, problems } = readDeals(source, options);
			// What is needed of a deal to add it up: of millions of them nothing else is kept.
			for (const deal of deals)
				if (deal.region)
					this.#deals.push({ ...deal, company: '', focusArea: '', stage: '', investors: [] });
			const unplaced = deals.filter(({ region }) => region === '');
			const message = 'A deal without a region is in no sum.';
			return {
				observations: [],
				problems: [
					...problems,
					...unplaced.map(({ row }) => fileProblem('region', message, { row }))
				],
				warnings: []
			};
		}
		const shaped = reshape(source, options);
		for (const label of shaped.labels) {
			const key = `${label.dimension} ${label.id}`;
			if (!this.#labels.has(key))
				this.#labels.set(ownText(key), {
					...label,
					id: ownText(label.id),
					label: ownText(label.label)
				});
		}
		for (const { measure, records } of shaped.leftOut)
			this.#leftOut.set(measure, (this.#leftOut.get(measure) ?? 0) + records);
		const { observations, problems } = this.#tidy.read(this.#withUnits(shaped.table));
		return { observations, problems: [...shaped.problems, ...problems], warnings: [] };
	}

	/** A figure without a unit is in that of its measure. */
	#withUnits(table: Table): Table {
		const records = table.records.map((record) => {
			const { cells, row } = record;
			if (cells[at.unit] !== '' || cells[at.value] === '') return record;
			const measure = this.plan.measures.find(({ id }) => id === cells[at.measure]);
			if (!measure?.unit) return record;
			this.#unitless++;
			return { row, cells: cells.with(at.unit, measure.unit) };
		});
		return { ...table, records };
	}

	/** What can be told only when all records are read. */
	end(): Batch {
		const warnings = [...this.#leftOut].map(([measure, records]) =>
			fileProblem(
				'left-out',
				`${records} ${records === 1 ? 'record' : 'records'} of "${measure}" left out.`,
				{
					value: measure
				}
			)
		);
		if (this.#unitless > 0)
			warnings.push(
				fileProblem(
					'no-unit',
					`${this.#unitless} figures name no unit: they are read in that of their measure.`
				)
			);
		const none = { problems: [], warnings, rejected: new Set<number>() };
		if (this.plan.kind !== 'deals') return { ...none, observations: [] };
		const { constants = {}, measures = {} } = this.plan.options;
		const currency = constants.currency ?? usualCurrency(this.#deals);
		const isBare = (deal: Deal) => deal.amount !== null && deal.currency === null;
		const bare = this.#deals.filter(isBare).length;
		if (bare > 0)
			warnings.push(
				fileProblem('no-unit', `${bare} amounts name no currency: they are read in ${currency}.`)
			);
		const deals = this.#deals.map((deal) => (isBare(deal) ? { ...deal, currency } : deal));
		const derived = deriveObservations(deals, measures, currency);
		const { observations, problems } = this.#tidy.read(derived.table);
		return { ...none, warnings: [...warnings, ...derived.problems], observations, problems };
	}
}

const at = {
	measure: tidyColumns.indexOf('measure'),
	value: tidyColumns.indexOf('value'),
	unit: tidyColumns.indexOf('unit')
};

/** What is said of the header, or marked, rejects no record. */
function sortProblems({ problems, headerRow }: FoundTable) {
	const isRemark = ({ code, row }: FileProblem) =>
		!isFatal({ code }) &&
		(row === headerRow || row === null || code === 'header' || code === 'second-table');
	return {
		problems: problems.filter((problem) => !isRemark(problem)),
		warnings: problems.filter(isRemark)
	};
}

/** A record with many figures says once what is wrong with its region. */
function withoutRepeats(problems: FileProblem[]): FileProblem[] {
	const seen = new Set<string>();
	return problems.filter(({ code, row, column, value, message }) => {
		const key = JSON.stringify([code, row, column, value, message]);
		if (seen.has(key)) return false;
		seen.add(key);
		return true;
	});
}
