import { round } from './round';

export interface Place {
	x: number;
	y: number;
}

/**
 * Strokes from the lower left to the upper right inside a polygon, as one path: a pattern fill would need
 * a reference, which a chart that is cut out of its page or file does not have.
 */
export const hatch = (polygon: Place[], step = 8): string => hatchRings([polygon], step);

/** The same inside of several rings, one of which may be a hole in another. */
export function hatchRings(rings: Place[][], step: number): string {
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
	let path = '';
	for (const [, line] of [...crossings].sort(([a], [b]) => a - b)) {
		line.sort((a, b) => a.x - b.x);
		for (let i = 0; i + 1 < line.length; i += 2) {
			const [from, to] = [line[i] as Place, line[i + 1] as Place];
			if (to.x - from.x < 0.5) continue;
			path += `M${round(from.x)},${round(from.y)}L${round(to.x)},${round(to.y)}`;
		}
	}
	return path;
}

export const corners = (x: number, y: number, width: number, height: number): Place[] => [
	{ x, y },
	{ x: x + width, y },
	{ x: x + width, y: y + height },
	{ x, y: y + height }
];
