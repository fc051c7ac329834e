import type { Language } from '../language';

/** What a chart of several editions calls the line of each year as it was published first. */
export const firstPublished: Record<Language, string> = {
	en: 'As first published',
	ko: '첫 발표치'
};

/**
 * An edition as a chart of several labels it: "2023 edition", "2023년 판". Where its title names no year,
 * or another edition in use names the same one, its slug.
 */
export function editionName(
	editions: readonly { slug: string; title: string; role?: string }[],
	slug: string,
	language: Language
): string {
	const yearOf = (title: string) => title.match(/\d{4}/)?.[0];
	const year = yearOf(editions.find((edition) => edition.slug === slug)?.title ?? '');
	const isShared = editions.some(
		(other) => other.slug !== slug && other.role !== 'context' && yearOf(other.title) === year
	);
	if (!year || isShared) return slug;
	return language === 'ko' ? `${year}년 판` : `${year} edition`;
}
