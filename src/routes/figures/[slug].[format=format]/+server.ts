import { answerFile } from '../../../lib/server/files';
import { toResponse } from '../../../lib/server/respond';
import type { FileFormat } from '../../../lib/publish/formats';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async ({ params, url, request, locals }) =>
	toResponse(
		await answerFile(locals.atlas, {
			slug: params.slug,
			format: params.format as FileFormat,
			query: url.searchParams,
			acceptEncoding: request.headers.get('accept-encoding') ?? '',
			ifNoneMatch: request.headers.get('if-none-match')
		})
	);
