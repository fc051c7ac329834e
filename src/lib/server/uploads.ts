import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { choose, type Choices } from '../importing/choices';

/**
 * Files on their way to become editions: kept for an hour under DATA_DIR/uploads, each in a folder that is
 * named by an unguessable token and belongs to one editor.
 */
export interface Upload {
	token: string;
	name: string;
	size: number;
	/** Where it lies. */
	path: string;
	choices: Choices;
}

const HOUR_MS = 3_600_000;
/** All files that wait at a time. */
const MAX_WAITING = 2_000_000_000;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

const folderOf = (dataDir: string, token = '') => join(dataDir, 'uploads', token);

export type Kept = { token: string } | { problem: 'full' };

/** Keeps a file as it comes in. Throws what the stream throws, and leaves nothing behind then. */
export async function keepUpload(
	dataDir: string,
	owner: string,
	name: string,
	body: ReadableStream<Uint8Array>
): Promise<Kept> {
	if ((await sweep(dataDir)) > MAX_WAITING) return { problem: 'full' };
	const token = randomBytes(32).toString('base64url');
	const folder = folderOf(dataDir, token);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	try {
		const file = join(folder, 'file');
		await pipeline(
			Readable.fromWeb(body as unknown as WebStream),
			createWriteStream(file, { mode: 0o600 })
		);
		await writeFile(join(folder, 'about.json'), JSON.stringify({ owner, name: plainName(name) }), {
			mode: 0o600
		});
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
	return { token };
}

/** The last part of a path, without control characters: it is shown, and never opened. */
const plainName = (name: string) =>
	(name.split(/[/\\]/).at(-1) ?? '').replace(/\p{Cc}/gu, '').slice(0, 200) || 'file.csv';

/** A kept file; null where it is gone, or is another editor's. */
export async function findUpload(
	dataDir: string,
	owner: string,
	token: string
): Promise<Upload | null> {
	if (!TOKEN.test(token)) return null;
	const folder = folderOf(dataDir, token);
	try {
		const { mtimeMs } = await stat(join(folder, 'about.json'));
		if (Date.now() - mtimeMs > HOUR_MS) return null;
		const about = JSON.parse(await readFile(join(folder, 'about.json'), 'utf8')) as {
			owner: string;
			name: string;
		};
		if (about.owner !== owner) return null;
		const path = join(folder, 'file');
		const { size } = await stat(path);
		return {
			token,
			name: about.name,
			size,
			path,
			choices: await readChoices(folder)
		};
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}

async function readChoices(folder: string): Promise<Choices> {
	const text = await readFile(join(folder, 'choices.json'), 'utf8').catch(() => '[]');
	return choose(new Map(), JSON.parse(text) as [string, string][]);
}

export async function keepChoices(dataDir: string, { token }: Upload, choices: Choices) {
	const path = join(folderOf(dataDir, token), 'choices.json');
	// Two steps sent at once must not mix.
	const written = `${path}.${randomBytes(6).toString('hex')}`;
	await writeFile(written, JSON.stringify([...choices]), { mode: 0o600 });
	await rename(written, path);
}

export const dropUpload = (dataDir: string, token: string) =>
	rm(folderOf(dataDir, token), { recursive: true, force: true });

/** Removes what is older than an hour, and tells how many bytes are left. */
async function sweep(dataDir: string): Promise<number> {
	await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 });
	let left = 0;
	for (const token of await readdir(folderOf(dataDir))) {
		const folder = folderOf(dataDir, token);
		const [file, own] = await Promise.all(
			[join(folder, 'file'), folder].map((path) => stat(path).catch(() => null))
		);
		// A folder whose file is still coming in changes as it grows.
		const touched = Math.max(own?.mtimeMs ?? 0, file?.mtimeMs ?? 0);
		if (Date.now() - touched > HOUR_MS) await rm(folder, { recursive: true, force: true });
		else left += file?.size ?? 0;
	}
	return left;
}
