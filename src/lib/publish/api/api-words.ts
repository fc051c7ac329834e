import type { View } from '../../view/view';
import type { Operation, OperationId } from './operations';

type Named = [name: string, more: string];

/** What the document of the API, and the page that shows it, say in a language. */
export interface ApiWords {
	apiTitle: string;
	about: string;
	tags: Record<Operation['tag'], Named>;
	operations: Record<OperationId, Named>;
	/** Parameters by where they stand: in the path, of the API's own, of the view. */
	path: Record<'figure' | 'measure' | 'region' | 'dataset' | 'edition', string>;
	own: Record<
		'figure' | 'limit' | 'cursor' | 'dataset' | 'measure' | 'region' | 'kind' | 'lang',
		string
	>;
	view: Record<keyof View, string>;
	/** By the name of a field, which means the same in every answer. */
	fields: Record<string, string>;
	responses: Record<200 | 304 | 400 | 404 | 410 | 429 | 500 | 503, string>;
	headers: Record<'etag' | 'link' | 'retry-after' | 'x-data-stale-since', string>;
	ifNoneMatch: string;
	page: PageWords;
}

interface PageWords {
	title: string;
	document: string;
	begin: string;
	beginText: string;
	contents: string;
	parameters: string;
	viewParameters: string;
	takesView: string;
	fallback: (value: string) => string;
	required: string;
	example: string;
	answers: string;
	statuses: string;
	schemas: string;
	listOf: (type: string) => string;
	orNull: (type: string) => string;
	types: Record<string, string>;
}
