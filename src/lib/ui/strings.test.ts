import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { accountMessages } from './account-messages';
import { copyMessages } from './copy-messages';
import { datasetMessages } from './dataset-messages';
import { errorMessages } from './error-messages';
import { importMessages } from './import-messages';
import { allMessages } from './messages-all';
import { apiWords } from './messages-api';
import { citeMessages } from './messages-cite';
import { codeWords } from './messages-code';
import { downloadMessages } from './messages-downloads';
import { embedWords } from './messages-embed';
import { explorerWords } from './messages-explorer';
import { feedWords } from './messages-feed';
import { headWords } from './messages-head';
import { overviewWords } from './messages-overview';
import { playMessages } from './messages-play';
import { readingWords } from './messages-reading';
import { seriesWords } from './messages-series';
import { pictureMessages } from './messages-picture';
import { shareWords } from './messages-share';
import { shortcutWords } from './messages-shortcuts';
import { savedMessages } from './saved-messages';
import { slideWords } from '../publish/slide/words';
import { fileWords } from '../publish/words';
import { words as measuresWords } from '../../routes/(site)/[[language=language]]/about/measures/words';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(svelte|ts)$/.test(path) && !/\.test\.ts$/.test(path))
	.map((path) => join('src', path));
/** Codes that are typed or chosen as they are, in either language. */
const codes = /^(?:KOR|; none =|(?:, )?CSV)$/;
const spoken = new Set(['title', 'aria-label', 'alt', 'placeholder', 'label']);

interface Part {
	type?: string;
	name?: string;
	data?: string;
	value?: unknown;
}

/** What a component says by itself: its text, and its attributes that are read or read out. */
function literals(part: unknown): string[] {
	if (Array.isArray(part)) return part.flatMap(literals);
	if (typeof part !== 'object' || part === null) return [];
	const { type, name, data, value } = part as Part;
	if (type === 'Text') return /\p{L}/u.test(data ?? '') ? [(data ?? '').trim()] : [];
	if (type === 'Attribute' && !spoken.has(name ?? '')) return [];
	if (type === 'Attribute') return literals(value);
	if (type === 'StyleDirective' || type === 'StyleSheet') return [];
	return Object.values(part).flatMap(literals);
}

describe('components', () => {
	test('a text and a spoken attribute are found, the rest is not', () => {
		const { fragment } = parse(
			'<p class="big" title="Told {x}">Hello {#if x}<b>there</b>{/if}</p>',
			{
				modern: true
			}
		);
		expect(literals(fragment)).toEqual(['Told', 'Hello', 'there']);
	});

	test.each(sources.filter((path) => path.endsWith('.svelte')))('%s', (path) => {
		const { fragment } = parse(readFileSync(path, 'utf8'), { modern: true });
		expect(literals(fragment).filter((text) => !codes.test(text))).toEqual([]);
	});
});

/** Words of the interface; of pure code, which has a language of its own; and what is read, not said. */
const inKorean = [
	/^src\/lib\/ui\/(?:messages(?:-\w+)?|\w+-messages|import-problems)\.ts$/,
	/\/about\/measures\/words\.ts$/,
	/^src\/lib\/finding\/(?:ko|ko-topics|key-words|caption|author|certain|names|tell)\.ts$/,
	/^src\/lib\/frame\/(?:about|build|edition-name|missing|notes)\.ts$/,
	/^src\/lib\/chart\/(?:absent|map|map-key|remarks|report)\.ts$/,
	/^src\/lib\/publish\/(?:slide\/)?words\.ts$/,
	/^src\/lib\/view\/problems\.ts$/,
	/^src\/lib\/publish\/licence\.ts$/,
	/^src\/lib\/format\/(?:number|particle|years|advances)\.ts$/,
	/^src\/lib\/(?:csv|importing)\//,
	// Names that belong to data: of currencies, of groups of regions.
	/^src\/lib\/catalog\/currencies\.ts$/,
	/^src\/lib\/server\/gallery\.ts$/,
	/^src\/lib\/publish\/(?:choices|own-file)\.ts$/,
	// Invented regions with long names, for the tests of charts.
	/^src\/lib\/chart\/picture-matrix\.ts$/
];

const withoutComments = (source: string) =>
	source.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');
const speaksKorean = (path: string) =>
	/\p{Script=Hangul}/u.test(withoutComments(readFileSync(path, 'utf8')));

describe('Korean', () => {
	test('stands in the files that are named for it, and nowhere else', () => {
		const others = sources.filter((path) => !inKorean.some((known) => known.test(path)));
		expect(others.filter(speaksKorean)).toEqual([]);
	});

	test.each(inKorean)('%s names a file that has some', (known) => {
		expect(sources.filter((path) => known.test(path)).some(speaksKorean)).toBe(true);
	});
});

