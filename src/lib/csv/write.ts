import Papa from 'papaparse';

/** Text that a spreadsheet would take for a formula: it gets a leading apostrophe. Numbers are never touched. */
const FORMULA = /^[\s\0\u200b\ufeff]*[=+\-@\t\r\n|＝＋－＠]/;

const cell = (value: string | number | null): string | number | null =>
	typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;

/** Rows as CSV by RFC 4180 (CRLF, UTF-8 without a mark); null is an empty cell. */
export function writeCsv(
	columns: readonly string[],
	rows: readonly (readonly (string | number | null)[])[]
): string {
	const data = rows.map((row) => row.map(cell));
	return (
		Papa.unparse({ fields: columns.map((name) => String(cell(name))), data }, { newline: '\r\n' }) +
		'\r\n'
	);
}
