import { shelve, toListed, type Shelved } from '../../../../lib/server/shelf';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => {
	const catalog = await atlas.catalog();
	const { main, context } = shelve(catalog);
	const show = ({ dataset, editions }: Shelved) => ({
		id: dataset.id,
		publisher: dataset.publisher,
		title: dataset.title[language],
		description: dataset.description[language],
		editions: editions.map((edition) => toListed(edition, catalog, language))
	});
	return { datasets: main.map(show), context: context.map(show) };
};
