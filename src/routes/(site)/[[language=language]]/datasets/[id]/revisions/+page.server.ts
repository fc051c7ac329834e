import { error } from '@sveltejs/kit';
import { absent } from '../../../../../../lib/publish/words';
import { presentRevisions } from '../../../../../../lib/server/revisions';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const page = await presentRevisions(atlas, params.id, url.searchParams, language);
	if (!page) error(404, absent[language].dataset(params.id));
	return page;
};
