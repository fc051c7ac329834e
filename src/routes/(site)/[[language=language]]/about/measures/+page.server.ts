import { explainMeasures, listEuropes } from '../../../../../lib/server/measures';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => {
	const catalog = await atlas.catalog();
	return {
		measures: explainMeasures(catalog, language),
		europes: listEuropes(catalog, language)
	};
};
