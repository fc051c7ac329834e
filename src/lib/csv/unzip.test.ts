import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unzip } from './unzip';

const csv = new TextEncoder().encode('region,year,value\nWLD,2022,91860000000\n'.repeat(100));

describe('unzip', () => {
	it('unpacks gzip, and leaves other bytes as they are', async () => {
		expect(await unzip(gzipSync(csv))).toEqual(csv);
		expect(await unzip(csv)).toBe(csv);
	});

	it.each<[name: string, bytes: Uint8Array, limit: number, code: string]>([
		['more than the limit', gzipSync(csv), 1_000, 'too-large'],
		['a file that was cut', gzipSync(csv).subarray(0, -12), 1e6, 'gzip'],
		[
			'a wrong checksum',
			gzipSync(csv).map((byte, at, all) => (at > all.length - 9 ? 0 : byte)),
			1e6,
			'gzip'
		],
		['what is a trap', gzipSync(new Uint8Array(25_000_000)), 1e9, 'too-large']
	])('refuses %s', async (_name, bytes, limit, code) => {
		expect(await unzip(bytes, { limit })).toMatchObject({ refused: { code } });
	});
});
