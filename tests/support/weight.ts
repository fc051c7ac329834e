import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const client = fileURLToPath(new URL('../../build/client', import.meta.url));

/** The bytes, gzipped, of the JavaScript that a page of the built site loads before anything else asks for more. */
export async function weighScripts(url: string): Promise<{ total: number; scripts: string[] }> {
	const response = await fetch(url);
	// What the page needs at once stands in its HTML and in its preload header.
	const text = (await response.text()) + response.headers.get('link');
	const named = new Set([...text.matchAll(/_app\/immutable\/[\w./-]+\.js/g)].map(([path]) => path));
	if (named.size < 4) throw new Error(`${url} names only ${named.size} scripts.`);
	const scripts = [...withImports(named)];
	const sizes = scripts.map(
		(path) => gzipSync(readFileSync(join(client, path)), { level: 9 }).length
	);
	return { total: sizes.reduce((sum, size) => sum + size, 0), scripts };
}

/** The named scripts and all that they import at once; what is imported later does not count. */
function withImports(scripts: Set<string>): Set<string> {
	const all = new Set(scripts);
	for (const path of all) {
		const source = readFileSync(join(client, path), 'utf8');
		for (const [, name] of source.matchAll(/(?:from|import)\s*["'](\.{1,2}\/[\w./-]+\.js)["']/g))
			all.add(join(path, '..', name as string));
	}
	return all;
}
