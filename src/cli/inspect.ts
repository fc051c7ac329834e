import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { inspect } from '../lib/csv/inspect';
import { textTable } from './table';
import { UsageError } from './usage';

/** `atlas inspect FILE [--delimiter D] [--json]` */
export async function inspectFile(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: {
			json: { type: 'boolean', default: false },
			delimiter: { type: 'string' }
		},
		allowPositionals: true
	});
	const [file] = positionals;
	if (!file || positionals.length > 1) throw new UsageError('inspect takes one file.');
	const result = inspect(basename(file), await readFile(file), values.delimiter);
	if (values.json) console.log(JSON.stringify(result, null, '\t'));
	if ('refused' in result) {
		if (!values.json) console.error(result.refused.message);
		return 2;
	}
	if (values.json) return 0;

	console.log(`${result.file}: ${result.encoding}, delimiter ${JSON.stringify(result.delimiter)}`);
	console.log(`header in record ${result.header.row}, ${result.records} records`);
	console.log(
		textTable(
			result.columns.map(({ name, type, values, missing, sum }) => ({
				column: name,
				type,
				values,
				missing,
				sum: sum ?? ''
			}))
		)
	);
	for (const { row, column, message } of result.problems.slice(0, 20))
		console.log(`record ${row}${column ? `, ${column}` : ''}: ${message}`);
	return 0;
}
