import { setTimeout as delay } from 'node:timers/promises';
import { fail, redirect } from '@sveltejs/kit';
import { choose } from '../../../../../lib/importing/choices';
import { requireEditor } from '../../../../../lib/server/accounts';
import { changeBy, draftUpload } from '../../../../../lib/server/drafts';
import { offer } from '../../../../../lib/server/known';
import { publicationOf, publishUpload } from '../../../../../lib/server/publishing';
import { findUpload, keepChoices } from '../../../../../lib/server/uploads';
import { toStep } from '../../../../../lib/ui/wizard/steps';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

/** A longer file, or one that takes longer, is published while a page tells how far it is. */
const SHORT = 1_000_000;
const PATIENCE_MS = 3_000;

async function openUpload(
	event: Pick<RequestEvent, 'params' | 'locals'> & Parameters<typeof requireEditor>[0]
) {
	const editor = requireEditor(event);
	const { params, locals } = event;
	const prefix = locals.language === 'ko' ? '/ko' : '';
	const upload = await findUpload(locals.atlas.env.dataDir, editor.id, params.token);
	if (!upload) redirect(303, `${prefix}/import?expired`);
	return { editor, upload, path: `${prefix}/import/${params.token}`, prefix };
}

export const load: PageServerLoad = async (event) => {
	const { locals, url } = event;
	const { upload, editor } = await openUpload(event);
	const { atlas, language } = locals;
	const step = toStep(url.searchParams.get('step'));
	const last = publicationOf(atlas, upload.token, editor)?.outcome;
	const read = await draftUpload(atlas, upload, upload.choices);
	const refused = 'refused' in read ? read.refused : null;
	return {
		step,
		offered: offer(await atlas.catalog(), language),
		choices: [...upload.choices],
		sheet: 'refused' in read ? null : read.sheet,
		change:
			step === 'change' && !('refused' in read) ? await changeBy(atlas, read, language) : null,
		refused,
		refusal: step === 'title' && last && 'message' in last ? last : null
	};
};

export const actions: Actions = {
	/** Keeps what was chosen, and shows this step again or another one. */
	choose: async (event) => {
		const { upload, path } = await openUpload(event);
		const form = await event.request.formData();
		const choices = choose(upload.choices, form);
		await keepChoices(event.locals.atlas.env.dataDir, upload, choices);
		redirect(303, `${path}?step=${toStep(String(form.get('go')))}`);
	},
	publish: async (event) => {
		const { editor, upload, path, prefix } = await openUpload(event);
		const { atlas } = event.locals;
		const choices = choose(upload.choices, await event.request.formData());
		await keepChoices(atlas.env.dataDir, upload, choices);
		const ended = publishUpload(atlas, upload, choices, editor);
		const patience = upload.size > SHORT ? 0 : PATIENCE_MS;
		const outcome = await Promise.race([ended, delay(patience, null, { ref: false })]);
		if (!outcome) redirect(303, `${path}/publishing`);
		if ('message' in outcome) return fail(422, { refusal: outcome });
		redirect(303, `${prefix}/import/done/${outcome.edition}${outcome.already ? '?already' : ''}`);
	}
};
