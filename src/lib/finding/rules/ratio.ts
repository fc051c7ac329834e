import { isRanking } from '../../frame/drawn';
import type { Frame } from '../../frame/frame';
import { formatFactor, isAbove, quotientStep } from '../certain';
import type { Finding } from '../finding';
import { periodOf, rivalsIn } from '../subjects';
import { about, aside } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';

/** How many times the second the first is, in the newest shown year. */
export function ratioFindings(frame: Frame): Finding[] {
	const { view, years, language } = frame;
	const year = years.at(-1);
	if (year === undefined || (view.show !== 'level' && view.show !== 'share') || view.of) return [];
	const [first, second] = rivalsIn(frame, year);
	if (!first || !second || second.row.value <= 0) return [];
	if (!isAbove(first.row, second.row)) return [];
	const value = first.row.value / second.row.value;
	const ratio = formatFactor(value, quotientStep(first.row, second.row), language);
	if (ratio === '' || /^1(\.0*)?$/.test(ratio)) return [];
	const rows = [first.index, second.index];
	const told = () => ({
		first: about(frame, first.series),
		second: about(frame, second.series),
		ratio,
		period: periodOf(first.row)
	});
	return [
		makeFinding(
			leaning(
				told,
				(all) => sentencesOf(frame).ratio(all),
				() => aside(frame, rows, year, 'shares')
			),
			{
				rule: 'ratio',
				rows,
				values: { ratio: value, first: first.row.value, second: second.row.value, year },
				// A single ranking has no other story.
				significance: view.show === 'share' ? 0.1 : isRanking(frame) ? 2.2 : 0.5
			}
		)
	];
}
