import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Job } from '../../../scripts/draw/draw.mjs';
import { DrawingPool, type PoolLimits } from './drawing-pool';
import type { Environment } from './environment';
import { keepPictures } from './kept-pictures';

/** Draws pictures as files, each content once. */
export interface Drawings {
	/** The hash of the programs and fonts that draw: other ones may give other bytes. */
	renderer: string;
	/** Throws PictureUnavailable where too many are being drawn. */
	draw(job: Job): Promise<Uint8Array<ArrayBuffer>>;
	close(): Promise<void>;
}

export function openDrawings({ home, dataDir }: Environment, limits?: PoolLimits): Drawings {
	const pool = new DrawingPool(join(home, 'scripts/draw/worker.mjs'), limits);
	const kept = keepPictures(join(dataDir, 'pictures'));
	const running = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();
	let renderer: string | undefined;
	const rendererOf = () => (renderer ??= hashRenderer(home));

	async function drawAnew(key: string, job: Job) {
		const known = await kept.read(key);
		if (known) return known;
		const body = new Uint8Array(await pool.run(job));
		await kept.write(key, body);
		return body;
	}

	return {
		get renderer() {
			return rendererOf();
		},
		draw(job) {
			const key = createHash('sha256')
				.update(JSON.stringify([rendererOf(), job]))
				.digest('hex');
			const drawing = running.get(key) ?? drawAnew(key, job).finally(() => running.delete(key));
			running.set(key, drawing);
			return drawing;
		},
		close: () => pool.close()
	};
}

function hashRenderer(home: string): string {
	const hash = createHash('sha256').update(process.version);
	const lock = join(home, 'package-lock.json');
	if (existsSync(lock)) hash.update(readFileSync(lock));
	for (const folder of ['fonts', 'scripts/draw'])
		for (const name of readdirSync(join(home, folder)).sort())
			if (!name.includes('.test.')) hash.update(readFileSync(join(home, folder, name)));
	return hash.digest('hex').slice(0, 16);
}
