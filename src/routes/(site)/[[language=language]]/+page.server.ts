import { presentOverview } from '../../../lib/server/overview';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => ({
	overview: await presentOverview(atlas, language)
});
