import { redirect } from '@sveltejs/kit';
import { requireEditor } from '../../../../../../lib/server/accounts';
import { publicationOf } from '../../../../../../lib/server/publishing';
import type { PageServerLoad } from './$types';

/** How far the publishing of a file is, until it leads to the edition or back to the title page. */
export const load: PageServerLoad = (event) => {
	const editor = requireEditor(event);
	const { params, locals } = event;
	const prefix = locals.language === 'ko' ? '/ko' : '';
	const publication = publicationOf(locals.atlas, params.token, editor);
	if (!publication) redirect(303, `${prefix}/import/${params.token}`);
	const { outcome, progress } = publication;
	if (!outcome) return { progress };
	redirect(
		303,
		'edition' in outcome
			? `${prefix}/import/done/${outcome.edition}${outcome.already ? '?already' : ''}`
			: `${prefix}/import/${params.token}?step=title`
	);
};
