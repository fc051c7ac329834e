import type { Resolved } from '../view/resolve';
import type { View } from '../view/view';
import { isPinned } from './links';

/**
 * Whether later editions change what stands at an address: `pinned`, nothing does; `context`, its editions stay and
 * exchange rates, prices, GDP or population follow; `first`, each year stays as first published and a newer edition
 * adds years; `following`, everything does.
 */
export type Pinning = 'pinned' | 'context' | 'first' | 'following';

export function pinningOf(asked: View, resolved: Resolved): Pinning {
	if (isPinned(asked, resolved)) return 'pinned';
	if (asked.edition.includes('first')) return 'first';
	const isNamed = asked.edition.length > 0 && !asked.edition.includes('latest');
	return isNamed ? 'context' : 'following';
}
