import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { npm } from './install.mjs';
import { become } from './process.mjs';
import { ensureBuilt } from './ready.mjs';
import { inRepository } from './repository.mjs';

/**
 * What can be measured, by the name that follows `npm run bench --`.
 *
 * @type {Record<string, (args: string[]) => Promise<number>>}
 */
const benches = {
	charts: (args) => besidePeers('charts', args),

	interaction: (args) => besidePeers('interaction', args),

	audit: (args) => besideSite('audit', args),

	serve: (args) => besidePeers('serve', args),

	async publish(args) {
		if (!(await ensureBuilt(console.error))) return 1;
		await become('tests/bench/publish.mjs', args);
		return 0;
	},

	async large(args) {
		await become('tests/bench/large.mjs', args);
		return 0;
	}
};

/**
 * @param {string[]} args the bench's name, then its own
 * @returns {Promise<number>} the exit code
 */
export async function runBench([name = '', ...args]) {
	const bench = Object.hasOwn(benches, name) ? benches[name] : undefined;
	if (bench) return bench(args);
	console.error(`Usage: npm run bench -- ${Object.keys(benches).join('|')}`);
	return 2;
}

/**
 * Runs a bench in TypeScript that compares the built site with its peers.
 *
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function besidePeers(name, args) {
	return (await ensurePeers()) ? besideSite(name, args) : 1;
}

/**
 * Runs a bench in TypeScript on the built site.
 *
 * @param {string} name
 * @param {string[]} args
 * @returns {Promise<number>}
 */
async function besideSite(name, args) {
	if (!(await ensureBuilt(console.error))) return 1;
	const { runnerImport } = await import('vite');
	const { module } = await runnerImport(inRepository(`tests/bench/${name}.ts`));
	return module.bench(args);
}

/** Installs what the drawing kit is compared with, which nothing else needs. */
async function ensurePeers() {
	const hash = createHash('sha256')
		.update(readFileSync(inRepository('tests/bench/package-lock.json')))
		.digest('hex');
	const stamp = inRepository('tests/bench/node_modules/.atlas-lock');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
	console.error('Installing the peers of the bench ...');
	const { ok, output } = await npm('ci', '--prefix', 'tests/bench', '--no-audit', '--no-fund');
	if (ok) writeFileSync(stamp, hash);
	else console.error(`The peers of the bench could not be installed.\n\n${output}`);
	return ok;
}
