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
import { readingWords } from './messages-reading';
import { seriesWords } from './messages-series';
import { savedMessages } from './saved-messages';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
	.filter((path) => /\.(svelte|ts)$/.test(path) && !/\.test\.ts$/.test(path))
	.map((path) => join('src', path));
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
		const { fragment } = parse('<p class="big" title="Told {x}">Hello {#if x}<b>there</b>{/if}</p>', {
			modern: true
		});
		expect(literals(fragment)).toEqual(['Told', 'Hello', 'there']);
	});

	test.each(sources.filter((path) => path.endsWith('.svelte')))('%s', (path) => {
		const { fragment } = parse(readFileSync(path, 'utf8'), { modern: true });
		expect(literals(fragment)).toEqual([]);
	});
});

/** Both languages as keys with what stands at each. */
function flat(words: object, at = ''): [string, unknown][] {
	return Object.entries(words).flatMap(([key, value]): [string, unknown][] =>
		typeof value === 'object' && value !== null
			? flat(value, `${at}${key}.`)
			: [[at + key, value]]
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
		readingWords,
		savedMessages,
		seriesWords
	})
)('%s', (_name, { en, ko }) => {
	const [english, korean] = [new Map(flat(en)), new Map(flat(ko))];

	test('holds the same keys in both languages', () => {
		expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
	});
});
