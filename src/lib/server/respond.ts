import type { FileAnswer } from './file-answer';

/** A file answer as a web response; pictures and data may be used by other sites on purpose. */
export function toResponse({ status, headers, body }: FileAnswer): Response {
	const response = new Response(body, { status, headers });
	response.headers.set('access-control-allow-origin', '*');
	response.headers.set('cross-origin-resource-policy', 'cross-origin');
	// A picture that is opened as a page must not be able to do anything.
	response.headers.set(
		'content-security-policy',
		"default-src 'none'; style-src 'unsafe-inline'; font-src data:; sandbox"
	);
	return response;
}
