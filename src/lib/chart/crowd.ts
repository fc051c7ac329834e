import type { Place } from './hatch';
import { round } from './round';
import type { PlotLine } from './series-lines';

/**
 * Marks are drawn one by one, each an element that a person finds again in an editor, as long as there are
 * not more of them than this. Of a crowd, all marks of one look are one path, which a browser takes in and
 * paints in a fraction of the time. (Both limits: a hundred lines of a hundred points, a thousand others.)
 */
const MOST_MARKS = 1000;
const MOST_LINES = 100;
const MOST_POINTS = 10_000;
/** Grey lines of a crowd, between which the others still show. */
const THIN = 0.75;

export const isCrowd = (marks: readonly unknown[]): boolean => marks.length > MOST_MARKS;

/** Marks by their look, in the order in which the looks first occur. */
export function byLook<Mark>(marks: Mark[], lookOf: (mark: Mark) => string): Mark[][] {
	const looks: Record<string, Mark[]> = {};
	for (const mark of marks) (looks[lookOf(mark)] ??= []).push(mark);
	return Object.values(looks);
}

/** Dots as strokes next to no length; a round cap as wide as the dot makes each of them a disc. */
export const dotsPath = (dots: Place[]): string =>
	dots.map(({ x, y }) => `M${round(x)},${round(y)}h.1`).join('');

/** Upright boxes. */
export const boxesPath = (
	boxes: { x: number; y: number; width: number; height: number }[]
): string =>
	boxes
		.map(({ x, y, width, height }) => `M${round(x)},${round(y)}h${width}v${height}h${-width}Z`)
		.join('');

type Look = Pick<PlotLine, 'role' | 'width' | 'dash'>;

/** Lines that are drawn as one: one line, or all of a look. */
export interface LineBatch extends Look {
	path: string;
	dots: PlotLine['dots'];
	isCrowd: boolean;
}

/** Context first, then the thick line of the total, which would hide an equal line under it. */
const rank = ({ role }: Look) => (role === 'context' ? 0 : role === 'total' ? 1 : 2);

/** Lines in the order in which they are drawn, each by itself, or by their look where they are a crowd. */
export function batchLines(lines: PlotLine[]): LineBatch[] {
	const ordered = [...lines].sort((a, b) => rank(a) - rank(b));
	const points = lines.reduce((sum, line) => sum + line.points.length, 0);
	if (lines.length <= MOST_LINES && points <= MOST_POINTS)
		return ordered.map((line) => ({ ...line, isCrowd: false }));
	return byLook(ordered, ({ role, width, dash }) => `${role} ${width} ${dash}`).map((alike) => ({
		...(alike[0] as PlotLine),
		width: alike[0]?.role === 'context' ? THIN : (alike[0] as PlotLine).width,
		path: alike.map(({ path }) => path).join(''),
		dots: alike.flatMap(({ dots }) => dots),
		isCrowd: true
	}));
}
