import { setPriority } from 'node:os';
import { draw } from './draw.mjs';

/**
 * A process that draws pictures, one after the other, for the one that started it: a drawing can not hold up a
 * server then, can be ended when it takes too long, and gives its memory back.
 */
const folder = /** @type {string} */ (process.argv[2]);
const send = /** @type {(answer: Answer) => void} */ (process.send?.bind(process));

/** @typedef {{ body?: Uint8Array, error?: string, memory: number }} Answer */

// Readers of pages come first.
setPriority(10);

process.on('message', async (/** @type {import('./draw.mjs').Job} */ job) => {
	const answer = await draw(job, folder).then(
		(body) => ({ body }),
		(/** @type {Error} */ error) => ({ error: error.stack ?? String(error) })
	);
	send({ ...answer, memory: process.memoryUsage().rss });
});
process.on('disconnect', () => process.exit());
