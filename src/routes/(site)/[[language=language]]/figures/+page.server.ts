import { layoutThumbnail } from '../../../../lib/chart/thumbnail';
import { answer, ask } from '../../../../lib/server/question';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => {
	const figures = await atlas.figures();
	return {
		figures: await Promise.all(
			figures.map(async ({ slug, name, caption }) => {
				const question = await ask(atlas, slug, new URLSearchParams(), { lang: language });
				const answered = question?.resolved && (await answer(atlas, question, question.resolved));
				return {
					slug,
					name: name[language],
					about: caption[language],
					title: answered?.caption.title ?? '',
					thumbnail: answered ? layoutThumbnail(answered.frame) : null
				};
			})
		)
	};
};
