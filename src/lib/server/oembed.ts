import { plotHeight } from '../chart/plot';
import { CACHE_AGE, oembedOf, readOembed, thumbnailOf } from '../publish/oembed';
import { defaultOptions } from '../view/picture-options';
import type { Atlas } from './atlas';
import { problemAnswer, type FileAnswer } from './file-answer';
import { drawPicture, sizeOf } from './picture';
import { answer, ask, withdrawnEdition } from './question';
import { AROUND, sharedOf } from './share';

const NO_ORIGIN =
	'This atlas was not told its public address: set ORIGIN for it to provide oEmbed.';

/** Answers a consumer of oEmbed 1.0: a figure's embed, or why there is none. */
export async function answerOembed(atlas: Atlas, asked: URLSearchParams): Promise<FileAnswer> {
	const { origin } = atlas.env;
	if (!origin) return problemAnswer(501, NO_ORIGIN, []);
	const request = readOembed(asked, origin);
	if ('status' in request) {
		const { status, title, ...problem } = request;
		return problemAnswer(status, title, [{ ...problem, message: title }]);
	}
	const question = await ask(atlas, request.slug, request.query);
	// What a page would show under a named problem is not what the address asks for.
	if (!question?.resolved || question.problems.length > 0 || withdrawnEdition(question))
		return problemAnswer(404, 'There is no such figure, or its view can not be followed.', []);
	const answered = await answer(atlas, question, question.resolved);
	const shared = sharedOf(answered, question, origin);
	const thumbnail = thumbnailOf(shared.picture, request, (width) => {
		const options = { ...defaultOptions, width: { value: width, unit: 'px' as const } };
		return Math.round(sizeOf(drawPicture(answered, options)).height);
	});
	const body = oembedOf(
		{ ...shared, origin, thumbnail },
		request,
		(width) => plotHeight(answered.frame, width) + AROUND
	);
	return {
		status: 200,
		headers: {
			'content-type': 'application/json; charset=utf-8',
			'cache-control': `public, max-age=${CACHE_AGE}`
		},
		body: new TextEncoder().encode(JSON.stringify(body, null, '\t') + '\n')
	};
}
