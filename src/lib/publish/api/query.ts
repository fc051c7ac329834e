import type { z } from 'zod';
import { problem } from '../../view/problems';
import type { ViewProblem } from '../../view/view';
import { ownParameters, type Own, type OwnParameters } from './parameters';

/**
 * Reads the parameters of the API's own. Each is given once; an empty one is absent. What is neither one of them nor
 * one of `others`, which are somebody else's to read, is a problem.
 */
export function readOwn<K extends keyof OwnParameters>(
	kind: K,
	query: URLSearchParams,
	others: 'view' | 'none'
): { own: Own<K>; problems: ViewProblem[] } {
	const schema: z.ZodObject = ownParameters[kind];
	const { shape } = schema;
	const names = Object.keys(shape);
	const problems: ViewProblem[] = [];
	const given: Record<string, unknown> = {};
	for (const name of names) {
		const texts = query.getAll(name).filter(Boolean);
		if (texts.length === 0) continue;
		const field = shape[name] as z.ZodType;
		const [text = ''] = texts;
		const read = [text, ...(/^\d{1,9}$/.test(text) ? [Number(text)] : [])].find(
			(value) => texts.length === 1 && field.safeParse(value).success
		);
		if (read !== undefined) given[name] = read;
		else problems.push(problem('value', 'en', name, texts.join('&'), allowedOf(name, field)));
	}
	if (others === 'none')
		for (const name of new Set(query.keys()))
			if (!names.includes(name) && query.get(name))
				problems.push(problem('parameter', 'en', name, query.get(name) ?? '', names));
	return { own: schema.parse(given) as Own<K>, problems };
}

/** The values that a parameter takes, or what they look like. */
function allowedOf(name: string, field: z.ZodType): string[] {
	const { enum: values, minimum, maximum, pattern } = field.toJSONSchema();
	if (values) return values.map(String);
	if (minimum !== undefined) return [`${minimum}..${maximum}`];
	return name !== 'cursor' && pattern ? [pattern] : [];
}
