import { fail, redirect } from '@sveltejs/kit';
import { editorOf } from '../../../../../lib/server/accounts';
import { isPrivateConnection, localPath } from '../../../../../lib/server/accounts/place';
import { signIn } from '../../../../../lib/server/accounts/session';
import { textOf } from '../../../../../lib/server/accounts/form';
import type { Actions, PageServerLoad } from './$types';

const home = (language: string) => (language === 'ko' ? '/ko/account' : '/account');

export const load: PageServerLoad = (event) => {
	const next = localPath(event.url.searchParams.get('next'));
	if (editorOf(event)) redirect(303, next ?? home(event.locals.language));
	return { next, isPrivate: isPrivateConnection(event.url) };
};

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const email = textOf(form, 'email');
		const outcome = await signIn(event, { email, password: textOf(form, 'password') });
		if (outcome === 'done')
			redirect(303, localPath(textOf(form, 'next')) ?? home(event.locals.language));
		if (outcome === 'insecure') return fail(403, { email, problem: null });
		if (outcome === 'wrong') return fail(401, { email, problem: { seconds: null } });
		event.setHeaders({ 'retry-after': String(outcome.waitSeconds) });
		return fail(429, { email, problem: { seconds: outcome.waitSeconds } });
	}
};
