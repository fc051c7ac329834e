import { error } from '@sveltejs/kit';
import { presentShare } from '../../../../../../lib/server/share';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals: { atlas, language } }) => {
	const share = await presentShare(atlas, params.slug, url.searchParams, language);
	if ('status' in share) error(share.status, share.message);
	return { share };
};
