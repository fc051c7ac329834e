import { rmSync, writeFileSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { inRepository } from '../../../scripts/lib/repository.mjs';
import { startSite } from '../../support/site';
import { median } from '../charts/report';

const CONNECTIONS = 32;

/** What is compared: by its name, its address and the least that its rate may be of a static file's. */
export type Answers = Record<string, { path: string; target: number; known?: number }>;

interface Got {
	status: number;
	bytes: number;
	etag: string | undefined;
}

export interface Rate {
	what: string;
	bytes: number;
	/** Requests a second. */
	ours: number;
	theirs: number;
	ratio: number;
	target: number;
	met: boolean;
}

/**
 * Requests a second of answers from memory beside those of static files of as many bytes, from the same server.
 * `known` asks for a row of its own: what a reader gets who has the answer already.
 */
export async function compareRates(answers: Answers, rounds: number): Promise<Rate[]> {
	const sizes = await sizesOf(answers);
	const files = Object.keys(answers).map((what) => [what, fileOf(what)] as const);
	for (const [what, { path }] of files) writeFileSync(path, 'x'.repeat(sizes[what] ?? 0));
	const rows: Rate[] = [];
	try {
		const site = await startSite();
		const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
		try {
			for (const [what, { url }] of files) {
				const asked = answers[what] as Answers[string];
				rows.push(...(await compare(what, asked, site.url, site.url + url, agent, rounds)));
			}
		} finally {
			agent.destroy();
			await site.stop();
		}
	} finally {
		for (const [, { path }] of files) rmSync(path, { force: true });
	}
	return rows;
}

/** A line for each, for people. */
export const lineOf = ({ what, bytes, ours, theirs, ratio, target, met }: Rate) =>
	`${what.padEnd(18)} ${`${bytes} bytes`.padStart(13)} ${ours.toFixed(0).padStart(7)}/s ÷ ${theirs.toFixed(0).padStart(6)}/s = ${ratio.toFixed(2)}  ≥ ${target}  ${met ? 'yes' : 'no'}`;

/** Static files stand in the built client, where a server finds them when it starts. */
function fileOf(what: string) {
	const name = `bench-${what.replaceAll(' ', '-')}.bin`;
	return { path: inRepository(`build/client/${name}`), url: `/${name}` };
}

/** Bytes of each answer as it is sent. */
async function sizesOf(answers: Answers): Promise<Record<string, number>> {
	const site = await startSite();
	try {
		const entries = Object.entries(answers).map(async ([what, { path }]) => {
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
	{ path, target, known }: Answers[string],
	site: string,
	theirs: string,
	agent: Agent,
	rounds: number
): Promise<Rate[]> {
	const ours = site + path;
	const { bytes, etag } = await ask(ours, {}, agent);
	if (!etag) throw new Error(`${ours} has no ETag.`);
	const rates = { ours: [] as number[], known: [] as number[], theirs: [] as number[] };
	for (let round = 0; round < rounds; round++) {
		rates.ours.push(await rateOf(ours, {}, 200, agent));
		rates.theirs.push(await rateOf(theirs, {}, 200, agent));
		if (known) rates.known.push(await rateOf(ours, { 'if-none-match': etag }, 304, agent));
	}
	const row = (name: string, own: number[], least: number): Rate => {
		const [mine, peer] = [median(own), median(rates.theirs)];
		const ratio = mine / peer;
		return {
			what: name,
			bytes,
			ours: mine,
			theirs: peer,
			ratio,
			target: least,
			met: ratio >= least
		};
	};
	return [
		row(what, rates.ours, target),
		...(known ? [row(`${what}, 304`, rates.known, known)] : [])
	];
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
