import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './repository.mjs';

/** @typedef {(signal: NodeJS.Signals) => void} End */

/** @type {NodeJS.Signals[]} */
const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** @type {Set<End>} */
const running = new Set();
/** @type {NodeJS.Signals | undefined} */
let ending;

/**
 * Runs a program to its end, in a process group of its own of which nothing is left then. A signal
 * that ends us ends the group first, and then us with the usual code: 130 for SIGINT.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, stream?: boolean, minutes?: number }} [options] `stream` shows
 *   the output as it comes instead of returning it
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function run(command, args, options = {}) {
	const { env = process.env, stream = false, minutes = 10 } = options;
	const pipe = stream ? 'inherit' : 'pipe';
	const child = spawn(command, args, {
		cwd: root,
		env,
		detached: true,
		stdio: ['ignore', pipe, pipe]
	});
	/** @type {string[]} */
	const output = [];
	for (const source of [child.stdout, child.stderr]) {
		source?.setEncoding('utf8').on('data', (text) => output.push(text));
	}
	/** @type {End} */
	const end = (signal) => void endGroup(child.pid, signal, 5_000);
	const limit = setTimeout(() => {
		output.push(`\nStopped after ${minutes} minutes.\n`);
		end('SIGTERM');
	}, minutes * 60_000);
	const closed = new Promise((resolve) => child.once('close', resolve));

	remember(end);
	let ok = false;
	try {
		const [code] = await once(child, 'exit');
		await endGroup(child.pid, 0, 2_000);
		await closed;
		ok = code === 0;
	} catch (error) {
		output.push(`${error}\n`);
	}
	forget(end);
	clearTimeout(limit);
	if (ending) process.exit(128 + constants.signals[ending]);
	return { ok, output: output.join('') };
}

/**
 * @param {string} script relative to the repository
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export const runNode = (script, args, options) => run(process.execPath, [script, ...args], options);

/**
 * Runs a program in the foreground with our terminal, passes signals on, and exits as it does.
 *
 * @param {string} script relative to the repository
 * @param {string[]} args
 */
export async function become(script, args) {
	const child = spawn(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' });
	remember((signal) => child.kill(signal));
	const [code, signal] = await once(child, 'exit');
	process.exit(code ?? 128 + constants.signals[/** @type {NodeJS.Signals} */ (signal)]);
}

/**
 * Signals a process group, and kills what is left of it after the patience.
 *
 * @param {number | undefined} id
 * @param {NodeJS.Signals | 0} signal
 * @param {number} patience in milliseconds
 */
async function endGroup(id, signal, patience) {
	if (id === undefined) return;
	const deadline = performance.now() + patience;
	try {
		process.kill(-id, signal);
		while (performance.now() < deadline) {
			process.kill(-id, 0);
			await delay(50);
		}
		process.kill(-id, 'SIGKILL');
	} catch {
		// None is left to be signalled.
	}
}

/** @type {End} */
function onSignal(signal) {
	ending ??= signal;
	for (const end of running) end(signal);
}

/** @param {End} end */
function remember(end) {
	if (running.size === 0) for (const name of endings) process.on(name, onSignal);
	running.add(end);
}

/** @param {End} end */
function forget(end) {
	running.delete(end);
	if (running.size === 0) for (const name of endings) process.off(name, onSignal);
}
