import { error, redirect } from '@sveltejs/kit';
import { absent } from '../../../../../../lib/publish/words';
import { requireEditor } from '../../../../../../lib/server/accounts';
import { setWithdrawn } from '../../../../../../lib/server/import-journal';
import { presentPublished } from '../../../../../../lib/server/published';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
	requireEditor(event);
	const { params, locals, url } = event;
	const published = await presentPublished(locals.atlas, params.edition, locals.language);
	if (!published) error(404, absent[locals.language].edition(params.edition));
	return { published, already: url.searchParams.has('already') };
};

const set = (withdrawn: boolean) => async (event: RequestEvent) => {
	const editor = requireEditor(event);
	const { atlas, language } = event.locals;
	await setWithdrawn(atlas, event.params.edition, withdrawn, editor.email);
	redirect(303, `${language === 'ko' ? '/ko' : ''}/import/done/${event.params.edition}`);
};

export const actions: Actions = { withdraw: set(true), restore: set(false) };
