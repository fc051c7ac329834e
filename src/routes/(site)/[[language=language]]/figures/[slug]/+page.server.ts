import { error } from '@sveltejs/kit';
import { presentPage } from '../../../../../lib/server/present';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const shown = await presentPage(atlas, params.slug, url.searchParams, language);
	if (!shown) error(404, `There is no figure "${params.slug}".`);
	return { ...shown, origin: atlas.env.origin };
};
