import type { ColumnReading } from '../csv/columns';
import { fileProblem, ProblemList, type FileProblem } from '../csv/problem';
import type { FoundTable } from '../csv/table';
import { isGroupName, isTotalLabel, type RegionIndex } from './regions';

/**
 * Marks the records that add up others: "All", 전국, and aggregates such as World where countries stand
 * beside them. They are data; adding all records would count them twice.
 */
export function markTotals(
	table: FoundTable,
	readings: ColumnReading[],
	regionColumn: number,
	regions?: RegionIndex,
	/** Columns of names, in which "Total" is one. */
	names: readonly (string | undefined)[] = []
): FileProblem[] {
	const labels = table.header
		.map((_, index) => index)
		.filter((index) => ['text', 'region'].includes(readings[index]?.type ?? ''))
		.filter((index) => !names.includes(table.header[index]))
		// What is the same throughout adds up nothing that stands beside it.
		.filter((index) =>
			table.records.some(({ cells }) => cells[index] !== table.records[0]?.cells[index])
		);
	const isCountry = (name = '') => {
		const match = regions?.find(name.trim());
		return Boolean(match && (!('kind' in match) || ['country', 'state'].includes(match.kind)));
	};
	const hasCountries = table.records.some(({ cells }) => isCountry(cells[regionColumn]));
	const found = new ProblemList();
	for (const { row, cells } of table.records) {
		const place = (cells[regionColumn] ?? '').trim();
		const match = regions?.find(place);
		const isGroup =
			match && 'kind' in match
				? ['aggregate', 'world'].includes(match.kind)
				: match === null && isGroupName(place);
		const isAggregate = hasCountries && isGroup;
		const index = isAggregate
			? regionColumn
			: labels.find((column) => isTotalLabel(cells[column] ?? ''));
		if (index === undefined) continue;
		const value = (cells[index] ?? '').trim();
		const message = `"${value}" adds up other records of this file.`;
		found.add(fileProblem('total', message, { row, column: table.header[index], value }));
	}
	return found.list();
}
