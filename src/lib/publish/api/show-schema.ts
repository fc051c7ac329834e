import type { z } from 'zod';
import type { ApiWords } from './api-words';

type Schema = z.core.JSONSchema.BaseSchema;

/** A type in words, with the named schemas that it holds. */
export interface ShownType {
	text: string;
	/** The name of a schema of the document, to which the text can lead. */
	ref: string | null;
}

/** What a field or a parameter holds: "list of Observation", "number or null", "flow · level". */
export function showType(schema: Schema, words: ApiWords['page']): ShownType {
	const plain = (text: string): ShownType => ({ text, ref: null });
	if (schema.$ref) {
		const name = schema.$ref.split('/').at(-1) ?? '';
		return { text: name, ref: name };
	}
	if (schema.enum) return plain(schema.enum.map(String).join(' · '));
	if (schema.const !== undefined) return plain(String(schema.const));
	const parts = schema.anyOf ?? (Array.isArray(schema.type) ? schema.type.map(typed) : null);
	if (parts) return showParts(parts as Schema[], words);
	if (schema.type === 'array') {
		const { text, ref } = showType((schema.items ?? {}) as Schema, words);
		return { text: words.listOf(text), ref };
	}
	return plain(words.types[String(schema.type ?? 'object')] ?? String(schema.type));
}

const typed = (type: unknown) => ({ type });

function showParts(parts: Schema[], words: ApiWords['page']): ShownType {
	const shown = parts.filter(({ type }) => type !== 'null').map((part) => showType(part, words));
	const text = shown.map((each) => each.text).join(' · ');
	return {
		text: shown.length < parts.length ? words.orNull(text) : text,
		ref: shown.find(({ ref }) => ref)?.ref ?? null
	};
}

/** The values that a parameter takes, or its limits; nothing of one that is any text. */
export function showValues({ enum: values, minimum, maximum }: Schema): string {
	if (values) return values.map(String).join(' · ');
	return minimum !== undefined && maximum !== undefined ? `${minimum}–${maximum}` : '';
}

/** The fields of an object with those of the objects in it, as `a.b` and `list[].b`. */
export function listFields(
	schema: Schema,
	words: ApiWords['page'],
	before = ''
): { name: string; type: ShownType; about: string }[] {
	return Object.entries(schema.properties ?? {}).flatMap(([name, value]) => {
		const field = value as Schema;
		const path = before + name;
		const own = { name: path, type: showType(field, words), about: field.description ?? '' };
		return [
			own,
			...listFields(within(field), words, `${path}${field.type === 'array' ? '[]' : ''}.`)
		];
	});
}

/** The object in a field: of a list its items, of a choice the one that is an object. */
function within(field: Schema): Schema {
	if (field.type === 'array') return within((field.items ?? {}) as Schema);
	const object = field.anyOf?.find((part) => (part as Schema).properties);
	return (object as Schema | undefined) ?? field;
}
