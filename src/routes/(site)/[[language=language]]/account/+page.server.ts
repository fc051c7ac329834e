import { error, fail, redirect } from '@sveltejs/kit';
import { requireEditor } from '../../../../lib/server/accounts';
import { textOf } from '../../../../lib/server/accounts/form';
import { emailAddress, invite } from '../../../../lib/server/accounts/people';
import { signOut } from '../../../../lib/server/accounts/session';
import { listImports, type ImportRecord } from '../../../../lib/server/import-journal';
import { roles } from '../../../../lib/server/schema';
import type { Actions, PageServerLoad } from './$types';

const SHOWN = 200;

export const load: PageServerLoad = async (event) => {
	const { email, role } = requireEditor(event);
	const journal = await listImports(event.locals.atlas.db);
	return { email, role, imports: journal.slice(0, SHOWN).map(describe) };
};

const describe = ({ id, edition, file, who, at, outcome }: ImportRecord) => ({
	...{ id, edition, file, who, outcome },
	at: new Date(at).toISOString()
});

export const actions: Actions = {
	signOut: async (event) => {
		await signOut(event);
		redirect(303, event.locals.language === 'ko' ? '/ko/account/sign-in' : '/account/sign-in');
	},
	invite: async (event) => {
		if (requireEditor(event).role !== 'admin') error(403, 'Only an admin invites.');
		const form = await event.request.formData();
		const typed = textOf(form, 'email');
		const email = emailAddress.safeParse(typed);
		if (!email.success) return fail(400, { typed, problem: 'email' as const });
		const role = roles.find((name) => name === form.get('role')) ?? 'editor';
		const link = await invite(event.locals.atlas, email.data, role);
		if (!link) return fail(409, { typed, problem: 'taken' as const });
		return { invited: { email: email.data, ...link } };
	}
};
