import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { absent } from '../../../../../../lib/publish/words';
import { requireEditor } from '../../../../../../lib/server/accounts';
import { textOf } from '../../../../../../lib/server/accounts/form';
import { present } from '../../../../../../lib/server/present';
import { askOf } from '../../../../../../lib/server/question';
import {
	discard,
	publish,
	readOwn,
	setFigureWithdrawn
} from '../../../../../../lib/server/saved-figures';
import { versionedSlug } from '../../../../../../lib/view/saved';
import type { Actions, PageServerLoad } from './$types';

type Event = RequestEvent<{ slug: string }>;

const notOwn = ({ locals, params }: Event) =>
	error(404, absent[locals.language].ownFigure(params.slug));

export const load: PageServerLoad = async (event) => {
	const editor = requireEditor(event);
	const { atlas, language: lang } = event.locals;
	const own = await readOwn(atlas.db, editor, event.params.slug);
	const newest = own?.versions[0];
	if (!own || !newest) notOwn(event);
	const { slug, state, shown, owner, versions } = own as NonNullable<typeof own>;
	const figure = (newest as NonNullable<typeof newest>).figure;
	const preview = await present(atlas, await askOf(atlas, figure, new URLSearchParams(), { lang }));
	return {
		...{ slug, state, shown, preview },
		owner: owner === editor.email ? null : owner,
		versions: versions.map(({ version, saved, published, author, figure: each }) => ({
			...{ version, saved, published, author },
			title: each.name[lang],
			isPinned: each.saved?.isPinned ?? false,
			address: versionedSlug(slug, version)
		}))
	};
};

const back = ({ locals: { language }, params }: Event, to = `/${params.slug}`) =>
	redirect(303, `${language === 'ko' ? '/ko' : ''}/account/figures${to}`);

const set = (withdrawn: boolean) => async (event: Event) => {
	const editor = requireEditor(event);
	const { atlas } = event.locals;
	const done = await setFigureWithdrawn(atlas.db, editor, event.params.slug, withdrawn);
	// Sent twice it is done already; of somebody else's figure there is no page.
	if (!done && !(await readOwn(atlas.db, editor, event.params.slug))) notOwn(event);
	atlas.forget();
	back(event);
};

export const actions: Actions = {
	withdraw: set(true),
	restore: set(false),
	publish: async (event) => {
		const editor = requireEditor(event);
		const { atlas } = event.locals;
		const version = Number(textOf(await event.request.formData(), 'version'));
		if (!Number.isSafeInteger(version) || version < 1) error(400, 'Which version?');
		const changed = await publish(atlas.db, editor, event.params.slug, version);
		if (changed === 'absent') notOwn(event);
		if (changed === 'withdrawn') error(409, 'The figure is withdrawn: restore it first.');
		atlas.forget();
		back(event);
	},
	discard: async (event) => {
		const editor = requireEditor(event);
		if (!(await discard(event.locals.atlas.db, editor, event.params.slug))) notOwn(event);
		back(event, '');
	}
};
