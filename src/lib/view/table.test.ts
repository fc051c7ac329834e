import { describe, expect, test } from 'vitest';
import { nextSort, readTable, withTable, writeTable, type TableView } from './table';

const read = (query: string) => readTable(new URLSearchParams(query), 'en');

describe('the arrangement of a table', () => {
	test.each<[string, TableView]>([
		['', { sort: null, descending: false, find: '' }],
		['sort=name', { sort: 'name', descending: false, find: '' }],
		['sort=-percent', { sort: 'percent', descending: true, find: '' }],
		['sort=-change&find=%ED%95%9C%EA%B5%AD', { sort: 'change', descending: true, find: '한국' }]
	])('?%s is read and written back', (query, table) => {
		expect(read(query)).toEqual({ table, problems: [] });
		expect(writeTable(table)).toBe(query);
	});

	test('of two orders the last one asked for counts', () => {
		expect(read('sort=name&sort=-end').table).toMatchObject({ sort: 'end', descending: true });
		expect(read('sort=name&sort=chart').table).toMatchObject({ sort: null });
	});

	test('what can not be followed is named and left out', () => {
		const { table, problems } = read(`sort=colour&find=${'x'.repeat(81)}`);
		expect(table).toEqual({ sort: null, descending: false, find: '' });
		expect(problems.map(({ parameter }) => parameter)).toEqual(['sort', 'find']);
		expect(problems[0]?.allowed).toContain('-percent');
	});

	test('an address keeps its view as it is written', () => {
		const table: TableView = { sort: 'end', descending: true, find: '' };
		expect(withTable('?region=@g7~KOR&sort=name&find=x', table)).toBe('region=@g7~KOR&sort=-end');
		expect(withTable('?sort=name', { ...table, sort: null })).toBe('');
	});

	test('a column is sorted from its large end, then its small one, then no more', () => {
		const none: TableView = { sort: null, descending: false, find: '' };
		const large = nextSort(none, 'end');
		const small = nextSort(large, 'end');
		expect([large, small, nextSort(small, 'end')].map(writeTable)).toEqual([
			'sort=-end',
			'sort=end',
			''
		]);
		expect(writeTable(nextSort(small, 'name'))).toBe('sort=name');
	});
});
