import { build, isBuilt } from './build.mjs';
import { install, isInstalled } from './install.mjs';
import { alone } from './lock.mjs';

/** @typedef {(line: string) => void} Say */

/**
 * @param {Say} say
 * @returns {Promise<boolean>} false when it failed, with the reason on standard error
 */
export async function ensureInstalled(say) {
	return isInstalled() || alone(async () => isInstalled() || install(say), waiting(say));
}

/**
 * @param {Say} say
 * @returns {Promise<boolean>} false when it failed, with the reason on standard error
 */
export async function ensureBuilt(say) {
	if (!(await ensureInstalled(say))) return false;
	return isBuilt() || alone(async () => isBuilt() || build(say), waiting(say));
}

/** @param {Say} say */
const waiting = (say) => () => say('Waiting for another process that installs or builds ...');
