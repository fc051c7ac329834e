import { error } from '@sveltejs/kit';
import { absent } from '../../../../../lib/publish/words';
import { hasRevisions, shelve, toListed } from '../../../../../lib/server/shelf';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { atlas, language } }) => {
	const catalog = await atlas.catalog();
	const { main, context } = shelve(catalog);
	const found = [...main, ...context].find(({ dataset }) => dataset.id === params.id);
	if (!found) error(404, absent[language].dataset(params.id));
	const { dataset, editions } = found;
	return {
		id: dataset.id,
		title: dataset.title[language],
		description: dataset.description[language],
		publisher: dataset.publisher,
		homepage: dataset.homepage,
		hasRevisions: hasRevisions(catalog, dataset.id),
		editions: editions.map((edition) => toListed(edition, catalog, language))
	};
};
