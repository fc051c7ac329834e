import { offer, offerFile } from '../../../../lib/server/known';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => {
	const catalog = await atlas.catalog();
	return { offered: offer(catalog, language), shipped: offerFile(catalog) };
};
