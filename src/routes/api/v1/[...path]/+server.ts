import { answerApi, METHODS, refuseMethod } from '../../../../lib/server/api/answer-api';
import { clientOf } from '../../../../lib/server/client';
import { readConditions } from '../../../../lib/server/file-answer';
import { toResponse } from '../../../../lib/server/respond';
import type { RequestHandler } from './$types';

const shared = {
	'access-control-expose-headers': 'etag, link, retry-after, x-data-stale-since, x-request-id'
};

export const GET: RequestHandler = async (event) => {
	const { params, url, request, locals } = event;
	const answer = await answerApi(locals.atlas, {
		path: params.path,
		query: url.searchParams,
		client: clientOf(event),
		requestId: locals.requestId,
		conditions: readConditions(request)
	});
	return toResponse({ ...answer, headers: { ...answer.headers, ...shared } });
};

/** Pages of other sites may ask, and ask with what they have already. */
export const OPTIONS: RequestHandler = () =>
	toResponse({
		status: 204,
		headers: {
			allow: METHODS,
			'access-control-allow-methods': METHODS,
			'access-control-allow-headers': 'if-none-match',
			'access-control-max-age': '86400'
		},
		body: null
	});

export const fallback: RequestHandler = ({ request }) => toResponse(refuseMethod(request.method));
