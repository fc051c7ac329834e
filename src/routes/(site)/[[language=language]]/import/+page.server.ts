import { fail, isHttpError, redirect } from '@sveltejs/kit';
import { requireEditor } from '../../../../lib/server/accounts';
import { offer } from '../../../../lib/server/known';
import { keepUpload } from '../../../../lib/server/uploads';
import { samples } from '../../../../lib/ui/wizard/steps';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const editor = requireEditor(event);
	const { locals, url } = event;
	return {
		editor: editor.email,
		offered: offer(await locals.atlas.catalog(), locals.language),
		expired: url.searchParams.has('expired')
	};
};

export const actions: Actions = {
	/** Without a script: the file is kept here, and the next steps are pages of their own. */
	default: async (event) => {
		const editor = requireEditor(event);
		const { locals, request, fetch } = event;
		const prefix = locals.language === 'ko' ? '/ko' : '';
		const form = await request.formData().catch((error: unknown) => {
			if (isHttpError(error, 413) || (error as { status?: number }).status === 413) return null;
			throw error;
		});
		if (!form) return fail(413, { problem: 'too-large' as const });
		const sample = samples.find((name) => name === form.get('sample'));
		const file = form.get('file');
		const chosen = sample
			? { name: `${sample}.csv`, body: (await fetch(`/samples/${sample}.csv`)).body }
			: file instanceof File && file.size > 0
				? { name: file.name, body: file.stream() }
				: null;
		if (!chosen?.body) return fail(400, { problem: 'no-file' as const });
		const kept = await keepUpload(locals.atlas.env.dataDir, editor.id, chosen.name, chosen.body);
		if ('problem' in kept) return fail(507, { problem: 'full' as const });
		redirect(303, `${prefix}/import/${kept.token}`);
	}
};
