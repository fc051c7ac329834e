import { error } from '@sveltejs/kit';
import { findEdition, findMeasure, regionName } from '../../../../../../lib/catalog/catalog';
import { listEdition } from '../../../../../../lib/server/observations';
import type { PageServerLoad } from './$types';

/** A page of more rows than this serves nobody. */
const MAX_ROWS = 1_000;

export const load: PageServerLoad = async ({ params, locals: { atlas, language } }) => {
	const catalog = await atlas.catalog();
	const edition = findEdition(catalog, params.edition);
	if (!edition || edition.dataset !== params.id)
		error(404, `There is no edition "${params.edition}" of "${params.id}".`);
	if (edition.withdrawn) error(410, `The edition "${params.edition}" was withdrawn.`);
	const observations = await listEdition(atlas.db, edition.slug);
	const measureName = (id: string) => findMeasure(catalog, id)?.name[language] ?? id;
	const holding = new Map(edition.holdings.map((held) => [held.measure, held]));
	return {
		edition: { ...edition, note: edition.note[language] },
		coverage: edition.coverage.map((c) => ({ ...c, name: measureName(c.measure) })),
		all: observations.length,
		observations: observations.slice(0, MAX_ROWS).map((o) => ({
			...o,
			measureName: measureName(o.measure),
			regionName: regionName(catalog, o.region, language),
			unit: holding.get(o.measure)?.unit ?? '',
			prices: holding.get(o.measure)?.prices ?? ''
		}))
	};
};
