/** Proof that every row of the reference tables stands in the data exactly once. */
import { groupBy, readTable } from './files.mjs';

const TABLES = [
	'ai-private-investment.csv',
	'corporate-investment.csv',
	'focus-area.csv',
	'generative-ai.csv',
	'funded-companies.csv',
	'funding-events.csv',
	'us-states.csv',
	'ncses-vc-ai-deals.csv'
];

/** One line per reference table; stops where a row is lost, doubled or altered. */
export async function provenance(folder, rows) {
	const read = rows.filter((row) => row.origin);
	const byFile = groupBy(read, (row) => row.origin.file);
	const lines = [];
	for (const file of TABLES) {
		const table = await readTable(folder, file);
		const found = byFile.get(file) ?? [];
		const byRecord = groupBy(found, (row) => row.origin.record);
		for (const row of table) assertOnce(file, row, byRecord.get(row.origin.record) ?? []);
		if (found.length !== table.length) throw new Error(`${file}: ${found.length} observations`);
		const editions = [...groupBy(found, (row) => row.edition)];
		const parts = editions.map(([edition, { length }]) => `${edition} ${length}`);
		lines.push(`${file}: ${table.length} rows, ${found.length} observations (${parts.join(', ')})`);
	}
	const unread = [...byFile.keys()].filter((file) => !TABLES.includes(file));
	if (unread.length > 0) throw new Error(`Not counted: ${unread.join(', ')}`);
	return lines;
}

function assertOnce(file, row, found) {
	const [one, ...more] = found;
	const same =
		one && ['measure', 'period', 'value', 'status'].every((key) => one[key] === row[key]);
	if (!same || more.length > 0 || one.region !== row.region_code)
		throw new Error(`${file}, record ${row.origin.record}: ${found.length} observations`);
}

/** One line per edition: its rows by measure. */
export function contents(rows) {
	return [...groupBy(rows, (row) => row.edition)].map(([edition, held]) => {
		const measures = [...groupBy(held, (row) => row.measure)];
		const parts = measures.map(([measure, { length }]) => `${measure} ${length}`);
		return `${edition}: ${held.length} (${parts.join(', ')})`;
	});
}
