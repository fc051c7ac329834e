import { hatchRings, type Place } from './hatch';
import type { Absence } from './map-key';

/** The strokes of each absence differ in direction, so that they are told apart without colour. */
const strokes: Record<Exclude<Absence, 'outside'>, { rising: boolean; falling: boolean }> = {
	missing: { rising: true, falling: false },
	below: { rising: false, falling: true },
	untracked: { rising: true, falling: true }
};

/** Strokes inside the rings, as one path. */
export function hatchAbsent(rings: Place[][], absence: Absence, step: number): string {
	if (absence === 'outside') return '';
	const { rising, falling } = strokes[absence];
	// What rises in a mirror falls.
	const mirrored = () => rings.map((ring) => ring.map(({ x, y }) => ({ x: -x, y })));
	const fallen = () =>
		hatchRings(mirrored(), step).replace(
			/([ML])(-?[\d.]+)/g,
			(_, command: string, x: string) => `${command}${0 - Number(x)}`
		);
	return (rising ? hatchRings(rings, step) : '') + (falling ? fallen() : '');
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
