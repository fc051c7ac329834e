import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { freePort } from './free-port';
import { openScratch } from './scratch';

export interface Site {
	url: string;
	pid: number;
	/** Of this site alone; removed when it stops. */
	dataDir: string;
	/** What it has printed so far. */
	output(): string;
	/** Ends it as an operator would, and fails when it does not end. */
	stop(): Promise<void>;
}

export interface SiteOptions {
	/** Beside the settings that a test site always has, `DATABASE_URL` for example. */
	env?: Record<string, string>;
	/** Whether it knows its public address. */
	hasOrigin?: boolean;
}

const entry = fileURLToPath(new URL('../../build/cli/serve.js', import.meta.url));

/** The built site on a port of its own, with nothing of the caller's settings, once it is ready. */
export async function startSite({ env = {}, hasOrigin = false }: SiteOptions = {}): Promise<Site> {
	const scratch = openScratch('site');
	const dataDir = join(scratch.folder, 'data');
	mkdirSync(dataDir);
	const port = await freePort();
	const url = `http://127.0.0.1:${port}`;

	const { PATH = '' } = process.env;
	const server = spawn(process.execPath, [entry], {
		cwd: scratch.folder,
		env: {
			PATH,
			HOST: '127.0.0.1',
			PORT: String(port),
			DATA_DIR: dataDir,
			LOG_LEVEL: 'warn',
			...(hasOrigin ? { ORIGIN: url } : {}),
			...env
		},
		detached: true,
		stdio: ['ignore', 'pipe', 'pipe']
	});
	scratch.occupy(server.pid);
	const ended = once(server, 'exit').then(() => scratch.occupy(undefined));

	let output = '';
	for (const stream of [server.stdout, server.stderr]) {
		stream.setEncoding('utf8').on('data', (text: string) => (output += text));
	}
	const hasEnded = () => server.exitCode !== null || server.signalCode !== null;

	const deadline = Date.now() + 60_000;
	while (!(await isReady(url))) {
		if (hasEnded() || Date.now() > deadline) {
			await scratch.remove();
			const what = hasEnded() ? 'ended before it was ready' : 'was not ready within a minute';
			throw new Error(`The site ${what}. It printed:\n${output}`);
		}
		await delay(50);
	}

	return {
		url,
		pid: server.pid as number,
		dataDir,
		output: () => output,
		async stop() {
			server.kill('SIGTERM');
			const inTime = await Promise.race([
				ended.then(() => true),
				delay(15_000, false, { ref: false })
			]);
			await scratch.remove();
			if (!inTime) throw new Error(`The site did not end on SIGTERM. It printed:\n${output}`);
		}
	};
}

const isReady = (url: string) =>
	fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5_000) }).then(
		({ status }) => status === 200,
		() => false
	);
