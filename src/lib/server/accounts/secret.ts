import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OperatorError, type Environment } from '../environment';

/** AUTH_SECRET, or one that is made once and kept in the data directory, readable by this user only. */
export function readSecret({ authSecret, dataDir }: Environment): string {
	if (authSecret) return authSecret;
	const path = join(dataDir, 'auth-secret');
	try {
		mkdirSync(dataDir, { recursive: true });
		return readKept(path) ?? makeKept(path);
	} catch (error) {
		throw new OperatorError(
			`The secret of the sessions can not be kept in ${path} (${(error as Error).message}). ` +
				`Make ${dataDir} writable, or set AUTH_SECRET.`
		);
	}
}

function makeKept(path: string): string {
	try {
		const secret = randomBytes(32).toString('base64url');
		writeFileSync(path, secret, { mode: 0o600, flag: 'wx', flush: true });
		return secret;
	} catch (error) {
		const other = (error as NodeJS.ErrnoException).code === 'EEXIST' ? readKept(path) : null;
		if (other) return other;
		throw error;
	}
}

function readKept(path: string): string | null {
	try {
		const secret = readFileSync(path, 'utf8').trim();
		if (secret.length < 32) throw new Error('it is damaged: remove it');
		return secret;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
		throw error;
	}
}
