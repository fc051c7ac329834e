import { describe, expect, test } from 'vitest';
import { isOwnForm, isPersonal, isPrivateConnection, localPath } from './place';

test.each([
	['/(site)/[[language=language]]/account', true],
	['/(site)/[[language=language]]/account/sign-in', true],
	['/(site)/[[language=language]]/import', true],
	['/import/preview', true],
	['/(site)/[[language=language]]', false],
	['/(site)/[[language=language]]/accounts', false],
	['/(site)/[[language=language]]/figures/[slug]', false],
	['/embed/[slug]', false],
	[null, false]
])('%s may know who is there: %s', (route, expected) => {
	expect(isPersonal(route)).toBe(expected);
});

test.each([
	['https://atlas.example', true],
	['http://localhost:3000', true],
	['http://127.0.0.1:3000', true],
	['http://[::1]:3000', true],
	['http://atlas.example', false],
	['http://192.168.1.5:3000', false],
	['http://127.0.0.1.evil.example', false],
	['http://localhost.evil.example', false]
])('%s keeps a secret: %s', (address, expected) => {
	expect(isPrivateConnection(new URL(address))).toBe(expected);
});

describe('a way back', () => {
	test.each([
		['/import', '/import'],
		['/ko/import/roles?step=2', '/ko/import/roles?step=2'],
		['/a/../import', '/import'],
		['/%2f%2fevil.example', '/%2f%2fevil.example']
	])('%s is followed', (asked, path) => {
		expect(localPath(asked)).toBe(path);
	});

	test.each([
		'',
		'import',
		'//evil.example',
		'///evil.example',
		'/\\evil.example',
		'\\\\evil.example',
		'/\t/evil.example',
		'/\n/evil.example',
		'\t//evil.example',
		' //evil.example',
		'/.//evil.example',
		'/a/..//evil.example',
		'/%2e//evil.example',
		'https://evil.example',
		'https:evil.example',
		'javascript:alert(1)',
		'data:text/html,x',
		'@evil.example'
	])('%j is not', (asked) => {
		expect(localPath(asked)).toBeNull();
	});
});

describe('a form', () => {
	const site = new URL('https://atlas.example/account');
	const send = (method: string, headers: Record<string, string>) =>
		isOwnForm(new Request(site, { method, headers }), site);

	test('of this site is taken', () => {
		expect(send('POST', { origin: site.origin, 'sec-fetch-site': 'same-origin' })).toBe(true);
		expect(send('GET', { 'sec-fetch-site': 'cross-site' })).toBe(true);
	});

	test.each<Record<string, string>>([
		{},
		{ origin: 'null' },
		{ origin: 'https://evil.example' },
		{ origin: 'http://atlas.example' },
		{ origin: 'https://atlas.example.evil.example' },
		{ origin: 'https://atlas.example', 'sec-fetch-site': 'cross-site' }
	])('with %j is not', (headers) => {
		for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
			expect(send(method, headers)).toBe(false);
	});
});
