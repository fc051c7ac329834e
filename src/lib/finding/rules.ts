import type { Frame, FrameSeries } from '../frame/frame';
import { descending } from 'd3';
import type { Finding } from './finding';
import { changeFindings } from './rules/change';
import { revisionFindings } from './rules/revision';
import { runFindings } from './rules/run';
import { shareFindings } from './rules/share';

/** Findings for more lines than a reader compares by eye would be noise. */
const MAX_SERIES = 8;

/**
 * What the rows of a frame say, strongest first. Rules that say "first" or "record" need the whole run
 * that the edition states and are silent otherwise.
 */
export function findings(frame: Frame): Finding[] {
	const shown = frame.series
		.map((series, position) => ({ series, position }))
		.filter(({ series }) => !series.ghost)
		.sort((a, b) => descending(rank(frame, a.series), rank(frame, b.series)))
		.slice(0, MAX_SERIES);
	const found = shown.flatMap(({ series, position }) => [
		...changeFindings(frame, series, position),
		...runFindings(frame, series, position),
		...shareFindings(frame, series, position)
	]);
	return [...found, ...revisionFindings(frame)].sort((a, b) => b.significance - a.significance);
}

/** What a reader looks at first: what is highlighted, the world, then the largest newest value. */
function rank(frame: Frame, { region, rows }: FrameSeries): number {
	if (frame.view.highlight.includes(region)) return Infinity;
	if (region === 'WLD') return Number.MAX_VALUE;
	const values = rows.map((index) => frame.rows[index]?.value ?? null);
	return values.filter((value) => value !== null).at(-1) ?? -Infinity;
}
