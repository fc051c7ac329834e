import { setTimeout as wait } from 'node:timers/promises';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { hashToken } from './tokens';

/** Wrong attempts of one address in a minute. */
const byAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 10, duration: 60 });
/** Wrong attempts on one account in a quarter of an hour only slow it down: its owner is never locked out. */
const byAccount = new RateLimiterMemory({ keyPrefix: 'account', points: 1e9, duration: 900 });

const FREE = 5;
const LONGEST_MS = 4_000;

/** Counts an attempt before it is made; the seconds to wait when there were too many, else null. */
export const countAttempt = (address: string): Promise<number | null> =>
	waitAfter(byAddress, address);

/** Counts one more; the seconds to wait when there were too many, else null. */
export async function waitAfter(
	limiter: RateLimiterMemory,
	address: string
): Promise<number | null> {
	try {
		await limiter.consume(address);
		return null;
	} catch (refusal) {
		return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1_000));
	}
}

/** Waits as long as an account with that many wrong attempts must, whether it exists or not. */
export async function slowDown(account: string): Promise<void> {
	const failures = (await byAccount.get(hashToken(account)))?.consumedPoints ?? 0;
	await wait(delayAfter(failures));
}

/** Milliseconds, doubled by each wrong attempt. */
export const delayAfter = (failures: number) =>
	failures > FREE ? Math.min(LONGEST_MS, 125 * 2 ** (failures - FREE)) : 0;

export async function countFailure(account: string): Promise<void> {
	await byAccount.consume(hashToken(account));
}

/** A right attempt does not count; it does not wipe out the wrong ones before it either. */
export async function forgive(address: string): Promise<void> {
	await byAddress.reward(address);
}

/**
 * Whom an attempt counts against: the socket's address, or behind proxies that many entries from the end of
 * X-Forwarded-For. A chain too short for that is not believed. IPv6 counts by network (/64).
 */
export function addressOf(socket: string, forwarded: string | null, proxies: number): string {
	const chain = (forwarded ?? '').split(',').map((entry) => entry.trim());
	const claimed = proxies > 0 ? chain.at(-proxies) : undefined;
	return networkOf(claimed || socket);
}

function networkOf(address: string): string {
	const plain = address.toLowerCase().replace(/^\[|\](:\d+)?$|%.*$/g, '');
	const mapped = /^(?:0*:)*:?(?:0*:)*ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain);
	if (mapped) return mapped[1] as string;
	if (!/:.*:/.test(plain)) return plain.replace(/:\d+$/, '');
	const [head = '', tail] = plain.split('::');
	const left = head.split(':').filter(Boolean);
	const right = (tail ?? '').split(':').filter(Boolean);
	const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length);
	const groups = [...left, ...Array<string>(zeros).fill('0'), ...right];
	return groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':');
}
