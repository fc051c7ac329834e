/** What a search reads of a figure: every word that names it in any language, and the regions it shows. */
export interface Searchable {
	words: string;
	regions: ReadonlySet<string>;
}

/** A piece of a query: the region codes that it names, or a word. */
export type Term = { regions: string[]; text: string } | { regions: null; text: string };

/** One spelling for case, width and punctuation. */
export const plainWords = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** Names of regions have no more words than this. */
const LONGEST = 6;

const fillers = new Set('a an and by for from in of on per the to with'.split(' '));

/**
 * Reads a query into names of regions and other words, the longest names first: "newly funded companies in
 * South Korea" names one region. `findRegion` gives the codes that a name stands for, none where it is no
 * region that any figure shows or any edition holds.
 */
export function readQuery(query: string, findRegion: (name: string) => string[]): Term[] {
	const words = query
		.normalize('NFKC')
		.trim()
		.split(/[\s,;·]+/)
		.filter(Boolean);
	const terms: Term[] = [];
	for (let at = 0; at < words.length;) {
		const sizes = Array.from({ length: Math.min(LONGEST, words.length - at) }, (_, i) => i + 1);
		const named = sizes.reverse().flatMap((size) => {
			const text = words.slice(at, at + size).join(' ');
			const isFiller = size === 1 && fillers.has(text);
			const regions = isFiller ? [] : findRegion(text);
			return regions.length > 0 ? [{ size, text, regions }] : [];
		})[0];
		if (named) terms.push({ regions: named.regions, text: named.text });
		else {
			const text = plainWords(words[at] as string);
			if (text && !fillers.has(text)) terms.push({ regions: null, text });
		}
		at += named?.size ?? 1;
	}
	return terms;
}

/** Whether a figure fits every term: it shows the region, or some word of it begins as the term does. */
export const fits = ({ words, regions }: Searchable, terms: Term[]) =>
	terms.every((term) =>
		term.regions
			? term.regions.some((code) => regions.has(code))
			: term.text.split(' ').every((word) => hasWord(words, word))
	);

/** Hangul words carry particles and are written together: there a part of a word is enough. */
function hasWord(words: string, word: string): boolean {
	if (/\p{Script=Hangul}|\p{Script=Han}/u.test(word)) return words.includes(word);
	const isWhole = word.length < 3;
	return ` ${words} `.includes(isWhole ? ` ${word} ` : ` ${word}`);
}
