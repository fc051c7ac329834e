import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { LRUCache } from 'lru-cache';
import { contentDisposition } from '../publish/disposition';
import type { ViewProblem } from '../view/view';

/** An answer ready to be sent, or written to a file. */
export interface FileAnswer {
	status: number;
	headers: Record<string, string>;
	body: Uint8Array<ArrayBuffer> | null;
}

/** What a reader accepts, and has already. */
export interface Conditions {
	acceptEncoding?: string;
	ifNoneMatch?: string | null;
}

/** A file whose bytes are known by a hash before they are made. */
export interface NamedFile {
	/** The hash of everything that the bytes depend on. */
	key: string;
	contentType: string;
	cacheControl: string;
	fileName: string;
	/** Whether it is packed by itself and no reader shows it: it is sent in no other coding, to be kept. */
	isPacked?: boolean;
}

/** Makes the bytes of a file, when they are asked for. */
type Write = () => string | Uint8Array | Promise<string | Uint8Array>;

export const readConditions = ({ headers }: Request): Conditions => ({
	acceptEncoding: headers.get('accept-encoding') ?? '',
	ifNoneMatch: headers.get('if-none-match')
});

type Coding = 'br' | 'gzip' | 'identity';

const bodies = new LRUCache<string, Uint8Array<ArrayBuffer>>({
	maxSize: 64 * 1024 * 1024,
	sizeCalculation: (body) => body.byteLength + 1
});
const inFlight = new Map<string, Promise<Uint8Array<ArrayBuffer>>>();

/** Answers with a file: 304 where the reader has it, else in a coding that the reader accepts. */
export async function answerWith(
	{ key, contentType, cacheControl, fileName, isPacked = false }: NamedFile,
	{ acceptEncoding, ifNoneMatch }: Conditions,
	write: Write
): Promise<FileAnswer> {
	const coding = isPacked ? 'identity' : chooseCoding(acceptEncoding ?? '');
	const etag = `"${key}${coding === 'identity' ? '' : `-${coding}`}"`;
	const headers: Record<string, string> = {
		'content-type': contentType,
		etag,
		'cache-control': cacheControl,
		vary: 'accept-encoding',
		'content-disposition': contentDisposition(fileName, isPacked ? 'attachment' : 'inline')
	};
	if (matches(ifNoneMatch, etag)) return { status: 304, headers, body: null };
	const body = await bytesOf(key, write, coding);
	if (coding !== 'identity') headers['content-encoding'] = coding;
	return { status: 200, headers, body };
}

/** The bytes of a file, made once. */
export function bytesOf(
	key: string,
	write: Write,
	coding: Coding = 'identity'
): Promise<Uint8Array<ArrayBuffer>> {
	return once(`${key} ${coding}`, async () => {
		if (coding === 'identity') return toBytes(await write());
		return encodeBody(await bytesOf(key, write), coding);
	});
}

const toBytes = (body: string | Uint8Array): Uint8Array<ArrayBuffer> =>
	typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body);

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
