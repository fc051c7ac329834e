import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle as drizzleNode } from 'drizzle-orm/node-postgres';
import { migrate as migrateNode } from 'drizzle-orm/node-postgres/migrator';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { drizzle as drizzlePglite } from 'drizzle-orm/pglite';
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';
import { OperatorError, type Environment } from './environment';
import { lockDirectory } from './lock';
import * as schema from './schema';

/** The database, whichever driver is in use: only this module knows which. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>;

export interface OpenDatabase {
	db: Database;
	kind: 'embedded' | 'postgres';
	close(): Promise<void>;
}

/** Any number that no other program is likely to use for its advisory locks. */
const MIGRATION_LOCK = 7_206_220_230;

/** Opens the database that the environment names and brings its schema up to date. */
export async function openDatabase(env: Environment, role: string): Promise<OpenDatabase> {
	return env.databaseUrl ? openPostgres(env, env.databaseUrl) : openEmbedded(env, role);
}

async function openPostgres(env: Environment, url: string): Promise<OpenDatabase> {
	const pool = new pg.Pool({
		connectionString: url,
		max: 10,
		connectionTimeoutMillis: 5_000,
		statement_timeout: 30_000,
		lock_timeout: 20_000,
		idle_in_transaction_session_timeout: 60_000
	});
	// Without a listener a restart of the server ends the process.
	pool.on('error', () => undefined);
	const db = drizzleNode(pool, { schema });
	try {
		await migrateAlone(pool, env);
	} catch (error) {
		await pool.end();
		throw unreachable(error);
	}
	return { db: db as unknown as Database, kind: 'postgres', close: () => pool.end() };
}

/** Migrates on one connection under an advisory lock, so that two starting servers take turns. */
async function migrateAlone(pool: pg.Pool, env: Environment) {
	const client = await pool.connect();
	try {
		await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
		await migrateNode(drizzleNode(client), migrations(env));
	} finally {
		await client.query('select pg_advisory_unlock($1)', [MIGRATION_LOCK]).catch(() => undefined);
		client.release();
	}
}

/** What the driver says, which Drizzle wraps: it is what the operator can mend. */
function causeOf(error: unknown): string {
	const { cause } = error as { cause?: unknown };
	const { code, message } = (cause ?? error) as { code?: string; message?: string };
	return [message, code].filter(Boolean).join(', ');
}

/** What Node and Postgres say of a server that is down, starting, full, or busier than `statement_timeout` allows. */
const AWAY = /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENETUNREACH|ENOTFOUND|EAI_AGAIN|08|57P|57014|53|55P03)/;
/** What pg says without a code. */
const AWAY_WORDS =
	/^(timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error)/;

/** Whether an error, or what caused it, says that the database does not answer now and may do so again soon. */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const { code, syscall, message, cause } = error as NodeJS.ErrnoException;
	if (code === undefined ? AWAY_WORDS.test(message) : AWAY.test(code)) return true;
	// The socket of a server on this machine goes with it.
	if (code === 'ENOENT' && syscall === 'connect') return true;
	return isAway(cause);
}

/** The seconds after which whoever found the database away may ask again. */
export const RETRY_AFTER = '5';

function unreachable(error: unknown): OperatorError {
	return new OperatorError(
		`The database of DATABASE_URL can not be used (${causeOf(error)}). ` +
			`Check that Postgres runs and that the address, user and database are right.`,
		3
	);
}

async function openEmbedded(env: Environment, role: string): Promise<OpenDatabase> {
	makeDataDir(env.dataDir);
	const lock = lockDirectory(env.dataDir, role);
	const folder = join(env.dataDir, 'postgres');
	// A rebuild that ended between its last two steps.
	const rebuilt = join(env.dataDir, 'postgres.rebuilt');
	if (!existsSync(folder) && existsSync(rebuilt)) renameSync(rebuilt, folder);
	const existed = existsSync(folder);
	try {
		if (!existed) await createCluster(folder);
		// A process killed while it wrote this file leaves it empty, and Postgres then refuses to start.
		// Nobody else can be using the folder: the lock is ours.
		rmSync(join(folder, 'postmaster.pid'), { force: true });
		const client = await PGlite.create(folder, { startParams });
		const db = drizzlePglite(client, { schema });
		await migratePglite(db, migrations(env));
		const close = async () => {
			await client.close();
			lock.release();
		};
		return { db: db as unknown as Database, kind: 'embedded', close };
	} catch (error) {
		lock.release();
		throw new OperatorError(
			`The embedded database in ${folder} can not be opened: ${causeOf(error)}.` +
				(existed
					? ` "atlas rebuild" makes it again from data/ and the originals in ${join(env.dataDir, 'originals')}.`
					: ''),
			3
		);
	}
}

/** The folder must exist and be writable; a sentence with the remedy says when it can not be. */
function makeDataDir(dataDir: string) {
	try {
		mkdirSync(dataDir, { recursive: true });
		accessSync(dataDir, constants.W_OK);
	} catch (error) {
		throw new OperatorError(
			`The data directory ${dataDir} can not be used (${(error as Error).message}). ` +
				`Make it writable, or set DATA_DIR to another folder.`,
			3
		);
	}
}

/**
 * Its own cache is in this process's memory: an eighth of the usual one is as fast, for the system caches
 * the files. Nobody else connects.
 */
const startParams = [
	...PGlite.defaultStartParams,
	...['shared_buffers=16MB', 'wal_buffers=1MB', 'max_connections=8'].flatMap((set) => ['-c', set])
];

/** Makes the files of a new database aside: a start that is killed half-way leaves nothing half-made. */
async function createCluster(folder: string) {
	const aside = `${folder}.new`;
	rmSync(aside, { recursive: true, force: true });
	await (await PGlite.create(aside, { startParams })).close();
	renameSync(aside, folder);
}

const migrations = (env: Environment) => ({ migrationsFolder: join(env.home, 'drizzle') });

/** Answers when the database does; throws when it does not. */
export async function ping(db: Database): Promise<void> {
	await db.execute(sql`select 1`);
}
