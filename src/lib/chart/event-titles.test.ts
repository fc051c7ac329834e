import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from '../format/text';
import { BESIDE, placeTitles, type TitleRoom, type TitleWish } from './event-titles';
import { overlaps } from './labels';
import { type as sizes } from './tokens';

const room: TitleRoom = { width: 900, rows: 6, apart: 9 };
const wish = (x: number, ...lines: string[]): TitleWish => ({ x, lines, weight: 1 });

const lines = fc.array(
	fc.constantFrom('ChatGPT', 'launched', 'EU AI Act enters', '유럽의회, AI법', '입장 표결'),
	{ minLength: 1, maxLength: 2 }
);
const crowd = fc.array(
	fc.record({
		x: fc.double({ min: 0, max: 890, noNaN: true }),
		lines: fc.option(lines, { freq: 9 }),
		weight: fc.constantFrom(0.5, 0.8, 1)
	}),
	{ maxLength: 40 }
);

describe('placeTitles', () => {
	it('gives the only event its title in the first row', () => {
		expect(placeTitles([wish(100, 'ChatGPT', 'launched')], room)).toEqual([
			{ row: 0, x: 105, isLeft: false }
		]);
	});

	it('turns a title at the right edge to the left', () => {
		const [placed] = placeTitles([wish(890, 'ChatGPT launched')], room);
		expect(placed?.isLeft).toBe(true);
	});

	it('leaves out a title that can not be written in two lines', () => {
		expect(placeTitles([{ x: 100, lines: null, weight: 1 }], room)).toEqual([null]);
	});

	it('titles events that are years apart before those of one month', () => {
		const month = [400, 401, 402, 403, 404].map((x) => wish(x, 'Press'));
		const placed = placeTitles([wish(20, 'First'), ...month, wish(700, 'Last')], room);
		expect(placed[0]).not.toBeNull();
		expect(placed.at(-1)).not.toBeNull();
		expect(placed.filter((place) => place !== null)).toHaveLength(3);
	});

	it('lets no title touch another, leave the frame or lie under a leader', () => {
		fc.assert(
			fc.property(crowd, (wishes) => {
				const placed = placeTitles(wishes, room).flatMap((place, i) => {
					const { x: at, lines } = wishes[i] as TitleWish;
					if (!place || !lines) return [];
					const width = Math.max(...lines.map((line) => textWidth(line, sizes.small)));
					return [{ x: place.x, y: place.row * 40, width, height: 30, at, row: place.row }];
				});
				placed.forEach((box, i) => {
					expect(box.x).toBeGreaterThanOrEqual(0);
					expect(box.x + box.width).toBeLessThanOrEqual(room.width);
					expect(box.row).toBeLessThan(room.rows);
					const beside = [box.x - box.at, box.at - box.x - box.width].map((d) =>
						Math.abs(d - BESIDE)
					);
					expect(Math.min(...beside)).toBeLessThan(1e-6);
					placed.slice(i + 1).forEach((other) => {
						expect(overlaps(box, other)).toBe(false);
						expect(Math.abs(box.at - other.at)).toBeGreaterThanOrEqual(room.apart);
					});
					// A leader runs from the marks above all rows down to its own.
					for (const other of placed)
						if (other !== box && other.row <= box.row)
							expect(other.x < box.at && box.at < other.x + other.width).toBe(false);
				});
			}),
			{ numRuns: 200 }
		);
	});

	it('titles something wherever there is something to title', () => {
		fc.assert(
			fc.property(crowd, (wishes) => {
				const placed = placeTitles(wishes, room).filter((place) => place !== null);
				expect(placed.length > 0).toBe(wishes.some(({ lines }) => lines !== null));
			}),
			{ numRuns: 100 }
		);
	});
});
