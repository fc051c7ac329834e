import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How much of the disk drawn pictures may take. */
const MOST_BYTES = 256 * 1024 * 1024;
/** After so many new ones the folder is looked through. */
const SWEEP_EVERY = 64;
const HASH_BYTES = 32;

/**
 * Drawn pictures on disk, by the hash of what they were drawn from. Each file begins with the hash of its bytes: a
 * broken one is as good as none. A full or unwritable disk costs time, not pictures.
 */
export function keepPictures(folder: string, mostBytes = MOST_BYTES) {
	let written = 0;

	async function read(key: string): Promise<Uint8Array<ArrayBuffer> | null> {
		const path = join(folder, key);
		const bytes = await readFile(path).catch(() => null);
		if (!bytes) return null;
		const body = new Uint8Array(bytes.subarray(HASH_BYTES));
		if (!hashOf(body).equals(bytes.subarray(0, HASH_BYTES))) {
			await rm(path, { force: true }).catch(() => undefined);
			return null;
		}
		const now = new Date();
		await utimes(path, now, now).catch(() => undefined);
		return body;
	}

	async function write(key: string, body: Uint8Array): Promise<void> {
		const aside = join(folder, `.${randomUUID()}`);
		try {
			if (written++ % SWEEP_EVERY === 0) await sweep();
			await mkdir(folder, { recursive: true });
			await writeFile(aside, Buffer.concat([hashOf(body), body]));
			await rename(aside, join(folder, key));
		} catch {
			await rm(aside, { force: true }).catch(() => undefined);
		}
	}

	/** Removes those that were not asked for longest, until a quarter of the room is free. */
	async function sweep(): Promise<void> {
		const names = await readdir(folder).catch(() => []);
		const files = await Promise.all(
			names.map(async (name) => {
				const path = join(folder, name);
				const found = await stat(path).catch(() => null);
				return { path, size: found?.size ?? 0, used: found?.mtimeMs ?? 0 };
			})
		);
		let total = files.reduce((sum, { size }) => sum + size, 0);
		if (total <= mostBytes) return;
		for (const { path, size } of files.sort((a, b) => a.used - b.used)) {
			if (total <= mostBytes * 0.75) return;
			await rm(path, { force: true });
			total -= size;
		}
	}

	return { read, write };
}

const hashOf = (body: Uint8Array) => createHash('sha256').update(body).digest();
