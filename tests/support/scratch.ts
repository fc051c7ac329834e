import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Scratch {
	folder: string;
	/** Names the process to be ended before the folder goes; nothing when it has ended itself. */
	occupy(pid: number | undefined): void;
	/** Ends what occupies the folder, and removes it. */
	remove(): Promise<void>;
}

/**
 * A temporary folder that does not outlive this process, and neither does its occupant, however
 * this process ends: a shell waits for the end of a pipe that only we hold, then cleans up.
 */
export function openScratch(name: string, parent = tmpdir()): Scratch {
	const folder = mkdtempSync(join(parent, `atlas-${name}-`));
	const keeper = spawn('sh', ['-c', cleanUp, 'sh', folder], {
		detached: true,
		stdio: ['pipe', 'ignore', 'ignore']
	});
	keeper.unref();
	keeper.stdin.on('error', () => {});
	(keeper.stdin as { unref?: () => void }).unref?.();

	return {
		folder,
		occupy: (pid) => keeper.stdin.write(`${pid ?? ''}\n`),
		async remove() {
			if (keeper.exitCode !== null || keeper.signalCode !== null) return;
			keeper.ref();
			keeper.stdin.end();
			await once(keeper, 'exit');
		}
	};
}

/** SIGINT, because Postgres waits for its clients after a SIGTERM. */
const cleanUp = `
	pid=
	while read -r line; do pid=$line; done
	if [ -n "$pid" ]; then
		kill -INT "$pid" 2>/dev/null && kill -CONT "$pid" 2>/dev/null
		tries=0
		while kill -0 "$pid" 2>/dev/null && [ $tries -lt 50 ]; do sleep 0.1; tries=$((tries + 1)); done
		kill -KILL "$pid" 2>/dev/null
	fi
	rm -rf "$1" || { sleep 1; rm -rf "$1"; }
`;
