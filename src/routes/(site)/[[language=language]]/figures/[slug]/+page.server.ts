import { error } from '@sveltejs/kit';
import { presentFigure } from '../../../../../lib/server/present';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const page = await presentFigure(atlas, params.slug, url.searchParams, language);
	if (!page) error(404, `There is no figure "${params.slug}".`);
	return { page, origin: atlas.env.origin };
};
