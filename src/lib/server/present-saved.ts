import type { Language } from '../language';
import type { Figure } from '../view/figure';
import { versionedSlug } from '../view/saved';
import type { Atlas } from './atlas';
import { listPublished } from './saved-figures';

/** What the page of a saved figure says of it, beside chart and table. */
export interface SavedPage {
	version: number;
	date: string;
	isPinned: boolean;
	editions: string[];
	/** The versions that were published, oldest first. */
	versions: { version: number; date: string; href: string }[];
}

/** Null of a curated figure. */
export async function presentSaved(
	atlas: Atlas,
	{ saved }: Figure,
	language: Language
): Promise<SavedPage | null> {
	if (!saved) return null;
	const { figure, version, date, isPinned, editions } = saved;
	const prefix = language === 'ko' ? '/ko' : '';
	const versions = await listPublished(atlas.db, figure);
	return {
		...{ version, date, isPinned, editions },
		versions: versions.map((each) => ({
			...each,
			href: `${prefix}/figures/${versionedSlug(figure, each.version)}`
		}))
	};
}
