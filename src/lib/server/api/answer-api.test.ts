import { afterEach, expect, test, vi } from 'vitest';
import type { Atlas } from '../atlas';
import { log } from '../log';
import { answerApi } from './answer-api';

afterEach(() => vi.restoreAllMocks());

const refused = Object.assign(new Error('connection to 10.0.0.7 refused'), {
	code: 'ECONNREFUSED'
});

test.each([
	['a fault of ours', new Error('connection to 10.0.0.7 refused'), 500, {}],
	['a database that is away', new Error('query', { cause: refused }), 503, { 'retry-after': '5' }]
])('%s is told in the log, and without its words to who asked', async (_, error, status, more) => {
	const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
	const env = { apiLimit: 100, origin: null };
	const catalog = () => Promise.reject(error);
	const answer = await answerApi({ env, catalog } as unknown as Atlas, {
		path: 'measures',
		query: new URLSearchParams(),
		client: '192.0.2.1',
		requestId: 'one',
		conditions: {}
	});
	expect(answer.status).toBe(status);
	expect(answer.headers).toEqual({
		'content-type': 'application/problem+json; charset=utf-8',
		'cache-control': 'no-store',
		...more
	});
	expect(JSON.parse(new TextDecoder().decode(answer.body ?? undefined))).toEqual({
		title: 'The atlas can not answer now.',
		status,
		problems: []
	});
	expect(logged).toHaveBeenCalledWith(
		expect.objectContaining({
			requestId: 'one',
			path: '/api/v1/measures',
			error: error.message
		})
	);
});
