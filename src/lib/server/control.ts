import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the command line asks of an open atlas: the same whether it holds the database or a server does. */
export interface ControlAnswer {
	status: number;
	body: Uint8Array;
	/** The characters that the font of a picture lacks. */
	missing?: string;
}
/** By which the characters are told to whoever asks over the socket, as over HTTP. */
export const MISSING = 'atlas-missing-characters';

export type ControlHandler = (path: string, body: Uint8Array) => Promise<ControlAnswer>;

/** The socket of a data directory. Its path must fit in 107 bytes, so a long one is hashed. */
export function socketPath(dataDir: string): string {
	const path = join(dataDir, 'atlas.sock');
	if (Buffer.byteLength(path) <= 100) return path;
	const short = createHash('sha256').update(dataDir).digest('hex').slice(0, 24);
	return join(tmpdir(), `atlas-${short}.sock`);
}

/** Listens for the command line on the data directory's socket, readable by this user only. */
export async function listenForControl(dataDir: string, handle: ControlHandler) {
	const path = socketPath(dataDir);
	rmSync(path, { force: true });
	const server = createServer(async (request, response) => {
		try {
			const answer = await handle(request.url ?? '/', await readAll(request));
			const { missing } = answer;
			const headers = missing ? { [MISSING]: encodeURIComponent(missing) } : {};
			response.writeHead(answer.status, headers).end(answer.body);
		} catch (error) {
			response.writeHead(500).end(JSON.stringify({ message: (error as Error).message }));
		}
	});
	const mask = process.umask(0o177);
	try {
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(path, resolve);
		});
	} finally {
		process.umask(mask);
	}
	// The socket alone must not keep a process alive.
	server.unref();
	return {
		close() {
			server.close();
			server.closeAllConnections();
			rmSync(path, { force: true });
		}
	};
}

/** Asks the server that holds a data directory. */
export async function askServer(
	dataDir: string,
	path: string,
	body: Uint8Array
): Promise<ControlAnswer> {
	const { pathname, search } = new URL(path, 'http://atlas');
	return new Promise((resolve, reject) => {
		const request = httpRequest(
			{ socketPath: socketPath(dataDir), path: pathname + search, method: 'POST' },
			async (response) => {
				const missing = decodeURIComponent(String(response.headers[MISSING] ?? ''));
				resolve({ status: response.statusCode ?? 500, body: await readAll(response), missing });
			}
		);
		request.on('error', reject);
		request.end(body);
	});
}

async function readAll(stream: IncomingMessage): Promise<Uint8Array> {
	const chunks: Buffer[] = [];
	for await (const chunk of stream) chunks.push(chunk as Buffer);
	return new Uint8Array(Buffer.concat(chunks));
}
