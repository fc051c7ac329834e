import { round } from './round';

interface Place {
	x: number;
	y: number;
}

/**
 * Strokes from the lower left to the upper right inside a polygon, as one path: a pattern fill would need
 * a reference, which a chart that is cut out of its page or file does not have.
 */
export function hatch(polygon: Place[], step = 8): string {
	const sums = polygon.map(({ x, y }) => x + y);
	const first = Math.ceil(Math.min(...sums) / step) * step;
	let path = '';
	for (let sum = first; sum < Math.max(...sums); sum += step) {
		const crossings = polygon
			.flatMap((from, i): Place[] => {
				const to = polygon[(i + 1) % polygon.length] as Place;
				const [a, b] = [from.x + from.y - sum, to.x + to.y - sum];
				if (a < 0 === b < 0) return [];
				const part = a / (a - b);
				return [{ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }];
			})
			.sort((a, b) => a.x - b.x);
		for (let i = 0; i + 1 < crossings.length; i += 2) {
			const [from, to] = [crossings[i] as Place, crossings[i + 1] as Place];
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
