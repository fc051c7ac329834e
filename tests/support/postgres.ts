import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
	chownSync,
	closeSync,
	mkdirSync,
	openSync,
	readFileSync,
	realpathSync,
	statSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from './free-port';
import { npmPostgres, systemPostgres } from './postgres-binaries';
import { openScratch, type Scratch } from './scratch';

export interface Postgres {
	/** Of the superuser and the database `postgres`; no password. */
	url: string;
	major: number;
	dataDir: string;
	/** Ends the server and removes its files. */
	stop(): Promise<void>;
	/** Sends a signal, and waits for the server's end when it is one that ends it. */
	kill(signal: NodeJS.Signals): Promise<void>;
	/** Starts the server again, with the same data and address, after a fast shutdown if it runs. */
	restart(): Promise<void>;
}

export interface PostgresOptions {
	/** `npm`: the newest, from the package; `system`: an installed one. */
	version?: 'npm' | 'system';
	/** Off by default, for speed. */
	fsync?: boolean;
}

/** A new, empty Postgres, which ends with this process at the latest. */
export async function startPostgres(options: PostgresOptions = {}): Promise<Postgres> {
	const { version = 'npm', fsync = false } = options;
	const user = unprivilegedUser();
	const scratch = openScratch('postgres', user ? publicTemp() : tmpdir());
	try {
		const binaries = version === 'npm' ? npmPostgres(scratch.folder) : systemPostgres();
		if (!binaries) throw new Error('No Postgres from 15 to 17 is installed.');

		const dataDir = join(scratch.folder, 'data');
		mkdirSync(dataDir, { mode: 0o700 });
		if (user) for (const path of [scratch.folder, dataDir]) chownSync(path, user.uid, user.gid);

		const program = (name: string) => programIn(scratch, join(binaries.bin, name), user);
		const initdb = program('initdb');
		const creation = ['-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-locale', '--no-sync'];
		const [code] = await once(initdb.run([...creation, '-D', dataDir]), 'exit');
		if (code !== 0) throw new Error(`initdb failed.\n${initdb.log()}`);

		const port = await freePort();
		const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
		const settings = {
			listen_addresses: '127.0.0.1',
			port,
			unix_socket_directories: '',
			dynamic_shared_memory_type: 'mmap',
			...(fsync ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' })
		};
		const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
		const server = await serve(program('postgres'), ['-D', dataDir, ...args], url);

		return {
			url,
			major: binaries.major,
			dataDir,
			kill: server.kill,
			restart: server.restart,
			async stop() {
				await server.removeSharedMemory();
				await scratch.remove();
			}
		};
	} catch (error) {
		await scratch.remove();
		throw error;
	}
}

/** A new, empty database beside the others of the server, and how to drop it. */
export async function createDatabase(
	server: string
): Promise<{ url: string; drop: () => Promise<void> }> {
	const name = `test_${randomBytes(6).toString('hex')}`;
	await execute(server, `create database ${name}`);
	const url = new URL(server);
	url.pathname = name;
	return { url: url.href, drop: () => execute(server, `drop database ${name} with (force)`) };
}

interface Program {
	run(args: string[]): ChildProcess;
	log(): string;
}

function programIn(scratch: Scratch, path: string, user: User | undefined): Program {
	const logFile = join(scratch.folder, 'log');
	return {
		run(args) {
			const log = openSync(logFile, 'w');
			const child = spawn(path, args, {
				...user,
				cwd: scratch.folder,
				env: { LC_ALL: 'C', TZ: 'UTC' },
				detached: true,
				stdio: ['ignore', log, log]
			});
			closeSync(log);
			scratch.occupy(child.pid);
			child.once('exit', () => scratch.occupy(undefined));
			return child;
		},
		log: () => readFileSync(logFile, 'utf8')
	};
}

async function serve(program: Program, args: string[], url: string) {
	let child = await launch();

	async function launch(): Promise<ChildProcess> {
		const deadline = Date.now() + 30_000;
		do {
			const launched = program.run(args);
			launched.unref();
			while (!hasEnded(launched) && Date.now() < deadline) {
				if (await answers(url)) return launched;
				await delay(20);
			}
			// The port, taken in between, or the memory of a killed server whose last process lingers.
		} while (/in use/.test(program.log()) && Date.now() < deadline);
		throw new Error(`Postgres did not start.\n${program.log()}`);
	}

	async function kill(signal: NodeJS.Signals) {
		if (hasEnded(child)) return;
		const ended = endingSignals.has(signal) ? once(child, 'exit') : undefined;
		if (ended) child.ref();
		child.kill(signal);
		await ended;
	}

	async function restart() {
		await kill('SIGINT');
		child = await launch();
	}

	/** What a killed server leaves in System V shared memory, only its next start removes. */
	async function removeSharedMemory() {
		if (child.signalCode === 'SIGKILL') await restart().catch(() => {});
	}

	return { kill, restart, removeSharedMemory };
}

const endingSignals = new Set<NodeJS.Signals>(['SIGINT', 'SIGTERM', 'SIGQUIT', 'SIGKILL']);

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

const answers = (url: string) =>
	execute(url, 'select 1').then(
		() => true,
		() => false
	);

async function execute(url: string, statement: string): Promise<void> {
	const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
	client.on('error', () => {}); // The statement is rejected as well.
	await client.connect();
	try {
		await client.query(statement);
	} finally {
		await client.end();
	}
}

interface User {
	uid: number;
	gid: number;
}

/** Postgres refuses to run as root. */
function unprivilegedUser(): User | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const nobody = /^nobody:[^:]*:(\d+):(\d+):/m.exec(readFileSync('/etc/passwd', 'utf8'));
	if (!nobody) throw new Error('Postgres needs a user that is not root; there is no "nobody".');
	return { uid: Number(nobody[1]), gid: Number(nobody[2]) };
}

/** A folder for temporary files that every user can reach. */
function publicTemp(): string {
	const reachable = (folder: string): boolean =>
		(statSync(folder).mode & 0o001) !== 0 &&
		(folder === dirname(folder) || reachable(dirname(folder)));
	return reachable(realpathSync(tmpdir())) ? tmpdir() : '/tmp';
}
