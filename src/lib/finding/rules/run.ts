import type { Frame, FrameSeries } from '../../frame/frame';
import { changesOf } from '../changes';
import type { Finding } from '../finding';
import { sentences, type ToldRun } from '../sentences';
import { about, editionTitle, rowAt, text } from '../tell';

/** The rows of a series from the start of the run that its edition states whole; null when cut or broken. */
function wholeRun(frame: Frame, series: FrameSeries, position: number): number[] | null {
	const run = frame.runs[position];
	if (!run || frame.view.show !== 'level') return null;
	const valued = series.rows.filter((index) => rowAt(frame, index).value !== null);
	const years = valued.map((index) => rowAt(frame, index).year);
	const unbroken = years.every((year, i) => year === run[0] + i);
	return years.length > 2 && unbroken ? valued : null;
}

/** The first fall and the record, which only a whole run can prove. */
export function runFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const rows = wholeRun(frame, series, position);
	if (!rows) return [];
	const say = sentences[frame.language];
	const since = rowAt(frame, rows[0] as number).year;
	const told = (index: number): ToldRun => ({
		...about(frame, series),
		edition: editionTitle(frame, series.edition),
		year: rowAt(frame, index).year,
		since,
		value: text(frame, rowAt(frame, index)),
		firstPrint: frame.firstPrints.includes(index)
	});
	const finding = (
		rule: Finding['rule'],
		sentence: string,
		index: number,
		cited: number[],
		significance: number
	): Finding => ({
		rule,
		text: sentence,
		headline: sentence.replace(/\.$/, ''),
		rows: cited,
		values: {
			year: rowAt(frame, index).year,
			since,
			value: rowAt(frame, index).value as number
		},
		significance,
		change: null
	});

	const firstFall = changesOf(frame, series, position).find(({ percent }) => percent < 0);
	const highest = rows.reduce((a, b) =>
		(rowAt(frame, b).value as number) > (rowAt(frame, a).value as number) ? b : a
	);
	// A view that ends before the run does can not know what came after.
	const isNewest =
		highest === rows.at(-1) && rowAt(frame, highest).year === frame.runs[position]?.[1];
	const upTo = (index: number) => rows.slice(0, rows.indexOf(index) + 1);
	return [
		...(firstFall
			? [
					finding(
						'first-fall',
						say.firstFall(told(firstFall.to)),
						firstFall.to,
						upTo(firstFall.to),
						0.4
					)
				]
			: []),
		...(isNewest ? [finding('record', say.record(told(highest)), highest, rows, 0.3)] : [])
	];
}
