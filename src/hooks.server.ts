import { randomUUID } from 'node:crypto';
import { building } from '$app/environment';
import type { Handle, HandleServerError, RequestEvent, ServerInit } from '@sveltejs/kit';
import { isOwnForm, isPersonal } from './lib/server/accounts/place';
import { readEditor } from './lib/server/accounts/session';
import { isAway, RETRY_AFTER } from './lib/server/database';
import { startAtlas } from './lib/server/runtime';
import { log } from './lib/server/log';
import { markShared } from './lib/server/shared-answer';
import { themes } from './lib/view/view';

export const init: ServerInit = async () => {
	if (!building) await startAtlas();
};

const everywhere = {
	'x-content-type-options': 'nosniff',
	'referrer-policy': 'strict-origin-when-cross-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
	'cross-origin-opener-policy': 'same-origin'
};

export const handle: Handle = async ({ event, resolve }) => {
	const requestId = randomUUID();
	event.locals.requestId = requestId;
	const started = performance.now();
	event.locals.atlas = await startAtlas();
	const isEmbed = event.route.id?.startsWith('/embed') ?? false;
	const asked = event.url.searchParams;
	event.locals.language =
		event.params.language === 'ko' || (isEmbed && asked.get('lang') === 'ko') ? 'ko' : 'en';
	const personal = isPersonal(event.route.id);
	const isForeign = personal && !isOwnForm(event.request, event.url);
	const theme = asked.get('theme') ?? '';
	const html = {
		lang: event.locals.language,
		theme: (themes as readonly string[]).includes(theme) ? theme : 'auto'
	};

	async function answer(): Promise<Response> {
		if (isForeign)
			return new Response('This form was not sent from a page of this site.', { status: 403 });
		if (personal) event.locals.editor = await readEditor(event);
		return resolve(event, {
			transformPageChunk: ({ html: chunk }) =>
				chunk.replace('%lang%', html.lang).replace('%theme%', html.theme),
			preload: ({ type }) => type === 'js' || type === 'css'
		});
	}

	const answered = await answer().catch((error: unknown) => {
		if (!isAway(error)) throw error;
		note(event, error);
		return new Response('The database does not answer now.', { status: 500 });
	});
	const response = event.locals.isAway ? askLater(answered) : answered;
	for (const [name, value] of Object.entries(everywhere)) response.headers.set(name, value);
	response.headers.set('x-request-id', requestId);
	const type = response.headers.get('content-type') ?? '';
	if (type.startsWith('text/html')) shapePage(response);
	sayWhoMayFrame(response, isEmbed);
	if (personal) keepPersonal(response);
	else {
		assertImpersonal(event, response);
		if (isAlike(event, response)) markShared(event.platform);
	}
	const isKnown = matchesEtag(event.request.headers.get('if-none-match'), response);
	log.debug({
		requestId,
		method: event.request.method,
		path: event.url.pathname,
		status: response.status,
		ms: Math.round(performance.now() - started)
	});
	return isKnown ? new Response(null, { status: 304, headers: response.headers }) : response;
};

/** What could not be had from a database that is away is a fault that passes, and not of who asked. */
function askLater(answered: Response): Response {
	if (answered.status !== 500) return answered;
	const { body, headers } = answered;
	const response = new Response(body, { status: 503, headers });
	response.headers.set('retry-after', RETRY_AFTER);
	response.headers.set('cache-control', 'no-store');
	return response;
}

/** What one person sees is kept by nobody else, and a one-time link is told to no other site. */
function keepPersonal({ headers }: Response) {
	headers.set('cache-control', 'private, no-store');
	headers.set('referrer-policy', 'same-origin');
	headers.set('x-robots-tag', 'noindex');
	headers.delete('etag');
}

/** Everywhere else the answer is the same for everyone. A page that reads or sets a session is a fault of ours. */
function assertImpersonal({ locals, route }: RequestEvent, { headers }: Response) {
	if (locals.editor !== undefined || headers.has('set-cookie'))
		throw new Error(`${route.id} knows the session, which only /account and /import may.`);
}

/** Whether the answer is the same until the atlas changes. What pages ask for as data is never kept by browsers. */
const isAlike = ({ isDataRequest, request, locals }: RequestEvent, { headers, status }: Response) =>
	request.method === 'GET' &&
	status === 200 &&
	!locals.hasFailed &&
	(isDataRequest || headers.get('cache-control')?.startsWith('public') === true);

/** Kit compares strong tags only, and a page's is weak. */
function matchesEtag(asked: string | null, { headers, status }: Response): boolean {
	const etag = headers.get('etag');
	return status === 200 && etag?.startsWith('W/') === true && asked === etag;
}

/** Pages are revalidated: they may come to speak of a newer edition. */
function shapePage(response: Response) {
	const { headers } = response;
	headers.set('content-type', 'text/html; charset=utf-8');
	headers.set('vary', 'accept-encoding');
	if (!headers.has('cache-control')) headers.set('cache-control', 'public, no-cache');
	const etag = headers.get('etag');
	// The same page is sent in several codings, for which a strong tag would promise equal bytes.
	if (etag && !etag.startsWith('W/')) headers.set('etag', `W/${etag}`);
}

/** Only embeds may be framed by other sites, whatever else is asked for. */
function sayWhoMayFrame({ headers }: Response, isEmbed: boolean) {
	const policy = headers.get('content-security-policy');
	const ancestors = `frame-ancestors ${isEmbed ? '*' : "'self'"}`;
	headers.set('content-security-policy', policy ? `${policy}; ${ancestors}` : ancestors);
}

export const handleError: HandleServerError = ({ error, event, status, message }) => {
	// An answer with data says 200 also where some of them could not be had.
	event.locals.hasFailed = true;
	if (status >= 500) note(event, error);
	return { message, requestId: event.locals.requestId };
};

/** Tells the log of a fault, and the answer whether it will pass. */
function note({ locals, url }: RequestEvent, error: unknown) {
	locals.isAway ||= isAway(error);
	const { message, stack } = error instanceof Error ? error : {};
	log.error({ requestId: locals.requestId, path: url.pathname, error: message, stack });
}
