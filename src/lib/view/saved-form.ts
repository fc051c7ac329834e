import { languages, type Language } from '../language';
import type { SavedVersion, Words } from './saved';
import { readVersioned } from './saved';

/** The most characters of each text. */
export const longest: Record<keyof Words, number> = {
	title: 160,
	caption: 400,
	note: 2_000,
	annotation: 120
};

export const LONGEST_SLUG = 60;

/** Why a form can not be saved as it is. */
export interface SaveProblem {
	/** The field: `title-ko`, `slug`, `point`, `pinned`. */
	field: string;
	code:
		| 'long'
		| 'bidi'
		| 'characters'
		| 'point'
		| 'no-text'
		| 'slug'
		| 'reserved'
		| 'taken'
		| 'unpinnable';
	/** What was found, or the most that is allowed. */
	value: string;
}

/** A form as it was filled in. */
export interface Typed {
	words: Record<Language, Words>;
	/** The point of the annotation, where both halves of it were chosen. */
	at: SavedVersion['at'];
	point: { series: string; year: string };
	isPinned: boolean;
	/** Empty: made from the title. */
	slug: string;
}

const wordNames = Object.keys(longest) as (keyof Words)[];

/** Marks that turn the direction of what follows: a text must read as it is stored. */
const BIDI = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
/** Controls, invisible characters, halves of characters, and marks piled upon marks. */
const UNSEEN = /[\p{Cc}\p{Co}\p{Cs}\u200b\u2028\u2029\ufeff]|\p{M}{5}/u;

/** Composed, without blanks around it; one line, but for the note, whose lines are kept. */
function clean(text: string, name: keyof Words): string {
	const composed = text.normalize('NFC').replace(/\r\n?/g, '\n');
	if (name !== 'note') return composed.replace(/\s+/gu, ' ').trim();
	return composed
		.split('\n')
		.map((line) => line.replace(/\s+/gu, ' ').trim())
		.join('\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();
}

/** Reads a form: `title-en` … `annotation-ko`, `series`, `year`, `pinned`, `slug`. Never fails. */
export function readTyped(field: (name: string) => string): Typed {
	const inLanguage = (language: Language): Words => {
		const read = (name: keyof Words) => clean(field(`${name}-${language}`), name);
		return {
			title: read('title'),
			caption: read('caption'),
			note: read('note'),
			annotation: read('annotation')
		};
	};
	const words = { en: inLanguage('en'), ko: inLanguage('ko') };
	const [series, year] = [field('series'), field('year')];
	return {
		words,
		at: series && /^\d{4}$/.test(year) ? { series, year: Number(year) } : null,
		point: { series, year },
		isPinned: field('pinned') === 'yes',
		slug: field('slug').trim().toLowerCase()
	};
}

/** What is wrong with the texts and the slug by themselves. */
export function checkTyped({ words, at, slug }: Typed): SaveProblem[] {
	const problems = languages.flatMap((language) =>
		wordNames.flatMap((name): SaveProblem[] => {
			const [field, text] = [`${name}-${language}`, words[language][name]];
			const found = BIDI.exec(text) ?? UNSEEN.exec(text.replaceAll('\n', ''));
			if (found) {
				const code = BIDI.test(text) ? 'bidi' : 'characters';
				return [{ field, code, value: codePoint(found[0]) }];
			}
			const isLong = [...text].length > longest[name];
			return isLong ? [{ field, code: 'long', value: String(longest[name]) }] : [];
		})
	);
	const isAnnotated = languages.some((language) => words[language].annotation !== '');
	if (isAnnotated !== (at !== null))
		problems.push({ field: 'point', code: isAnnotated ? 'point' : 'no-text', value: '' });
	const wrong = slug ? checkSlug(slug) : null;
	if (wrong) problems.push({ field: 'slug', code: wrong, value: slug });
	return problems;
}

const codePoint = (text: string) =>
	`U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Addresses that the atlas has, or will want, for itself. */
const reserved = new Set([
	...['new', 'edit', 'index', 'all', 'mine', 'saved', 'drafts', 'search', 'feed', 'versions'],
	...['latest', 'compare', 'revisions', 'embed', 'api', 'account', 'admin', 'about', 'help']
]);

/** Small letters, digits and single hyphens; no word of the atlas, and nothing that looks like a version. */
export function checkSlug(slug: string): 'slug' | 'reserved' | null {
	const fits = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length >= 3;
	if (!fits || slug.length > LONGEST_SLUG) return 'slug';
	return reserved.has(slug) || readVersioned(slug) ? 'reserved' : null;
}

/**
 * A slug from a title: its words in small letters, as many as fit. A title with letters of another script gives
 * none of that: it gets `fallback`, since a spelling in Latin letters would be a guess.
 */
export function slugOf(title: string, fallback: string): string {
	const plain = title.normalize('NFKD').replace(/[\p{M}'’]/gu, '');
	const isLatin = !/\p{L}/u.test(plain.replace(/\p{Script=Latin}/gu, ''));
	const words = plain
		.toLowerCase()
		.split(/[^a-z0-9]+/)
		.filter(Boolean);
	let slug = '';
	for (const word of isLatin ? words : []) {
		if (slug.length + word.length + 1 > LONGEST_SLUG - 5) break;
		slug += (slug ? '-' : '') + word;
	}
	return checkSlug(slug) === null ? slug : fallback;
}
