import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { absent } from '../../../../../../lib/publish/words';
import { requireEditor } from '../../../../../../lib/server/accounts';
import { saveNew } from '../../../../../../lib/server/save';
import { askForm, emptyForm, showForm, typedForm } from '../../../../../../lib/server/save-form';
import { listOwn } from '../../../../../../lib/server/saved-figures';
import type { Actions, PageServerLoad } from './$types';

const MOST = 20;

/** The form about the view of the address: empty, or with what was sent. */
async function show(event: RequestEvent, isTyped: boolean) {
	const question = await askForm(event);
	const typed = question && (isTyped ? await typedForm(event) : emptyForm(question));
	const shown = typed && (await showForm(event, question, typed));
	const slug = event.url.searchParams.get('figure') ?? '';
	if (!shown) error(404, absent[event.locals.language].figure(slug));
	return shown;
}

export const load: PageServerLoad = async (event) => {
	const editor = requireEditor(event);
	const { form } = await show(event, false);
	const own = await listOwn(event.locals.atlas.db, editor);
	return { form, own: own.slice(0, MOST).map(({ slug }) => slug) };
};

const save = (publish: boolean) => async (event: RequestEvent) => {
	const editor = requireEditor(event);
	const { form, draft } = await show(event, true);
	if (form.viewProblems.length > 0) return fail(400, { form, refused: true });
	const saved = await saveNew(event.locals.atlas, editor, draft, publish);
	if ('problems' in saved)
		return fail(400, { form: { ...form, problems: saved.problems }, refused: true });
	const prefix = event.locals.language === 'ko' ? '/ko' : '';
	redirect(303, `${prefix}/account/figures/${saved.slug}`);
};

export const actions: Actions = {
	preview: async (event) => {
		requireEditor(event);
		return { form: (await show(event, true)).form, refused: false };
	},
	draft: save(false),
	publish: save(true)
};
