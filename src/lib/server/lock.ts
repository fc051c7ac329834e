import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from './environment';

/** Who holds a data directory. */
export interface Holder {
	pid: number;
	/** The process's start as the system counts it, so that a reused number is not taken for the holder. */
	startTicks: string | null;
	since: string;
	/** What it is: "the server at http://127.0.0.1:3000" or "the command line". */
	role: string;
}

export interface Lock {
	holder: Holder;
	release(): void;
}

/** The start time of a process in clock ticks since boot; null where the system does not tell. */
function startTicksOf(pid: number): string | null {
	try {
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name in parentheses may hold blanks; the fields after it do not.
		return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
	} catch {
		return null;
	}
}

function isAlive({ pid, startTicks }: Holder): boolean {
	try {
		process.kill(pid, 0);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
	}
	return startTicks === null || startTicksOf(pid) === startTicks;
}

/** Who holds a data directory now, or null. A holder that died without releasing does not count. */
export function holderOf(dataDir: string): Holder | null {
	const holder = read(join(dataDir, 'atlas.lock'));
	return holder && isAlive(holder) ? holder : null;
}

function read(path: string): Holder | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Holder;
	} catch {
		return null;
	}
}

/**
 * Takes a data directory for this process: the embedded database has no lock of its own, and two
 * processes on it lose acknowledged writes. Refuses with a sentence that names the holder; a lock left
 * behind by a killed process is taken over.
 */
export function lockDirectory(dataDir: string, role: string): Lock {
	mkdirSync(dataDir, { recursive: true });
	const path = join(dataDir, 'atlas.lock');
	const holder: Holder = {
		pid: process.pid,
		startTicks: startTicksOf(process.pid),
		since: new Date().toISOString(),
		role
	};
	const own = `${path}.${process.pid}`;
	writeFileSync(own, JSON.stringify(holder));
	try {
		for (let attempt = 0; attempt < 10; attempt++) {
			if (tryLink(own, path)) return { holder, release: () => release(path, holder) };
			const other = read(path);
			if (other && isAlive(other)) throw new OperatorError(refusal(dataDir, other), 3);
			removeStale(path, other);
		}
	} finally {
		rmSync(own, { force: true });
	}
	throw new OperatorError(`The lock ${path} can not be taken; remove it if nothing runs.`, 3);
}

function refusal(dataDir: string, { pid, role, since }: Holder): string {
	return (
		`The data directory ${dataDir} is in use by ${role} (process ${pid}, since ${since}). ` +
		`Stop that one first, or set DATA_DIR to another folder.`
	);
}

function tryLink(own: string, path: string): boolean {
	try {
		linkSync(own, path);
		return true;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		return false;
	}
}

/** Moves a dead holder's lock away; if it was another one's by then, that one gets it back. */
function removeStale(path: string, dead: Holder | null) {
	const aside = `${path}.stale.${process.pid}`;
	try {
		renameSync(path, aside);
	} catch {
		return;
	}
	const moved = read(aside);
	if (moved && JSON.stringify(moved) !== JSON.stringify(dead)) tryLink(aside, path);
	rmSync(aside, { force: true });
}

function release(path: string, holder: Holder) {
	if (JSON.stringify(read(path)) === JSON.stringify(holder)) rmSync(path, { force: true });
}
