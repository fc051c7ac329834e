import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNode } from './process.mjs';
import { inRepository } from './repository.mjs';

const sources = [
	'src',
	'scripts/lib/linked-styles.mjs',
	'static',
	'drizzle',
	'svelte.config.js',
	'vite.config.ts',
	'vite.cli.config.ts',
	'tsconfig.json',
	'package-lock.json'
];
const testsOnly = /\.test\.ts$|__snapshots__/;
const stampFile = inRepository('build/.atlas-stamp');

export function isBuilt() {
	return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === sourceHash();
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} false when it failed, with the reason on standard error
 */
export async function build(say) {
	const started = performance.now();
	const hash = sourceHash();
	say('Building (sources changed) ...');
	rmSync(stampFile, { force: true });
	for (const config of ['vite.config.ts', 'vite.cli.config.ts']) {
		const { ok, output } = await runNode(
			'node_modules/vite/bin/vite.js',
			['build', '--config', config],
			{ env: { ...process.env, NODE_ENV: 'production' } }
		);
		if (!ok) {
			console.error(`The build of ${config} failed.\n\n${output}`);
			return false;
		}
	}
	writeFileSync(stampFile, hash);
	say(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
	return true;
}

function sourceHash() {
	const hash = createHash('sha256');
	for (const path of sources.flatMap(filesIn)) {
		const content = readFileSync(inRepository(path));
		hash.update(`${path}\0${content.length}\0`).update(content);
	}
	return hash.digest('hex');
}

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
	if (testsOnly.test(path)) return [];
	const stats = statSync(inRepository(path), { throwIfNoEntry: false });
	if (!stats) return [];
	if (!stats.isDirectory()) return [path];
	return readdirSync(inRepository(path))
		.sort()
		.flatMap((name) => filesIn(join(path, name)));
}
