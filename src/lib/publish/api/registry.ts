import { z } from 'zod';

/** The schemas that have a name of their own in the document. */
export const registry = z.registry<{ id: string }>();

/** Gives a schema its name in the document. */
export function known<T extends z.ZodType>(id: string, schema: T): T {
	registry.add(schema, { id });
	return schema;
}

export const slug = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]*$/);

/** A text in every language of the atlas. */
export const localized = known('Localized', z.object({ en: z.string(), ko: z.string() }));
