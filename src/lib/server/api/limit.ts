import { RateLimiterMemory } from 'rate-limiter-flexible';
import { waitAfter } from '../accounts/limits';
import type { Environment } from '../environment';
import { problemAnswer, type FileAnswer } from '../file-answer';

const limiters = new WeakMap<Environment, RateLimiterMemory>();

/**
 * Counts a request that an answer has to be made for; the refusal when there were too many, else null. What the
 * server around the pages answers from its memory is not counted: it costs no more than a static file.
 */
export async function refuseTooMany(env: Environment, client: string): Promise<FileAnswer | null> {
	let limiter = limiters.get(env);
	if (!limiter) {
		limiter = new RateLimiterMemory({ keyPrefix: 'api', points: env.apiLimit, duration: 60 });
		limiters.set(env, limiter);
	}
	const seconds = await waitAfter(limiter, client);
	if (seconds === null) return null;
	const title = `More than ${env.apiLimit} answers within a minute were asked for: ask again in ${seconds} seconds.`;
	const refusal = problemAnswer(429, title, []);
	refusal.headers['retry-after'] = String(seconds);
	return refusal;
}
