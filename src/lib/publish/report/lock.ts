/** A figure of a report, pinned to the editions of the day on which it was first made. */
export interface LockedFigure {
	slug: string;
	/** The query that names every edition. */
	query: string;
	/** Slug and content hash of each edition in use. */
	editions: { slug: string; sha256: string }[];
	/** The day on which it was pinned, `2026-11-27`. */
	pinned: string;
}

/** The figures of a report by their addresses as they are written. */
export type Lock = Record<string, LockedFigure>;

const VERSION = 1;

export const writeLock = (figures: Lock) =>
	JSON.stringify({ version: VERSION, figures }, null, '\t') + '\n';

/** Reads a lock; null where the text is none of ours. */
export function readLock(text: string): Lock | null {
	try {
		const { version, figures } = JSON.parse(text) as { version?: unknown; figures?: unknown };
		const isLock = version === VERSION && typeof figures === 'object' && figures !== null;
		return isLock && Object.values(figures).every(isLocked) ? (figures as Lock) : null;
	} catch {
		return null;
	}
}

function isLocked(value: unknown): value is LockedFigure {
	const { slug, query, editions, pinned } = (value ?? {}) as Partial<LockedFigure>;
	const areTexts = [slug, query, pinned].every((text) => typeof text === 'string');
	return areTexts && Array.isArray(editions) && editions.every(({ sha256 }) => Boolean(sha256));
}
