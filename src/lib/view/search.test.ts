import { describe, expect, it } from 'vitest';
import { catalog, figures } from '../../../tests/support/fixture';
import { groupOf, type GalleryGroup } from './gallery';
import { fits, plainWords, readQuery } from './search';

const codes: Record<string, string[]> = {
	'united states': ['USA'],
	미국: ['USA'],
	'south korea': ['KOR'],
	korea: ['KOR'],
	in: ['IND']
};
const find = (name: string) => codes[name.toLowerCase()] ?? [];
const terms = (query: string) => readQuery(query, find).map(({ regions, text }) => regions ?? text);

describe('a query', () => {
	it.each([
		['United States', [['USA']]],
		['미국', [['USA']]],
		['newly funded companies in South Korea', ['newly', 'funded', 'companies', ['KOR']]],
		['Ｋorea,  R&D', [['KOR'], 'r d']],
		['in', []],
		['  ', []],
		['"', []]
	])('%j', (query, expected) => {
		expect(terms(query)).toEqual(expected);
	});

	const figure = {
		words: plainWords('Private AI investment by region. 미국과 중국의 AI 민간투자'),
		regions: new Set(['USA', 'CHN'])
	};
	it.each([
		['invest', true],
		['vestment', false],
		['민간투자', true],
		['투자', true],
		['ai', true],
		['re', false],
		['미국 민간투자', true],
		['United States region', true],
		['korea', false],
		['', true]
	])('%j fits a figure: %s', (query, expected) => {
		expect(fits(figure, readQuery(query, find))).toBe(expected);
	});
});

it('every figure stands on the shelf of what it counts', () => {
	const measureOf = (id: string) => catalog.measures.find((measure) => measure.id === id);
	const slugs = (group: GalleryGroup) =>
		figures
			.filter((figure) => groupOf(figure, measureOf(figure.view.measure)) === group)
			.map(({ slug }) => slug);
	expect(slugs('amount')).toEqual([
		'private-investment',
		'private-investment-by-region',
		'countries',
		'us-states'
	]);
	expect(slugs('content')).toEqual([
		'corporate-investment',
		'focus-areas',
		'generative-ai',
		'generative-ai-share'
	]);
	expect(slugs('counts')).toEqual(['newly-funded-companies', 'funding-events', 'average-event']);
	expect(slugs('editions')).toEqual(['the-2022-drop', 'revisions', 'constant-dollars']);
	expect(slugs('models')).toEqual(['model-training-cost']);
	expect(slugs('other')).toEqual([]);
});
