import type { Frame, FrameSeries } from '../../frame/frame';
import { isAbove } from '../certain';
import { changesOf, isComparable } from '../changes';
import type { Change, Finding, Rule } from '../finding';
import type { ToldChange } from '../sentences';
import { about, aside, editionLabel, percentText, rowAt, text } from '../tell';
import { makeFinding, sentencesOf } from './make';

function toldChange(frame: Frame, series: FrameSeries, change: Change): ToldChange {
	const { percent, precision, year, from, to } = change;
	const level = frame.view.show === 'level';
	return {
		about: about(frame, series),
		edition: editionLabel(frame, series),
		year,
		fell: percent < 0,
		size: percentText(frame, Math.abs(percent), precision),
		signed: percentText(frame, percent, precision, true),
		before: level && from !== null ? text(frame, rowAt(frame, from)) : null,
		after: level ? text(frame, rowAt(frame, to)) : null,
		aside: aside(frame, leanedOn(frame, series, change), year, 'years')
	};
}

const cited = ({ from, to }: Change) => (from === null ? [to] : [from, to]);

/** With a growth as first published, the year before stands behind it too, where it is shown. */
function leanedOn(frame: Frame, series: FrameSeries, change: Change): number[] {
	if (change.from !== null || !frame.view.edition.includes('first')) return cited(change);
	const before = series.rows.find((index) => rowAt(frame, index).year === change.year - 1);
	return before === undefined ? [change.to] : [before, change.to];
}

/** The largest fall, the largest rise, and the newest change where it is neither. */
export function changeFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const changes = changesOf(frame, series, position);
	if (changes.length === 0) return [];
	const say = sentencesOf(frame);
	const newest = changes.at(-1) as Change;
	const byPercent = [...changes].sort((a, b) => a.percent - b.percent);
	const fall = byPercent.find(({ percent }) => percent < 0);
	const rise = byPercent.reverse().find(({ percent }) => percent > 0);

	const tell = (rule: Rule, change: Change): Finding => {
		const from = change.from === null ? null : rowAt(frame, change.from).value;
		const others = changes.filter((other) => other !== change);
		const isLargest =
			rule !== 'latest-change' &&
			others.length > 0 &&
			!hasBreak(frame, series) &&
			others.every((other) => isBeyond(change, other));
		const words = () => {
			const told = toldChange(frame, series, change);
			const sentence = isLargest ? say.largest(told) : say.change(told);
			return { text: `${sentence}.`, headline: say.changeHeadline(told) };
		};
		return makeFinding(words, {
			rule,
			rows: cited(change),
			values: {
				percent: change.percent,
				year: change.year,
				...(from === null ? {} : { from, to: rowAt(frame, change.to).value as number })
			},
			significance: weight(frame, series, change, newest),
			change
		});
	};
	return [
		...(fall ? [tell('largest-fall', fall)] : []),
		...(rise ? [tell('largest-rise', rise)] : []),
		...(newest !== fall && newest !== rise ? [tell('latest-change', newest)] : [])
	];
}

/** Whether a change goes further in its direction than another, whatever their last digits hide. */
function isBeyond(change: Change, other: Change): boolean {
	const [own, rival] = [change, other].map(({ percent: value, precision }) => ({
		value,
		precision
	}));
	if (!own || !rival) return false;
	return change.percent < 0 ? isAbove(rival, own) : isAbove(own, rival);
}

/** Whether a step from one edition to another was left out, which may have been the largest. */
const hasBreak = (frame: Frame, { rows }: FrameSeries) =>
	rows.some((to, i) => i > 0 && !isComparable(frame, rows[i - 1] as number, to));

/** The newest change of the leading series is what a reader came for; else the larger ratio wins. */
function weight(frame: Frame, series: FrameSeries, change: Change, newest: Change): number {
	const ratio = Math.abs(Math.log(Math.max(1e-3, 1 + change.percent / 100)));
	const leads = series === frame.series[0] || frame.view.highlight.includes(series.id);
	return Math.min(ratio, 1.5) + (change === newest ? 0.6 : 0) + (leads ? 0.5 : 0);
}
