import { writeCsv, type Dialect } from '../csv/write';
import type { Frame } from '../frame/frame';
import { columns } from './columns';

/** The frame's rows as CSV: unrounded numbers, empty cells for missing values. */
export function frameToCsv({ rows }: Frame, dialect?: Dialect): string {
	return writeCsv(
		columns,
		rows.map((row) => columns.map((column) => row[column])),
		dialect
	);
}
