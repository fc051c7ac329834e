import { expect, it } from 'vitest';
import { KeyIndex } from './key-index';

it('knows each of many keys, and the record that had it first', () => {
	const index = new KeyIndex();
	const key = (n: number) => `private_investment\nR${n % 250}\n${Math.floor(n / 250)}`;
	for (let n = 0; n < 100_000; n++) expect(index.claim(key(n), n + 2)).toBe(null);
	for (let n = 0; n < 100_000; n += 997) expect(index.claim(key(n), 1)).toBe(n + 2);
});
