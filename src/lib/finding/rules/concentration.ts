import { isRanking } from '../../frame/drawn';
import type { Frame } from '../../frame/frame';
import { formatFactor, isAbove } from '../certain';
import type { Finding } from '../finding';
import { sharesOf, stackIn } from '../shares';
import { periodOf, rivalsIn } from '../subjects';
import { about, aside, percentText } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';

const TOP = 3;

/**
 * The share of the three largest parts and the sum of squared shares (Herfindahl-Hirschman, 10,000 for a
 * single one), where parts may be added, do not overlap, and the whole is stated. With a rest, whose
 * make-up is not known, the sum over the shown parts is a lower bound.
 */
export function concentrationFindings(frame: Frame): Finding[] {
	const { view, measure, stacked, language } = frame;
	const year = frame.years.at(-1);
	const isOfWhole = (stacked && view.show === 'level') || view.show === 'share';
	if (year === undefined || !measure.additive || !isOfWhole || view.of || !frame.whole) return [];
	const parts = rivalsIn(frame, year).map((standing) => {
		const { whole, shares } = sharesOf(frame, standing.series);
		return { ...standing, whole, share: shares.find((each) => each.year === year) };
	});
	const [third, fourth] = [parts[TOP - 1], parts[TOP]];
	if (!third || (fourth && !isAbove(third.row, fourth.row))) return [];
	const known = parts.flatMap(({ share }) => (share ? [share] : []));
	if (known.length < parts.length) return [];
	const top = known.slice(0, TOP);
	const top3 = top.reduce((sum, { value }) => sum + value, 0);
	const topStep = top.reduce((sum, { precision }) => sum + (precision ?? 0), 0) || null;
	const hhi = known.reduce((sum, { value }) => sum + value ** 2, 0);
	const hhiStep = known.reduce((s, { value, precision }) => s + 2 * value * (precision ?? 0), 0);

	const isAll = stacked ? !frame.series.some(({ rest }) => rest) : isExhaustive(known);
	// That all of them are all of it is no news.
	if (isAll && parts.length <= TOP) return [];
	const say = sentencesOf(frame);
	const index = isAll
		? formatFactor(hhi, hhiStep || null, language)
		: formatFactor(hhi - hhiStep / 2, hhiStep || null, language, Math.floor);
	const rows = stackIn(frame, year)?.rows ?? parts.map((part) => part.index);
	const told = () => ({
		names: parts.slice(0, TOP).map(({ series }) => about(frame, series)),
		share: percentText(frame, top3, topStep),
		whole: third.whole,
		period: periodOf(third.row)
	});
	const words = leaning(
		told,
		(all) => say.concentration(all),
		() => aside(frame, rows, year, 'shares') + (index === '' ? '' : say.hhi(index, !isAll))
	);
	return [
		makeFinding(words, {
			rule: 'concentration',
			rows,
			values: { top3, hhi, parts: parts.length, year },
			significance: stacked && !isRanking(frame) ? 2.7 : 0.15
		})
	];
}

/** Whether shares that are shown on their own add up to the whole. */
function isExhaustive(shares: { value: number; precision: number | null }[]): boolean {
	const sum = shares.reduce((total, { value }) => total + value, 0);
	const step = shares.reduce((total, { precision }) => total + (precision ?? 0), 0);
	return Math.abs(sum - 100) <= Math.max(step / 2, 1e-6);
}
