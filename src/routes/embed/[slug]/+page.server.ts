import { error } from '@sveltejs/kit';
import { presentFigure } from '../../../lib/server/present';
import { absence } from '../../../lib/server/question';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas } }) => {
	const page = await presentFigure(atlas, params.slug, url.searchParams);
	if (!page) {
		const { status, message } = await absence(atlas, params.slug);
		error(status, message);
	}
	return { page, origin: atlas.env.origin };
};
