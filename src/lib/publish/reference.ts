import type { Caption } from '../finding/caption';
import type { FrameEdition } from '../frame/frame';
import type { Language } from '../language';

/** A view as something to be cited, whatever the style. */
export interface Reference {
	/** A key for lists of references, of letters that BibTeX takes. */
	id: string;
	title: string;
	/** The publishers of the figures: organisations, never people. */
	creators: string[];
	/** When the newest shown edition was published, `2023`, `2023-04` or `2023-04-03`; null where not known. */
	issued: string | null;
	/** The shown editions, by slug. */
	editions: string[];
	/** Slug and the first digits of the content hash of every edition in use, context included. */
	versions: string;
	/** The pinned address; null where the public address of the atlas is not known. */
	url: string | null;
	/** Path and query, which say the same wherever the atlas runs. */
	path: string;
	/** The day of reading, `2026-11-27`; null in files, whose bytes do not depend on the day. */
	accessed: string | null;
	language: Language;
}

export const PUBLISHER = 'AI Investment Atlas';

const HASH_DIGITS = 12;

/** What a reference is made from: an answer, its pinned address, and who reads it when. */
export interface Referred {
	slug: string;
	caption: Caption;
	editions: FrameEdition[];
	/** The pinned path and query, with or without an origin before it. */
	pinned: string;
	accessed: string | null;
	language: Language;
}

/** What tells a view from the others of its figure and edition, for a key by which a bibliography knows it. */
function viewTag(pinned: string): string {
	const query = new URLSearchParams(pinned.split('?')[1]);
	for (const name of ['edition', 'context', 'lang', 'theme']) query.delete(name);
	return [...query]
		.flat()
		.join('-')
		.replace(/[^A-Za-z0-9]+/g, '-');
}

/** The view as a reference: its subtitle says what is counted, in which unit and prices, of which years and edition. */
export function referTo({
	slug,
	caption,
	editions,
	pinned,
	accessed,
	language
}: Referred): Reference {
	const shown = editions.filter(({ role }) => role === 'shown');
	const dates = shown.flatMap(({ published }) => published || []).sort();
	const slugs = shown.map((edition) => edition.slug);
	const isAbsolute = /^https?:/.test(pinned);
	return {
		id: [slug, ...slugs, viewTag(pinned)].filter(Boolean).join('-'),
		title: caption.subtitle,
		creators: [...new Set(shown.map(({ publisher }) => publisher))],
		issued: dates.at(-1) ?? null,
		editions: slugs,
		versions: editions
			.map((edition) => `${edition.slug}, sha256 ${edition.sha256.slice(0, HASH_DIGITS)}`)
			.join('; '),
		url: isAbsolute ? pinned : null,
		path: pinned.replace(/^https?:\/\/[^/]*/, ''),
		accessed,
		language
	};
}
