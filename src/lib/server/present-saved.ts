import type { Language } from '../language';
import { encode } from '../view/codec';
import type { Figure } from '../view/figure';
import { versionedSlug, type Author, type Told } from '../view/saved';
import type { View } from '../view/view';
import type { Atlas } from './atlas';
import { listPublished } from './saved-figures';

/** What the page of a saved figure says of it, beside chart and table. */
export interface SavedPage {
	version: number;
	date: string;
	isPinned: boolean;
	/** Of this view only: another one has nothing of the author's. */
	note: Told | null;
	/** A title that was written about an earlier edition. */
	earlierTitle: Told | null;
	editions: string[];
	/** The versions that were published, oldest first. */
	versions: { version: number; date: string; href: string }[];
}

/** Null of a curated figure. */
export async function presentSaved(
	atlas: Atlas,
	{ saved }: Figure,
	author: Author | null,
	language: Language
): Promise<SavedPage | null> {
	if (!saved) return null;
	const { figure, version, date, isPinned, editions } = saved;
	const prefix = language === 'ko' ? '/ko' : '';
	const versions = await listPublished(atlas.db, figure);
	return {
		...{ version, date, isPinned, editions },
		note: author?.note ?? null,
		earlierTitle: author?.earlierTitle ?? null,
		versions: versions.map((each) => ({
			...each,
			href: `${prefix}/figures/${versionedSlug(figure, each.version)}`
		}))
	};
}

/** Where a view is saved: a page below /account, since the page of a figure does not know who reads it. */
export function savePath(figure: Figure, view: View): string {
	const prefix = view.lang === 'ko' ? '/ko' : '';
	const query = encode(view, { ...figure.view, lang: view.lang, theme: view.theme });
	return `${prefix}/account/figures/new?figure=${figure.slug}${query && `&${query}`}`;
}
