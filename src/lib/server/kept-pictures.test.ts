import { appendFileSync, existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openScratch, type Scratch } from '../../../tests/support/scratch';
import { keepPictures } from './kept-pictures';

let scratch: Scratch;
let folder: string;
beforeEach(() => {
	scratch = openScratch('kept');
	folder = join(scratch.folder, 'pictures');
});
afterEach(() => scratch.remove());

const body = (text: string) => new TextEncoder().encode(text);

test('what was written is read back, by another reader too', async () => {
	await keepPictures(folder).write('a', body('a picture'));
	expect(await keepPictures(folder).read('a')).toEqual(body('a picture'));
	expect(await keepPictures(folder).read('b')).toBeNull();
	expect(readdirSync(folder)).toEqual(['a']);
});

test.each([
	['longer', (path: string) => appendFileSync(path, 'x')],
	['empty', (path: string) => writeFileSync(path, '')],
	['other bytes', (path: string) => writeFileSync(path, Buffer.alloc(60))]
])('a broken file is as good as none: %s', async (_, breakIt) => {
	const kept = keepPictures(folder);
	await kept.write('a', body('a picture'));
	breakIt(join(folder, 'a'));
	expect(await kept.read('a')).toBeNull();
	expect(existsSync(join(folder, 'a'))).toBe(false);
});

test('where there is no room for it, those not asked for longest go', async () => {
	const kept = keepPictures(folder, 1000);
	for (const [index, name] of ['old', 'middle', 'new'].entries()) {
		await kept.write(name, new Uint8Array(400));
		utimesSync(join(folder, name), index, index);
	}
	// Reading counts as asking.
	await kept.read('old');
	await keepPictures(folder, 1000).write('next', body('x'));
	expect(readdirSync(folder).sort()).toEqual(['next', 'old']);
});

test('a folder that can not be written is no error', async () => {
	writeFileSync(folder, 'a file in its place');
	const kept = keepPictures(folder);
	await kept.write('a', body('a picture'));
	expect(await kept.read('a')).toBeNull();
});
