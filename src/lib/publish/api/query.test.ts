import { describe, expect, test } from 'vitest';
import { readOwn } from './query';

const read = (query: string) => readOwn('stored', new URLSearchParams(query), 'none');

describe('parameters of the API', () => {
	test('that are not given have their defaults, and empty ones are not given', () => {
		const { own, problems } = read('measure=&limit=');
		expect([own, problems]).toEqual([{ limit: 100, lang: 'en' }, []]);
	});

	test.each([
		['limit=1', { limit: 1 }],
		['limit=1000', { limit: 1_000 }],
		['measure=private_investment&region=KOR', { measure: 'private_investment', region: 'KOR' }],
		// Digits are a text where a text is asked for.
		['measure=2022', { measure: '2022' }],
		['lang=ko', { lang: 'ko' }]
	])('%s is read', (query, expected) => {
		expect(read(query)).toMatchObject({ own: expected, problems: [] });
	});

	test.each([
		['limit=0', 'limit', ['1..1000']],
		['limit=1001', 'limit', ['1..1000']],
		['limit=-1', 'limit', ['1..1000']],
		['limit=1e9', 'limit', ['1..1000']],
		['limit=0x10', 'limit', ['1..1000']],
		['limit=NaN', 'limit', ['1..1000']],
		['limit=1.5', 'limit', ['1..1000']],
		['limit=10&limit=20', 'limit', ['1..1000']],
		['lang=fr', 'lang', ['en', 'ko']],
		[`region=KOR';--`, 'region', [expect.stringContaining('[A-Za-z0-9]')]],
		['cursor=a b', 'cursor', []],
		['region[]=KOR', 'region[]', ['measure', 'region', 'lang', 'limit', 'cursor']],
		['region[__proto__]=x', 'region[__proto__]', expect.any(Array)],
		['__proto__=x', '__proto__', expect.any(Array)],
		['constructor=x', 'constructor', expect.any(Array)]
	])('%s is refused by name', (query, parameter, allowed) => {
		const { problems } = read(query);
		expect(problems).toMatchObject([{ parameter, allowed }]);
		expect(problems[0]?.message).toContain(parameter);
	});

	test('of a view are left to who reads views', () => {
		const query = new URLSearchParams('show=magic&limit=5&foo=1');
		expect(readOwn('rows', query, 'view')).toEqual({
			own: { figure: 'private-investment', limit: 5 },
			problems: []
		});
	});
});
