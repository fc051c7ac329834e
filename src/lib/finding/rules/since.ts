import type { Frame, FrameSeries } from '../../frame/frame';
import { isAbove } from '../certain';
import type { Finding } from '../finding';
import { aside, rowAt, text } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';
import { toldRun, wholeRun, type WholeRun } from './whole-run';

/**
 * The first fall on the record; of the newest year, whether it is the first fall or rise since another,
 * and the highest or lowest value since another. Only a whole run can prove any of them.
 */
export function sinceFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const run = wholeRun(frame, series, position);
	if (!run) return [];
	const tell = { frame, series, run };
	return [...firstFall(tell), ...newestTurn(tell), ...newestExtreme(tell)];
}

interface Tell {
	frame: Frame;
	series: FrameSeries;
	run: WholeRun;
}

function firstFall({ frame, series, run }: Tell): Finding[] {
	const at = run.steps.findIndex((step) => step !== 1);
	// A step that the printed digits do not tell may have been a fall before the first one.
	if (at < 0 || run.steps[at] !== -1) return [];
	const rows = run.rows.slice(0, at + 2);
	const year = run.years[at + 1] as number;
	const told = () => ({ ...toldRun(frame, series, run, year), fell: true, last: null });
	return [
		makeFinding(
			leaning(
				told,
				(all) => sentencesOf(frame).first(all),
				() => aside(frame, rows, year, 'years')
			),
			{
				rule: 'first-fall',
				rows,
				values: {
					year,
					since: run.years[0] as number,
					value: rowAt(frame, rows.at(-1) as number).value as number
				},
				significance: 0.4
			}
		)
	];
}

/** The first fall after years of rises, or the first rise after years of falls. */
function newestTurn({ frame, series, run }: Tell): Finding[] {
	const step = run.steps.at(-1) as number;
	const last = run.steps.lastIndexOf(step, run.steps.length - 2);
	const between = run.steps.slice(last + 1, -1);
	if (step === 0 || last < 0 || between.length === 0) return [];
	if (between.some((other) => other !== -step)) return [];
	const rows = run.rows.slice(last);
	const year = run.years.at(-1) as number;
	const since = run.years[last + 1] as number;
	const told = () => ({ ...toldRun(frame, series, run, year), fell: step < 0, last: since });
	return [
		makeFinding(
			leaning(
				told,
				(all) => sentencesOf(frame).first(all),
				() => aside(frame, rows, year, 'years')
			),
			{
				rule: 'first-since',
				rows,
				values: { year, since, value: rowAt(frame, rows.at(-1) as number).value as number },
				significance: 0.45
			}
		)
	];
}

/** The highest or lowest value since one that was beyond it, with at least two years between. */
function newestExtreme({ frame, series, run }: Tell): Finding[] {
	const newest = run.rows.at(-1) as number;
	const row = (index: number) => rowAt(frame, index);
	return [true, false].flatMap((highest) => {
		const isBeyond = (a: number, b: number) =>
			highest ? isAbove(row(a), row(b)) : isAbove(row(b), row(a));
		const last = run.rows.findLastIndex((index) => index !== newest && !isBeyond(newest, index));
		const beyond = run.rows[last];
		if (beyond === undefined || last > run.rows.length - 4 || !isBeyond(beyond, newest)) return [];
		const rows = run.rows.slice(last);
		const { year } = row(newest);
		const told = () => ({
			...toldRun(frame, series, run, year),
			highest,
			value: text(frame, row(newest)),
			last: { year: row(beyond).year, value: text(frame, row(beyond)) }
		});
		return [
			makeFinding(
				leaning(
					told,
					(all) => sentencesOf(frame).extremeSince(all),
					() => aside(frame, rows, year, 'years')
				),
				{
					rule: 'first-since' as const,
					rows,
					values: {
						year,
						since: row(beyond).year,
						value: row(newest).value as number,
						[highest ? 'highest' : 'lowest']: row(newest).value as number,
						before: row(beyond).value as number
					},
					significance: 0.35
				}
			)
		];
	});
}
