import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface PeerSite {
	url: string;
	stop(): Promise<void>;
}

const page = (peer: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Private investment in AI of invented regions</title>
<style>body { margin: 2rem auto; max-width: 60rem; font: 16px sans-serif } td { padding: 0.25rem 0.5rem }</style>
</head>
<body><script type="module" src="/${peer}.js"></script></body>
</html>
`;

/** Serves the pages that peers draw, `/<peer>?case=…`, with scripts and data gzipped beforehand. */
export async function servePeers(
	scripts: Record<string, string>,
	data: Record<string, unknown>
): Promise<PeerSite> {
	const html = 'text/html; charset=utf-8';
	const files = new Map<string, { type: string; body: Buffer }>([
		['/blank', { type: html, body: gzipSync('<!doctype html><title>blank</title>') }]
	]);
	for (const [peer, path] of Object.entries(scripts)) {
		files.set(`/${peer}`, { type: html, body: gzipSync(page(peer)) });
		const body = gzipSync(readFileSync(path), { level: 9 });
		files.set(`/${peer}.js`, { type: 'text/javascript; charset=utf-8', body });
	}
	for (const [name, value] of Object.entries(data)) {
		const body = gzipSync(JSON.stringify(value), { level: 9 });
		files.set(`/${name}.json`, { type: 'application/json; charset=utf-8', body });
	}
	const server = createServer((request, response) => {
		const file = files.get(new URL(request.url ?? '/', 'http://127.0.0.1').pathname);
		if (!file) return void response.writeHead(404).end();
		response
			.writeHead(200, {
				'content-type': file.type,
				'content-encoding': 'gzip',
				'content-length': file.body.length
			})
			.end(file.body);
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		async stop() {
			server.close();
			server.closeAllConnections();
		}
	};
}
