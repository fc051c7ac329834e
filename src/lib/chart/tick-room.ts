import { textWidth } from '../format/text';
import type { Box } from './labels';
import { type as sizes } from './tokens';
import type { Tick } from './years';
import { isZero } from './zero-label';

/** The boxes of the labels that stand above their lines at the left edge. */
export const tickBoxes = (ticks: Tick[]): Box[] =>
	ticks
		.filter(({ label }) => !isZero(label))
		.map(({ at, label }) => ({
			x: 0,
			y: at - 20,
			width: textWidth(label, sizes.tick) + 6,
			height: 18
		}));

/**
 * Draws from the left edge where that hides no tick's label, else from beside the widest label that would be
 * hidden: marks give way to no more labels than they must.
 */
export function drawBeside<T>(
	ticks: Tick[],
	drawFrom: (left: number) => T,
	hides: (drawn: T, box: Box) => boolean
): T {
	const boxes = tickBoxes(ticks);
	let left = 0;
	for (;;) {
		const drawn = drawFrom(left);
		const hidden = boxes.filter((box) => box.width + 4 > left && hides(drawn, box));
		if (hidden.length === 0) return drawn;
		left = Math.max(...hidden.map(({ width }) => width)) + 4;
	}
}
