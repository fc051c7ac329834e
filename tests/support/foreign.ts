import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody else's site: pages of plain HTML, at `localhost` and so of another site than 127.0.0.1. */
export interface Foreign {
	url: string;
	/** The address at which this body is shown from now on. */
	show(body: string): string;
	stop(): Promise<unknown>;
}

export async function startForeign(): Promise<Foreign> {
	const bodies: string[] = [];
	const server = createServer(({ url = '' }, response) => {
		const body = bodies[Number(url.slice(1))];
		response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html' });
		response.end(
			`<!doctype html><html lang="en"><title>A report</title><link rel="icon" href="data:,">${body ?? ''}`
		);
	}).listen(0, 'localhost');
	await once(server, 'listening');
	const url = `http://localhost:${(server.address() as AddressInfo).port}`;
	return {
		url,
		show: (body) => `${url}/${bodies.push(body) - 1}`,
		stop() {
			server.close();
			server.closeAllConnections();
			return once(server, 'close');
		}
	};
}
