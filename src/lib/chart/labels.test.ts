import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covered, overlaps, placeBox, placeLabels, type Box, type Room, type Wish } from './labels';

/** The column beside a chart of 460 px: labels of 14 px, 20 px apart, moved by 36 px at most (look.md, 3). */
const column: Room = { top: 18, bottom: 426, gap: 20, reach: 36 };

const at = (...ys: number[]): Wish[] => ys.map((y, i) => ({ y, importance: ys.length - i }));

describe('placeLabels', () => {
	it.each<[name: string, wishes: Wish[], placed: (number | null)[]]>([
		['nothing', [], []],
		['one label where it wants to be', at(100), [100]],
		['labels that are far enough apart', at(100, 120, 200), [100, 120, 200]],
		['two labels at one place, half the gap up and down', at(100, 100), [90, 110]],
		['a pair that is too near', at(100, 110), [95, 115]],
		['three around the middle one', at(100, 100, 100), [80, 100, 120]],
		['a neighbour that is pushed in turn', at(100, 110, 122), [91, 111, 131].map((y) => y - 1 / 3)],
		['labels in the order of their wishes', at(300, 100, 200), [300, 100, 200]],
		['a label inside the top edge', at(5), [18]],
		['a label inside the bottom edge', at(440), [426]],
		['a pair at the top edge', at(18, 20), [18, 38]],
		['a pair at the bottom edge', at(424, 426), [406, 426]],
		['four at one place, at the end of their reach', at(100, 100, 100, 100), [70, 90, 110, 130]],
		['four of five at one place', at(100, 100, 100, 100, 100), [70, 90, 110, 130, null]],
		[
			'five that fit only when the mean gives way',
			at(100, 100, 100, 100, 110),
			[64, 84, 104, 124, 144]
		],
		['nothing that would have to move too far', at(600), [null]]
	])('places %s', (_name, wishes, placed) => {
		const found = placeLabels(wishes, column);
		expect(found.map((y) => y && Math.round(y * 1e6) / 1e6)).toEqual(
			placed.map((y) => y && Math.round(y * 1e6) / 1e6)
		);
	});

	it('leaves out the least important, wherever they stand', () => {
		const wishes = [1, 5, 3, 4, 2].map((importance) => ({ y: 100, importance }));
		expect(placeLabels(wishes, column).map((y) => y === null)).toEqual([
			true,
			false,
			false,
			false,
			false
		]);
	});

	it('takes the first of equally important labels', () => {
		const wishes = [100, 100, 100].map((y) => ({ y, importance: 1 }));
		expect(placeLabels(wishes, { ...column, reach: 10 })).toEqual([90, 110, null]);
	});
});

const room = fc.record({
	top: fc.integer({ min: 0, max: 50 }),
	bottom: fc.integer({ min: 60, max: 500 }),
	gap: fc.integer({ min: 8, max: 40 }),
	reach: fc.integer({ min: 0, max: 60 })
});
const crowded = room.chain((room) =>
	fc.record({
		room: fc.constant(room),
		wishes: fc.array(
			fc.record({
				y: fc.double({ min: room.top, max: room.bottom, noNaN: true }),
				importance: fc.integer({ min: 0, max: 20 })
			}),
			{ maxLength: 25 }
		)
	})
);
const TINY = 1e-6;

/** The placed labels from top to bottom, with their wishes. */
const shown = (wishes: Wish[], placed: (number | null)[]) =>
	wishes
		.flatMap((wish, i) => (placed[i] == null ? [] : [{ ...wish, index: i, at: placed[i] }]))
		.sort((a, b) => a.at - b.at);

/** Whether labels can stand at all: each as high as the one above and its own reach allow. */
function fits(ys: number[], { top, bottom, gap, reach }: Room): boolean {
	let free = top;
	return [...ys]
		.sort((a, b) => a - b)
		.every((y) => {
			const stands = Math.max(free, y - reach);
			free = stands + gap;
			return stands <= Math.min(bottom, y + reach) + TINY / 2;
		});
}

const holds = (check: (wishes: Wish[], room: Room, placed: (number | null)[]) => void) =>
	fc.assert(
		fc.property(crowded, ({ wishes, room }) => check(wishes, room, placeLabels(wishes, room))),
		{ numRuns: 500 }
	);

