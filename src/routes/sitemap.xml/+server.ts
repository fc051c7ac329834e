import { toResponse } from '../../lib/server/respond';
import { answerSitemap } from '../../lib/server/sitemap';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ locals: { atlas } }) =>
	toResponse(await answerSitemap(atlas));