/** Both forms at once, as where the word before is not known; `withParticle` alone may have to. */
const bothParticles = /\((?:은|는|이|가|을|를|과|와|으|이나|이라)\)/;

describe('a Korean particle', () => {
	const both = bothParticles;
	/** One form after what is only known when it is said. */
	const fixed = /\$\{[^{}]*\}["'”’]?(?:은|는|이|가|을|를|과|와|으로|로|이라|라)(?![\p{L}\p{N}])/u;

	test.each([
		['${value}은(는) 여기 없습니다', both],
		['(으)로', both],
		['"${value}"은 여기 없습니다', fixed],
		['${name}=${value}와 함께', fixed],
		['${by}로 물어', fixed]
	])('is found in %s', (text, pattern) => expect(text).toMatch(pattern));
	test.each(['${value}년은', '(${value})', '${year}이후', '판(${title})과', '값을 ${x}에서'])(
		'is not looked for in %s',
		(text) => expect([both.test(text), fixed.test(text)]).toEqual([false, false])
	);

	const spoken = sources.filter((path) => !path.endsWith('format/particle.ts'));
	test.each([
		['is one form and not two', both],
		['is chosen by withParticle after a parameter', fixed]
	])('%s', (_name, pattern) => {
		const found = spoken.filter((path) =>
			pattern.test(withoutComments(readFileSync(path, 'utf8')))
		);
		expect(found).toEqual([]);
	});
});

/** What is the same in both languages, and what is no text but a way to make one. */
const same = ['downloadSvg', 'sets.@g7', 'pers.gdp'];
const computed = ['newestChanged', 'problem', 'unitText', 'pricesText', 'percent'];
/** A place of a table that is never shown. */
const unsaid = ['partGroups.parts', 'noRate.missing'];

/** A message with a mark for each parameter, and the marks that it shows. */
function filled(message: unknown, parameters: number, sample?: string) {
	const marks = Array.from({ length: parameters }, (_, index) => sample ?? `${7001 + index}`);
	const text: string =
		typeof message === 'function' ? message(...marks) : typeof message === 'string' ? message : '';
	return { text, marks: marks.filter((mark) => text.includes(mark)) };
}

/** Both languages as keys with what stands at each. */
function flat(words: object, at = ''): [string, unknown][] {
	return Object.entries(words).flatMap(([key, value]): [string, unknown][] =>
		typeof value === 'object' && value !== null ? flat(value, `${at}${key}.`) : [[at + key, value]]
	);
}

describe.each(
	Object.entries({
		accountMessages,
		apiWords,
		citeMessages,
		codeWords,
		copyMessages,
		datasetMessages,
		downloadMessages,
		embedWords,
		errorMessages,
		explorerWords,
		feedWords,
		headWords,
		fileWords,
		importMessages,
		allMessages,
		overviewWords,
		playMessages,
		readingWords,
		measuresWords,
		pictureMessages,
		savedMessages,
		seriesWords,
		shareWords,
		shortcutWords,
		slideWords
	})
)('%s', (_name, { en, ko }) => {
	const [english, korean] = [new Map(flat(en)), new Map(flat(ko))];

	const told = [...english.keys()].filter(
		(key) => !computed.includes(key) && !unsaid.includes(key) && !key.endsWith('.id')
	);

	test('holds the same keys in both languages', () => {
		const keys = (words: Map<string, unknown>) =>
			[...words.keys()].filter((key) => !unsaid.includes(key)).sort();
		expect(keys(korean)).toEqual(keys(english));
	});

	test.each(['미국', '서울', 'KOR', '26.7%', '2023', '한국·A(미국)'])(
		'writes no two forms of a particle at once after %s',
		(sample) => {
			const texts = told.map((key) => {
				const message = korean.get(key);
				const { length } = message as { length: number };
				return typeof message === 'function' ? filled(message, length, sample).text : '';
			});
			expect(texts.filter((text) => bothParticles.test(text))).toEqual([]);
		}
	);

	test('shows the same parameters in both, says something, and not the same', () => {
		for (const key of told) {
			const parameters = Number((english.get(key) as { length: number } | undefined)?.length);
			const count = typeof english.get(key) === 'function' ? parameters : 0;
			const [first, second] = [filled(english.get(key), count), filled(korean.get(key), count)];
			expect([key, second.marks]).toEqual([key, first.marks]);
			expect([key, first.text.trim() && second.text.trim()]).not.toEqual([key, '']);
			if (!same.includes(key)) expect([key, second.text]).not.toEqual([key, first.text]);
		}
	});
});