describe('any column of labels', () => {
	it('has no two labels nearer than the gap', () =>
		holds((wishes, { gap }, placed) => {
			const labels = shown(wishes, placed);
			labels.slice(1).forEach((label, i) => {
				expect(label.at - (labels[i]?.at ?? 0)).toBeGreaterThanOrEqual(gap - TINY);
			});
		}));

	it('has no label outside the room', () =>
		holds((wishes, { top, bottom }, placed) => {
			for (const label of shown(wishes, placed)) {
				expect(label.at).toBeGreaterThanOrEqual(top - TINY);
				expect(label.at).toBeLessThanOrEqual(bottom + TINY);
			}
		}));

	it('has no label that moved beyond its reach', () =>
		holds((wishes, { reach }, placed) => {
			for (const { at, y } of shown(wishes, placed))
				expect(Math.abs(at - y)).toBeLessThanOrEqual(reach + TINY);
		}));

	it('keeps the order of the wishes', () =>
		holds((wishes, _room, placed) => {
			const labels = shown(wishes, placed);
			labels.slice(1).forEach((label, i) => {
				const above = labels[i] as (typeof labels)[number];
				expect(label.y > above.y || (label.y === above.y && label.index > above.index)).toBe(true);
			});
		}));

	it('shows the most important label', () =>
		holds((wishes, _room, placed) => {
			fc.pre(wishes.length > 0);
			const most = Math.max(...wishes.map(({ importance }) => importance));
			expect(placed[wishes.findIndex(({ importance }) => importance === most)]).not.toBeNull();
		}));

	it('shows all of them where all can stand', () =>
		holds((wishes, room, placed) => {
			fc.pre(
				fits(
					wishes.map(({ y }) => y),
					room
				)
			);
			expect(placed).not.toContain(null);
		}));

	it('leaves out a label only where it does not fit beside the more important ones', () =>
		holds((wishes, room, placed) => {
			wishes.forEach(({ y, importance }, i) => {
				if (placed[i] !== null) return;
				const before = shown(wishes, placed).filter(
					(other) =>
						other.importance > importance || (other.importance === importance && other.index < i)
				);
				expect(fits([...before.map((other) => other.y), y], room)).toBe(false);
			});
		}));

	it('moves nobody without need', () =>
		holds((wishes, { gap }, placed) => {
			fc.pre(!placed.includes(null));
			const isFree = ({ y }: Wish, i: number) =>
				wishes.every((other, j) => i === j || Math.abs(other.y - y) >= gap * wishes.length);
			wishes.forEach((wish, i) => {
				if (isFree(wish, i)) expect(placed[i]).toBeCloseTo(wish.y, 6);
			});
		}));
});

describe('against plain hiding', () => {
	/** Places in order of importance and drops what overlaps at its own wish. */
	function plainHiding(wishes: Wish[], { top, bottom, gap }: Room): number {
		const kept: number[] = [];
		for (const { y } of [...wishes].sort((a, b) => b.importance - a.importance))
			if (y >= top && y <= bottom && kept.every((other) => Math.abs(other - y) >= gap))
				kept.push(y);
		return kept.length;
	}

	it('keeps half as many labels again in crowded columns', () => {
		// Twenty countries whose investment spreads over four powers of ten, on a linear axis: most at the foot.
		const columns = fc.sample(
			fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 20, maxLength: 20 }),
			{ seed: 2023, numRuns: 200 }
		);
		const kept = columns.map((shares) => {
			const values = shares.map((share) => 10 ** (4 * share));
			const wishes = values.map((value) => ({ y: 426 - (value / 1e4) * 400, importance: value }));
			return {
				ours: placeLabels(wishes, column).filter((y) => y !== null).length,
				plain: plainHiding(wishes, column)
			};
		});
		const total = (of: 'ours' | 'plain') => kept.reduce((sum, one) => sum + one[of], 0);
		expect(kept.filter(({ ours, plain }) => ours < plain)).toEqual([]);
		expect(total('ours') / total('plain')).toBeGreaterThanOrEqual(1.5);
	});
});

describe('placeBox', () => {
	const frame: Box = { x: 0, y: 0, width: 200, height: 100 };
	const box = (x: number, y: number): Box => ({ x, y, width: 40, height: 20 });
	const line = [
		{ x: 0, y: 50 },
		{ x: 200, y: 50 }
	];

	it.each<[name: string, candidates: Box[], obstacles: Box[], found: Box | null]>([
		['the first of equally good places', [box(10, 10), box(60, 10)], [], box(10, 10)],
		['the place that covers no line', [box(10, 40), box(60, 10)], [], box(60, 10)],
		['a place that covers a line before none', [box(10, 40)], [], box(10, 40)],
		['no place outside the frame', [box(-1, 10), box(170, 10), box(10, 81)], [], null],
		['a place at the very edge', [box(160, 80)], [], box(160, 80)],
		['no place on an obstacle', [box(10, 10), box(60, 10)], [box(30, 5)], null],
		['a place that touches an obstacle', [box(10, 10)], [box(50, 10)], box(10, 10)],
		['nothing of nothing', [], [], null]
	])('finds %s', (_name, candidates, obstacles, found) => {
		expect(placeBox(candidates, frame, obstacles, [line])).toEqual(found);
	});

	it('counts how much of a line a box would cover', () => {
		expect(covered(box(10, 10), line)).toBe(0);
		expect(covered(box(0, 40), line)).toBeGreaterThan(covered(box(-30, 40), line));
		expect(covered(box(10, 40), [])).toBe(0);
	});

	it('knows overlap from touch', () => {
		expect(overlaps(box(0, 0), box(39, 19))).toBe(true);
		expect(overlaps(box(0, 0), box(40, 0))).toBe(false);
		expect(overlaps(box(0, 0), box(0, 20))).toBe(false);
	});
});
