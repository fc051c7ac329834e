import { writeSitemap } from '../publish/sitemap';
import type { Atlas } from './atlas';
import { problemAnswer, type FileAnswer } from './file-answer';

const NO_ORIGIN =
	'This atlas was not told its public address: set ORIGIN for it to have a sitemap.';

/** All pages that anybody may read. */
export async function answerSitemap(atlas: Atlas): Promise<FileAnswer> {
	const { origin } = atlas.env;
	if (!origin) return problemAnswer(404, NO_ORIGIN, []);
	const [figures, { datasets, editions }] = await Promise.all([atlas.figures(), atlas.catalog()]);
	const shown = editions.filter(({ withdrawn }) => !withdrawn);
	const held = datasets.filter(({ id }) => shown.some(({ dataset }) => dataset === id));
	const paths = [
		'/',
		'/figures',
		...figures.map(({ slug }) => `/figures/${slug}`),
		'/datasets',
		...held.flatMap(({ id }) => [`/datasets/${id}`, `/datasets/${id}/revisions`]),
		...shown.map(({ dataset, slug }) => `/datasets/${dataset}/${slug}`),
		'/about/measures',
		'/about/api',
		'/play'
	];
	return {
		status: 200,
		headers: {
			'content-type': 'application/xml; charset=utf-8',
			'cache-control': 'public, max-age=3600'
		},
		body: new TextEncoder().encode(writeSitemap(origin, paths))
	};
}
