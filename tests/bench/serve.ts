import { rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { inRepository } from '../../scripts/lib/repository.mjs';
import { startSite } from '../support/site';
import { median } from './charts/report';
import { readFlags } from './flags';

const notes = `
Requests a second over 32 kept connections of one process, in medians of rounds in which the addresses take turns;
the peer is a static file of as many bytes, from the same server. 304 is what a reader gets who has the answer.`;

const SAME = 0.8;
const KNOWN = 1.2;
const CONNECTIONS = 32;
const figure = '/figures/private-investment-by-region';

const answers: Record<string, string> = {
	'figure page': figure,
	overview: '/',
	embed: '/embed/private-investment-by-region',
	picture: `${figure}.svg`,
	csv: `${figure}.csv`,
	json: `${figure}.json`,
	'api rows': '/api/v1/observations?figure=private-investment-by-region',
	'api list': '/api/v1/editions'
};

interface Got {
	status: number;
	bytes: number;
	etag: string | undefined;
}

interface Measured {
	what: string;
	bytes: number;
	/** Requests a second. */
	ours: number;
	theirs: number;
	ratio: number;
	target: number;
	met: boolean;
}

/** Compares answers from memory with static files of their size; the exit code. */
export async function bench(args: string[]): Promise<number> {
	const values = readFlags('serve', args);
	if (!values) return 2;
	const sizes = await sizesOf();
	const files = Object.keys(answers).map((what) => [what, fileOf(what)] as const);
	for (const [what, { path }] of files) writeFileSync(path, 'x'.repeat(sizes[what] ?? 0));
	const rows: Measured[] = [];
	try {
		const site = await startSite();
		const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
		try {
			for (const [what, { url }] of files)
				rows.push(
					...(await compare(what, site.url + answers[what], site.url + url, agent, values.quick))
				);
		} finally {
			agent.destroy();
			await site.stop();
		}
	} finally {
		for (const [, { path }] of files) rmSync(path, { force: true });
	}
	const missed = rows.filter(({ met }) => !met);
	if (values.json) console.log(JSON.stringify(rows, null, '\t'));
	else {
		for (const { what, bytes, ours, theirs, ratio, target, met } of rows)
			console.log(
				`${what.padEnd(18)} ${`${bytes} bytes`.padStart(13)} ${ours.toFixed(0).padStart(7)}/s ÷ ${theirs.toFixed(0).padStart(6)}/s = ${ratio.toFixed(2)}  ≥ ${target}  ${met ? 'yes' : 'no'}`
			);
		console.log(`${notes}\n\n${rows.length - missed.length} of ${rows.length} targets met.`);
	}
	return missed.length > 0 && values.strict ? 1 : 0;
}

/** Static files stand in the built client, where a server finds them when it starts. */
function fileOf(what: string) {
	const name = `bench-${what.replaceAll(' ', '-')}.bin`;
	return { path: inRepository(`build/client/${name}`), url: `/${name}` };
}

/** Bytes of each answer as it is sent. */
async function sizesOf(): Promise<Record<string, number>> {
	const site = await startSite();
	try {
		const entries = Object.entries(answers).map(async ([what, path]) => {
			const { status, bytes } = await ask(site.url + path, {}, undefined);
			if (status !== 200) throw new Error(`${path} answered ${status}.`);
			return [what, bytes] as const;
		});
		return Object.fromEntries(await Promise.all(entries));
	} finally {
		await site.stop();
	}
}

async function compare(
	what: string,
	ours: string,
	theirs: string,
	agent: Agent,
	isQuick: boolean
): Promise<Measured[]> {
	const { bytes, etag } = await ask(ours, {}, agent);
	if (!etag) throw new Error(`${ours} has no ETag.`);
	const rates = { ours: [] as number[], known: [] as number[], theirs: [] as number[] };
	for (let round = 0; round < (isQuick ? 3 : 7); round++) {
		rates.ours.push(await rateOf(ours, {}, 200, agent));
		rates.theirs.push(await rateOf(theirs, {}, 200, agent));
		rates.known.push(await rateOf(ours, { 'if-none-match': etag }, 304, agent));
	}
	const row = (name: string, own: number[], target: number): Measured => {
		const [mine, peer] = [median(own), median(rates.theirs)];
		const ratio = mine / peer;
		return { what: name, bytes, ours: mine, theirs: peer, ratio, target, met: ratio >= target };
	};
	return [row(what, rates.ours, SAME), row(`${what}, 304`, rates.known, KNOWN)];
}

/** Requests a second within a second; each must be answered with the status. */
async function rateOf(
	url: string,
	headers: Record<string, string>,
	status: number,
	agent: Agent
): Promise<number> {
	const begun = performance.now();
	let done = 0;
	await Promise.all(
		Array.from({ length: CONNECTIONS }, async () => {
			while (performance.now() - begun < 1_000) {
				const got = await ask(url, headers, agent);
				if (got.status !== status) throw new Error(`${url} answered ${got.status}.`);
				done++;
			}
		})
	);
	return (1_000 * done) / (performance.now() - begun);
}

function ask(url: string, headers: Record<string, string>, agent?: Agent): Promise<Got> {
	return new Promise((resolve, reject) => {
		const options = { headers: { 'accept-encoding': 'br', ...headers }, agent };
		get(url, options, (response: IncomingMessage) => {
			let bytes = 0;
			response.on('data', (chunk: Buffer) => (bytes += chunk.byteLength));
			response.on('error', reject);
			response.on('end', () =>
				resolve({ status: response.statusCode ?? 0, bytes, etag: response.headers.etag })
			);
		}).on('error', reject);
	});
}
