/** How far a file has come. */
export interface Coming {
	/** In bytes. */
	received: number;
	/** Of 1; null where it is not known how much there will be. */
	part: number | null;
}

/** A file that has come, under the name that the server gives it. */
export interface Fetched {
	name: string;
	blob: Blob;
}

/**
 * Fetches a file and tells how far it has come. Packed on its way, its size is not known beforehand: of a CSV with a
 * known number of `rows` the lines are counted. Throws where the server refuses, or the signal ends it.
 */
export async function fetchFile(
	href: string,
	{ rows, signal, tell }: { rows: number | null; signal: AbortSignal; tell(coming: Coming): void }
): Promise<Fetched> {
	const response = await fetch(href, { signal });
	if (!response.ok || !response.body) throw new Error(`${response.status}`);
	const { headers } = response;
	const total = headers.has('content-encoding') ? 0 : Number(headers.get('content-length'));
	const pieces: Uint8Array<ArrayBuffer>[] = [];
	let received = 0;
	let lines = 0;
	const reader = response.body.getReader();
	for (let read = await reader.read(); !read.done; read = await reader.read()) {
		pieces.push(read.value);
		received += read.value.byteLength;
		if (!total && rows) lines += countLines(read.value);
		const part = total ? received / total : rows ? lines / (rows + 1) : null;
		tell({ received, part: part === null ? null : Math.min(1, part) });
	}
	const type = headers.get('content-type') ?? '';
	return { name: nameIn(headers, href), blob: new Blob(pieces, { type }) };
}

function countLines(bytes: Uint8Array): number {
	let lines = 0;
	for (const byte of bytes) if (byte === 10) lines++;
	return lines;
}

function nameIn(headers: Headers, href: string): string {
	const told = /filename="([^"]+)"/.exec(headers.get('content-disposition') ?? '')?.[1];
	return told ?? (href.split('?')[0] as string).split('/').at(-1) ?? 'file';
}

/** "512 B", "4.1 kB", "12.6 MB". */
export function sizeText(bytes: number): string {
	if (bytes < 1000) return `${bytes} B`;
	const [size, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : [bytes / 1e6, 'MB'];
	return `${size.toFixed(size < 100 ? 1 : 0)} ${unit}`;
}
