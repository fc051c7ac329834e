import { json } from '@sveltejs/kit';
import { editorOf } from '../../../../../lib/server/accounts';
import { keepUpload } from '../../../../../lib/server/uploads';
import type { RequestHandler } from './$types';

/** Takes a file as it is, and answers the token under which it is kept for an hour. */
export const POST: RequestHandler = async (event) => {
	const editor = editorOf(event);
	// A script sends this: it would take the page to sign in for an answer.
	if (!editor) return json({ message: 'signed out' }, { status: 401 });
	const { request, locals } = event;
	if (!request.body) return json({ message: 'no file' }, { status: 400 });
	const name = safeName(request.headers.get('x-file-name') ?? '');
	try {
		const kept = await keepUpload(locals.atlas.env.dataDir, editor.id, name, request.body);
		return 'problem' in kept
			? json({ message: kept.problem }, { status: 507 })
			: json(kept, { status: 201 });
	} catch (error) {
		if ((error as { status?: number }).status === 413)
			return json({ message: 'too large' }, { status: 413 });
		throw error;
	}
};

function safeName(encoded: string): string {
	try {
		return decodeURIComponent(encoded);
	} catch {
		return '';
	}
}
