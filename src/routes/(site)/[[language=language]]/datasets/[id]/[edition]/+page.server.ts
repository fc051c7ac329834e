import { error } from '@sveltejs/kit';
import { findEdition } from '../../../../../../lib/catalog/catalog';
import { absent } from '../../../../../../lib/publish/words';
import { presentEdition } from '../../../../../../lib/server/provenance';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const edition = findEdition(await atlas.catalog(), params.edition);
	if (!edition || edition.dataset !== params.id)
		error(404, absent[language].editionOf(params.edition, params.id));
	if (edition.withdrawn) error(410, absent[language].withdrawnEdition(params.edition));
	return presentEdition(atlas, edition, url.searchParams, language);
};
