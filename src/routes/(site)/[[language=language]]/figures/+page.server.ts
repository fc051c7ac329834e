import { presentGallery } from '../../../../lib/server/gallery';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language }, url }) => ({
	gallery: await presentGallery(atlas, language, url.searchParams.get('q') ?? '')
});
