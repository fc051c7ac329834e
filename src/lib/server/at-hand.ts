import { findHolding, heldIds, type Catalog } from '../catalog/catalog';
import { needs, type Need } from '../frame/needs';
import type { Language } from '../language';
import type { AtHand } from '../publish/at-hand';
import type { Resolved } from '../view/resolve';
import type { Atlas } from './atlas';
import { listAliases } from './known';
import { listNeeded } from './observations';
import { ask } from './question';

/** More than so many figures are not sent to be kept by a page. */
const MAX_FIGURES = 6_000;

/**
 * What a page of a view needs to answer narrower ones by itself: the figures of every region or part of
 * the shown measure, where these are not too many, and the catalog without what they do not need. Null
 * where there is no such figure, or no edition holds its measure.
 */
export async function listAtHand(
	atlas: Atlas,
	slug: string,
	query: URLSearchParams,
	lang: Language
): Promise<AtHand | null> {
	const question = await ask(atlas, slug, query, { lang });
	if (!question?.resolved) return null;
	const { asked, catalog, resolved } = question;
	const { view, saved } = question.figure;
	const wanted = widen(resolved, catalog);
	const [observations, aliases] = await Promise.all([
		listNeeded(atlas.db, wanted),
		asked.by === 'region' ? listAliases(atlas) : {}
	]);
	return {
		figure: { slug: question.figure.slug, view, saved },
		view: asked,
		catalog: trim(catalog, asked.by),
		needs: wanted,
		observations,
		aliases
	};
}

/** What a view and its shares need, of every region or part that its editions hold. */
export function widen(resolved: Resolved, catalog: Catalog): Need[] {
	const { view, measure } = resolved;
	const { by } = view;
	const shares: Resolved = { ...resolved, view: { ...view, show: 'share', of: null } };
	const exact = [...needs(resolved), ...needs(shares)];
	if (by === 'edition') return exact;
	const dimension = by === 'region' ? 'regions' : by;
	return exact.map((need) => {
		const edition = catalog.editions.find(({ slug }) => slug === need.edition);
		const holding = findHolding(edition, need.measure);
		if (need.measure !== measure.id || !holding) return need;
		const all = [...new Set([...need[dimension], ...heldIds(holding, by)])];
		const figures = all.length * (holding.lastYear - holding.firstYear + 1);
		return figures > MAX_FIGURES ? need : { ...need, [dimension]: all };
	});
}

/** Without the names of hundreds of models where none is shown. */
export const trim = (catalog: Catalog, by: Resolved['view']['by']): Catalog => ({
	...catalog,
	terms: catalog.terms
		.filter(({ dimension }) => dimension !== 'model' || by === 'model')
		.map((term) => ({ ...term, about: null }))
});
