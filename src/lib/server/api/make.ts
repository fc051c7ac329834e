import { createHash } from 'node:crypto';
import type { Body, SchemaName } from '../../publish/api/schemas';
import { answerWith, problemAnswer, type Conditions, type FileAnswer } from '../file-answer';

/** Changes whenever the same data could come out as other bytes. */
const RENDERER = '1';

export const hashOf = (parts: unknown) =>
	createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);

const toText = (body: unknown) => JSON.stringify(body, null, '\t') + '\n';

const file = (key: string, name: string) => ({
	key: hashOf([RENDERER, key]),
	contentType: 'application/json; charset=utf-8',
	// A newer edition may change it, and a revalidation costs next to nothing.
	cacheControl: 'public, no-cache',
	fileName: `${name}.json`
});

/** An answer that is at hand: its ETag is of its text. */
export function answerNow<K extends SchemaName>(
	name: K,
	body: Body<K>,
	conditions: Conditions
): Promise<FileAnswer> {
	const text = toText(body);
	return answerWith(file(hashOf(text), name.toLowerCase()), conditions, () =>
		written(text, body as { next?: string | null })
	);
}

/** An answer that is made when nobody has it: `key` is the hash of everything that it depends on. */
export function answerLater<K extends SchemaName>(
	name: K,
	key: unknown[],
	conditions: Conditions,
	make: () => Promise<Body<K>>
): Promise<FileAnswer> {
	return answerWith(file(hashOf([name, key]), name.toLowerCase()), conditions, async () => {
		const body = await make();
		return written(toText(body), body as { next?: string | null });
	});
}

/** The next part of a list is named in the headers too, as RFC 8288 has it. */
function written(text: string, { next }: { next?: string | null }) {
	const headers: Record<string, string> = next ? { link: `<${next}>; rel="next"` } : {};
	return { body: new TextEncoder().encode(text), headers };
}

/** Nothing is at a name in a path; the names at which something is. */
export function unknownName(what: string, value: string, allowed: string[]): FileAnswer {
	const message = `There is no ${what} "${value}".`;
	return problemAnswer(404, message, [{ parameter: what, value, allowed, message }]);
}

/** The same of a name in a query. */
export function unknownValue(what: string, value: string, allowed: string[]): FileAnswer {
	const message = `There is no ${what} "${value}".`;
	return problemAnswer(400, REFUSAL, [{ parameter: what, value, allowed, message }]);
}

/** A cursor that another list gave, or that was made up. */
export const wrongCursor = (value: string) => ({
	parameter: 'cursor',
	value,
	allowed: [],
	message:
		'This cursor belongs to another question, or to data that have changed since: leave it out to begin anew.'
});

export const REFUSAL = 'The query can not be followed.';
