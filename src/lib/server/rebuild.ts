import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { eq, inArray, sql } from 'drizzle-orm';
import { openAtlas, type Atlas } from './atlas';
import { openDatabase, type Database } from './database';
import { OperatorError, type Environment } from './environment';
import { setWithdrawn } from './import-journal';
import { importOptions } from './import-options';
import { importFile } from './imports';
import { lockDirectory } from './lock';
import { confirmEntry, listEntries, originalPath, type Entry } from './originals';
import {
	credentials,
	editions,
	figures,
	figureVersions,
	imports,
	invitations,
	sessions,
	users
} from './schema';

/** Rows in one statement. */
const BATCH = 500;

export interface Rebuilt {
	exitCode: number;
	message: string;
	/** What became of each edition that was brought here. */
	lines: string[];
}

/** What no file says, in the order in which the tables refer to each other: taken over as it is. */
export const keptTables = [
	users,
	credentials,
	sessions,
	invitations,
	imports,
	figureVersions
] as const;

type KeptTable = (typeof keptTables)[number] | typeof figures;

/** What the database at hand says, where it can still be opened. */
interface Old {
	editions: (typeof editions.$inferSelect)[];
	kept: { table: KeptTable; rows: KeptTable['$inferInsert'][] }[];
}

/**
 * Makes the embedded database again from `data/` and the kept originals, in the order of import, in a folder of its
 * own; takes the place of the old one only where every edition has come out with its hash and its number of
 * figures. The old one is moved aside, never removed.
 */
export async function rebuild(
	env: Environment,
	say: (line: string) => void = () => undefined
): Promise<Rebuilt> {
	if (env.databaseUrl)
		throw new OperatorError(
			'rebuild is for the embedded database. A Postgres of DATABASE_URL is restored from its backup.',
			2
		);
	const old = await readOld(env, say);
	const lock = lockDirectory(env.dataDir, 'atlas rebuild');
	const folder = join(env.dataDir, 'rebuild');
	try {
		await rm(folder, { recursive: true, force: true });
		await mkdir(folder, { recursive: true });
		const entries = listEntries(env.dataDir).filter(
			({ edition, isPending }) =>
				!isPending || old === null || old.editions.some(({ slug }) => slug === edition)
		);
		const lines = await fill(env, folder, entries, old, say);
		if (lines.wrong.length > 0)
			return {
				exitCode: 1,
				message: 'The database could not be made again as it was; the old one is left in place.',
				lines: lines.wrong
			};
		const aside = await swap(env.dataDir, folder);
		for (const { edition, isPending } of entries)
			if (isPending) await confirmEntry(env.dataDir, edition);
		const moved = aside ? ` The old database is in ${aside}; remove it when all is well.` : '';
		return {
			exitCode: 0,
			message: `The database is made again from data/ and ${entries.length} originals.${moved}`,
			lines: lines.done
		};
	} finally {
		await rm(folder, { recursive: true, force: true });
		lock.release();
	}
}

async function readOld(env: Environment, say: (line: string) => void): Promise<Old | null> {
	if (!existsSync(join(env.dataDir, 'postgres'))) return null;
	let opened;
	try {
		opened = await openDatabase(env, 'atlas rebuild');
		const rows = await opened.db.select().from(editions);
		return { editions: rows, kept: await readKept(opened.db) };
	} catch (error) {
		// Whoever holds the directory is no damage.
		if (!opened && /in use by/.test((error as Error).message)) throw error;
		say(
			`The old database can not be read (${(error as Error).message}): accounts and saved figures are not taken over, and what was imported is taken from DATA_DIR/imports.`
		);
		return null;
	} finally {
		await opened?.close().catch(() => undefined);
	}
}

async function readKept(db: Database): Promise<Old['kept']> {
	const kept: Old['kept'] = [];
	const saved = await db.select().from(figures).where(eq(figures.origin, 'saved'));
	for (const table of keptTables) {
		if (table === figureVersions) kept.push({ table: figures, rows: saved });
		kept.push({ table, rows: await db.select().from(table) });
	}
	return kept;
}

