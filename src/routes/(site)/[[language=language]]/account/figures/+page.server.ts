import { layoutThumbnail } from '../../../../../lib/chart/thumbnail';
import { requireEditor } from '../../../../../lib/server/accounts';
import { answer, askOf } from '../../../../../lib/server/question';
import { listOwn } from '../../../../../lib/server/saved-figures';
import type { PageServerLoad } from './$types';

/** More than these are not drawn at once. */
const MOST = 100;

export const load: PageServerLoad = async (event) => {
	const editor = requireEditor(event);
	const { atlas, language: lang } = event.locals;
	const own = await listOwn(atlas.db, editor);
	const figures = await Promise.all(
		own.slice(0, MOST).map(async ({ slug, state, shown, owner, versions }) => {
			const newest = versions[0];
			const question =
				newest && (await askOf(atlas, newest.figure, new URLSearchParams(), { lang }));
			const answered = question?.resolved && (await answer(atlas, question, question.resolved));
			return {
				...{ slug, state, shown, owner: owner === editor.email ? null : owner },
				count: versions.length,
				saved: newest?.saved ?? '',
				isPinned: newest?.figure.saved?.isPinned ?? false,
				title: answered ? answered.caption.title : slug,
				thumbnail: answered ? layoutThumbnail(answered.frame) : null
			};
		})
	);
	return { figures, isAdmin: editor.role === 'admin' };
};
