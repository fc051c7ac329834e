import { offer } from '../../../../lib/server/known';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => ({
	offered: offer(await atlas.catalog(), language)
});
