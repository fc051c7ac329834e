import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { importOptions, type importFile } from '../lib/server/operations';
import { openOperator } from './operator';
import { UsageError } from './usage';

const text = { type: 'string' } as const;
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
			map: { type: 'string', multiple: true },
			measure: text,
			unit: text,
			currency: text,
			delimiter: text,
			'skip-invalid': flag,
			'dry-run': flag,
			json: flag
		}
	});
	const [file] = positionals;
	if (!file || positionals.length > 1) throw new UsageError('import takes one file.');
	const constants = { measure: values.measure, unit: values.unit ?? values.currency };
	const options = importOptions.safeParse({
		...values,
		roles: Object.fromEntries((values.map ?? []).map(readMapping)),
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
	const bytes = await readFile(file);
	const operator = await openOperator();
	try {
		const query = new URLSearchParams({ options: JSON.stringify(options.data) });
		const answer = await operator.ask(`/import?${query}`, bytes);
		const result = JSON.parse(new TextDecoder().decode(answer.body)) as Awaited<
			ReturnType<typeof importFile>
		>;
		if (answer.status !== 200) throw new Error(result.message);
		if (values.json) {
			console.log(JSON.stringify(result.report, null, '\t'));
			if (result.exitCode !== 0) console.error(result.message);
		} else print(result);
		return result.exitCode;
	} finally {
		await operator.close();
	}
}

function readMapping(mapping: string): [string, string] {
	const at = mapping.indexOf('=');
	if (at < 1) throw new UsageError(`--map takes role=column, not "${mapping}".`);
	return [mapping.slice(0, at), mapping.slice(at + 1)];
}

function print({ exitCode, message, report }: Awaited<ReturnType<typeof importFile>>) {
	(exitCode === 0 ? console.log : console.error)(message);
	for (const { row, column, value, message } of report.problems.slice(0, 20)) {
		const place = [row && `record ${row}`, column].filter(Boolean).join(', ');
		const found = value === null ? '' : ` (${JSON.stringify(value)})`;
		console.error(`  ${place ? `${place}: ` : ''}${message}${found}`);
	}
	const kinds = new Map<string, number>();
	for (const { code } of report.problems) kinds.set(code, (kinds.get(code) ?? 0) + 1);
	for (const [code, count] of kinds) console.error(`  ${code}: ${count}`);
	if (exitCode === 0 && !report.already)
		console.log(
			Object.entries(report.byYear)
				.map(([year, count]) => `${year}: ${count}`)
				.join(', ')
		);
}
