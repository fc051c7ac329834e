import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('../../build/cli/atlas.js', import.meta.url));

export interface Finished {
	code: number | null;
	stdout: string;
	stderr: string;
}

/** Starts the built command line with nothing of the caller's settings. */
export function startCommand(args: string[], env: Record<string, string>, cwd = process.cwd()) {
	const { PATH = '' } = process.env;
	const child = spawn(process.execPath, [entry, ...args], {
		cwd,
		env: { PATH, ...env },
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let stdout = '';
	let stderr = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
	const finished = once(child, 'close').then(([code]): Finished => {
		return { code: code as number | null, stdout, stderr };
	});
	return { child, finished };
}

export const runCommand = (args: string[], env: Record<string, string>, cwd?: string) =>
	startCommand(args, env, cwd).finished;
