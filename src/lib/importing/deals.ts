import { add, fromDecimal, toDecimal, zero } from '../csv/decimal';
import { currencyOf } from '../csv/currency';
import type { FileRecord, Table } from '../csv/parse';
import { fileProblem, type FileProblem } from '../csv/problem';
import { readUnit } from '../csv/unit';
import { RecordReader, Unreadable, type Readable } from './reading';
import { tidyColumns, type ReshapeOptions } from './reshape';

/** One funding round. */
export interface Deal {
	/** Its record in the file. */
	row: number;
	/** `2023-06-13`, `2023-06` or `2023`. */
	date: string;
	company: string;
	/** A code; empty where the file does not say. */
	region: string;
	focusArea: string;
	stage: string;
	/** A plain decimal number in whole units; null where it was not disclosed. */
	amount: string | null;
	/** Null where no amount is known, or the file does not say. */
	currency: string | null;
	investors: string[];
}

export interface DealsResult {
	deals: Deal[];
	problems: FileProblem[];
	rejected: number;
}

/**
 * Reads the records of a table as deals. A company may have several on a day: equal names are no duplicate.
 * Records without a company or a readable date are problems; a missing amount is not.
 */
export function readDeals(
	source: Readable,
	options: Pick<ReshapeOptions, 'roles' | 'regions' | 'regionNames' | 'constants'>
): DealsResult {
	const result: DealsResult = { deals: [], problems: [...source.table.problems], rejected: 0 };
	const broken = new Set(source.table.problems.map(({ row }) => row));
	for (const record of source.table.records) {
		const deal = broken.has(record.row) ? [] : readDeal(source, record, options);
		if (Array.isArray(deal)) {
			result.problems.push(...deal);
			result.rejected++;
		} else result.deals.push(deal);
	}
	return result;
}

function readDeal(
	source: Readable,
	record: FileRecord,
	{ roles, regions, regionNames, constants = {} }: Parameters<typeof readDeals>[1]
): Deal | FileProblem[] {
	const { row } = record;
	const read = new RecordReader(source, record, regions, regionNames);
	const problems: FileProblem[] = [];
	const take = <T>(value: T | Unreadable, otherwise: T): T => {
		if (!(value instanceof Unreadable)) return value;
		problems.push(value.problem);
		return otherwise;
	};
	const when = roles.date ? take(read.date(roles.date), '') : null;
	const date = when ?? (roles.year ? take(read.year(roles.year), '') : (constants.year ?? ''));
	const company = read.text(roles.company);
	if (!company)
		problems.push(fileProblem('company', 'No company.', { row, column: roles.company }));
	const place = read.text(roles.region);
	const region =
		place && roles.region ? take(read.region(roles.region), '') : (constants.region ?? '');
	const given = constants.unit ? readUnit(constants.unit) : null;
	const nothing = { value: '', precision: '', unit: null };
	const amount = roles.amount ? take(read.amount(roles.amount, given), nothing) : nothing;
	const beside = currencyOf(read.text(roles.currency));
	const currency = beside ?? amount.unit ?? given?.unit ?? constants.currency ?? null;
	if (problems.length > 0) return problems;
	return {
		row,
		date,
		company,
		region,
		focusArea: read.text(roles.focus_area),
		stage: read.text(roles.stage),
		amount: amount.value || null,
		currency: amount.value ? currency : null,
		investors: splitNames(read.text(roles.investors))
	};
}

/** Names between commas, semicolons or bars; "Foo, Inc." is one. */
function splitNames(text: string): string[] {
	const whole = text.replace(/,\s*(?=(inc|llc|ltd|l\.?p|co|corp|gmbh|s\.?a|plc)\b\.?)/gi, '\0');
	const names = whole
		.split(/\s*[;|,\n]\s*|\s+·\s+/)
		.map((name) => name.replace(/\0/g, ', ').trim());
	return [...new Set(names.filter(Boolean))];
}

/** The currency of most deals; dollars where none says. */
export function usualCurrency(deals: readonly Deal[]): string {
	const counts = new Map<string, number>();
	for (const { currency } of deals)
		if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
	return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'USD';
}

/** The measures under which sums and counts of deals are stored. */
export interface DealMeasures {
	sum?: string;
	count?: string;
}

/**
 * Derives observations from deals: per year and region the sum of the amounts in one currency, and the number of deals. Amounts in other
 * currencies and undisclosed ones are not in the sum, and its note says how many they are.
 */
export function deriveObservations(
	deals: readonly Deal[],
	measures: DealMeasures,
	currency = 'USD'
): { table: Table; problems: FileProblem[] } {
	const groups = new Map<string, Deal[]>();
	const problems: FileProblem[] = [];
	for (const deal of deals) {
		if (!deal.region) {
			const message = 'A deal without a region is in no sum.';
			problems.push(fileProblem('region', message, { row: deal.row }));
			continue;
		}
		if (deal.currency && deal.currency !== currency) {
			const message = `An amount in ${deal.currency} is not added to ${currency}.`;
			problems.push(fileProblem('currency', message, { row: deal.row, value: deal.amount ?? '' }));
		}
		const key = `${deal.date.slice(0, 4)}\n${deal.region}`;
		const group = groups.get(key);
		if (group) group.push(deal);
		else groups.set(key, [deal]);
	}
	const rows = [...groups]
		.sort(([a], [b]) => (a < b ? -1 : 1))
		.flatMap(([key, group]) => {
			const [year = '', region = ''] = key.split('\n');
			const added = group.filter((deal) => deal.amount !== null && deal.currency === currency);
			const note = noteOf(group.length, added.length, currency);
			const sum = fromDecimal(
				added.map(({ amount }) => toDecimal(amount ?? '0')).reduce(add, zero)
			);
			const common = { region, year, status: 'derived' };
			return [
				...(measures.sum && added.length > 0
					? [{ ...common, measure: measures.sum, value: sum, unit: currency, note }]
					: []),
				...(measures.count
					? [{ ...common, measure: measures.count, value: String(group.length), unit: 'count' }]
					: [])
			];
		});
	const table: Table = {
		delimiter: ',',
		header: [...tidyColumns],
		headerRow: 1,
		records: rows.map((row: Partial<Record<(typeof tidyColumns)[number], string>>, index) => ({
			row: index + 2,
			cells: tidyColumns.map((column) => row[column] ?? '')
		})),
		dropped: [],
		problems: []
	};
	return { table, problems };
}

function noteOf(all: number, added: number, currency: string): string {
	const deals = all === 1 ? '1 deal' : `${all} deals`;
	return added === all
		? `Sum of ${deals}.`
		: `Sum of ${added} of ${deals}; the others have no amount in ${currency}.`;
}
