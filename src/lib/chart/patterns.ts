import type { Frame } from '../frame/frame';
import type { Role } from './colour';
import { hatchRings, type Place, type Way } from './hatch';

/** What tells the six hues apart without colour; the first one stays plain. */
const patterns: { dash: string | null; texture: { ways: Way[]; step: number } | null }[] = [
	{ dash: null, texture: null },
	{ dash: '9 4', texture: { ways: ['rising'], step: 8 } },
	{ dash: '2 4', texture: { ways: ['upright'], step: 6 } },
	{ dash: '14 4 2 4', texture: { ways: ['rising', 'falling'], step: 10 } },
	{ dash: '5 3', texture: { ways: ['level'], step: 6 } },
	{ dash: '12 3 2 3 2 3', texture: { ways: ['falling'], step: 8 } }
];

/** A line of `compare` is always dotted. */
export const GHOST_DASH = '2 5';

const patternOf = ({ view }: Frame, role: Role | 'rise' | 'fall') =>
	view.patterns === 'on' && typeof role === 'number' ? patterns[role] : undefined;

/** How a series' line is dashed; null for a whole one. */
export const dashOf = (frame: Frame, role: Role): string | null =>
	patternOf(frame, role)?.dash ?? null;

/** Strokes over the fill of a series' shapes, as one path; empty where it has none. */
export function textureOf(frame: Frame, role: Role | 'rise' | 'fall', shapes: Place[][]): string {
	const texture = patternOf(frame, role)?.texture;
	if (!texture) return '';
	// One by one: shapes that overlap are no holes in each other.
	return shapes
		.flatMap((shape) => texture.ways.map((way) => hatchRings([shape], texture.step, way)))
		.join('');
}
