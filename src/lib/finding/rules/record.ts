import type { Frame, FrameSeries } from '../../frame/frame';
import { isAbove } from '../certain';
import type { Finding } from '../finding';
import { aside, rowAt, text } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';
import { toldRun, wholeRun } from './whole-run';

/** The highest and the lowest year of a run that the view shows whole. */
export function recordFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const run = wholeRun(frame, series, position);
	if (!run?.isToEnd) return [];
	const row = (index: number) => rowAt(frame, index);
	const beatsAll = (highest: boolean) =>
		run.rows.find((index) =>
			run.rows.every(
				(other) =>
					other === index ||
					(highest ? isAbove(row(index), row(other)) : isAbove(row(other), row(index)))
			)
		);
	return [true, false].flatMap((highest) => {
		const index = beatsAll(highest);
		// That a growing series begins low is no news.
		if (index === undefined || (!highest && index === run.rows[0])) return [];
		const { year, value } = row(index);
		const told = () => ({
			...toldRun(frame, series, run, year),
			highest,
			value: text(frame, row(index))
		});
		return [
			makeFinding(
				leaning(
					told,
					(all) => sentencesOf(frame).record(all),
					() => aside(frame, run.rows, year, 'years')
				),
				{
					rule: 'record' as const,
					rows: run.rows,
					values: {
						year,
						since: run.years[0] as number,
						value: value as number,
						[highest ? 'highest' : 'lowest']: value as number
					},
					significance: index === run.rows.at(-1) ? 0.3 : 0.15
				}
			)
		];
	});
}
