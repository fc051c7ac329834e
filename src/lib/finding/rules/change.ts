import type { Frame, FrameSeries } from '../../frame/frame';
import { formatValue } from '../../format/number';
import { changesOf } from '../changes';
import type { Change, Finding } from '../finding';
import { sentences, type ToldChange } from '../sentences';
import { about, editionLabel, rowAt, text } from '../tell';

function toldChange(frame: Frame, series: FrameSeries, change: Change): ToldChange {
	const { percent, precision, year, from, to } = change;
	const level = frame.view.show === 'level';
	return {
		...about(frame, series),
		edition: editionLabel(frame, series),
		year,
		fell: percent < 0,
		size: formatValue(Math.abs(percent), { language: frame.language, unit: '%', precision }),
		signed: formatValue(percent, { language: frame.language, unit: '%', precision, signed: true }),
		before: level && from !== null ? text(frame, rowAt(frame, from)) : null,
		after: level ? text(frame, rowAt(frame, to)) : null,
		firstPrint: frame.firstPrints.includes(to)
	};
}

/** The largest fall, the largest rise, and the newest change where it is neither. */
export function changeFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const changes = changesOf(frame, series, position);
	if (changes.length === 0) return [];
	const say = sentences[frame.language];
	const newest = changes.at(-1) as Change;
	const byPercent = [...changes].sort((a, b) => a.percent - b.percent);
	const fall = byPercent.find(({ percent }) => percent < 0);
	const rise = byPercent.reverse().find(({ percent }) => percent > 0);

	const tell = (rule: Finding['rule'], change: Change): Finding => {
		const told = toldChange(frame, series, change);
		const from = change.from === null ? null : rowAt(frame, change.from).value;
		const single = changes.length === 1 || rule === 'latest-change';
		return {
			rule,
			text: single ? say.change(told) : say.largest(told),
			headline: say.changeHeadline(told),
			rows: change.from === null ? [change.to] : [change.from, change.to],
			values: {
				percent: change.percent,
				year: change.year,
				...(from === null ? {} : { from, to: rowAt(frame, change.to).value as number })
			},
			significance: weight(frame, series, change, newest),
			change
		};
	};
	return [
		...(fall ? [tell('largest-fall', fall)] : []),
		...(rise ? [tell('largest-rise', rise)] : []),
		...(newest !== fall && newest !== rise ? [tell('latest-change', newest)] : [])
	];
}

/** The newest change of the leading series is what a reader came for; else the larger ratio wins. */
function weight(frame: Frame, series: FrameSeries, change: Change, newest: Change): number {
	const ratio = Math.abs(Math.log(Math.max(1e-3, 1 + change.percent / 100)));
	const leads = series === frame.series[0] || frame.view.highlight.includes(series.region);
	return Math.min(ratio, 1.5) + (change === newest ? 0.6 : 0) + (leads ? 0.5 : 0);
}
