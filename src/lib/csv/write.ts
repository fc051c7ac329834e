import Papa from 'papaparse';
import { guarded } from './guard';

/** A spreadsheet that splits at another delimiter than ours would find a formula behind it. */
const needsQuotes = (value: unknown) => typeof value === 'string' && /^'|[,;\t|]/.test(value);

export type Cell = string | number | null;

/** How cells are told apart, and whether the file says by its first bytes that it is UTF-8. */
export interface Dialect {
	separator: ',' | ';' | '\t';
	/** Excel takes a file without a mark for text of its own country: Hangul comes out broken. */
	hasMark: boolean;
}

/** RFC 4180: commas, UTF-8 without a mark. */
export const plainDialect: Dialect = { separator: ',', hasMark: false };

const guard = (value: Cell) => (typeof value === 'string' ? guarded(value) : value);

/**
 * Rows as CSV by RFC 4180 (CRLF, UTF-8 without a mark, unless the dialect says otherwise); null is an empty
 * cell. Text is guarded against formulas (OWASP, CSV Injection); numbers are never touched, their decimal
 * sign is the point in every dialect.
 */
export function writeCsv(
	columns: readonly string[],
	rows: readonly (readonly Cell[])[],
	{ separator, hasMark }: Dialect = plainDialect
): string {
	const records = [columns, ...rows].map((record) => record.map(guard));
	const text = Papa.unparse(records, {
		newline: '\r\n',
		quotes: needsQuotes,
		delimiter: separator
	});
	return `${hasMark ? '\ufeff' : ''}${text}\r\n`;
}
