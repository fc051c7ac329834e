import { languages, type Language } from '../language';
import { describe } from './codec';
import type { Figure } from './figure';
import type { Resolved } from './resolve';
import type { View } from './view';

/** What an author writes about a view; an empty text was not written. */
export interface Words {
	title: string;
	caption: string;
	note: string;
	annotation: string;
}

/** One saved version of an analyst's figure. Versions never change; a correction is a new one. */
export interface SavedVersion {
	/** The slug that shows whichever version is published last. */
	figure: string;
	version: number;
	/** The day on which it was saved. */
	date: string;
	/** Whether the view names every edition that it is answered from. */
	isPinned: boolean;
	words: Record<Language, Words>;
	/** The point that the annotation is about. */
	at: { series: string; year: number } | null;
	/** The editions from which the view was answered when the words were written. */
	editions: string[];
}

/** A text and the language that it is in. */
export interface Told {
	text: string;
	language: Language;
}

/** What an author wrote in this language, else in the other; null where nothing was written. */
export function tell(
	words: SavedVersion['words'],
	name: keyof Words,
	language: Language
): Told | null {
	const order = [language, ...languages.filter((other) => other !== language)];
	const written = order.find((each) => words[each][name] !== '');
	return written ? { text: words[written][name], language: written } : null;
}

/** What the author of a saved figure says of an answer. */
export interface Author {
	/** Stands in the place of the computed finding. */
	title: Told | null;
	/** A title of figures that have since become others: told beneath, and no title any more. */
	earlierTitle: Told | null;
	note: Told | null;
	annotation: { text: Told; series: string; year: number } | null;
}

/** What changes how a view looks, and nothing that it says. */
const looks = ['lang', 'theme', 'patterns', 'scale', 'highlight', 'events'];

function isOwnView(figure: View, view: View): boolean {
	const [own, asked] = [describe(figure), describe(view)];
	return Object.keys(own).every((name) => looks.includes(name) || own[name] === asked[name]);
}

const editionsOf = ({ editions, context, x }: Resolved): string[] => [
	...new Set(
		[...editions, ...Object.values(context), x?.edition ?? null].flatMap((each) => each?.slug ?? [])
	)
];

/** The editions from which a view is answered, for `SavedVersion.editions`. */
export const writtenOn = (resolved: Resolved): string[] => editionsOf(resolved).sort();

/**
 * What the author says of this answer: nothing of another view than the saved one, and no title where a newer
 * edition has since changed the figures that it was written about. Null where nobody says anything.
 */
export function authorOf(
	{ saved, view }: Pick<Figure, 'view' | 'saved'>,
	asked: View,
	resolved: Resolved
): Author | null {
	if (!saved || !isOwnView(view, asked)) return null;
	const { words, at } = saved;
	const title = tell(words, 'title', asked.lang);
	const isSame = writtenOn(resolved).join() === [...saved.editions].sort().join();
	const text = tell(words, 'annotation', asked.lang);
	return {
		title: isSame ? title : null,
		earlierTitle: isSame ? null : title,
		note: tell(words, 'note', asked.lang),
		annotation: text && at ? { text, ...at } : null
	};
}

const VERSIONED = /^(.+)-v([1-9]\d{0,5})$/;

/** `my-figure-v3`: the address of one version, which shows that one for ever. */
export const versionedSlug = (slug: string, version: number) => `${slug}-v${version}`;

/** The figure and the version that an address names; null where it names no version. */
export function readVersioned(slug: string): { figure: string; version: number } | null {
	const [, figure, version] = VERSIONED.exec(slug) ?? [];
	return figure && version ? { figure, version: Number(version) } : null;
}
