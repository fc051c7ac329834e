import { describe, expect, test } from 'vitest';
import { apiWords } from '../../ui/messages-api';
import { listFields, showType, showValues } from './show-schema';

const { page } = apiWords.en;

describe('a type in words', () => {
	test.each([
		[{ type: 'string' }, 'text', null],
		[{ type: ['number', 'null'] }, 'number or null', null],
		[{ type: 'string', enum: ['flow', 'level'] }, 'flow · level', null],
		[{ $ref: '#/components/schemas/Region' }, 'Region', 'Region'],
		[{ type: 'array', items: { $ref: '#/components/schemas/Region' } }, 'list of Region', 'Region'],
		[{ anyOf: [{ const: 'average' }, { type: 'number' }] }, 'average · number', null],
		[{ anyOf: [{ type: 'object', properties: {} }, { type: 'null' }] }, 'object or null', null]
	] as const)('%j', (schema, text, ref) => {
		expect(showType(schema as never, page)).toEqual({ text, ref });
	});

	test('in Korean too', () => {
		expect(showType({ type: ['number', 'null'] } as never, apiWords.ko.page).text).toBe(
			'숫자 또는 null'
		);
	});
});

test('a whole number says its limits', () => {
	expect(showValues({ type: 'integer', minimum: 1, maximum: 1000 })).toBe('1–1000');
	expect(showValues({ type: 'string', enum: ['en', 'ko'] })).toBe('en · ko');
	expect(showValues({ type: 'string' })).toBe('');
});

test('fields within fields have their path', () => {
	const schema = {
		type: 'object',
		properties: {
			total: { type: 'integer', description: 'How many.' },
			items: { type: 'array', items: { type: 'object', properties: { id: { type: 'string' } } } },
			saved: {
				anyOf: [{ type: 'object', properties: { date: { type: 'string' } } }, { type: 'null' }]
			}
		}
	} as const;
	expect(listFields(schema as never, page).map(({ name, about }) => [name, about])).toEqual([
		['total', 'How many.'],
		['items', ''],
		['items[].id', ''],
		['saved', ''],
		['saved.date', '']
	]);
});
