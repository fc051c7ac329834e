import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './repository.mjs';

const name = createHash('sha256')
	.update(`${process.getuid?.()} ${root}`)
	.digest('hex')
	.slice(0, 16);
const address = join(tmpdir(), `atlas-${name}.sock`);

/**
 * Does the work while no other process does it for this checkout. The lock is a listening socket,
 * not a file: it ends with its process, however that ends, and whoever waits hears of it at once.
 *
 * @template T
 * @param {() => Promise<T>} work
 * @param {() => void} onWait
 * @returns {Promise<T>}
 */
export async function alone(work, onWait) {
	let release;
	while (!(release = await acquire())) await othersEnd(onWait);
	try {
		return await work();
	} finally {
		release();
	}
}

/** @returns {Promise<(() => void) | undefined>} nothing when the address is taken */
async function acquire() {
	/** @type {Set<import('node:net').Socket>} */
	const waiting = new Set();
	const server = createServer((socket) => {
		waiting.add(socket);
		socket.on('error', () => {});
	});
	try {
		await once(server.listen(address), 'listening');
	} catch (error) {
		if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return undefined;
		// Two at once are rarer than a place where no socket can be made.
		return () => {};
	}
	return () => {
		server.close();
		for (const socket of waiting) socket.destroy();
	};
}

/** @param {() => void} onWait */
async function othersEnd(onWait) {
	const socket = connect(address);
	try {
		await once(socket, 'connect');
		onWait();
		await once(socket.resume(), 'close');
	} catch (error) {
		const { code } = /** @type {NodeJS.ErrnoException} */ (error);
		if (code === 'ECONNREFUSED') rmSync(address, { force: true });
		else if (code !== 'ENOENT' && code !== 'ECONNRESET') throw error;
	}
}
