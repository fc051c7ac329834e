import type { Catalog } from '../catalog/catalog';
import type { Figure } from '../view/figure';
import { readCatalog, readState } from './catalog';
import { openDrawings, type Drawings } from './drawings';
import { openDatabase, type Database, type OpenDatabase } from './database';
import type { Environment } from './environment';
import { listFigures } from './figures';
import { sweepImports } from './import-journal';
import { sweepOriginals } from './originals';
import { seed, type Seeded } from './seed';

/** An open atlas: the database with `data/` loaded, and what is kept of it in memory. */
export interface Atlas {
	env: Environment;
	db: Database;
	kind: OpenDatabase['kind'];
	seeded: Seeded;
	/** Its processes start with the first picture. */
	drawings: Drawings;
	/** The catalog as of the last second; a second server's import is seen within that time. */
	catalog(): Promise<Catalog>;
	figures(): Promise<Figure[]>;
	/** A text that changes with everything that is published here, as of the last second. */
	state(): Promise<string>;
	/** To be called after an import in this process. */
	forget(): void;
	close(): Promise<void>;
}

const FRESH_MS = 1_000;
const DAY_MS = 86_400_000;

/** Opens the database, migrates it, and loads `data/`. `role` is told to whoever finds the directory locked. */
export async function openAtlas(env: Environment, role: string): Promise<Atlas> {
	const database = await openDatabase(env, role);
	try {
		if (database.kind === 'embedded') {
			sweepOriginals(env.dataDir);
			await sweepImports(database.db);
		} else sweepOriginals(env.dataDir, DAY_MS);
		const seeded = await seed(database.db, env.home);
		const drawings = openDrawings(env);
		const close = async () => {
			await drawings.close();
			await database.close();
		};
		return { env, ...database, seeded, drawings, ...remember(database.db), close };
	} catch (error) {
		await database.close();
		throw error;
	}
}

interface Known {
	state: string;
	catalog: Catalog;
	figures: Figure[];
}

/** Keeps catalog and figures until the editions change; asks for that at most once a second. */
function remember(db: Database) {
	let known: Promise<Known> | null = null;
	let checked = 0;

	async function read(state: string): Promise<Known> {
		const [catalog, figures] = await Promise.all([readCatalog(db), listFigures(db)]);
		return { state, catalog, figures };
	}

	async function refresh(before: Promise<Known> | null): Promise<Known> {
		const state = await readState(db);
		const old = await before?.catch(() => null);
		return old?.state === state ? old : read(state);
	}

	function current(): Promise<Known> {
		if (known && Date.now() - checked < FRESH_MS) return known;
		checked = Date.now();
		const asked = refresh(known);
		known = asked;
		// A failed question is asked again by the next reader.
		asked.catch(() => {
			if (known === asked) known = null;
		});
		return asked;
	}

	return {
		catalog: async () => (await current()).catalog,
		figures: async () => (await current()).figures,
		state: async () => (await current()).state,
		forget() {
			known = null;
		}
	};
}
