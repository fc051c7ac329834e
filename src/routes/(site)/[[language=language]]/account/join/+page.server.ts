import { fail, redirect } from '@sveltejs/kit';
import { readLink } from '../../../../../lib/server/accounts/links';
import { SHORTEST } from '../../../../../lib/server/accounts/password';
import { join } from '../../../../../lib/server/accounts/people';
import { isPrivateConnection } from '../../../../../lib/server/accounts/place';
import { signIn } from '../../../../../lib/server/accounts/session';
import { textOf } from '../../../../../lib/server/accounts/form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const token = url.searchParams.get('token') ?? '';
	const invitation = await readLink(locals.atlas, token);
	return { token, invitation, isPrivate: isPrivateConnection(url), shortest: SHORTEST };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, request, url } = event;
		const form = await request.formData();
		const email = textOf(form, 'email');
		if (!isPrivateConnection(url)) return fail(403, { email, problem: null });
		const password = textOf(form, 'password');
		const joined = await join(locals.atlas, url.searchParams.get('token') ?? '', {
			email,
			password,
			again: textOf(form, 'again')
		});
		if ('problem' in joined) return fail(400, { email, problem: joined.problem });
		await signIn(event, { email: joined.email, password });
		redirect(303, locals.language === 'ko' ? '/ko/account' : '/account');
	}
};
