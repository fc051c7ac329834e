import Papa from 'papaparse';

/** Text that a spreadsheet would take for a formula, or that bears our guard already. */
const FORMULA = /^'*[\s\0\u200b\ufeff]*[=+\-@\t\r\n|＝＋－＠]/;

/** Text with a leading apostrophe where a spreadsheet would take it for a formula. */
export const guarded = (text: string) => (FORMULA.test(text) ? `'${text}` : text);

/** The text that `guarded` was given: only our own apostrophe is taken away. */
export const unguarded = (text: string) =>
	text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;

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
