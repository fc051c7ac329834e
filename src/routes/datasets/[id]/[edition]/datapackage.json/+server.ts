import { answerPackage } from '../../../../../lib/server/edition-files';
import { readConditions } from '../../../../../lib/server/file-answer';
import { toResponse } from '../../../../../lib/server/respond';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, request, locals: { atlas } }) =>
	toResponse(
		await answerPackage(atlas, params.id, params.edition, url.searchParams, readConditions(request))
	);
