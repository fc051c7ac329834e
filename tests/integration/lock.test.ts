import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase, ping } from '../../src/lib/server/database';
import { readEnvironment } from '../../src/lib/server/environment';
import { holderOf, lockDirectory } from '../../src/lib/server/lock';
import { openScratch, type Scratch } from '../support/scratch';

let scratch: Scratch;
beforeEach(() => {
	scratch = openScratch('lock');
});
afterEach(() => scratch.remove());

const lockFile = () => join(scratch.folder, 'atlas.lock');

describe('an embedded database', () => {
	test.each(['', '-', '-42\n/pglite/data\n'])(
		'opens again after a kill that left postmaster.pid as %j',
		async (remains) => {
			const env = readEnvironment({ DATA_DIR: scratch.folder });
			await (await openDatabase(env, 'a test')).close();
			writeFileSync(join(scratch.folder, 'postgres', 'postmaster.pid'), remains);
			const again = await openDatabase(env, 'a test');
			await ping(again.db);
			await again.close();
		}
	);

	test('that was half-made by a killed start is made anew', async () => {
		mkdirSync(join(scratch.folder, 'postgres.new', 'base'), { recursive: true });
		const opened = await openDatabase(readEnvironment({ DATA_DIR: scratch.folder }), 'a test');
		await ping(opened.db);
		await opened.close();
		expect(existsSync(join(scratch.folder, 'postgres.new'))).toBe(false);
	});
});

describe('the lock of a data directory', () => {
	test('is refused to a second one, naming the first', () => {
		const lock = lockDirectory(scratch.folder, 'the server at http://127.0.0.1:3000');
		expect(() => lockDirectory(scratch.folder, 'another')).toThrow(
			new RegExp(`in use by the server at http://127.0.0.1:3000 \\(process ${process.pid}`)
		);
		lock.release();
		expect(existsSync(lockFile())).toBe(false);
		lockDirectory(scratch.folder, 'another').release();
	});

	test('is taken over from a process that was killed', async () => {
		const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], {
			stdio: 'ignore'
		});
		await once(child, 'spawn');
		const holder = { pid: child.pid, startTicks: null, since: 'then', role: 'a server' };
		writeFileSync(lockFile(), JSON.stringify(holder));
		expect(() => lockDirectory(scratch.folder, 'another')).toThrow('in use by a server');
		child.kill('SIGKILL');
		await once(child, 'exit');
		expect(holderOf(scratch.folder)).toBeNull();
		const lock = lockDirectory(scratch.folder, 'another');
		expect(lock.holder.role).toBe('another');
		lock.release();
	});

	test('is not taken for another process that has the number of a dead one', () => {
		const holder = { pid: process.pid, startTicks: '1', since: 'then', role: 'a dead server' };
		writeFileSync(lockFile(), JSON.stringify(holder));
		lockDirectory(scratch.folder, 'another').release();
	});

	test('survives a lock file that is no lock', () => {
		writeFileSync(lockFile(), '{"pid":');
		lockDirectory(scratch.folder, 'another').release();
	});
});
