import type { Frame, FrameSeries } from '../../frame/frame';
import { formatFactor } from '../certain';
import type { Finding } from '../finding';
import type { ToldShare } from '../sentences';
import { sharesOf, type Share } from '../shares';
import { periodOf } from '../subjects';
import { about, aside, editionLabel, percentText, rowAt } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';

/** The newest share of a series in the stated whole, and how it changed from the year before. */
export function shareFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const { whole, shares } = sharesOf(frame, series);
	const newest = shares.at(-1);
	if (!newest || newest.value <= 0) return [];
	const isSpan = frame.measure.kind === 'cumulative';
	const before = isSpan ? undefined : shares.find(({ year }) => year === newest.year - 1);
	const say = sentencesOf(frame);
	const share = ({ value, precision }: Share) => percentText(frame, value, precision);
	const told = () => ({
		about: about(frame, series),
		edition: editionLabel(frame, series),
		of: ofWhat(frame),
		whole,
		period: periodOf(rowAt(frame, newest.rows[0] as number)),
		share: share(newest),
		before: before ? { year: before.year, share: share(before) } : null
	});
	const weight = significance(frame, newest, position);
	const rows = [...(before?.rows ?? []), ...newest.rows];
	const words = () => aside(frame, newest.rows, newest.year, 'shares');
	const shareFinding = makeFinding(
		leaning(told, (all) => say.share(all), words),
		{
			rule: 'share',
			rows,
			values: {
				share: newest.value,
				year: newest.year,
				...(before ? { before: before.value } : {}),
				...newest.operands
			},
			significance: weight
		}
	);
	if (!before) return [shareFinding];

	const points = newest.value - before.value;
	const step = (newest.precision ?? 0) + (before.precision ?? 0);
	const size = formatFactor(Math.abs(points), Math.max(step / 2, 0.1), frame.language);
	if (size === '' || Math.abs(points) < step / 2) return [shareFinding];
	const change = { fell: points < 0, points: size };
	return [
		shareFinding,
		makeFinding(
			leaning(told, (all) => say.changeOfShare({ ...all, ...change }), words),
			{
				rule: 'change-of-share',
				rows,
				values: { points, share: newest.value, before: before.value, year: newest.year },
				significance: weight / 2
			}
		)
	];
}

/** What a share is of: the stated whole, or another measure of the same region or of each. */
function ofWhat({ view, series }: Frame): ToldShare['of'] {
	if (!view.of) return 'whole';
	return view.by === 'region' && series.length > 1 ? 'measures' : 'measure';
}

/** Beside the whole, how much one part takes is the story; the largest part tells it. */
function significance({ view, stacked }: Frame, { value }: Share, position: number): number {
	if (value > 50 && stacked) return 2.8;
	if (view.show === 'share') return value / 100 + (position === 0 ? 0.1 : 0);
	return value > 50 ? 2.5 : value / 100;
}
