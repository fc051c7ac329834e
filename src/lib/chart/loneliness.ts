interface Place {
	x: number;
	y: number;
}

/**
 * How alone each point stands: the pixels to its third nearest. Far for extremes, near in a crowd, infinite
 * where there are fewer.
 */
export function lonelinessOf(points: Place[]): number[] {
	const across = [...points].sort((a, b) => a.x - b.x);
	const distances = new Map(across.map((point, at) => [point, lonely(point, at, across)]));
	return points.map((point) => distances.get(point) as number);
}

/** Looks to the left and to the right of a point only as far as a third nearest may be. */
function lonely(point: Place, at: number, across: Place[]): number {
	let [first, second, third] = [Infinity, Infinity, Infinity];
	for (const step of [-1, 1])
		for (let i = at + step; i >= 0 && i < across.length; i += step) {
			const other = across[i] as Place;
			if ((other.x - point.x) ** 2 > third) break;
			const distance = (other.x - point.x) ** 2 + (other.y - point.y) ** 2;
			if (distance < first) [first, second, third] = [distance, first, second];
			else if (distance < second) [second, third] = [distance, second];
			else if (distance < third) third = distance;
		}
	return Math.sqrt(third);
}
