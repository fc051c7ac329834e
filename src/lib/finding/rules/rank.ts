import { isRanking } from '../../frame/drawn';
import type { Frame } from '../../frame/frame';
import { isAbove } from '../certain';
import type { Finding } from '../finding';
import { periodOf, rivalsIn, type Standing } from '../subjects';
import { about, aside, text } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';

/** Fewer have no ranking worth a sentence. */
const FEWEST = 3;
/** Of those whom nobody asked about, the first ones. */
const TOLD = 3;

/** The places of those highlighted and of the first ones, and who changed place since the year before. */
export function rankFindings(frame: Frame): Finding[] {
	const { view, years } = frame;
	const year = years.at(-1);
	if (year === undefined || (view.show !== 'level' && view.show !== 'share') || view.of) return [];
	const now = rivalsIn(frame, year);
	if (now.length < FEWEST) return [];
	const ranks = ranksOf(now);
	const told = now.filter(
		({ series }, i) => ranks.has(series.key) && (view.highlight.includes(series.id) || i < TOLD)
	);
	return [
		...told.map((standing) => tellRank(frame, standing, ranks.get(standing.series.key) ?? 0, now)),
		...(frame.measure.kind === 'cumulative' ? [] : changes(frame, now, ranks, year))
	];
}

/** The rank of everyone whom the printed digits set apart from both neighbours. */
function ranksOf(standings: Standing[]): Map<string, number> {
	const isApart = (i: number) => {
		const [above, below] = [standings[i], standings[i + 1]];
		return !above || !below || isAbove(above.row, below.row);
	};
	return new Map(
		standings.flatMap(({ series }, i) =>
			isApart(i - 1) && isApart(i) ? [[series.key, i + 1] as const] : []
		)
	);
}

/**
 * What the ranks are among. Only a stack without a rest is sure to show all there are; of a ranked list,
 * those that are listed here, since a view may leave some out.
 */
function amongWhom(frame: Frame, standings: Standing[]): 'all' | 'listed' | 'shown' {
	const extents = new Set(standings.map(({ position }) => frame.listed[position]));
	if (extents.size !== 1) return 'shown';
	const isWhole = frame.stacked && !frame.series.some(({ rest }) => rest);
	if (extents.has('all') && isWhole) return 'all';
	return extents.has('first') ? 'listed' : 'shown';
}

function tellRank(frame: Frame, standing: Standing, rank: number, now: Standing[]): Finding {
	const { series, row } = standing;
	const rows = [
		standing.index,
		...now.map(({ index }) => index).filter((i) => i !== standing.index)
	];
	const told = () => ({
		about: about(frame, series),
		rank,
		of: now.length,
		among: amongWhom(frame, now),
		period: periodOf(row),
		value: text(frame, row)
	});
	return makeFinding(
		leaning(
			told,
			(all) => sentencesOf(frame).rank(all),
			() => aside(frame, rows, row.year, frame.view.show === 'share' ? 'shares' : 'amounts')
		),
		{
			rule: 'rank',
			rows,
			values: { rank, of: now.length, value: row.value, year: row.year },
			significance: weight(frame, series.id)
		}
	);
}

/** In a ranking, the place of whom the reader asked for is the story. */
function weight(frame: Frame, id: string): number {
	if (!frame.view.highlight.includes(id)) return 0.12;
	return isRanking(frame) ? 2.3 : 0.3;
}

function changes(
	frame: Frame,
	now: Standing[],
	ranks: Map<string, number>,
	year: number
): Finding[] {
	const then = rivalsIn(frame, year - 1);
	const isSame =
		then.length === now.length &&
		now.every(({ series }) => then.some((other) => other.series === series)) &&
		then[0]?.row.edition === now[0]?.row.edition;
	if (!isSame) return [];
	const before = ranksOf(then);
	return now
		.flatMap(({ series, index, row }): Finding[] => {
			const [rank, old] = [ranks.get(series.key), before.get(series.key)];
			if (rank === undefined || old === undefined || rank === old) return [];
			const others = [...now, ...then].map((other) => other.index).filter((i) => i !== index);
			const told = () => ({
				about: about(frame, series),
				rank,
				before: old,
				of: now.length,
				among: amongWhom(frame, now),
				period: periodOf(row)
			});
			return [
				makeFinding(
					leaning(
						told,
						(all) => sentencesOf(frame).changeOfRank(all),
						() => aside(frame, [index, ...others], year, 'shares')
					),
					{
						rule: 'change-of-rank',
						rows: [index, ...others],
						values: { rank, before: old, of: now.length, year },
						significance: 0.15 + Math.abs(rank - old) / (10 * now.length)
					}
				)
			];
		})
		.sort((a, b) => b.significance - a.significance)
		.slice(0, TOLD);
}
