/** Which map: of the countries of the world, or of the United States by state. */
export type MapName = 'world' | 'us-states';

/** A map as paths, made by `scripts/geo/make.mjs`. Large: what lays out a map does without it. */
export interface Geography {
	width: number;
	height: number;
	/** What belongs to no code. */
	land: string;
	/** Between regions, each once. */
	borders: string;
	/** By code; a region too small to be drawn has none. */
	paths: Record<string, string>;
}

const known = new Map<MapName, Geography>();

/** A map that was loaded. */
export const geographyOf = (name: MapName): Geography | undefined => known.get(name);

/** Loads a map once: before a page of the browser draws it. */
export async function loadGeography(name: MapName): Promise<void> {
	if (known.has(name)) return;
	const module = await (name === 'world' ? import('./world.json') : import('./us-states.json'));
	known.set(name, module.default);
}

// The server draws without waiting; the browser's bundle has none of this.
if (import.meta.env.SSR) await Promise.all([loadGeography('world'), loadGeography('us-states')]);
