import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { run } from './process.mjs';
import { inRepository } from './repository.mjs';

const lockFile = inRepository('package-lock.json');
const stampFile = inRepository('node_modules/.atlas-lock');

export function isInstalled() {
	return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === lockHash();
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<boolean>} false when it failed, with the reason on standard error
 */
export async function install(say) {
	if (!installedByHand()) {
		say('Installing packages (first start, about half a minute) ...');
		const { ok, output } = await npm('ci', '--include=dev', '--no-audit', '--no-fund');
		if (!ok) {
			console.error(`The packages could not be installed.\n\n${output}`);
			return false;
		}
	}
	writeFileSync(stampFile, lockHash());
	return true;
}

function lockHash() {
	return createHash('sha256').update(readFileSync(lockFile)).digest('hex');
}

/** npm lists what it has put into node_modules in a hidden lock file, written last. */
function installedByHand() {
	const hiddenLockFile = inRepository('node_modules/.package-lock.json');
	if (!existsSync(hiddenLockFile)) return false;
	const wanted = packagesIn(lockFile);
	const present = packagesIn(hiddenLockFile);
	return Object.entries(wanted).every(
		([path, { version, optional }]) =>
			path === '' || present[path]?.version === version || (optional && !present[path])
	);
}

/**
 * @param {string} file
 * @returns {Record<string, { version: string, optional?: boolean }>}
 */
function packagesIn(file) {
	return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** @param {string[]} args */
export function npm(...args) {
	const ours = process.env.npm_execpath ?? '';
	const beside = join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js');
	const script = [ours, beside].find((path) => path.endsWith('npm-cli.js') && existsSync(path));
	return script ? run(process.execPath, [script, ...args]) : run('npm', args);
}
