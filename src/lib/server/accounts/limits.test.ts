import { describe, expect, test } from 'vitest';
import { addressOf, countAttempt, delayAfter, forgive } from './limits';

describe('whom an attempt counts against', () => {
	test.each([
		['192.0.2.1', null, 0, '192.0.2.1'],
		['192.0.2.1', '203.0.113.9', 0, '192.0.2.1'],
		['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
		['10.0.0.1', 'spoofed, 203.0.113.9', 1, '203.0.113.9'],
		['10.0.0.1', '203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
		['10.0.0.1', '10.0.0.2', 2, '10.0.0.1'],
		['10.0.0.1', null, 1, '10.0.0.1'],
		['10.0.0.1', '203.0.113.9:4711', 1, '203.0.113.9'],
		['::ffff:192.0.2.1', null, 0, '192.0.2.1'],
		['0:0:0:0:0:ffff:192.0.2.1', null, 0, '192.0.2.1'],
		['2001:db8:1:2:3:4:5:6', null, 0, '2001:db8:1:2'],
		['2001:DB8:1:2::9', null, 0, '2001:db8:1:2'],
		['2001:db8::9', null, 0, '2001:db8:0:0'],
		['2001:0db8:0001:0002::', null, 0, '2001:db8:1:2'],
		['fe80::1%eth0', null, 0, 'fe80:0:0:0'],
		['::1', null, 0, '0:0:0:0'],
		['10.0.0.1', '[2001:db8:1:2::9]:4711', 1, '2001:db8:1:2']
	])('%s with %j behind %i proxies is %s', (socket, forwarded, proxies, expected) => {
		expect(addressOf(socket, forwarded, proxies)).toBe(expected);
	});
});

test('ten wrong attempts in a minute are too many; right ones do not count', async () => {
	for (let turn = 0; turn < 30; turn++) {
		expect(await countAttempt('right')).toBeNull();
		await forgive('right');
	}
	for (let turn = 0; turn < 10; turn++) expect(await countAttempt('wrong')).toBeNull();
	const wait = await countAttempt('wrong');
	expect(wait).toBeGreaterThan(0);
	expect(wait).toBeLessThanOrEqual(60);
	expect(await countAttempt('another')).toBeNull();
});

test('an account with wrong attempts becomes slow, and never closed', () => {
	expect([0, 5, 6, 7, 9, 10, 1000].map(delayAfter)).toEqual([0, 0, 250, 500, 2000, 4000, 4000]);
});