async function fill(
	env: Environment,
	dataDir: string,
	entries: Entry[],
	old: Old | null,
	say: (line: string) => void
): Promise<{ done: string[]; wrong: string[] }> {
	const done: string[] = [];
	const wrong: string[] = [];
	const atlas = await openAtlas({ ...env, dataDir }, 'atlas rebuild');
	try {
		wrong.push(...atlas.seeded.refused);
		for (const entry of entries) {
			say(`${entry.edition} …`);
			const line = await again(env, atlas, entry, old);
			if (line !== null) wrong.push(line);
			else done.push(`${entry.edition}: ${entry.observations} observations`);
		}
		if (old) await copyKept(atlas.db, old.kept);
		wrong.push(...(await compare(atlas, old, entries)));
		return { done, wrong };
	} finally {
		await atlas.close();
	}
}

/** Imports an original again; what is wrong, or null. */
async function again(env: Environment, atlas: Atlas, entry: Entry, old: Old | null) {
	const path = originalPath(env.dataDir, entry.sha256);
	if (!existsSync(path)) return `${entry.edition}: its original ${path} is missing.`;
	const before = old?.editions.find(({ slug }) => slug === entry.edition);
	const { exitCode, message } = await importFile(
		atlas,
		{ path },
		importOptions.parse(entry.options),
		{ who: entry.who, file: entry.file, at: before?.imported ?? entry.at }
	);
	if (exitCode !== 0) return `${entry.edition}: ${message}`;
	if (before?.withdrawn ?? entry.withdrawn)
		await setWithdrawn(atlas, entry.edition, true, entry.who);
	return null;
}

async function copyKept(db: Database, kept: Old['kept']) {
	await db.transaction(async (tx) => {
		// The journal of the new database tells of what was imported again just now.
		for (const table of [...keptTables].reverse()) await tx.delete(table);
		const saved = kept.flatMap(({ table, rows }) => (table === figures ? rows : []));
		const slugs = saved.map((row) => (row as typeof figures.$inferInsert).slug);
		// What an analyst saved first keeps its slug, also from a figure that ships later.
		if (slugs.length > 0) await tx.delete(figures).where(inArray(figures.slug, slugs));
		for (const { table, rows } of kept)
			for (let first = 0; first < rows.length; first += BATCH)
				await tx.insert(table).values(rows.slice(first, first + BATCH));
		await tx.execute(
			sql`select setval(pg_get_serial_sequence('imports', 'id'), coalesce((select max(${imports.id}) from ${imports}), 0) + 1, false)`
		);
	});
}

/** What is not as it was: an edition that is missing, or that has another hash or number of figures. */
async function compare(atlas: Atlas, old: Old | null, entries: Entry[]): Promise<string[]> {
	const now = new Map((await atlas.db.select().from(editions)).map((row) => [row.slug, row]));
	for (const edition of old?.editions ?? []) {
		const row = now.get(edition.slug);
		if (row && row.withdrawn !== edition.withdrawn)
			await setWithdrawn(atlas, edition.slug, edition.withdrawn, 'atlas rebuild');
	}
	const wanted = old?.editions ?? entries.map((entry) => ({ slug: entry.edition, ...entry }));
	return wanted.flatMap(({ slug, sha256, observations }) => {
		const row = now.get(slug);
		if (!row)
			return [`${slug}: neither data/ nor DATA_DIR/originals has the file that it was made from.`];
		if (row.sha256 !== sha256) return [`${slug}: sha256 is ${row.sha256} and was ${sha256}.`];
		return row.observations === observations
			? []
			: [`${slug}: ${row.observations} observations, and there were ${observations}.`];
	});
}

/** A process that ends in between leaves a whole database under one of the two names. */
async function swap(dataDir: string, folder: string): Promise<string | null> {
	const place = join(dataDir, 'postgres');
	const ready = join(dataDir, 'postgres.rebuilt');
	await rm(ready, { recursive: true, force: true });
	await rename(join(folder, 'postgres'), ready);
	let aside: string | null = null;
	if (existsSync(place)) {
		aside = `${place}.before-${new Date().toISOString().replace(/[:.]/g, '-')}`;
		await rename(place, aside);
	}
	await rename(ready, place);
	return aside;
}
