import { OperatorError, readEnvironment } from '../lib/server/environment';
import { askServer, type ControlAnswer } from '../lib/server/control';
import { holderOf } from '../lib/server/lock';

/** Whoever answers the command line: the server that holds the data directory, or this process. */
export interface Operator {
	ask(path: string, body?: Uint8Array): Promise<ControlAnswer>;
	close(): Promise<void>;
}

/** The embedded database has one owner: a running server is asked, and only without one it is opened here. */
export async function openOperator(): Promise<Operator> {
	const env = readEnvironment(process.env);
	const holder = env.databaseUrl ? null : holderOf(env.dataDir);
	if (holder) {
		const unreachable = new OperatorError(
			`The data directory ${env.dataDir} is held by ${holder.role} (process ${holder.pid}), which does not answer.`,
			3
		);
		return {
			ask: (path, body = new Uint8Array()) =>
				askServer(env.dataDir, path, body).catch((error: NodeJS.ErrnoException) => {
					throw error.code === 'ECONNREFUSED' || error.code === 'ENOENT' ? unreachable : error;
				}),
			close: async () => undefined
		};
	}
	// Loaded only where needed: the database takes longer to load than most commands to run.
	const { openAtlas } = await import('../lib/server/atlas');
	const { operate } = await import('../lib/server/operations');
	const atlas = await openAtlas(env, 'the command line');
	for (const refusal of atlas.seeded.refused) console.error(refusal);
	return {
		ask: (path, body = new Uint8Array()) => operate(atlas, path, body),
		close: () => atlas.close()
	};
}
