import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals: { atlas, language } }) => {
	const { datasets, editions } = await atlas.catalog();
	const dataset = datasets.find(({ id }) => id === params.id);
	if (!dataset) error(404, `There is no dataset "${params.id}".`);
	return {
		id: dataset.id,
		title: dataset.title[language],
		description: dataset.description[language],
		publisher: dataset.publisher,
		homepage: dataset.homepage,
		editions: editions
			.filter((edition) => edition.dataset === dataset.id && !edition.withdrawn)
			.map(({ slug, title, published, observations }) => ({ slug, title, published, observations }))
			.reverse()
	};
};
