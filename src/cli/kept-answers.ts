import { randomUUID } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { isShared } from '../lib/server/shared-answer';

/** An answer as it was sent, compressed, and the state of the atlas that it is true for. */
interface Kept {
	state: string;
	headers: OutgoingHttpHeaders;
	body: Buffer;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

const MAX_BYTES = 96 * 1024 * 1024;
/** Larger answers are made anew. */
const MAX_ANSWER = 4 * 1024 * 1024;
const MAX_KEY = 4_096;
/** Who waits longer for what the atlas holds takes it for unknown: a connection that is cut somewhere says nothing. */
const PATIENCE_MS = 2_000;
/** Belong to a connection or a single answer. */
const passing = ['connection', 'date', 'keep-alive', 'transfer-encoding', 'x-request-id'];
/** Since when an answer may be out of date, to the second: the database has not told since what it holds. */
const STALE = 'x-data-stale-since';
/** What an answer of 304 says of the one that the reader has. */
const ofBody = ['content-length', 'content-type', 'content-encoding'];

/**
 * Answers again what was answered before, without asking the pages, for as long as the atlas has not changed.
 * Only answers that are marked as everyone's are kept. Who asks for what is just being made waits for it.
 * @param stateOf A text that changes with everything that pages show; rejects where that can not be known. Then what
 * was true when it last was known is answered, and says so; the pages are asked for the rest.
 */
export function keepAnswers(answer: Answer, stateOf: () => Promise<string>): Answer {
	const kept = new LRUCache<string, Kept>({
		maxSize: MAX_BYTES,
		sizeCalculation: ({ body }, key) => body.byteLength + key.length + 1_000
	});
	const making = new Map<string, Promise<void>>();
	let last = { state: '', at: 0 };

	async function lookUp(request: IncomingMessage, response: ServerResponse, key: string) {
		const state = await inTime(stateOf(), PATIENCE_MS);
		if (state !== null) last = { state, at: Date.now() };
		const known = () => {
			const found = kept.get(key);
			return found?.state === (state ?? last.state) ? found : null;
		};
		if (!known()) await making.get(key);
		if (response.destroyed) return;
		const found = known();
		if (found && state === null) response.setHeader(STALE, new Date(last.at).toISOString());
		if (found) return sendAgain(found, request, response);
		if (state === null || request.method === 'HEAD') return answer(request, response);
		const made = capture(request, response).then((taken) => {
			if (taken) kept.set(key, { state, ...taken });
		});
		making.set(key, made);
		void made.finally(() => {
			if (making.get(key) === made) making.delete(key);
		});
		answer(request, response);
	}

	return (request, response) => {
		const key = keyOf(request);
		if (key === null) answer(request, response);
		else void lookUp(request, response, key);
	};
}

/** Null where a promise fails, or takes too long. */
function inTime<T>(promise: Promise<T>, ms: number): Promise<T | null> {
	return new Promise((resolve) => {
		const timer = setTimeout(resolve, ms, null);
		const settle = (value: T | null) => {
			clearTimeout(timer);
			resolve(value);
		};
		promise.then(settle, () => settle(null));
	});
}

/** Null where an answer is nobody else's: anything but a plain question for the whole of an address, or its head. */
function keyOf({ method, url = '', headers }: IncomingMessage): string | null {
	if (
		(method !== 'GET' && method !== 'HEAD') ||
		headers.range !== undefined ||
		url.startsWith('/_app/')
	)
		return null;
	const key = [headers.host, headers['accept-encoding'], url].join(' ');
	return key.length > MAX_KEY ? null : key;
}

function sendAgain({ headers, body }: Kept, request: IncomingMessage, response: ServerResponse) {
	const own = { ...headers, 'x-request-id': randomUUID() };
	const known = request.headers['if-none-match'];
	if (headers.etag && known?.split(',').some((tag) => tag.trim() === headers.etag)) {
		const without = Object.entries(own).filter(([name]) => !ofBody.includes(name));
		response.writeHead(304, Object.fromEntries(without)).end();
	} else response.writeHead(200, { ...own, 'content-length': body.byteLength }).end(body);
}

/** What is sent, once it has been sent whole; null where it is not everyone's, too large or cut off. */
function capture(
	request: IncomingMessage,
	response: ServerResponse
): Promise<Omit<Kept, 'state'> | null> {
	const chunks: Buffer[] = [];
	let size = 0;
	const take = (chunk: unknown) => {
		if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
		const bytes = Buffer.from(chunk as Uint8Array);
		size += bytes.byteLength;
		if (size <= MAX_ANSWER) chunks.push(bytes);
		else chunks.length = 0;
	};
	const { write, end } = response;
	response.write = function (...args: unknown[]) {
		take(args[0]);
		return write.apply(response, args as Parameters<typeof write>);
	} as typeof write;
	response.end = function (...args: unknown[]) {
		take(args[0]);
		return end.apply(response, args as unknown as Parameters<typeof end>);
	} as typeof end;
	return new Promise((resolve) => {
		response.once('close', () => {
			const isWhole = response.writableFinished && response.statusCode === 200;
			if (!isWhole || !isShared(request) || size > MAX_ANSWER) return resolve(null);
			const headers = Object.entries(response.getHeaders());
			resolve({
				headers: Object.fromEntries(headers.filter(([name]) => !passing.includes(name))),
				body: Buffer.concat(chunks)
			});
		});
	});
}
