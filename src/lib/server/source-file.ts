import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decode, decoderOf, namedEncoding } from '../csv/decode';
import { guessDelimiter } from '../csv/delimiter';
import { guessEncoding } from '../csv/guess-encoding';
import type { Records } from '../csv/parse';
import { decodePieces, findStop, PieceReader, withoutLast } from '../csv/pieces';
import { refuse, type Refused } from '../csv/refuse';
import { continueTable } from '../csv/table';
import { isGzip } from '../csv/unzip';
import { isContainer } from '../csv/workbook/container';
import type { RegionIndex } from '../importing/regions';
import type { TableFile } from '../importing/read-edition';
import { sourceSteps, standsAlone } from '../importing/source';
import { wholeTable } from '../importing/whole-table';
import { breathe, gently } from './breathe';
import { piecesOf, type Brought } from './originals';

/** A larger file is refused before it is read; a packed one where it unpacks to more. */
export const MAX_FILE = 500_000_000;
const MAX_RATIO = 200;
const SMALL = 20_000_000;

/** Up to here a file is read whole, as `inspect` does; of a larger one this much makes the proposal. */
const WHOLE = 6_000_000;
const HEAD = 3_000_000;
const MAX_WORKBOOK = 100_000_000;

/** A file on this machine that is read as often as needed, some records at a time. */
export interface SourceFile extends TableFile {
	/** Whether all of it made the proposal, and not its beginning alone. */
	isWhole: boolean;
}

export interface SourceFileOptions {
	encoding?: string;
	delimiter?: string;
	sheet?: string;
	regions: RegionIndex;
}

/** Opens a file: packed or not, small or large. Refuses what is no table. */
export async function openSourceFile(
	file: Place,
	options: SourceFileOptions
): Promise<SourceFile | Refused> {
	return refusing(async () => {
		const head = await takeHead(unpacked(file), WHOLE);
		if (isContainer(head.bytes)) return await wholeWorkbook(file, options);
		if (head.isWhole) return await wholeFile(head.bytes, options);
		return largeFile(file, head.bytes.subarray(0, HEAD), options);
	});
}

/**
 * What a file is refused for before any of it is kept; null for nothing. Its beginning tells most of it, and then the
 * rest is not read. A packed one is unpacked to its end, and to nowhere: only there it shows whether it is whole.
 */
export async function refuseHead(
	brought: Brought,
	{ encoding, delimiter }: Omit<SourceFileOptions, 'regions'>
): Promise<Refused | null> {
	return refusing(async () => {
		const { bytes, isWhole } = await takeHead(unpacked(brought), HEAD);
		// What is wrong with a workbook, its parts tell.
		if (isContainer(bytes)) return null;
		const decoded = decode(bytes.subarray(0, HEAD), encoding);
		if ('refused' in decoded) return decoded;
		const stop = findStop(decoded.text, delimiter ?? guessDelimiter(decoded.text));
		if (stop) return refuse(stop.code, `Record ${stop.row}: ${stop.message}`);
		if (!isWhole && (await isPacked(brought)))
			for await (const piece of unpacked(brought)) void piece;
		return null;
	});
}

async function isPacked(brought: Brought): Promise<boolean> {
	for await (const piece of piecesOf(brought)) return isGzip(piece);
	return false;
}

/** Does something with the bytes of a file; what is wrong with a packed one may show only at its end. */
export async function refusing<T>(work: () => Promise<T>): Promise<T | Refused> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof TooLarge) return refuse('too-large', error.message);
		if ((error as NodeJS.ErrnoException).code?.startsWith('Z_'))
			return refuse('gzip', 'The compressed file is damaged or was cut; download it again.');
		throw error;
	}
}

/** The contents of a workbook are listed at its end. */
async function wholeWorkbook(file: Place, options: SourceFileOptions) {
	const { bytes, isWhole } = await takeHead(unpacked(file), MAX_WORKBOOK);
	if (isWhole) return await wholeFile(bytes, options);
	return refuse(
		'too-large',
		`The workbook has more than ${MAX_WORKBOOK / 1e6} MB, which is the limit; save its sheet as CSV.`
	);
}

/** Where a file lies; it may be moved between two readings. */
interface Place {
	readonly path: string;
}

class TooLarge extends Error {}

