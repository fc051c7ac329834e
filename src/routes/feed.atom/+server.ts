import { answerFeed } from '../../lib/server/feed';
import { readConditions } from '../../lib/server/file-answer';
import { toResponse } from '../../lib/server/respond';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, request, locals: { atlas } }) =>
	toResponse(await answerFeed(atlas, url.searchParams, readConditions(request)));
