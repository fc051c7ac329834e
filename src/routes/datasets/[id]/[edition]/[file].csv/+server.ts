import { answerEdition } from '../../../../../lib/server/edition-files';
import { problemAnswer, readConditions } from '../../../../../lib/server/file-answer';
import { toResponse } from '../../../../../lib/server/respond';
import type { RequestHandler } from './$types';

/** The edition's file once more, beside its descriptor: a Data Package names its files by relative paths. */
export const GET: RequestHandler = async ({ params, url, request, locals: { atlas } }) => {
	const { id, edition, file } = params;
	if (file !== edition)
		return toResponse(problemAnswer(404, `There is no file "${file}.csv" here.`, []));
	const conditions = readConditions(request);
	return toResponse(await answerEdition(atlas, id, edition, url.searchParams, conditions));
};
