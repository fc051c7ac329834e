import type { Language } from '../language';
import { derivationNotes } from './notes';
import { bound, derived, isPoint, type Outcome, type Point } from './point';

/**
 * What remains of the stated whole beside the shown parts. Parts whose sum is within the printed steps of
 * the whole leave none; parts that exceed it by more are not drawn as if they were parts of it. A part
 * without a figure belongs to the rest.
 */
export function restOf(whole: Outcome, parts: Outcome[], language: Language): Outcome {
	if (!isPoint(whole)) return { missing: 'no-whole' };
	const known = parts.filter(isPoint);
	const sum = known.reduce((total, { value }) => total + value, 0);
	const step = [whole, ...known].reduce((total, { precision }) => total + (precision ?? 0), 0);
	const rest = whole.value - sum;
	const tolerance = Math.max(step / 2, Math.abs(whole.value) * 1e-9);
	if (rest < -tolerance) return { missing: 'exceeds-whole' };
	const value = Math.abs(rest) <= tolerance ? 0 : rest;
	return derived(whole, value, bound(step), derivationNotes[language].rest(whole.value, sum));
}

/** The whole as shares count it. */
export const hundred = (whole: Point): Point => ({ ...whole, value: 100, precision: null });
