import { describe, expect, it } from 'vitest';
import { frameOf } from '../../../tests/support/fixture';
import { corners } from './hatch';
import { dashOf, textureOf } from './patterns';
import { layoutPlot } from './plot';

const figure = 'private-investment-by-region';
const plain = frameOf(figure);
const patterned = frameOf(figure, 'patterns=on');
const hues = [0, 1, 2, 3, 4, 5];
const box = corners(10, 20, 40, 30);

/** The ends of the strokes of a path. */
const ends = (path: string) =>
	[...path.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

describe('patterns', () => {
	it('are absent where nobody asked for them', () => {
		for (const hue of hues)
			expect([dashOf(plain, hue), textureOf(plain, hue, [box])]).toEqual([null, '']);
	});

	it('tell all six hues apart, one of them by being plain', () => {
		expect(new Set(hues.map((hue) => dashOf(patterned, hue))).size).toBe(6);
		expect(new Set(hues.map((hue) => textureOf(patterned, hue, [box]))).size).toBe(6);
	});

	it('leave the total and the context plain', () => {
		for (const role of ['total', 'context'] as const)
			expect([dashOf(patterned, role), textureOf(patterned, role, [box])]).toEqual([null, '']);
	});

	it.each(hues.slice(1))('texture %s stays inside its shape and reaches its edges', (hue) => {
		const places = ends(textureOf(patterned, hue, [box]));
		expect(places.length).toBeGreaterThan(6);
		for (const [x, y] of places) {
			expect(x).toBeGreaterThanOrEqual(10);
			expect(x).toBeLessThanOrEqual(50);
			expect(y).toBeGreaterThanOrEqual(20);
			expect(y).toBeLessThanOrEqual(50);
			const onEdge = x === 10 || x === 50 || y === 20 || y === 50;
			expect(onEdge).toBe(true);
		}
	});

	it('dash the lines of hues and leave the rest of the chart as it is', () => {
		const size = { width: 940, height: 460, change: null };
		const [one, other] = [layoutPlot(plain, size), layoutPlot(patterned, size)];
		if (one?.kind !== 'line' || other?.kind !== 'line') throw new Error('no lines');
		expect(other.lines.map(({ dash }) => dash)).not.toEqual(one.lines.map(({ dash }) => dash));
		const undashed = other.lines.map((line) => ({ ...line, dash: null }));
		expect({ ...other, lines: undashed }).toEqual(one);
	});
});
