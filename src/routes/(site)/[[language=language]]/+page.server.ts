import { error } from '@sveltejs/kit';
import { presentFigure } from '../../../lib/server/present';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { atlas, language } }) => {
	const figures = (await atlas.figures()).filter(({ saved }) => saved === null);
	const shown = await Promise.all(
		figures.map(({ slug }) => presentFigure(atlas, slug, new URLSearchParams(), language))
	);
	const pages = shown.filter((page) => page !== null);
	if (pages.length === 0) error(503, 'no figures');
	return { pages };
};
