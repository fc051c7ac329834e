import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { normalizePath } from 'vite';
import { root } from './repository.mjs';

/**
 * Lets Kit link every style that a page has when it comes from the server. Kit walks the manifest of a build depth
 * first, and counts the styles of a chunk for whoever reaches it first: those of a chunk that a page imports, but that
 * is reached through a later import before, are lost; so are those of a later import whose chunk others share, since
 * it has no name that both builds know. The manifest is written so that neither happens.
 *
 * @returns {import('vite').Plugin}
 */
export function linkedStyles() {
	return {
		name: 'linked-styles',
		enforce: 'pre',
		writeBundle: {
			order: 'pre',
			sequential: true,
			handler({ dir }, bundle) {
				const file = join(dir ?? '', '.vite/manifest.json');
				if (!existsSync(file)) return;
				const manifest = /** @type {Manifest} */ (JSON.parse(readFileSync(file, 'utf8')));
				const modules = new Map(
					Object.values(bundle).flatMap((chunk) =>
						chunk.type === 'chunk' ? [[chunk.fileName, chunk.moduleIds]] : []
					)
				);
				writeFileSync(file, JSON.stringify(order(name(manifest, modules)), null, 2));
			}
		}
	};
}

/**
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[], css?: string[] }} Chunk
 * @typedef {Record<string, Chunk>} Manifest
 */

/**
 * Names what is imported later by its module, also where its chunk is shared.
 * @param {Manifest} manifest
 * @param {Map<string, string[]>} modules of each file
 * @returns {Manifest}
 */
export function name(manifest, modules) {
	/** @type {Map<string, string>} */
	const names = new Map();
	const later = new Set(Object.values(manifest).flatMap((chunk) => chunk.dynamicImports ?? []));
	for (const key of later) {
		const ids = (modules.get(manifest[key]?.file ?? '') ?? []).filter((id) => !/[?\0]/.test(id));
		const module = ids.at(-1);
		if (key.startsWith('_') && module) names.set(key, normalizePath(relative(root, module)));
	}
	const renamed = Object.entries(manifest).map(([key, chunk]) => {
		const dynamicImports = chunk.dynamicImports?.map((each) => names.get(each) ?? each);
		return [key, dynamicImports ? { ...chunk, dynamicImports } : chunk];
	});
	const named = [...names].map(([key, module]) => [module, manifest[key]]);
	return Object.fromEntries([...named, ...renamed]);
}

/**
 * Puts all that a chunk imports at once before anything is imported later.
 * @param {Manifest} manifest
 * @returns {Manifest}
 */
export function order(manifest) {
	/** @param {string} key @param {Set<string>} seen @returns {Set<string>} */
	const closure = (key, seen = new Set()) => {
		for (const each of manifest[key]?.imports ?? [])
			if (!seen.has(each)) closure(each, seen.add(each));
		return seen;
	};
	const hasLater = (/** @type {string} */ key) => Boolean(manifest[key]?.dynamicImports?.length);
	const entries = Object.entries(manifest).map(([key, chunk]) => {
		const all = [...closure(key)];
		const imports = [...all.filter((each) => !hasLater(each)), ...all.filter(hasLater)];
		return [key, imports.length > 0 ? { ...chunk, imports } : chunk];
	});
	return Object.fromEntries(entries);
}
