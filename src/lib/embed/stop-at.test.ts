import { expect, test } from 'vitest';
import type { Drawn } from './reading';
import { stopAt } from './stop-at';

const plot = { width: 600, height: 400, foot: 370, reach: 600 };
const years: Drawn = { ...plot, by: 'x', stops: [100, 300].map((x, told) => ({ told, x })) };
const bars: Drawn = {
	...plot,
	by: 'y',
	reach: 28,
	stops: [20, 60].map((y, told) => ({ told, x: 200, y }))
};
const map: Drawn = {
	...plot,
	by: 'area',
	reach: 10,
	stops: [
		{ told: 0, x: 450, y: 100, code: 'RUS' },
		{ told: 1, x: 330, y: 200, code: 'KAZ' },
		{ told: 2, x: 400, y: 300, code: 'SGP', isDot: true }
	]
};

test.each([
	['the nearest year, however far', years, { x: 190, y: 50 }, null, 0],
	['the nearest year, past the middle', years, { x: 210, y: 50 }, null, 1],
	['nothing below the axis', years, { x: 210, y: 371 }, null, undefined],
	['the bar of that height', bars, { x: 590, y: 55 }, null, 1],
	['nothing beyond the last bar', bars, { x: 10, y: 120 }, null, undefined],
	['the land under the pointer, not the nearest middle', map, { x: 335, y: 190 }, 'RUS', 0],
	['the sea', map, { x: 450, y: 101 }, null, undefined],
	['a dot before the land around it', map, { x: 405, y: 296 }, 'KAZ', 2],
	['land that has no figure', map, { x: 100, y: 100 }, 'BRA', undefined]
])('%s', (_what, drawn, at, code, told) => {
	expect(stopAt(drawn, at, () => code)?.told).toBe(told);
});
