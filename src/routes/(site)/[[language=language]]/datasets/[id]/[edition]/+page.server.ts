import { error } from '@sveltejs/kit';
import { findEdition } from '../../../../../../lib/catalog/catalog';
import { presentEdition } from '../../../../../../lib/server/provenance';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const edition = findEdition(await atlas.catalog(), params.edition);
	if (!edition || edition.dataset !== params.id)
		error(404, `There is no edition "${params.edition}" of "${params.id}".`);
	if (edition.withdrawn) error(410, `The edition "${params.edition}" was withdrawn.`);
	return presentEdition(atlas, edition, url.searchParams, language);
};
