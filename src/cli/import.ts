import { constants as modes } from 'node:fs';
import { access } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { importOptions } from '../lib/server/import-options';
import { refusal, type ImportProgress, type ImportResult } from '../lib/server/imports';
import { refuseHead } from '../lib/server/source-file';
import { readDelimiter } from './delimiter';
import { tellImport, tellRefusal } from './import-report';
import { openOperator, type Operator } from './operator';
import { ProgressLine } from './progress';
import { writeRejected } from './rejected';
import { UsageError } from './usage';

const text = { type: 'string' } as const;
const many = { type: 'string', multiple: true } as const;
const flag = { type: 'boolean', default: false } as const;

/** `atlas import FILE --dataset ID --edition SLUG …` */
export async function importEdition(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: {
			dataset: text,
			edition: text,
			published: text,
			title: text,
			source: text,
			licence: text,
			map: many,
			measure: many,
			unit: text,
			currency: text,
			encoding: text,
			delimiter: text,
			sheet: text,
			'skip-invalid': flag,
			'dry-run': flag,
			json: flag
		}
	});
	const [file] = positionals;
	if (!file || positionals.length > 1) throw new UsageError('import takes one file.');
	const { roles, regionNames, parts } = readMappings(values.map ?? []);
	const { measure, measures } = readMeasures(values.measure ?? []);
	const constants = { measure, unit: values.unit, currency: values.currency };
	const options = importOptions.safeParse({
		...values,
		delimiter: values.delimiter && readDelimiter(values.delimiter),
		roles,
		regionNames,
		parts,
		measures,
		constants: Object.fromEntries(Object.entries(constants).filter(([, value]) => value)),
		skipInvalid: values['skip-invalid'],
		dryRun: values['dry-run']
	});
	if (!options.success) {
		const wrong = options.error.issues.map(
			({ path, message }) => `--${path.join('.')}: ${message}`
		);
		throw new UsageError(wrong.join('\n'));
	}
	const path = resolve(file);
	await access(path, modes.R_OK);
	const { refused } = (await refuseHead({ path }, options.data)) ?? {};
	if (refused) return tell(refusal(options.data, refused), file, values);
	const operator = await openOperator();
	try {
		const query = new URLSearchParams({
			options: JSON.stringify(options.data),
			path,
			who: caller()
		});
		const answer = await withProgress(operator, options.data.edition, () =>
			operator.ask(`/import?${query}`)
		);
		const result = JSON.parse(new TextDecoder().decode(answer.body)) as ImportResult;
		if (answer.status !== 200) throw new Error(result.message);
		return await tell(result, file, values);
	} finally {
		await operator.close();
	}
}

/** Whoever runs the command, as the journal names him. */
export function caller(): string {
	try {
		return `${userInfo().username} on the command line`;
	} catch {
		return 'the command line';
	}
}

async function tell(
	{ exitCode, message, report, rejectedCsv }: ImportResult,
	file: string,
	{ json, 'dry-run': isDry }: { json: boolean; 'dry-run': boolean }
): Promise<number> {
	if (json) console.log(JSON.stringify(report, null, '\t'));
	if (exitCode !== 0) console.error(tellRefusal(message, report, json));
	else if (!json) console.log(tellImport(message, report));
	if (exitCode === 0 && rejectedCsv !== null && !isDry) {
		const path = await writeRejected(file, rejectedCsv);
		console.error(`The rejected records and their reasons are in ${path}.`);
	}
	return exitCode;
}

/** Asks how far the import is while it runs; the operator may be another process. */
async function withProgress<T>(operator: Operator, edition: string, work: () => Promise<T>) {
	const line = new ProgressLine(process.stderr);
	let isAsking = false;
	const timer = setInterval(async () => {
		if (isAsking) return;
		isAsking = true;
		try {
			const query = new URLSearchParams({ edition });
			const { body } = await operator.ask(`/progress?${query}`);
			const progress = JSON.parse(new TextDecoder().decode(body)) as ImportProgress | null;
			if (progress) line.show(progress.done, `${edition}: ${progress.step}, ${progress.rows} rows`);
		} catch {
			// The answer to the import itself says what is wrong.
		} finally {
			isAsking = false;
		}
	}, line.every);
	try {
		return await work();
	} finally {
		clearInterval(timer);
		line.end();
	}
}

/** `role=column`, `years=2019` (again for each), `region:NAME=CODE`, `focus_area:LABEL=id`. */
function readMappings(mappings: string[]) {
	const roles: Record<string, string | string[]> = {};
	const regionNames: Record<string, string> = {};
	const parts: Record<string, string> = {};
	for (const mapping of mappings) {
		const [key, value] = readPair('--map', 'role=column', mapping);
		const label = /^(region|focus_area|activity):(.+)$/s.exec(key);
		if (label) (label[1] === 'region' ? regionNames : parts)[label[2] as string] = value;
		else if (key === 'years' || key === 'values') roles[key] = [...(roles[key] ?? []), value];
		else roles[key] = value;
	}
	return { roles, regionNames, parts };
}

/** `private_investment` for the whole file, or `LABEL=private_investment` for each label of it. */
function readMeasures(given: string[]) {
	const ids = given.filter((measure) => !measure.includes('='));
	if (ids.length > 1) throw new UsageError('--measure takes one id, or LABEL=ID for each label.');
	const pairs = given
		.filter((measure) => measure.includes('='))
		.map((measure) => readPair('--measure', 'LABEL=ID', measure));
	return { measure: ids[0], measures: Object.fromEntries(pairs) };
}

/** At the last sign: labels may hold some, ids and columns of our own do not. */
function readPair(option: string, form: string, pair: string): [string, string] {
	const at = option === '--measure' ? pair.lastIndexOf('=') : pair.indexOf('=');
	if (at < 1) throw new UsageError(`${option} takes ${form}, not "${pair}".`);
	return [pair.slice(0, at), pair.slice(at + 1)];
}
