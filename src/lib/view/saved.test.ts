import { describe, expect, test } from 'vitest';
import { catalog, figureOf } from '../../../tests/support/fixture';
import { decode } from './codec';
import { resolve, type Resolved } from './resolve';
import { authorOf, readVersioned, tell, versionedSlug, writtenOn, type Words } from './saved';

const none: Words = { title: '', caption: '', note: '', annotation: '' };
const own = figureOf('private-investment');
const resolvedOf = (query = '') => {
	const { view } = decode(new URLSearchParams(query), own.view);
	return { view, resolved: resolve(view, catalog).resolved as Resolved };
};
const saved = {
	...{ figure: 'mine', version: 2, date: '2026-11-27', isPinned: false },
	words: {
		en: { ...none, title: 'A bend, not a break', note: 'See the text.', annotation: 'Rates rise' },
		ko: { ...none, title: '꺾임이지 단절이 아니다' }
	},
	at: { series: 'WLD', year: 2022 },
	editions: writtenOn(resolvedOf().resolved)
};
const figure = { ...own, saved };
const said = (query = '', changes: Partial<typeof saved> = {}) => {
	const { view, resolved } = resolvedOf(query);
	return authorOf({ ...figure, saved: { ...saved, ...changes } }, view, resolved);
};

describe('the author’s words', () => {
	test('stand over the view they were written about', () => {
		expect(said()).toEqual({
			title: { text: 'A bend, not a break', language: 'en' },
			earlierTitle: null,
			note: { text: 'See the text.', language: 'en' },
			annotation: { text: { text: 'Rates rise', language: 'en' }, series: 'WLD', year: 2022 }
		});
	});

	test('in the reader’s language where there are such, else in the other', () => {
		const author = said('lang=ko');
		expect(author?.title?.text).toBe('꺾임이지 단절이 아니다');
		expect(author?.note).toEqual({ text: 'See the text.', language: 'en' });
	});

	test.each(['theme=dark', 'scale=log', 'events=on', 'patterns=on', 'highlight=WLD'])(
		'stay where only the look changes: %s',
		(query) => expect(said(query)?.title?.text).toBe('A bend, not a break')
	);

	test.each([
		...['time=2013..2021', 'edition=ai-index-2023', 'currency=KRW', 'show=growth'],
		...['region=USA', 'chart=column', 'compare=ai-index-2023']
	])('are silent over another view: %s', (query) => expect(said(query)).toBeNull());

	test('a title of earlier figures is a title no more', () => {
		const author = said('', { editions: ['ai-index-2025'] });
		expect(author?.title).toBeNull();
		expect(author?.earlierTitle?.text).toBe('A bend, not a break');
		expect(author?.annotation?.text.text).toBe('Rates rise');
	});

	test('there are none of a curated figure', () => {
		const { view, resolved } = resolvedOf();
		expect(authorOf(own, view, resolved)).toBeNull();
	});

	test('nothing written is nothing told', () => {
		expect(tell({ en: none, ko: none }, 'title', 'ko')).toBeNull();
	});
});

test.each([
	['mine-v2', { figure: 'mine', version: 2 }],
	['a-v1-v12', { figure: 'a-v1', version: 12 }],
	['mine', null],
	['mine-v0', null],
	['mine-v02', null],
	['-v2', null]
])('%s names %j', (slug, expected) => {
	expect(readVersioned(slug)).toEqual(expected);
	if (expected) expect(versionedSlug(expected.figure, expected.version)).toBe(slug);
});