/** The bytes of a file, unpacked where they are packed; stops at once where they become too many. */
async function* unpacked(
	brought: Brought,
	seen: (bytes: number) => void = () => undefined
): AsyncGenerator<Uint8Array> {
	async function* counting() {
		for await (const piece of piecesOf(brought)) {
			seen(piece.length);
			yield piece;
		}
	}
	const pieces = counting();
	const first = await pieces.next();
	if (first.done) return;
	async function* all() {
		yield first.value as Uint8Array;
		yield* pieces;
	}
	if (!isGzip(first.value)) {
		yield* all();
		return;
	}
	let packed = 0;
	let length = 0;
	async function* counted() {
		for await (const piece of all()) {
			packed += piece.length;
			yield piece;
		}
	}
	const gunzip = createGunzip();
	const input = Readable.from(counted());
	input.on('error', (error) => gunzip.destroy(error));
	for await (const piece of input.pipe(gunzip) as AsyncIterable<Buffer>) {
		length += piece.length;
		const isBomb = length > SMALL && length > packed * MAX_RATIO;
		if (length > MAX_FILE || isBomb) {
			input.destroy();
			const most = isBomb ? `${MAX_RATIO} times its size` : `${MAX_FILE / 1e6} MB`;
			throw new TooLarge(`The file unpacks to more than ${most}, which is the limit.`);
		}
		yield piece;
	}
}

async function takeHead(pieces: AsyncGenerator<Uint8Array>, most: number) {
	const parts: Uint8Array[] = [];
	let length = 0;
	let isWhole = true;
	for await (const piece of pieces) {
		parts.push(piece);
		length += piece.length;
		if (length <= most) continue;
		isWhole = false;
		break;
	}
	return { bytes: new Uint8Array(Buffer.concat(parts)), isWhole };
}

async function wholeFile(
	bytes: Uint8Array,
	options: SourceFileOptions
): Promise<SourceFile | Refused> {
	const source = await gently(sourceSteps(bytes, options));
	if ('refused' in source) return source;
	return { ...wholeTable(source, breathe), isWhole: true };
}

async function largeFile(
	file: Place,
	head: Uint8Array,
	options: SourceFileOptions
): Promise<SourceFile | Refused> {
	const encoding = options.encoding
		? namedEncoding(options.encoding, head)
		: await findEncoding(file, head);
	if (!decoderOf(encoding))
		return refuse('encoding', `No encoding is called "${options.encoding}".`);
	const decoded = decode(head, encoding);
	if ('refused' in decoded) return decoded;
	const delimiter = options.delimiter ?? guessDelimiter(decoded.text);
	const text = withoutLast(decoded.text, delimiter);
	const proposal = await gently(
		sourceSteps(new TextEncoder().encode(text), {
			delimiter,
			encoding: 'utf-8',
			regions: options.regions
		})
	);
	if ('refused' in proposal) return proposal;
	const { confidence } = options.encoding ? { confidence: 1 } : guessEncoding(head);
	const source = { ...proposal, encoding, confidence };
	const isKnown = standsAlone(options.regions);
	const { size } = await stat(file.path);
	// What the head says about units, right below its header, is no record.
	const headings = new Set(
		source.table.dropped.flatMap(({ row, reason }) => (reason === 'heading' ? [row] : []))
	);
	return {
		source,
		isWhole: false,
		async *tables() {
			let isOver = false;
			for await (const { records, isLast, done, damaged } of readLarge(file, encoding, delimiter)) {
				if (isOver) break;
				const below = records.records.filter(
					({ row }) => row > source.table.headerRow && !headings.has(row)
				);
				const piece = { ...records, records: below };
				const table = continueTable(source.table, piece, { isLast, isKnown });
				isOver = table.another !== null;
				yield { table, done: Math.min(1, done / size), damaged };
				await breathe();
			}
		}
	};
}

/** Characters beyond ASCII may come late in a long file: UTF-8 is believed when all of it is. */
async function findEncoding(file: Place, head: Uint8Array): Promise<string> {
	const { encoding } = guessEncoding(head);
	if (encoding !== 'utf-8') return encoding;
	const strict = new TextDecoder('utf-8', { fatal: true });
	for await (const piece of unpacked(file)) {
		try {
			strict.decode(piece, { stream: true });
		} catch {
			return guessEncoding(new Uint8Array(Buffer.concat([head.subarray(0, 500_000), piece])))
				.encoding;
		}
	}
	return 'utf-8';
}

/** The records of a large file as they come, the last ones marked. */
async function* readLarge(file: Place, encoding: string, delimiter: string) {
	const reader = new PieceReader(delimiter);
	let length = 0;
	async function* counted() {
		yield* unpacked(file, (bytes) => (length += bytes));
	}
	let held: { records: Records; done: number; damaged: number } | null = null;
	let isFirst = true;
	for await (const { text, damaged } of decodePieces(counted(), encoding)) {
		const plain = isFirst && text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
		isFirst &&= text === '';
		const records = reader.push(plain);
		if (held) yield { ...held, isLast: false };
		held = { records, done: length, damaged };
		if (records.stopped) break;
	}
	const rest = reader.end();
	if (held) yield { ...held, isLast: rest.records.length === 0 };
	if (rest.records.length > 0 || rest.problems.length > 0)
		yield { records: rest, done: length, damaged: 0, isLast: true };
}
