import { inject } from 'vitest';
import { openAtlas, type Atlas } from '../../src/lib/server/atlas';
import { readEnvironment, type Environment } from '../../src/lib/server/environment';
import { createDatabase } from './postgres';
import { openScratch } from './scratch';

export interface TestAtlas {
	atlas: Atlas;
	env: Environment;
	/** Closes the atlas and opens it again, as a restart does. */
	reopen(): Promise<Atlas>;
	/** Closes it and removes its database. */
	remove(): Promise<void>;
}

/** Each database that the atlas runs on, with a way to open a fresh atlas there. */
export const databases = [
	{ name: 'embedded', open: () => openOn(null) },
	...inject('postgres').map(({ name, url }) => ({ name, open: () => openOn(url) }))
];

async function openOn(server: string | null): Promise<TestAtlas> {
	const scratch = openScratch('data');
	const database = server ? await createDatabase(server) : null;
	const env = readEnvironment({ DATA_DIR: scratch.folder, DATABASE_URL: database?.url });
	let atlas = await openAtlas(env, 'a test');
	return {
		get atlas() {
			return atlas;
		},
		env,
		async reopen() {
			// A test may have closed it.
			await atlas.close().catch(() => undefined);
			atlas = await openAtlas(env, 'a test');
			return atlas;
		},
		async remove() {
			await atlas.close().catch(() => undefined);
			await database?.drop();
			await scratch.remove();
		}
	};
}
