import { error } from '@sveltejs/kit';
import { presentFigure } from '../../../../../lib/server/present';
import { absence } from '../../../../../lib/server/question';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const page = await presentFigure(atlas, params.slug, url.searchParams, language);
	if (!page) {
		const { status, message } = await absence(atlas, params.slug);
		error(status, message);
	}
	return { page, origin: atlas.env.origin };
};
