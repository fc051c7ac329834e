import { describe, expect, test } from 'vitest';
import { checkSlug, checkTyped, readTyped, slugOf } from './saved-form';

const form = (fields: Record<string, string>) => readTyped((name) => fields[name] ?? '');

describe('a form as it was typed', () => {
	test('is composed, trimmed, and a title is one line', () => {
		const typed = form({
			'title-ko': ' 세계  투자 '.normalize('NFD'),
			'title-en': 'World\r\ninvestment',
			'note-en': 'One  line\r\n\r\n\r\n\r\nand another ',
			pinned: 'yes',
			slug: ' My-Slug '
		});
		expect(typed.words.ko.title).toBe('세계 투자');
		expect(typed.words.en).toMatchObject({
			title: 'World investment',
			note: 'One line\n\nand another'
		});
		expect([typed.isPinned, typed.slug, typed.at]).toEqual([true, 'my-slug', null]);
		expect(checkTyped(typed)).toEqual([]);
	});

	test.each<[string, Record<string, string>, object]>([
		[
			'a title too long',
			{ 'title-en': 'x'.repeat(161) },
			{ field: 'title-en', code: 'long', value: '160' }
		],
		[
			'a turned direction',
			{ 'note-ko': 'a\u202eb' },
			{ field: 'note-ko', code: 'bidi', value: 'U+202E' }
		],
		['an isolate', { 'title-en': '\u2066x' }, { field: 'title-en', code: 'bidi', value: 'U+2066' }],
		[
			'a NUL',
			{ 'caption-en': 'a\0b' },
			{ field: 'caption-en', code: 'characters', value: 'U+0000' }
		],
		[
			'nothing seen',
			{ 'title-en': 'a\u200bb' },
			{ field: 'title-en', code: 'characters', value: 'U+200B' }
		],
		[
			'half a character',
			{ 'title-en': 'a\ud800' },
			{ field: 'title-en', code: 'characters', value: 'U+D800' }
		],
		[
			'piled marks',
			{ 'title-en': 'z' + '\u0323'.repeat(9) },
			{ field: 'title-en', code: 'characters' }
		],
		['a note without its point', { 'annotation-en': 'x' }, { field: 'point', code: 'point' }],
		['half a point', { 'annotation-en': 'x', year: '2022' }, { field: 'point', code: 'point' }],
		[
			'a point without a note',
			{ series: 'WLD', year: '2022' },
			{ field: 'point', code: 'no-text' }
		],
		['a slug of blanks', { slug: 'a b' }, { field: 'slug', code: 'slug', value: 'a b' }]
	])('%s is refused by name', (_, fields, problem) => {
		expect(checkTyped(form(fields))).toMatchObject([problem]);
	});

	test('half a point is kept for the form, and is none', () => {
		const { at, point } = form({ series: 'WLD' });
		expect([at, point]).toEqual([null, { series: 'WLD', year: '' }]);
	});

	test('160 characters of any script are 160', () => {
		expect(
			checkTyped(form({ 'title-en': '😀'.repeat(160), 'title-ko': '가'.repeat(160) }))
		).toEqual([]);
	});
});

test.each([
	['my-figure', null],
	['2022', null],
	['my-figure-v', null],
	['ab', 'slug'],
	['My-Figure', 'slug'],
	['-figure', 'slug'],
	['a--b', 'slug'],
	['../etc', 'slug'],
	['그림', 'slug'],
	['x'.repeat(61), 'slug'],
	['new', 'reserved'],
	['revisions', 'reserved'],
	['my-figure-v2', 'reserved']
])('the slug %s: %s', (slug, problem) => {
	expect(checkSlug(slug)).toBe(problem);
});

test.each([
	[
		'World private AI investment fell 26.7% in 2022',
		'world-private-ai-investment-fell-26-7-in-2022'
	],
	['Corée: l’été', 'coree-lete'],
	['세계 AI 민간투자', 'fallback'],
	['Инвестиции', 'fallback'],
	['!!!', 'fallback'],
	['New', 'fallback'],
	['Forecast v2', 'fallback'],
	['a '.repeat(80), Array(28).fill('a').join('-')]
])('the title %s gives %s', (title, slug) => {
	expect(slugOf(title, 'fallback')).toBe(slug);
});
