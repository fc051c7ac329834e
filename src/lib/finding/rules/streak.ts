import type { Frame, FrameSeries } from '../../frame/frame';
import type { Finding } from '../finding';
import { aside } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';
import { toldRun, wholeRun } from './whole-run';

/** Fewer rises or falls in a row are none that anyone would count. */
const SHORTEST = 3;

/** The most years in a row in which a series rose, or fell, of a run that the view shows whole. */
export function streakFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const run = wholeRun(frame, series, position);
	if (!run?.isToEnd || run.steps.includes(0)) return [];
	return [1, -1].flatMap((direction) => {
		const streaks = streaksOf(run.steps, direction).sort((a, b) => b.length - a.length);
		const [longest, next] = streaks;
		if (!longest || longest.length < SHORTEST || longest.length === next?.length) return [];
		const from = run.years[longest.start + 1] as number;
		const to = run.years[longest.start + longest.length] as number;
		const told = () => ({ ...toldRun(frame, series, run, to), fell: direction < 0, from, to });
		return [
			makeFinding(
				leaning(
					told,
					(all) => sentencesOf(frame).streak(all),
					() => aside(frame, run.rows, to, 'years')
				),
				{
					rule: 'longest-run' as const,
					rows: run.rows,
					values: { years: longest.length, from, to, since: run.years[0] as number },
					significance: 0.2
				}
			)
		];
	});
}

interface Streak {
	/** The step with which it begins. */
	start: number;
	length: number;
}

function streaksOf(steps: number[], direction: number): Streak[] {
	const streaks: Streak[] = [];
	steps.forEach((step, i) => {
		if (step !== direction) return;
		const last = streaks.at(-1);
		if (last && last.start + last.length === i) last.length += 1;
		else streaks.push({ start: i, length: 1 });
	});
	return streaks;
}
