import { readConditions } from '../../../../lib/server/file-answer';
import { toResponse } from '../../../../lib/server/respond';
import { answerRevisions } from '../../../../lib/server/revisions';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, request, locals: { atlas } }) =>
	toResponse(await answerRevisions(atlas, params.id, url.searchParams, readConditions(request)));
