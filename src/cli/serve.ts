import './home';
import { existsSync } from 'node:fs';
import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type ServerResponse
} from 'node:http';
import compression from '@polka/compression';
import { OperatorError, readEnvironment } from '../lib/server/environment';
import { openedAtlas } from '../lib/server/slot';
import { keepAnswers } from './kept-answers';

const FILE = /^\/figures\/[^?]*\.[a-z]+(\?|$)/;

/** How long requests under way may take after a signal to stop. */
const DRAIN_MS = 30_000;

async function serve() {
	const env = readEnvironment(process.env);
	// Without ORIGIN the adapter takes every request for https and refuses forms sent over plain http.
	if (!env.origin) {
		process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
		process.env.HOST_HEADER = 'host';
	}
	process.env.BODY_SIZE_LIMIT ||= '150M';
	if (!env.databaseUrl && !existsSync(env.dataDir))
		console.log('Making the embedded database and loading data/ ...');
	// Loading the handler opens the database, migrates it and loads data/.
	const path = '../handler.js';
	const { handler } = (await import(/* @vite-ignore */ path)) as { handler: RequestListener };
	const compress = compression({ brotli: true, level: 5, threshold: 1024 });
	const atlas = await openedAtlas();
	const answer = keepAnswers(
		(request, response) => {
			const handle = () => void handler(request, response);
			// Files come in the coding that their ETag names.
			if (FILE.test(request.url ?? '')) handle();
			else compress(request, response, handle);
		},
		// A page may name the day on which it was asked for.
		async () => `${new Date().toISOString().slice(0, 10)} ${await atlas.state()}`
	);
	const server = createServer((request, response) => {
		dropForwarded(request, env.trustedProxies > 0);
		if (isTooLong(request)) refuseBody(response);
		else answer(request, response);
	});
	server.headersTimeout = 15_000;
	// A large file over a slow line.
	server.requestTimeout = 600_000;

	const stop = (signal: string) => void shutDown(server, signal);
	process.once('SIGTERM', () => stop('SIGTERM'));
	process.once('SIGINT', () => stop('SIGINT'));
	await listen(server, env.host, env.port);
	const address = server.address();
	const port = typeof address === 'object' && address ? address.port : env.port;
	const database = env.databaseUrl ? 'Postgres' : `the embedded database in ${env.dataDir}`;
	console.log(`AI Investment Atlas is ready at http://${env.host}:${port} with ${database}.`);
}

/** Only files to import are long: everything else that is sent here is a small form. */
const LONG = /^(\/ko)?\/import(\/|\?|$)/;
const MAX_FORM = 512 * 1024;

function isTooLong({ url = '', headers, method }: IncomingMessage): boolean {
	if (method === 'GET' || method === 'HEAD' || LONG.test(url)) return false;
	const length = headers['content-length'];
	return headers['transfer-encoding'] !== undefined || Number(length ?? 0) > MAX_FORM;
}

function refuseBody(response: ServerResponse) {
	response.writeHead(413, { 'content-type': 'text/plain', connection: 'close' });
	response.end('What was sent is too long.');
}

/** What a client says of itself as a proxy is not believed; of trusted proxies only the chain of addresses is. */
function dropForwarded({ headers }: IncomingMessage, keepsChain: boolean) {
	for (const name of Object.keys(headers))
		if (name.startsWith('x-forwarded-') && !(keepsChain && name === 'x-forwarded-for'))
			delete headers[name];
	headers['x-forwarded-proto'] = 'http';
}

type Server = ReturnType<typeof createServer>;

async function listen(server: Server, host: string, port: number) {
	try {
		await new Promise<void>((resolve, reject) => {
			server.once('error', reject);
			server.listen(port, host, resolve);
		});
	} catch (error) {
		await emitShutdown('failed');
		const { code, message } = error as NodeJS.ErrnoException;
		throw new OperatorError(
			code === 'EADDRINUSE'
				? `Port ${port} of ${host} is in use by another program. Stop it, or set PORT to another number.`
				: `The server can not listen on ${host}:${port}: ${message}.`
		);
	}
}

/** Lets requests under way end, closes the database, and leaves nothing running. */
async function shutDown(server: Server, signal: string) {
	const closed = new Promise((resolve) => server.close(resolve));
	server.closeIdleConnections();
	const timer = setTimeout(() => server.closeAllConnections(), DRAIN_MS);
	// A browser keeps idle connections open for as long as it may.
	const sweep = setInterval(() => server.closeIdleConnections(), 250);
	await closed;
	clearTimeout(timer);
	clearInterval(sweep);
	await emitShutdown(signal);
	process.exit(0);
}

const emitShutdown = (reason: string) =>
	Promise.all(
		process
			.listeners('sveltekit:shutdown' as NodeJS.Signals)
			.map((listener) => (listener as (reason: string) => unknown)(reason))
	);

try {
	await serve();
} catch (error) {
	const { message, exitCode } = error as OperatorError;
	const isForOperator = exitCode !== undefined;
	console.error(isForOperator ? message : error);
	process.exit(exitCode ?? 1);
}
