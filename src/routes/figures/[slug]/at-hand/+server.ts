import { error, json } from '@sveltejs/kit';
import { listAtHand } from '../../../../lib/server/at-hand';
import type { RequestHandler } from './$types';

/** What a figure's page keeps to answer by itself. */
export const GET: RequestHandler = async ({ params, url, locals: { atlas } }) => {
	const language = url.searchParams.get('lang') === 'ko' ? 'ko' : 'en';
	const atHand = await listAtHand(atlas, params.slug, url.searchParams, language);
	if (!atHand) error(404, `There is nothing at hand of "${params.slug}".`);
	return json(atHand, { headers: { 'cache-control': 'public, no-cache' } });
};
