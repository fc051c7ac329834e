import { presentFigure } from '../../../../lib/server/present';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => {
	const figures = await atlas.figures();
	const pages = await Promise.all(
		figures.map(({ slug }) => presentFigure(atlas, slug, new URLSearchParams(), language))
	);
	return {
		figures: pages.flatMap((page) =>
			page
				? [
						{
							slug: page.slug,
							name: page.name,
							about: page.about,
							title: page.caption?.title ?? ''
						}
					]
				: []
		)
	};
};
