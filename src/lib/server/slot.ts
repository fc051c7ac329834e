import type { Atlas } from './atlas';

/**
 * The atlas of this process. A module that is loaded twice, as the server and the pages it serves are bundled
 * apart, must not open the embedded database a second time.
 */
const slot = Symbol.for('ai-investment-atlas');
const shared = globalThis as unknown as Record<symbol, Promise<Atlas> | undefined>;

/** The atlas, which is opened by whoever asks first. */
export const openOnce = (open: () => Promise<Atlas>): Promise<Atlas> => (shared[slot] ??= open());

/** The atlas that was opened in this process. */
export function openedAtlas(): Promise<Atlas> {
	const atlas = shared[slot];
	if (!atlas) throw new Error('The pages were loaded without opening the atlas.');
	return atlas;
}
