import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { startCommand, type Finished } from './command';

/** What a process used: bytes of memory at most, bytes read from anywhere, the longest stall of its event loop in ms. */
export interface Used {
	peak: number;
	read: number;
	longestStall: number;
}

const meter = fileURLToPath(new URL('meter.mjs', import.meta.url));
const number = (text: string, key: RegExp) => Number(key.exec(text)?.[1]);

/** Settings with which a program of Node writes what it used into a file when it ends. */
export const metered = (file: string) => ({ METER: file, NODE_OPTIONS: `--import=${meter}` });

/** Runs the built command line and tells what it used. */
export async function runMetered(
	args: string[],
	env: Record<string, string>,
	folder: string
): Promise<Finished & { used: Used; ms: number }> {
	const file = join(folder, 'used.json');
	const begun = performance.now();
	const finished = await startCommand(args, { ...env, ...metered(file) }).finished;
	const ms = Math.round(performance.now() - begun);
	return { ...finished, ms, used: JSON.parse(readFileSync(file, 'utf8')) as Used };
}

/** Begins to look at a running process anew, and tells what it used since then (Linux). */
export function watchProcess(pid: number): () => { grown: number; peak: number; read: number } {
	const status = () => readFileSync(`/proc/${pid}/status`, 'utf8');
	const readNow = () => number(readFileSync(`/proc/${pid}/io`, 'utf8'), /rchar: (\d+)/);
	writeFileSync(`/proc/${pid}/clear_refs`, '5');
	const before = { memory: number(status(), /VmRSS:\s*(\d+)/) * 1024, read: readNow() };
	return () => {
		const peak = number(status(), /VmHWM:\s*(\d+)/) * 1024;
		return { peak, grown: peak - before.memory, read: readNow() - before.read };
	};
}
