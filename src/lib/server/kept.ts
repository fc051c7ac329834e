import type { Catalog } from '../catalog/catalog';
import type { Language } from '../language';
import type { Figure } from '../view/figure';
import type { Atlas } from './atlas';

interface Kept<T> {
	figures: Figure[];
	value: Promise<T>;
}

/**
 * Keeps what is computed of catalog and figures in a language until either changes; whoever asks meanwhile
 * waits for the same answer. A failure is not kept.
 */
export function keepFor<T>() {
	const kept = new WeakMap<Catalog, Map<Language, Kept<T>>>();
	return async (atlas: Atlas, language: Language, compute: () => Promise<T>): Promise<T> => {
		const [catalog, figures] = await Promise.all([atlas.catalog(), atlas.figures()]);
		const own = kept.get(catalog) ?? new Map<Language, Kept<T>>();
		kept.set(catalog, own);
		const known = own.get(language);
		if (known?.figures === figures) return known.value;
		const value = compute();
		own.set(language, { figures, value });
		value.catch(() => {
			if (own.get(language)?.value === value) own.delete(language);
		});
		return value;
	};
}
