import { error } from '@sveltejs/kit';
import { presentPicture } from '../../../../../../lib/server/picture-page';
import { absence } from '../../../../../../lib/server/question';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const picture = await presentPicture(atlas, params.slug, url.searchParams, language);
	if (picture) return { picture };
	const { status, message } = await absence(atlas, params.slug, language);
	error(status, message);
};
