import { refuse, type Refused } from './refuse';

/** 150 MB of text: more than any table of observations, less than a machine's memory. */
export const MAX_UNPACKED = 150_000_000;

/** What is larger than this and shrinks to less than a two-hundredth is no table but a trap. */
const SMALL = 20_000_000;
const MAX_RATIO = 200;

export const isGzip = (bytes: Uint8Array) => bytes[0] === 0x1f && bytes[1] === 0x8b;

/** The platform's own gunzip: browsers and Node have it. */
const gunzip = (packed: ReadableStream<BufferSource>): ReadableStream<Uint8Array> =>
	packed.pipeThrough(new DecompressionStream('gzip'));

/**
 * Unpacks gzip and leaves other bytes as they are. Stops at once when more than `limit` bytes come out
 * of it, and refuses what is cut or damaged.
 */
export async function unzip(
	bytes: Uint8Array,
	{ limit = MAX_UNPACKED, decompress = gunzip } = {}
): Promise<Uint8Array | Refused> {
	if (!isGzip(bytes)) return bytes;
	const reader = decompress(streamOf(bytes)).getReader();
	const parts: Uint8Array[] = [];
	let length = 0;
	try {
		for (;;) {
			const { done, value } = await reader.read();
			if (done) break;
			length += value.length;
			const isBomb = length > SMALL && length > bytes.length * MAX_RATIO;
			if (length > limit || isBomb) {
				await reader.cancel().catch(() => undefined);
				const most = isBomb ? `${MAX_RATIO} times its size` : `${limit / 1e6} MB`;
				return refuse('too-large', `The file unpacks to more than ${most}, which is the limit.`);
			}
			parts.push(value);
		}
	} catch {
		return refuse('gzip', 'The compressed file is damaged or was cut; download it again.');
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

/** In pieces, so that a small file that unpacks to a huge one is stopped early. */
function streamOf(bytes: Uint8Array): ReadableStream<BufferSource> {
	let at = 0;
	return new ReadableStream<BufferSource>({
		pull(controller) {
			if (at >= bytes.length) return controller.close();
			controller.enqueue(bytes.slice(at, at + 16_384));
			at += 16_384;
		}
	});
}
