import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve('src/lib');
const pure = ['csv', 'importing', 'catalog', 'view', 'frame', 'finding', 'format', 'publish'];
const forbidden = /^(\$app|\$env|svelte|@sveltejs|drizzle-orm|pg|@electric-sql|node:)/;

function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return filesBelow(path);
		return /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [path] : [];
	});
}

/** What a module imports, types included: a type is a dependency of whoever reads the code. */
const importsOf = (path: string) =>
	[...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
		([, name]) => name as string
	);

function resolveImport(from: string, name: string): string | null {
	if (!name.startsWith('.')) return null;
	const base = resolve(dirname(from), name);
	const found = [base, `${base}.ts`, `${base}.svelte`].find((path) => {
		try {
			return statSync(path).isFile();
		} catch {
			return false;
		}
	});
	if (!found) throw new Error(`${relative(root, from)} imports ${name}, which is not found`);
	return found;
}

/** Everything that is reached from a module, with the way to it. */
function reached(start: string): Map<string, string[]> {
	const ways = new Map<string, string[]>([[start, [start]]]);
	for (const [path, way] of ways) {
		if (!path.startsWith('/')) continue;
		for (const name of importsOf(path)) {
			const next = resolveImport(path, name) ?? name;
			if (!ways.has(next)) ways.set(next, [...way, next]);
		}
	}
	return ways;
}

const pureFiles = pure.flatMap((folder) => filesBelow(join(root, folder)));

describe('pure folders', () => {
	test('are there to be checked', () => {
		expect(pureFiles.length).toBeGreaterThan(25);
	});

	test.each(pureFiles.map((path) => relative(root, path)))('%s reaches no I/O', (name) => {
		for (const [target, way] of reached(join(root, name))) {
			const shown = way.map((step) => relative(root, step)).join(' → ');
			expect(forbidden.test(target), shown).toBe(false);
			expect(target.startsWith(join(root, 'server')), shown).toBe(false);
			expect(target.endsWith('.svelte'), shown).toBe(false);
		}
	});
});

describe('one door each', () => {
	const all = filesBelow(resolve('src'));
	const importers = (pattern: RegExp) =>
		all
			.filter((path) => importsOf(path).some((name) => pattern.test(name)))
			.map((path) => relative(resolve('src'), path));

	test('only server/database knows the drivers', () => {
		expect(importers(/^(pg|@electric-sql\/pglite|drizzle-orm\/(node-postgres|pglite).*)$/)).toEqual(
			['lib/server/database.ts']
		);
	});

	test('only csv/ and the data folder parse CSV', () => {
		expect(importers(/^papaparse$/).sort()).toEqual([
			'lib/csv/parse.ts',
			'lib/csv/write.ts',
			'lib/server/data-folder.ts'
		]);
	});

	test('raw SQL never takes text from outside: sql.raw and sql.identifier are not used', () => {
		const users = all.filter((path) => /sql\.(raw|identifier)/.test(readFileSync(path, 'utf8')));
		expect(users).toEqual([]);
	});
});
