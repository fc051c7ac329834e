import Papa from 'papaparse';
import { guarded } from './guard';

/** A spreadsheet that splits at another delimiter than ours would find a formula behind it. */
const needsQuotes = (value: unknown) => typeof value === 'string' && /^'|[;\t|]/.test(value);

type Cell = string | number | null;

const guard = (value: Cell) => (typeof value === 'string' ? guarded(value) : value);

/**
 * Rows as CSV by RFC 4180 (CRLF, UTF-8 without a mark); null is an empty cell. Text is guarded against
 * formulas (OWASP, CSV Injection); numbers are never touched.
 */
export function writeCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
	const records = [columns, ...rows].map((record) => record.map(guard));
	return Papa.unparse(records, { newline: '\r\n', quotes: needsQuotes }) + '\r\n';
}
