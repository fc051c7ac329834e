import { LRUCache } from 'lru-cache';
import type { Catalog } from '../catalog/catalog';
import { findChoices, noChoices, type Choices } from '../publish/choices';
import { encode } from '../view/codec';
import type { Figure } from '../view/figure';
import type { Resolved } from '../view/resolve';
import type { View } from '../view/view';

/** The choices of views that were asked before, as long as their catalog is in use. */
const remembered = new WeakMap<Catalog, LRUCache<string, Choices>>();
const MAX_REMEMBERED = 500;

/** What a figure's form offers beside the view that is shown; remembered, for it is asked again and again. */
export function choicesOf(
	figure: Figure,
	followed: View,
	resolved: Resolved | null,
	years: number[],
	catalog: Catalog
): Choices {
	if (!resolved) return noChoices;
	const known = remembered.get(catalog) ?? new LRUCache({ max: MAX_REMEMBERED });
	remembered.set(catalog, known);
	const key = `${followed.lang} ${figure.slug}?${encode(followed, figure.view)}`;
	const choices = known.get(key) ?? findChoices(figure, followed, resolved, years, catalog);
	known.set(key, choices);
	return choices;
}
