/**
 * How a route tells the server around it that an answer is the same for everyone until the atlas changes.
 * The mark stands on Node's request, which both see; the two are separate bundles.
 */
const mark = Symbol.for('ai-investment-atlas.shared-answer');

interface Platform {
	req?: object;
}

/** Marks the answer to a request as everyone's. Without a server around it, as in development, nothing. */
export function markShared(platform: Readonly<Platform> | undefined) {
	if (platform?.req) (platform.req as Record<symbol, boolean>)[mark] = true;
}

export const isShared = (request: object): boolean =>
	(request as Record<symbol, boolean>)[mark] === true;
