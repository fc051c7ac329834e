import { error } from '@sveltejs/kit';
import { presentPage } from '../../../../../lib/server/present';
import { absence } from '../../../../../lib/server/question';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const shown = await presentPage(atlas, params.slug, url.searchParams, language);
	if (!shown) {
		const { status, message } = await absence(atlas, params.slug, language);
		error(status, message);
	}
	const today = new Date().toISOString().slice(0, 10);
	return { ...shown, search: url.search, today };
};
