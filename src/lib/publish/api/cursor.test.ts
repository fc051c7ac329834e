import { describe, expect, test } from 'vitest';
import { readCursor, writeCursor } from './cursor';

describe('a cursor', () => {
	test.each(['ai-index-2023', '100', '["private_investment","KOR"]', '서울 "~&?', ''])(
		'of %s is read back by its own list, and by no other',
		(last) => {
			const cursor = writeCursor('listMeasures', last);
			expect(cursor).toMatch(/^[\w-]+$/);
			expect(readCursor(cursor, 'listMeasures')).toBe(last);
			expect(readCursor(cursor, 'listRegions')).toBeNull();
		}
	);

	test.each([
		['nothing', ''],
		['no base64', 'a'],
		['no JSON', btoa('nonsense')],
		['an object', btoa(encodeURIComponent('{"0":"s","1":"x","length":2}'))],
		['a number', btoa(encodeURIComponent('["s",1]'))],
		['too many', btoa(encodeURIComponent('["s","x","y"]'))],
		['a broken escape', btoa('%E0%A4%A')],
		['too long', 'a'.repeat(601)],
		['SQL', `' or 1=1 --`]
	])('that is %s is none', (_, text) => {
		expect(readCursor(text.replace(/=+$/, ''), 's')).toBeNull();
	});
});
