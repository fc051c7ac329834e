import { hatchRings, type Place, type Way } from './hatch';
import type { Absence } from './map-key';

/** The strokes of each absence differ in direction, so that they are told apart without colour. */
const ways: Record<Exclude<Absence, 'outside'>, Way[]> = {
	missing: ['rising'],
	below: ['falling'],
	untracked: ['rising', 'falling']
};

/** Strokes inside the rings, as one path. */
export function hatchAbsent(rings: Place[][], absence: Absence, step: number): string {
	if (absence === 'outside') return '';
	return ways[absence].map((way) => hatchRings(rings, step, way)).join('');
}

/** The rings of a path of `scripts/geo/make.mjs` (`M12.3,4.5l.7-1.2…z`), scaled. */
export function ringsOf(path: string, scale: number): Place[][] {
	return path
		.split('M')
		.slice(1)
		.map((ring) => {
			const [x = 0, y = 0, ...steps] = (ring.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
			const places = [{ x: x * scale, y: y * scale }];
			let [atX, atY] = [x, y];
			for (let i = 0; i + 1 < steps.length; i += 2) {
				atX += steps[i] as number;
				atY += steps[i + 1] as number;
				places.push({ x: atX * scale, y: atY * scale });
			}
			return places;
		});
}
