import { afterEach, expect, test } from 'vitest';
import { DrawingPool, PictureUnavailable, usualLimits, type PoolLimits } from './drawing-pool';

const obedient = 'tests/support/obedient-drawer.mjs';
let pool: DrawingPool;
const open = (limits: Partial<PoolLimits> = {}) =>
	(pool = new DrawingPool(obedient, { ...usualLimits, processes: 1, ...limits }));
afterEach(() => pool.close());

const text = (body: Uint8Array) => new TextDecoder().decode(body);
const draw = async (name: string, does = 'draw') => text(await pool.run({ does, text: name }));
const processOf = (drawn: string) => drawn.split(' by ')[1];

test('one process draws one picture after the other', async () => {
	open();
	const drawn = await Promise.all(['a', 'b', 'c'].map((name) => draw(name)));
	expect(drawn.map((each) => each[0])).toEqual(['a', 'b', 'c']);
	expect(new Set(drawn.map(processOf)).size).toBe(1);
});

test('as many draw at once as there are processes', async () => {
	open({ processes: 2 });
	const hanging = expect(pool.run({ does: 'hang' })).rejects.toThrow('being closed');
	expect(await draw('beside')).toMatch(/^beside/);
	await pool.close();
	await hanging;
});

test('beyond the queue a picture is refused at once', async () => {
	open({ queue: 2 });
	const asked = ['hang', 'draw', 'draw'].map((does) =>
		expect(pool.run({ does })).rejects.toThrow('being closed')
	);
	const refused = await pool.run({ does: 'draw' }).catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(PictureUnavailable);
	expect(refused).toMatchObject({ retryAfter: 5 });
	await pool.close();
	await Promise.all(asked);
});

test('a picture that takes too long is ended, and the next one is drawn', async () => {
	open({ timeMs: 300 });
	const hanging = draw('slow', 'hang');
	await expect(hanging).rejects.toThrow('not drawn within 0.3 s');
	expect(await draw('next')).toMatch(/^next/);
});

test('a process that ends by itself costs its picture only', async () => {
	open();
	await expect(draw('x', 'end')).rejects.toThrow('ended (exit code 3)');
	expect(await draw('next')).toMatch(/^next/);
});

test('an error of the drawing is told as one, and its process goes on', async () => {
	open();
	const before = await draw('before');
	const failed = await pool.run({ does: 'fail', text: 'no such mark' }).catch((e: unknown) => e);
	expect(failed).not.toBeInstanceOf(PictureUnavailable);
	expect(String(failed)).toContain('no such mark');
	expect(processOf(await draw('after'))).toBe(processOf(before));
});

test('a process that holds too much memory is replaced', async () => {
	open();
	const first = await draw('large', 'swell');
	expect(processOf(await draw('small'))).not.toBe(processOf(first));
});

test('nothing is left after closing, and nothing begins', async () => {
	open();
	const pid = Number(processOf(await draw('a')));
	await pool.close();
	expect(pool.size).toBe(0);
	expect(() => process.kill(pid, 0)).toThrow('ESRCH');
	await expect(draw('b')).rejects.toThrow('being closed');
});
