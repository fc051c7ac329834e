import './home';
import { editions } from './editions';
import { exportFile } from './export';
import { importEdition } from './import';
import { inspectFile } from './inspect';
import { rebuildDatabase } from './rebuild';
import { makeReport } from './report';
import { restore, withdraw } from './withdraw';
import { user } from './user';
import { usage, UsageError } from './usage';

const commands: Record<string, (args: string[]) => Promise<number>> = {
	inspect: inspectFile,
	import: importEdition,
	export: exportFile,
	report: makeReport,
	editions,
	withdraw,
	restore,
	rebuild: rebuildDatabase,
	user
};

async function run([name, ...args]: string[]): Promise<number> {
	if (!name || name === 'help' || name === '--help') {
		process.stdout.write(usage);
		return name ? 0 : 2;
	}
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command) throw new UsageError(`There is no command "${name}".`);
	return command(args);
}

try {
	process.exitCode = await run(process.argv.slice(2));
} catch (error) {
	process.exitCode = explain(error as Error & { code?: string; exitCode?: number });
}

/** One sentence for what the caller can mend; the whole error for what only we can. */
function explain(error: Error & { code?: string; exitCode?: number }): number {
	if (error instanceof UsageError || error.code?.startsWith('ERR_PARSE_ARGS')) {
		console.error(`${error.message}\n\n${usage}`);
		return 2;
	}
	if (error.code === 'ENOENT' || error.code === 'EISDIR' || error.code === 'EACCES') {
		console.error(error.message);
		return 2;
	}
	if (error.exitCode !== undefined) {
		console.error(error.message);
		return error.exitCode;
	}
	console.error(error);
	return 3;
}
