import { readConditions } from '../../lib/server/file-answer';
import { answerGallery } from '../../lib/server/gallery-file';
import { toResponse } from '../../lib/server/respond';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ url, request, locals }) =>
	toResponse(await answerGallery(locals.atlas, url.searchParams, readConditions(request)));
