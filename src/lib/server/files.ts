import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { frameToCsv } from '../publish/csv';
import { answerToJson, type Answered } from '../publish/json';
import type { FileFormat } from '../publish/formats';
import { isPinned } from '../publish/links';
import { describe } from '../view/codec';
import type { ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import { drawPicture } from './picture';
import { answer, ask, type Question } from './question';

/** An answer ready to be sent, or written to a file. */
export interface FileAnswer {
	status: number;
	headers: Record<string, string>;
	body: Uint8Array<ArrayBuffer> | null;
}

/** Changes whenever the same rows could come out as other bytes. */
const RENDERER = '1';

const contentTypes: Record<FileFormat, string> = {
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8'
};

type Coding = 'br' | 'gzip' | 'identity';

const bodies = new LRUCache<string, Uint8Array<ArrayBuffer>>({
	maxSize: 64 * 1024 * 1024,
	sizeCalculation: (body) => body.byteLength + 1
});
const inFlight = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

export interface FileRequest {
	slug: string;
	format: FileFormat;
	query: URLSearchParams;
	acceptEncoding?: string;
	ifNoneMatch?: string | null;
}

/**
 * A figure's view as a file. The ETag is known before the database is asked for observations; equal
 * questions asked at once are answered by one. Problems with the query are answered with 400.
 */
export async function answerFile(atlas: Atlas, request: FileRequest): Promise<FileAnswer> {
	const question = await ask(atlas, request.slug, request.query);
	if (!question) return problemAnswer(404, `There is no figure "${request.slug}".`, []);
	const { resolved, problems } = question;
	if (!resolved || problems.length > 0)
		return problemAnswer(400, 'The query can not be followed.', problems);

	const key = keyOf(question, request.format, atlas.env.origin);
	const coding = chooseCoding(request.acceptEncoding ?? '');
	const etag = `"${key}${coding === 'identity' ? '' : `-${coding}`}"`;
	const headers: Record<string, string> = {
		'content-type': contentTypes[request.format],
		etag,
		'cache-control': cacheControl(question, request.format),
		vary: 'accept-encoding',
		'content-disposition': `inline; filename="${fileName(question, request.format)}"`
	};
	if (matches(request.ifNoneMatch, etag)) return { status: 304, headers, body: null };
	const body = await once(`${key} ${coding}`, async () => {
		const plain = await once(`${key} identity`, async () => {
			const answered = await answer(atlas, question, resolved);
			return new TextEncoder().encode(serialise(answered, request.format));
		});
		return coding === 'identity' ? plain : encodeBody(plain, coding);
	});
	if (coding !== 'identity') headers['content-encoding'] = coding;
	return { status: 200, headers, body };
}

function serialise(answered: Answered, format: FileFormat): string {
	if (format === 'csv') return frameToCsv(answered.frame);
	if (format === 'svg') return drawPicture(answered);
	return JSON.stringify(answerToJson(answered), null, '\t') + '\n';
}

/** The hash of everything that an answer's bytes depend on: resolved view, editions, catalog, renderer. */
function keyOf(
	{ asked, resolved, catalog, figure }: Question,
	format: FileFormat,
	origin: string | null
) {
	// What is said of an edition counts as much as its figures; when it was loaded here does not.
	const editions = resolved?.editions.map((edition) => ({ ...edition, imported: '', sequence: 0 }));
	const parts = [
		RENDERER,
		format,
		origin,
		catalog.version,
		figure,
		describe(asked),
		resolved && describe(resolved.view),
		editions
	];
	return createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 27);
}

/** Data of a pinned view never change; pictures only with the renderer; what follows is asked anew. */
function cacheControl({ asked }: Question, format: FileFormat): string {
	if (!isPinned(asked)) return 'public, no-cache';
	return format === 'svg' ? 'public, max-age=86400' : 'public, max-age=31536000, immutable';
}

/** Slug, editions and filters, in letters that every file system takes. */
function fileName({ figure, resolved, asked }: Question, format: FileFormat): string {
	const filters = describe(asked);
	const own = describe(figure.view);
	const differing = ['region', 'time', 'show'].flatMap((name) =>
		filters[name] !== own[name] ? [filters[name] as string] : []
	);
	const parts = [figure.slug, ...(resolved?.view.edition ?? []), ...differing];
	const name = parts
		.join('_')
		.replace(/\.\./g, '-')
		.replace(/[^A-Za-z0-9_-]+/g, '-');
	return `${name.slice(0, 120)}.${format}`;
}

const preferred: Coding[] = ['br', 'gzip'];

function chooseCoding(accept: string): Coding {
	const offered = new Map(
		accept.split(',').map((part) => {
			const [name = '', ...parameters] = part
				.trim()
				.toLowerCase()
				.split(/\s*;\s*/);
			const q = parameters.find((parameter) => parameter.startsWith('q='));
			return [name, q ? Number(q.slice(2)) : 1];
		})
	);
	return preferred.find((coding) => (offered.get(coding) ?? 0) > 0) ?? 'identity';
}

const compressors = {
	gzip: (body: Uint8Array) => promisify(gzip)(body, { level: 9 }),
	br: (body: Uint8Array) =>
		promisify(brotliCompress)(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } })
};

async function encodeBody(body: Uint8Array, coding: 'br' | 'gzip') {
	return new Uint8Array(await compressors[coding](body));
}

/** From memory, from a computation under way, or computed: never twice at once. */
async function once(
	key: string,
	compute: () => Promise<Uint8Array<ArrayBuffer>>
): Promise<Uint8Array<ArrayBuffer>> {
	const kept = bodies.get(key);
	if (kept) return kept;
	const running = inFlight.get(key) ?? compute().finally(() => inFlight.delete(key));
	inFlight.set(key, running);
	const body = await running;
	bodies.set(key, body);
	return body;
}

const matches = (header: string | null | undefined, etag: string) =>
	header?.split(',').some((candidate) => {
		const plain = candidate.trim().replace(/^W\//, '');
		return plain === etag || plain === '*';
	}) ?? false;

/** An error as `application/problem+json` (RFC 9457). */
export function problemAnswer(status: number, title: string, problems: ViewProblem[]): FileAnswer {
	return {
		status,
		headers: {
			'content-type': 'application/problem+json; charset=utf-8',
			'cache-control': 'no-store'
		},
		body: new TextEncoder().encode(
			JSON.stringify({ title, status, problems: problems.slice(0, 100) }, null, '\t') + '\n'
		)
	};
}
