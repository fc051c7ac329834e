import type { Drawn, Stop } from './reading';

interface Place {
	x: number;
	y: number;
}

/**
 * The stop that a pointer means, at a place in the drawing's own units; undefined where it means none. `codeAt` says
 * in which region's outline it is, and is asked only of what has areas.
 */
export function stopAt(
	{ by, stops, reach, foot }: Drawn,
	at: Place,
	codeAt: () => string | null
): Stop | undefined {
	if (at.y > foot) return undefined;
	if (by !== 'area') return nearestOf(stops, reach, (stop) => distance(by, stop, at));
	// What is too small for a pointer to hit has a dot, which is meant before the land around it.
	const dots = stops.filter(({ isDot }) => isDot);
	const dot = nearestOf(dots, reach, (stop) => distance('xy', stop, at));
	if (dot) return dot;
	const code = codeAt();
	return stops.find((stop) => stop.code === code);
}

function distance(by: Drawn['by'], { x, y = 0 }: Stop, at: Place): number {
	if (by === 'x') return Math.abs(x - at.x);
	if (by === 'y') return Math.abs(y - at.y);
	return Math.hypot(x - at.x, y - at.y);
}

function nearestOf(stops: Stop[], reach: number, away: (stop: Stop) => number): Stop | undefined {
	let nearest: { stop: Stop; distance: number } | undefined;
	for (const stop of stops) {
		const distance = away(stop);
		if (distance <= reach && (!nearest || distance < nearest.distance))
			nearest = { stop, distance };
	}
	return nearest?.stop;
}
