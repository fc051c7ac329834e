import { answerOembed } from '../../lib/server/oembed';
import { toResponse } from '../../lib/server/respond';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, locals: { atlas } }) =>
	toResponse(await answerOembed(atlas, url.searchParams));
