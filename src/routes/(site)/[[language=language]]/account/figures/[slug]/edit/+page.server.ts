import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { absent } from '../../../../../../../lib/publish/words';
import { requireEditor } from '../../../../../../../lib/server/accounts';
import { saveVersion } from '../../../../../../../lib/server/save';
import { askForm, emptyForm, showForm, typedForm } from '../../../../../../../lib/server/save-form';
import { readOwn } from '../../../../../../../lib/server/saved-figures';
import type { Actions, PageServerLoad } from './$types';

/** The form about the view of the address, or that of the newest version; `isTyped` with what was sent. */
async function show(event: RequestEvent<{ slug: string }>, isTyped: boolean) {
	const editor = requireEditor(event);
	const { slug } = event.params;
	const own = await readOwn(event.locals.atlas.db, editor, slug);
	const question = own && (await askForm(event, own));
	const typed = question && (isTyped ? await typedForm(event) : emptyForm(question, own));
	const shown = typed && (await showForm(event, question, typed));
	if (!shown) error(404, absent[event.locals.language].ownFigure(slug));
	return { ...shown, editor, canPublish: own?.state !== 'withdrawn' };
}

export const load: PageServerLoad = async (event) => {
	const { form, canPublish } = await show(event, false);
	return { form, canPublish, slug: event.params.slug };
};

const save = (publish: boolean) => async (event: RequestEvent<{ slug: string }>) => {
	const { form, draft, editor } = await show(event, true);
	const { slug } = event.params;
	if (form.viewProblems.length > 0) return fail(400, { form, refused: true });
	const saved = await saveVersion(event.locals.atlas, editor, slug, draft, publish);
	if (typeof saved === 'object')
		return fail(400, { form: { ...form, problems: saved.problems }, refused: true });
	if (saved === 'withdrawn') return fail(409, { form, refused: true });
	redirect(303, `${event.locals.language === 'ko' ? '/ko' : ''}/account/figures/${slug}`);
};

export const actions: Actions = {
	preview: async (event) => ({ form: (await show(event, true)).form, refused: false }),
	draft: save(false),
	publish: save(true)
};
