/** Reading the reference tables and writing the files that ship: the same input, the same bytes. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import prettier from 'prettier';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));

/** The records of a reference table; each remembers the file and the record it stands in. */
export async function readTable(folder, file) {
	const text = await readFile(join(folder, file), 'utf8');
	const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: true });
	if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
	return data.map((row, i) => ({ ...row, origin: { file, record: i + 1 } }));
}

export function csv(columns, rows) {
	return Buffer.from(`${Papa.unparse(rows, { columns, newline: '\n' })}\n`);
}

export async function json(value) {
	const config = await prettier.resolveConfig(join(DATA, 'datapackage.json'));
	return prettier.format(JSON.stringify(value, null, '\t'), {
		...config,
		plugins: [],
		parser: 'json'
	});
}

export async function write(path, content) {
	const file = join(DATA, path);
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, content);
}

/** The entry of a table of rules; what has no rule stops the script. */
export function known(table, key, what) {
	if (!Object.hasOwn(table, key)) throw new Error(`Unknown ${what} in the reference: ${key}`);
	return table[key];
}

export function compare(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

export function groupBy(items, keyOf) {
	const groups = new Map();
	for (const item of items) {
		const key = keyOf(item);
		groups.set(key, [...(groups.get(key) ?? []), item]);
	}
	return groups;
}

export const total = (rows) => rows.reduce((sum, row) => sum + Number(row.value), 0);
