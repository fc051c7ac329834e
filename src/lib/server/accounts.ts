import { redirect, type RequestEvent } from '@sveltejs/kit';
import type { Editor } from './accounts/session';

export type { Editor };

/** Who is signed in, or null. Throws where pages must not know: elsewhere than below /account and /import. */
export function editorOf({ locals, route }: RequestEvent): Editor | null {
	if (locals.editor === undefined)
		throw new Error(`${route.id} asks who is there, which only /account and /import may.`);
	return locals.editor;
}

/** Who is signed in; everyone else is sent to sign in, and back again afterwards. */
export function requireEditor(event: RequestEvent): Editor {
	const editor = editorOf(event);
	if (editor) return editor;
	const { pathname, search } = event.url;
	// The search of a form's answer names the action, which a visit can not repeat.
	const next = event.request.method === 'GET' ? pathname + search : pathname;
	const prefix = event.locals.language === 'ko' ? '/ko' : '';
	redirect(303, `${prefix}/account/sign-in?${new URLSearchParams({ next })}`);
}
