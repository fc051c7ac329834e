import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { unzip } from '../lib/csv/unzip';
import type { Refused } from '../lib/csv/refuse';
import { inspect, type Inspection } from '../lib/importing/inspect';
import { readAliases } from '../lib/importing/regions';
import { refuseHead } from '../lib/server/source-file';
import { readDelimiter } from './delimiter';
import { tellInspection } from './inspection';
import { UsageError } from './usage';

/** A larger file is refused before it is read. */
const MAX_FILE = 500_000_000;

/** `atlas inspect FILE [--sheet NAME] [--encoding E] [--delimiter D] [--json]` */
export async function inspectFile(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		options: {
			json: { type: 'boolean', default: false },
			delimiter: { type: 'string' },
			encoding: { type: 'string' },
			sheet: { type: 'string' }
		},
		allowPositionals: true
	});
	const [file] = positionals;
	if (!file || positionals.length > 1) throw new UsageError('inspect takes one file.');
	const delimiter = values.delimiter && readDelimiter(values.delimiter);
	const result = await look(file, {
		delimiter,
		encoding: values.encoding,
		sheet: values.sheet
	});
	if (values.json) console.log(JSON.stringify(result, null, '\t'));
	if ('refused' in result) {
		if (!values.json) console.error(result.refused.message);
		return 2;
	}
	if (!values.json) console.log(tellInspection(result));
	return 0;
}

async function look(
	file: string,
	options: { delimiter?: string; encoding?: string; sheet?: string }
): Promise<Inspection | Refused> {
	const { size } = await stat(file);
	if (size > MAX_FILE) {
		const message = `The file has ${size} bytes; at most ${MAX_FILE} are read.`;
		return { refused: { code: 'too-large', message } };
	}
	const early = await refuseHead({ path: file }, options);
	if (early) return early;
	const bytes = await unzip(await readFile(file));
	if ('refused' in bytes) return bytes;
	return inspect(basename(file), bytes, { ...options, regions: await readRegions() });
}

async function readRegions() {
	const path = join(process.env.ATLAS_HOME ?? '.', 'data', 'region-aliases.csv');
	return readAliases(await readFile(path, 'utf8'));
}
