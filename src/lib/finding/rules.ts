import { sort } from 'd3';
import type { Frame, FrameSeries } from '../frame/frame';
import type { Finding } from './finding';
import { changeFindings } from './rules/change';
import { concentrationFindings } from './rules/concentration';
import { fallFindings } from './rules/falls';
import { growthFindings } from './rules/growth';
import { rankFindings } from './rules/rank';
import { ratioFindings } from './rules/ratio';
import { recordFindings } from './rules/record';
import { revisionFindings } from './rules/revision';
import { scatterFindings } from './rules/scatter';
import { shareFindings } from './rules/share';
import { sinceFindings } from './rules/since';
import { streakFindings } from './rules/streak';
import { subjectsOf } from './subjects';

/** Findings for more lines than a reader compares by eye would be noise. */
const MAX_SERIES = 8;

const ofSeries = [
	changeFindings,
	sinceFindings,
	fallFindings,
	recordFindings,
	streakFindings,
	growthFindings,
	shareFindings
];
const ofAll = [rankFindings, ratioFindings, concentrationFindings, revisionFindings];

/**
 * What the rows of a frame say, strongest first. Rules that say "first", "since", "record" or "longest"
 * need the whole run that the edition states and are silent otherwise.
 */
export function findings(frame: Frame): Finding[] {
	if (frame.x) return strongestFirst(scatterFindings(frame));
	const shown = sort(subjectsOf(frame), ({ series }) => -rank(frame, series)).slice(0, MAX_SERIES);
	return strongestFirst([
		...shown.flatMap(({ series, position }) =>
			ofSeries.flatMap((rule) => rule(frame, series, position))
		),
		...ofAll.flatMap((rule) => rule(frame))
	]);
}

const strongestFirst = (found: Finding[]) => found.sort((a, b) => b.significance - a.significance);

/** What a reader looks at first: what is highlighted, the world, then the largest newest value. */
function rank(frame: Frame, { id, region, rows }: FrameSeries): number {
	if (frame.view.highlight.includes(id)) return Infinity;
	if (region === 'WLD' && frame.view.by === 'region') return Number.MAX_VALUE;
	const newest = rows.findLast((index) => frame.rows[index]?.value != null);
	return frame.rows[newest ?? -1]?.value ?? -Infinity;
}
