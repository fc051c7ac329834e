import { createConfig, lintFromString } from '@redocly/openapi-core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ApiDocument } from '../../src/lib/publish/api/openapi';

/** Checks answers against the document of the API alone: our own schemas are not asked. */
export function readContract(document: ApiDocument) {
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	addFormats.default(ajv);
	ajv.addSchema(document, 'atlas');
	return {
		/** What of an answer is not as the document has it: its status, its type, its fields. */
		faultsOf(path: string, status: number, type: string | null, body: unknown): string[] {
			const response = document.paths[path]?.get.responses[status];
			if (!response) return [`${path} may not answer ${status}.`];
			const content = response.content ?? {};
			const plain = type?.split(';')[0] ?? '';
			if (Object.keys(content).length === 0) return type ? [`${path} has a body.`] : [];
			const schema = content[plain]?.schema;
			if (!schema) return [`${path} may not answer ${status} as ${plain}.`];
			const isValid = ajv.validate({ $ref: `atlas${schema.$ref}` }, body);
			return isValid
				? []
				: (ajv.errors ?? []).map((each) => `${each.instancePath} ${each.message}`);
		}
	};
}

/** What a linter that is not ours finds in a document. */
export async function lint(source: string): Promise<string[]> {
	const config = await createConfig({ extends: ['recommended'] });
	const found = await lintFromString({ source, absoluteRef: 'openapi.json', config });
	return found.map(
		({ ruleId, message, location }) => `${ruleId}: ${message} (${location[0]?.pointer})`
	);
}
