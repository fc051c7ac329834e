import { expect, test } from 'vitest';
import { readTarget } from './target';
import { UsageError } from './usage';

test.each([
	['private-investment', 'private-investment', ''],
	['private-investment?region=USA&show=growth', 'private-investment', '?region=USA&show=growth'],
	['figures/countries', 'countries', ''],
	['/figures/countries?region=@g7', 'countries', '?region=@g7'],
	['/ko/figures/countries', 'countries', '?lang=ko'],
	['/ko/figures/countries?lang=en', 'countries', '?lang=en'],
	['https://atlas.example/ko/figures/x?time=2022#table', 'x', '?time=2022&lang=ko'],
	['http://127.0.0.1:3000/figures/x', 'x', ''],
	['region=USA&show=growth', 'private-investment', '?region=USA&show=growth'],
	['?region=USA', 'private-investment', '?region=USA']
])('%s is of %s with "%s"', (what, slug, query) => {
	expect(readTarget(what)).toEqual({ slug, query });
});

test.each([
	'countries&region=KOR&time=2022',
	'focus-areas&lang=ko',
	'',
	'a b',
	'Countries',
	'../x',
	'https://a.example/figures',
	'/ko/x'
])('"%s" is refused, not taken for another figure', (what) => {
	expect(() => readTarget(what)).toThrow(UsageError);
});
