import { describeApi } from '../../../../../lib/publish/api/openapi';
import { apiWords } from '../../../../../lib/ui/messages-api';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals: { atlas, language } }) => ({
	document: describeApi(apiWords[language], atlas.env.origin)
});
