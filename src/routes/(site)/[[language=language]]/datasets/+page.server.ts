import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => {
	const { datasets, editions } = await atlas.catalog();
	return {
		datasets: datasets.map(({ id, title, publisher, description }) => ({
			id,
			publisher,
			title: title[language],
			description: description[language],
			editions: editions
				.filter((edition) => edition.dataset === id && !edition.withdrawn)
				.map(({ slug, title, published, observations }) => ({
					slug,
					title,
					published,
					observations
				}))
				.reverse()
		}))
	};
};
