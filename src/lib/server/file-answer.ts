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
	/** Bytes that no coding makes smaller are sent as they are. */
	isPacked?: boolean;
	/** No reader shows it: it is offered to be kept. */
	isKept?: boolean;
}

/** Text, or bytes, with what is said of them in headers. */
export type Written =
	string | Uint8Array | { body: Uint8Array<ArrayBuffer>; headers?: Record<string, string> };

/** Makes a file, when it is asked for. */
type Write = () => Written | Promise<Written>;

interface Made {
	body: Uint8Array<ArrayBuffer>;
	headers: Record<string, string>;
}

export const readConditions = ({ headers }: Request): Conditions => ({
	acceptEncoding: headers.get('accept-encoding') ?? '',
	ifNoneMatch: headers.get('if-none-match')
});

type Coding = 'br' | 'gzip' | 'identity';

const bodies = new LRUCache<string, Made>({
	maxSize: 64 * 1024 * 1024,
	sizeCalculation: ({ body }) => body.byteLength + 1
});
const inFlight = new Map<string, Promise<Made>>();

/** Answers with a file: 304 where the reader has it, else in a coding that the reader accepts. */
export async function answerWith(
	{ key, contentType, cacheControl, fileName, isPacked = false, isKept = false }: NamedFile,
	{ acceptEncoding, ifNoneMatch }: Conditions,
	write: Write
): Promise<FileAnswer> {
	const coding = isPacked ? 'identity' : chooseCoding(acceptEncoding ?? '');
	const etag = `"${key}${coding === 'identity' ? '' : `-${coding}`}"`;
	const headers: Record<string, string> = {
		'content-type': contentType,
		etag,
		'cache-control': cacheControl,
		...(isPacked ? {} : { vary: 'accept-encoding' }),
		'content-disposition': contentDisposition(fileName, isKept ? 'attachment' : 'inline')
	};
	if (matches(ifNoneMatch, etag)) return { status: 304, headers, body: null };
	const made = await make(key, write, coding);
	if (coding !== 'identity') headers['content-encoding'] = coding;
	return { status: 200, headers: { ...headers, ...made.headers }, body: made.body };
}

/** The bytes of a file, made once. */
export const bytesOf = async (key: string, write: Write): Promise<Uint8Array<ArrayBuffer>> =>
	(await make(key, write, 'identity')).body;

function make(key: string, write: Write, coding: Coding): Promise<Made> {
	return once(`${key} ${coding}`, async () => {
		if (coding !== 'identity') {
			const { body, headers } = await make(key, write, 'identity');
			return { body: await encodeBody(body, coding), headers };
		}
		return toMade(await write());
	});
}

function toMade(written: Written): Made {
	if (typeof written === 'string') return { body: new TextEncoder().encode(written), headers: {} };
	if (written instanceof Uint8Array) return { body: new Uint8Array(written), headers: {} };
	return { headers: {}, ...written };
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
async function once(key: string, compute: () => Promise<Made>): Promise<Made> {
	const kept = bodies.get(key);
	if (kept) return kept;
	const running = inFlight.get(key) ?? compute().finally(() => inFlight.delete(key));
	inFlight.set(key, running);
	const made = await running;
	bodies.set(key, made);
	return made;
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
