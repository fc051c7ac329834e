import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { fileFormats } from '../lib/publish/formats';
import { tellMissing } from './missing-characters';
import { openOperator } from './operator';
import { readTarget } from './target';
import { UsageError } from './usage';

/** `atlas export <figure slug or view query> --format F -o FILE` */
export async function exportFile(args: string[]): Promise<number> {
	const { values, positionals } = parseArgs({
		args,
		allowPositionals: true,
		options: { format: { type: 'string', short: 'f' }, output: { type: 'string', short: 'o' } }
	});
	const [what] = positionals;
	const { format, output } = values;
	if (!what || !output || positionals.length > 1)
		throw new UsageError('export takes a figure and -o FILE.');
	if (!format || !(fileFormats as readonly string[]).includes(format))
		throw new UsageError(`--format is one of ${fileFormats.join(', ')}.`);
	const { slug, query } = readTarget(what);
	const operator = await openOperator();
	try {
		const { status, body, missing = '' } = await operator.ask(`/figures/${slug}.${format}${query}`);
		if (status !== 200) {
			console.error(new TextDecoder().decode(body));
			return status === 404 ? 2 : 1;
		}
		tellMissing(missing);
		if (output === '-') process.stdout.write(body);
		else await writeFile(output, body);
		return 0;
	} finally {
		await operator.close();
	}
}
