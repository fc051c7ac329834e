import { parseArgs } from 'node:util';
import { readEnvironment } from '../lib/server/environment';

/** `atlas rebuild` */
export async function rebuildDatabase(args: string[]): Promise<number> {
	parseArgs({ args, options: {} });
	const { rebuild } = await import('../lib/server/rebuild');
	const { exitCode, message, lines } = await rebuild(readEnvironment(process.env), (line) =>
		console.error(line)
	);
	const tell = exitCode === 0 ? console.log : console.error;
	for (const line of lines) tell(line);
	tell(message);
	return exitCode;
}
