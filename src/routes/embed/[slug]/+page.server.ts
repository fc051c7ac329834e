import { error } from '@sveltejs/kit';
import { presentEmbed } from '../../../lib/server/embed';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas } }) => {
	const shown = await presentEmbed(atlas, params.slug, url.searchParams);
	if ('status' in shown) error(shown.status, shown.message);
	return { ...shown, origin: atlas.env.origin };
};
