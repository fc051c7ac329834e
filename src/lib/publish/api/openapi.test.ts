import { describe, expect, test } from 'vitest';
import { languages } from '../../language';
import { apiWords } from '../../ui/messages-api';
import { describeApi } from './openapi';
import { findOperation, operationIds, operations } from './operations';

const origin = 'https://atlas.example.org';

describe.each(languages)('the document in %s', (language) => {
	const document = describeApi(apiWords[language], origin);

	test('has every operation at its path', () => {
		const described = Object.entries(document.paths).map(([path, { get }]) => [
			get.operationId,
			path
		]);
		expect(described).toEqual(operationIds.map((id) => [id, operations[id].path || '/']));
	});

	test('refers to nothing that is not there, and says nothing twice by name', () => {
		const text = JSON.stringify(document);
		const named = new Set([...text.matchAll(/"#\/components\/(\w+)\/([\w-]+)"/g)].map((m) => m[0]));
		expect(named.size).toBeGreaterThan(40);
		for (const each of named) {
			const [, , kind, name] = each.replaceAll('"', '').split('/');
			const held: Record<string, unknown> =
				document.components[kind as keyof typeof document.components];
			expect([each, name && name in held]).toEqual([each, true]);
		}
		expect(text).not.toContain('"$id"');
		expect(text).not.toContain('9007199254740991');
	});

	test('describes fields that there are', () => {
		const text = JSON.stringify(document.components.schemas);
		const unused = Object.values(apiWords[language].fields).filter(
			(field) => !text.includes(JSON.stringify(field))
		);
		expect(unused).toEqual([]);
	});

	test('tells the limit as it is read', () => {
		const { parameters } = document.paths['/measures']?.get ?? { parameters: [] };
		expect(parameters).toContainEqual(
			expect.objectContaining({
				name: 'limit',
				schema: { type: 'integer', minimum: 1, maximum: 1000, default: 100 }
			})
		);
	});
});

test('without a public address it stands by its path', () => {
	expect(describeApi(apiWords.en, null).servers).toEqual([{ url: '/api/v1' }]);
	expect(describeApi(apiWords.en, origin).servers).toEqual([{ url: `${origin}/api/v1` }]);
});

describe('a path', () => {
	test.each([
		['', 'readIndex', ''],
		['/measures', 'listMeasures', ''],
		['/measures/gdp', 'readMeasure', 'gdp'],
		['/editions/ai-index-2023', 'readEdition', 'ai-index-2023'],
		['/editions/ai-index-2023/observations', 'listStored', 'ai-index-2023']
	])('%s is found', (path, id, named) => expect(findOperation(path)).toEqual({ id, named }));

	test.each([
		'/',
		'/nothing',
		'/measures/',
		'/measures/gdp/x',
		'/observations;.js',
		'/editions//observations'
	])('%s is not', (path) => expect(findOperation(path)).toBeNull());
});
