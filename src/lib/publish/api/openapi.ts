import { z } from 'zod';
import type { View } from '../../view/view';
import { API, operationIds, operations, type Operation, type OperationId } from './operations';
import { ownParameters, viewParameters } from './parameters';
import { schemas } from './schemas';
import { registry } from './registry';
import type { ApiWords } from './api-words';

type Json = z.core.JSONSchema.BaseSchema;

/** An OpenAPI 3.1 document, as far as this one goes. */
export interface ApiDocument {
	openapi: string;
	info: Record<string, unknown>;
	servers: { url: string }[];
	security: [];
	tags: { name: string; description: string }[];
	paths: Record<string, { get: ApiOperation }>;
	components: {
		parameters: Record<string, ApiParameter>;
		headers: Record<string, unknown>;
		schemas: Record<string, Json>;
	};
	[key: string]: unknown;
}

export interface ApiOperation {
	operationId: string;
	summary: string;
	description: string;
	tags: string[];
	parameters: (ApiParameter | { $ref: string })[];
	responses: Record<string, ApiResponse>;
}

export interface ApiParameter {
	name: string;
	in: 'query' | 'path' | 'header';
	description: string;
	required?: boolean;
	schema: Json;
}

export interface ApiResponse {
	description: string;
	headers?: Record<string, { $ref: string }>;
	content?: Record<string, { schema: { $ref: string } }>;
}

/** Changes when an answer gets another shape. */
const VERSION = '1.0.0';

const schemaAt = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const viewParameterAt = (name: string) => `#/components/parameters/${name}`;

/** Describes the API in a language; where the public address is not known, by the path alone. */
export function describeApi(words: ApiWords, origin: string | null): ApiDocument {
	const paths = operationIds.map((id) => [
		operations[id].path || '/',
		{ get: describeOperation(id, words) }
	]);
	return {
		openapi: '3.1.0',
		info: {
			title: words.apiTitle,
			version: VERSION,
			description: words.about,
			license: { name: 'MIT', identifier: 'MIT' }
		},
		servers: [{ url: (origin ?? '') + API }],
		security: [],
		tags: Object.entries(words.tags).map(([name, [, description]]) => ({ name, description })),
		paths: Object.fromEntries(paths),
		components: {
			parameters: Object.fromEntries(
				(Object.keys(viewParameters) as (keyof View)[]).map((name) => [
					name,
					parameter(name, 'query', words.view[name], viewParameters[name])
				])
			),
			headers: Object.fromEntries(
				Object.entries(words.headers).map(([name, description]) => [
					name,
					{ description, schema: { type: name === 'retry-after' ? 'integer' : 'string' } }
				])
			),
			schemas: describeSchemas(words)
		}
	};
}

const said = (schema: z.ZodType): Json => plain(z.toJSONSchema(schema, { io: 'input' }));

/** Without what the document says of all its schemas at once. */
function plain(schema: Json): Json {
	const { ...own } = schema;
	delete own.$schema;
	delete own.$id;
	return own;
}

const parameter = (
	name: string,
	place: ApiParameter['in'],
	description: string,
	schema: z.ZodType
): ApiParameter => ({
	name,
	in: place,
	description,
	...(place === 'path' ? { required: true } : {}),
	schema: said(schema)
});

function describeOperation(id: OperationId, words: ApiWords): ApiOperation {
	const { path, tag, own, isView, answer, refusals }: Operation = operations[id];
	const [summary, description] = words.operations[id];
	const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as keyof ApiWords['path']);
	const { shape }: z.ZodObject = ownParameters[own];
	const refuse = (status: 400 | 404 | 410) => problem(words.responses[status]);
	const later = (status: 429 | 503) => ({
		...problem(words.responses[status]),
		headers: { 'retry-after': headerAt('retry-after') }
	});
	return {
		operationId: id,
		summary,
		description,
		tags: [tag],
		parameters: [
			...named.map((name) => parameter(name, 'path', words.path[name], z.string())),
			...Object.entries(shape).map(([name, schema]) =>
				parameter(name, 'query', words.own[name as keyof ApiWords['own']], schema as z.ZodType)
			),
			...(isView
				? Object.keys(viewParameters).map((name) => ({ $ref: viewParameterAt(name) }))
				: []),
			parameter('if-none-match', 'header', words.ifNoneMatch, z.string())
		],
		responses: {
			200: {
				description: words.responses[200],
				headers: {
					etag: headerAt('etag'),
					'x-data-stale-since': headerAt('x-data-stale-since'),
					...('limit' in shape ? { link: headerAt('link') } : {})
				},
				content: { 'application/json': { schema: schemaAt(answer) } }
			},
			304: { description: words.responses[304], headers: { etag: headerAt('etag') } },
			400: refuse(400),
			...Object.fromEntries(refusals.map((status) => [status, refuse(status)])),
			429: later(429),
			500: problem(words.responses[500]),
			503: later(503)
		}
	};
}

const headerAt = (name: string) => ({ $ref: `#/components/headers/${name}` });

const problem = (description: string): ApiResponse => ({
	description,
	content: { 'application/problem+json': { schema: schemaAt('Problem') } }
});

/** The schemas with their names, and what is said of their fields. All are registered by the module that holds them. */
function describeSchemas(words: ApiWords): Record<string, Json> {
	const { schemas: made } = z.toJSONSchema(registry, {
		uri: (id) => `#/components/schemas/${id}`
	});
	const missing = Object.keys(schemas).filter((name) => !(name in made));
	if (missing.length > 0) throw new Error(`No schema is registered as ${missing.join(', ')}.`);
	return Object.fromEntries(
		Object.entries(made).map(([name, schema]) => [name, tell(plain(schema), words.fields) as Json])
	);
}

/** A schema whose fields say what they are, also those of its parts. */
function tell(part: unknown, fields: ApiWords['fields']): unknown {
	if (Array.isArray(part)) return part.map((each) => tell(each, fields));
	if (typeof part !== 'object' || part === null) return part;
	const entries = Object.entries(part).flatMap(([key, value]): [string, unknown][] => {
		// What every whole number of this language keeps to says nothing.
		if (Math.abs(value) === Number.MAX_SAFE_INTEGER) return [];
		return [[key, key === 'properties' ? tellFields(value, fields) : tell(value, fields)]];
	});
	return Object.fromEntries(entries);
}

const tellFields = (properties: Record<string, object>, fields: ApiWords['fields']) =>
	Object.fromEntries(
		Object.entries(properties).map(([name, schema]) => {
			const described = tell(schema, fields) as object;
			const said = fields[name];
			return [
				name,
				said && !('$ref' in described) ? { ...described, description: said } : described
			];
		})
	);
