import { afterEach, expect, test, vi } from 'vitest';
import type { Atlas } from '../atlas';
import { log } from '../log';
import { answerApi } from './answer-api';

afterEach(() => vi.restoreAllMocks());

test('a database that does not answer is told in the log, and without its words to who asked', async () => {
	const logged = vi.spyOn(log, 'error').mockReturnValue(undefined);
	const env = { apiLimit: 100, origin: null };
	const catalog = () => Promise.reject(new Error('connection to 10.0.0.7 refused'));
	const answer = await answerApi({ env, catalog } as unknown as Atlas, {
		path: 'measures',
		query: new URLSearchParams(),
		client: '192.0.2.1',
		requestId: 'one',
		conditions: {}
	});
	expect(answer.status).toBe(500);
	expect(answer.headers).toEqual({
		'content-type': 'application/problem+json; charset=utf-8',
		'cache-control': 'no-store'
	});
	expect(JSON.parse(new TextDecoder().decode(answer.body ?? undefined))).toEqual({
		title: 'The atlas can not answer now.',
		status: 500,
		problems: []
	});
	expect(logged).toHaveBeenCalledWith(
		expect.objectContaining({
			requestId: 'one',
			path: '/api/v1/measures',
			error: 'connection to 10.0.0.7 refused'
		})
	);
});
