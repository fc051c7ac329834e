import type { FrameEdition } from '../frame/frame';
import { formatDate } from '../format/years';
import type { Language } from '../language';

/**
 * Where an answer comes from, in one line: publisher, edition, date, content hash, and the pinned
 * address, or the path and query where the public address is not known.
 */
export function cite(editions: FrameEdition[], pinned: string, language: Language): string {
	const parts = editions.map(({ attribution, title, published, slug, sha256 }) => {
		const date = published ? `, ${formatDate(published, language)}` : '';
		return `${attribution || title}${date} (${slug}, sha256 ${sha256.slice(0, 12)})`;
	});
	return `${parts.join('; ')}. AI Investment Atlas, ${pinned}`;
}
