import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';
import { describe, expect, test } from 'vitest';
import { accountMessages } from './account-messages';
import { copyMessages } from './copy-messages';
import { datasetMessages } from './dataset-messages';
import { errorMessages } from './error-messages';
import { importMessages } from './import-messages';
import { messages } from './messages';
import { explorerWords } from './messages-explorer';
import { overviewWords } from './messages-overview';
import { playMessages } from './messages-play';
import { readingWords } from './messages-reading';
import { seriesWords } from './messages-series';
import { savedMessages } from './saved-messages';
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
	/^src\/lib\/finding\/(?:ko|ko-topics|key-words|caption|author|certain|tell)\.ts$/,
	/^src\/lib\/frame\/(?:about|build|edition-name|missing|notes|rows)\.ts$/,
	/^src\/lib\/chart\/(?:Picture\.svelte|(?:absent|annotation|map|map-key|remarks)\.ts)$/,
	/^src\/lib\/view\/problems\.ts$/,
	/^src\/lib\/format\/(?:number|particle|years|advances)\.ts$/,
	/^src\/lib\/(?:csv|importing)\//,
	// Names that belong to data: of currencies, of groups of regions, of cards of the front page.
	/^src\/lib\/catalog\/currencies\.ts$/,
	/^src\/lib\/server\/(?:gallery|overview-cards|revisions|shelf)\.ts$/,
	/^src\/lib\/publish\/(?:choices|own-file)\.ts$/,
	/\/overview\/KeyNumbers\.svelte$/,
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

/** What is the same in both languages, and what is no text but a way to make one. */
const same = ['downloadJson', 'downloadSvg', 'sets.@g7', 'pers.gdp'];
const computed = ['newestChanged', 'problem', 'unitText', 'pricesText', 'percent'];
/** A place of a table that is never shown. */
const unsaid = ['partGroups.parts', 'noRate.missing'];

/** A message with a mark for each parameter, and the marks that it shows. */
function filled(message: unknown, parameters: number) {
	const marks = Array.from({ length: parameters }, (_, index) => `${7001 + index}`);
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
		copyMessages,
		datasetMessages,
		errorMessages,
		explorerWords,
		importMessages,
		messages,
		overviewWords,
		playMessages,
		readingWords,
		measuresWords,
		savedMessages,
		seriesWords
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
