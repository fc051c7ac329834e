import type { ListedColumn, Sheet } from '../../importing/sheet';

/** A row of the list of columns: a column, or the columns of a wide table that are each for a year. */
export interface ColumnRow {
	key: string;
	first: ListedColumn;
	/** Several only for years. */
	columns: ListedColumn[];
}

const MANY = 3;

/** The columns of a sheet; those of the years of a wide table stand in one row. */
export function listRows({ columns }: Sheet, isYears = yearly): ColumnRow[] {
	const years = columns.filter(isYears);
	const isGrouped = years.length > MANY;
	return columns.flatMap((column, index): ColumnRow[] => {
		const key = `${index} ${column.name}`;
		if (!isGrouped || !isYears(column)) return [{ key, first: column, columns: [column] }];
		return column === years[0] ? [{ key, first: column, columns: years }] : [];
	});
}

const yearly = ({ role }: ListedColumn) => role === 'years';
