import { textWidth } from '../format/text';
import { boxIndex } from './box-index';
import { grown, type Box } from './labels';
import { lonelinessOf } from './loneliness';
import { round } from './round';
import { type as sizes } from './tokens';

export interface Labelled {
	name: string;
	/** Its figure, where the label says it. */
	value: string | null;
	x: number;
	y: number;
	/** Named before all others, in bold. */
	strong: boolean;
	role: number | 'total' | 'context';
}

export interface PointLabel {
	name: string;
	value: string | null;
	x: number;
	/** The baseline. */
	y: number;
	/** Where the value begins. */
	valueX: number;
	strong: boolean;
	role: Labelled['role'];
	/** From a point to a name that stands farther off. */
	leader: string | null;
}

/** Half the room of a point, and how far its name stands from it. */
const POINT = 5;
const NEAR = 8;
/** Strong names may stand farther off, with a leader. */
const FAR = [NEAR, 18, 30, 44, 60];
/** The widest name that is worth a place among points. */
const WIDEST = 190;
const BETWEEN = 3;
/** Pixels of a cell of the index: a name is a few of them wide. */
const CELL = 32;

/**
 * Names for as many points as have room: strong ones first, then those that stand farthest from their
 * neighbours. No name lies on a point, on another name or outside the frame.
 */
export function labelPoints(points: Labelled[], frame: Box): PointLabel[] {
	const squares = points.map(({ x, y, strong }) => square(x, y, strong ? POINT + 3 : POINT));
	const [marks, taken] = [boxIndex(CELL), boxIndex(CELL)];
	squares.forEach(marks.add);
	const loneliness = lonelinessOf(points);
	const order = [...points.keys()].sort(
		(a, b) =>
			Number(points[b]?.strong) - Number(points[a]?.strong) ||
			// Strong ones in a crowd have the fewest places and choose first.
			byNumber(loneliness[b] as number, loneliness[a] as number) * (points[a]?.strong ? -1 : 1)
	);
	return order.flatMap((i): PointLabel[] => {
		const point = points[i] as Labelled;
		const size = point.strong ? sizes.label : sizes.small;
		const weight = point.strong ? 600 : 400;
		const nameWidth = textWidth(point.name, size, weight);
		if (nameWidth > WIDEST) return [];
		const valueWidth = point.value ? 6 + textWidth(point.value, size) : 0;
		const height = size + 3;
		const isFree = (box: Box) => {
			const wide = grown(box, BETWEEN);
			const inside =
				box.x >= frame.x &&
				box.y >= frame.y &&
				box.x + box.width <= frame.x + frame.width &&
				box.y + box.height <= frame.y + frame.height;
			return inside && !taken.meets(wide) && !marks.meets(box, squares[i]);
		};
		// A figure that has no room is left to the table before the name is.
		const tries = (point.strong ? FAR : [NEAR]).flatMap((away) =>
			valueWidth > 0 ? [{ away, value: point.value }] : [{ away, value: null }]
		);
		if (valueWidth > 0) tries.push(...FAR.map((away) => ({ away, value: null })));
		for (const { away, value } of tries) {
			const width = nameWidth + (value ? valueWidth : 0);
			const box = around(point, width, height, away + (point.strong ? 3 : 0)).find(isFree);
			if (!box) continue;
			taken.add(box);
			return [
				{
					name: point.name,
					value,
					x: round(box.x),
					y: round(box.y + height - 4),
					valueX: round(box.x + nameWidth + 6),
					strong: point.strong,
					role: point.role,
					leader: away > NEAR ? leaderTo(point, box) : null
				}
			];
		}
		return [];
	});
}

/** Infinite ones are equal. */
const byNumber = (a: number, b: number) => (a === b ? 0 : a - b);

/** The eight places around a point, the best first. */
function around({ x, y }: Labelled, width: number, height: number, away: number): Box[] {
	const slant = away * 0.7;
	const places: [number, number][] = [
		[x + away, y - height / 2],
		[x + slant, y - slant - height],
		[x + slant, y + slant],
		[x - away - width, y - height / 2],
		[x - width / 2, y - away - height],
		[x - width / 2, y + away],
		[x - slant - width, y - slant - height],
		[x - slant - width, y + slant]
	];
	return places.map(([left, top]) => ({ x: left, y: top, width, height }));
}

function leaderTo({ x, y }: Labelled, box: Box): string {
	const to = {
		x: Math.max(box.x - 2, Math.min(x, box.x + box.width + 2)),
		y: Math.max(box.y + 2, Math.min(y, box.y + box.height))
	};
	const length = Math.hypot(to.x - x, to.y - y);
	const part = POINT / Math.max(length, POINT);
	return `M${round(x + (to.x - x) * part)},${round(y + (to.y - y) * part)}L${round(to.x)},${round(to.y)}`;
}

const square = (x: number, y: number, half: number): Box => ({
	x: x - half,
	y: y - half,
	width: 2 * half,
	height: 2 * half
});
