import { expect, test } from 'vitest';
import type { Environment } from '../environment';
import { refuseTooMany } from './limit';

test('an address may ask as often as the operator lets it, and others are not in its way', async () => {
	const env = { apiLimit: 3 } as Environment;
	for (let asked = 0; asked < 3; asked++) expect(await refuseTooMany(env, '192.0.2.1')).toBeNull();
	const refusal = await refuseTooMany(env, '192.0.2.1');
	expect(refusal).toMatchObject({
		status: 429,
		headers: {
			'content-type': 'application/problem+json; charset=utf-8',
			'cache-control': 'no-store'
		}
	});
	const seconds = Number(refusal?.headers['retry-after']);
	expect(seconds).toBeGreaterThanOrEqual(1);
	expect(seconds).toBeLessThanOrEqual(60);
	expect(new TextDecoder().decode(refusal?.body ?? undefined)).toContain(`in ${seconds} seconds`);
	expect(await refuseTooMany(env, '192.0.2.2')).toBeNull();
});
