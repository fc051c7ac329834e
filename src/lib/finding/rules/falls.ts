import type { Frame, FrameSeries } from '../../frame/frame';
import { changesOf } from '../changes';
import type { Finding } from '../finding';
import { about, aside, percentText } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';
import { wholeRun } from './whole-run';

/** More falls than this are no exceptions any more. */
const MOST = 3;

/** The only years of a whole run in which a series fell, where the printed digits tell every step of it. */
export function fallFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const run = wholeRun(frame, series, position);
	if (!run?.isToEnd || run.steps.includes(0)) return [];
	const falls = changesOf(frame, series, position).filter(({ percent }) => percent < 0);
	const fallen = run.steps.filter((step) => step < 0).length;
	const isRare = fallen <= MOST && 2 * fallen < run.steps.length;
	if (falls.length === 0 || falls.length !== fallen || !isRare) return [];
	const since = run.years[0] as number;
	const told = () => ({
		about: about(frame, series),
		since,
		falls: falls.map(({ year, percent, precision }) => ({
			year,
			signed: percentText(frame, percent, precision, true)
		}))
	});
	const last = falls.at(-1)?.year as number;
	return [
		makeFinding(
			leaning(
				told,
				(all) => sentencesOf(frame).falls(all),
				() => aside(frame, run.rows, last, 'years')
			),
			{
				rule: 'only-falls',
				rows: run.rows,
				values: { falls: falls.length, since, to: run.years.at(-1) as number },
				significance: 0.38
			}
		)
	];
}
