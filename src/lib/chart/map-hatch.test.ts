import { describe, expect, it } from 'vitest';
import { corners, hatch } from './hatch';
import { hatchAbsent, ringsOf } from './map-hatch';

const square = corners(0, 0, 10, 10);

describe('the hatch of what has no figure', () => {
	it('rises for no figure, falls below the last listed, does both where not tracked yet', () => {
		expect(hatchAbsent([square], 'missing', 5)).toBe('M0,5L5,0M0,10L10,0M5,10L10,5');
		expect(hatchAbsent([square], 'below', 5)).toBe('M10,5L5,0M10,10L0,0M5,10L0,5');
		expect(hatchAbsent([square], 'untracked', 5)).toBe(
			hatchAbsent([square], 'missing', 5) + hatchAbsent([square], 'below', 5)
		);
		expect(hatchAbsent([square], 'outside', 5)).toBe('');
	});

	it('leaves out a hole', () => {
		const hole = corners(2, 2, 6, 6);
		expect(hatchAbsent([square, hole], 'missing', 10)).toBe('M0,10L2,8M8,2L10,0');
	});

	it('is that of a box in a key', () => {
		expect(hatchAbsent([square], 'missing', 4)).toBe(hatch(square, 4));
	});
});

describe('the rings of an outline', () => {
	it('are read as the script wrote them, signs without a comma', () => {
		expect(ringsOf('M1.5,2l.5-1,-.5.0zM10,10l2,0,0,2z', 2)).toEqual([
			[
				{ x: 3, y: 4 },
				{ x: 4, y: 2 },
				{ x: 3, y: 2 }
			],
			[
				{ x: 20, y: 20 },
				{ x: 24, y: 20 },
				{ x: 24, y: 24 }
			]
		]);
	});
});
