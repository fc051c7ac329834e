import { createHash } from 'node:crypto';
import {
	createReadStream,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync
} from 'node:fs';
import { open, rename, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { OperatorError } from './environment';

/** A file that was brought: its bytes, or where it lies on this machine. */
export type Brought = Uint8Array | { path: string };

/** The bytes of a file, taken into the data directory under a name of their own until they are kept. */
export interface Original {
	path: string;
	sha256: string;
	size: number;
	/** Gives the bytes the name of their hash, so that a loss of power leaves them there or not at all. */
	keep(): Promise<void>;
	/** Removes them where they were not kept. */
	drop(): Promise<void>;
}

/** How an edition came to be, beside the originals: what the database is made from again. */
export interface Entry {
	edition: string;
	sha256: string;
	file: string;
	options: Record<string, unknown>;
	who: string;
	at: string;
	/** From 1, in the order of import. */
	order: number;
	observations: number;
	withdrawn: boolean;
}

const PIECE = 1 << 16;

export const originalPath = (dataDir: string, sha256: string) => join(dataDir, 'originals', sha256);
const entryFolder = (dataDir: string) => join(dataDir, 'imports');

/** What an import needs beside the file itself: the database's log and its rows. */
const ROOM = 64_000_000;
const TIMES = 8;

/** Refuses where the disk would be full before the import ends: the embedded database stops dead on a full disk. */
export async function requireSpace(dataDir: string, size: number, free = freeSpace): Promise<void> {
	const needed = size * TIMES + ROOM;
	const left = await free(dataDir);
	if (left >= needed) return;
	const inMb = (bytes: number) => `${Math.ceil(bytes / 1e6)} MB`;
	throw new OperatorError(
		`The disk of ${dataDir} has ${inMb(left)} left, and this import may need ${inMb(needed)}. ` +
			`Make room, or set DATA_DIR to a folder on a larger disk. Nothing was stored.`,
		3
	);
}

async function freeSpace(folder: string): Promise<number> {
	// With Postgres nothing has been kept in it before the first import.
	mkdirSync(folder, { recursive: true });
	const { bavail, bsize } = await statfs(folder);
	return bavail * bsize;
}

/** Takes a file's bytes into the data directory and hashes them on the way. */
export async function takeOriginal(dataDir: string, brought: Brought): Promise<Original> {
	const folder = join(dataDir, 'originals');
	mkdirSync(folder, { recursive: true });
	const aside = join(folder, `.taken-${randomUUID()}`);
	const hash = createHash('sha256');
	let size = 0;
	const file = await open(aside, 'wx', 0o600);
	try {
		for await (const piece of piecesOf(brought)) {
			hash.update(piece);
			size += piece.length;
			await file.write(piece);
		}
		await file.sync();
	} catch (error) {
		await rm(aside, { force: true });
		throw error;
	} finally {
		await file.close();
	}
	const sha256 = hash.digest('hex');
	const original = {
		path: aside,
		sha256,
		size,
		async keep() {
			await rename(aside, originalPath(dataDir, sha256));
			original.path = originalPath(dataDir, sha256);
			await syncFolder(folder);
			await syncFolder(dataDir);
		},
		drop: () => rm(aside, { force: true })
	};
	return original;
}

/** Bytes in pieces, whether they are in memory or in a file. */
export async function* piecesOf(brought: Brought): AsyncGenerator<Uint8Array> {
	if (!(brought instanceof Uint8Array)) {
		yield* createReadStream(brought.path, { highWaterMark: PIECE }) as AsyncIterable<Buffer>;
		return;
	}
	for (let at = 0; at < brought.length; at += PIECE) yield brought.subarray(at, at + PIECE);
}

export const sizeOf = async (brought: Brought) =>
	brought instanceof Uint8Array ? brought.length : (await stat(brought.path)).size;

/** What a process that was killed had taken and not kept; where others may be importing, only what is older. */
export function sweepOriginals(dataDir: string, olderThan = 0): void {
	for (const folder of [join(dataDir, 'originals'), entryFolder(dataDir)]) {
		if (!existsSync(folder)) continue;
		for (const name of readdirSync(folder)) {
			if (!name.startsWith('.taken-')) continue;
			const path = join(folder, name);
			const touched = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
			if (Date.now() - touched >= olderThan) rmSync(path, { force: true });
		}
	}
}

async function syncFolder(folder: string) {
	const handle = await open(folder, 'r');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

const entryPath = (dataDir: string, edition: string) =>
	join(entryFolder(dataDir), `${edition}.json`);
const pendingPath = (dataDir: string, edition: string) =>
	join(entryFolder(dataDir), `${edition}.pending`);

/** Writes an entry before its edition is published; it counts for certain once it is confirmed. */
export async function writeEntry(dataDir: string, entry: Omit<Entry, 'order'>): Promise<void> {
	mkdirSync(entryFolder(dataDir), { recursive: true });
	const last = Math.max(0, ...listEntries(dataDir).map(({ order }) => order));
	await replace(pendingPath(dataDir, entry.edition), { ...entry, order: last + 1 });
}

export async function confirmEntry(dataDir: string, edition: string): Promise<void> {
	renameSync(pendingPath(dataDir, edition), entryPath(dataDir, edition));
	await syncFolder(entryFolder(dataDir));
}

export async function removeEntry(dataDir: string, edition: string): Promise<void> {
	await rm(pendingPath(dataDir, edition), { force: true });
}

/** Marks an edition's entry; editions that ship have none. */
export async function markEntry(dataDir: string, edition: string, withdrawn: boolean) {
	const entry = readEntry(entryPath(dataDir, edition));
	if (entry) await replace(entryPath(dataDir, edition), { ...entry, withdrawn });
}

async function replace(path: string, entry: Entry) {
	const aside = join(path, '..', `.taken-${randomUUID()}`);
	await writeFile(aside, JSON.stringify(entry, null, '\t'), { flush: true });
	await rename(aside, path);
	await syncFolder(join(path, '..'));
}

function readEntry(path: string): Entry | null {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as Entry;
	} catch {
		return null;
	}
}

/**
 * The entries in the order of import. `isPending` tells those of which it is not certain that their edition
 * was published: the process ended in between.
 */
export function listEntries(dataDir: string): (Entry & { isPending: boolean })[] {
	if (!existsSync(entryFolder(dataDir))) return [];
	return readdirSync(entryFolder(dataDir))
		.filter((name) => /^[^.].*\.(json|pending)$/.test(name))
		.flatMap((name) => {
			const entry = readEntry(join(entryFolder(dataDir), name));
			return entry ? [{ ...entry, isPending: name.endsWith('.pending') }] : [];
		})
		.sort((a, b) => a.order - b.order);
}
