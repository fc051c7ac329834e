/** Where a part of a list ends, written so that nobody reads a meaning into it. */
export const writeCursor = (scope: string, last: string): string =>
	btoa(encodeURIComponent(JSON.stringify([scope, last])))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replace(/=+$/, '');

/** Where the part before ended; null where the text is no cursor of this list. */
export function readCursor(text: string, scope: string): string | null {
	if (!/^[\w-]{1,600}$/.test(text)) return null;
	try {
		const plain = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
		const read: unknown = JSON.parse(decodeURIComponent(plain));
		if (!Array.isArray(read) || read.length !== 2 || read[0] !== scope) return null;
		return typeof read[1] === 'string' ? read[1] : null;
	} catch {
		return null;
	}
}
