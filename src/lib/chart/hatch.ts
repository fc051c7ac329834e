import { round } from './round';

export interface Place {
	x: number;
	y: number;
}

/** How the strokes of a hatch run: each way is a map of the plane that turns them into rising ones, and back. */
const ways = {
	rising: { there: ({ x, y }: Place) => ({ x, y }), back: ({ x, y }: Place) => ({ x, y }) },
	falling: {
		there: ({ x, y }: Place) => ({ x: -x, y }),
		back: ({ x, y }: Place) => ({ x: -x, y })
	},
	upright: {
		there: ({ x, y }: Place) => ({ x: x - y, y }),
		back: ({ x, y }: Place) => ({ x: x + y, y })
	},
	level: {
		there: ({ x, y }: Place) => ({ x, y: y - x }),
		back: ({ x, y }: Place) => ({ x, y: y + x })
	}
};
export type Way = keyof typeof ways;

/**
 * Strokes inside a polygon, from the lower left to the upper right, as one path: a pattern fill would need
 * a reference, which a chart that is cut out of its page or file does not have.
 */
export const hatch = (polygon: Place[], step = 8): string => hatchRings([polygon], step);

/** The same inside of several rings, one of which may be a hole in another. */
export function hatchRings(rings: Place[][], step: number, way: Way = 'rising'): string {
	const { there, back } = ways[way];
	return strokes(
		rings.map((ring) => ring.map(there)),
		step
	)
		.map(([from, to]) => `M${written(back(from))}L${written(back(to))}`)
		.join('');
}

const written = ({ x, y }: Place) => `${round(x)},${round(y)}`;

/** Where the lines on which x and y add up to a multiple of `step` run inside the rings. */
function strokes(rings: Place[][], step: number): [Place, Place][] {
	const crossings = new Map<number, Place[]>();
	for (const ring of rings)
		ring.forEach((from, i) => {
			const to = ring[(i + 1) % ring.length] as Place;
			const [a, b] = [from.x + from.y, to.x + to.y];
			const last = Math.max(a, b);
			for (let n = Math.ceil(Math.min(a, b) / step); n * step < last; n++) {
				const part = (n * step - a) / (b - a);
				const at = { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
				crossings.set(n, [...(crossings.get(n) ?? []), at]);
			}
		});
	return [...crossings]
		.sort(([a], [b]) => a - b)
		.flatMap(([, line]) => {
			line.sort((a, b) => a.x - b.x);
			return line.flatMap((from, i): [Place, Place][] => {
				const to = line[i + 1];
				return i % 2 === 0 && to && to.x - from.x >= 0.5 ? [[from, to]] : [];
			});
		});
}

export const corners = (x: number, y: number, width: number, height: number): Place[] => [
	{ x, y },
	{ x: x + width, y },
	{ x: x + width, y: y + height },
	{ x, y: y + height }
];
