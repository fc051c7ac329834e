import type { Frame, FrameSeries, Row } from '../../frame/frame';
import { formatValue } from '../../format/number';
import type { Finding } from '../finding';
import { sentences } from '../sentences';
import { about, rowAt } from '../tell';

/** The share of a series in the world: as shown, or from the levels of the part and the whole. */
export function shareFindings(frame: Frame, series: FrameSeries, position: number): Finding[] {
	const shares =
		frame.view.show === 'share' ? shownShares(frame, series) : levelShares(frame, series);
	const newest = shares.at(-1);
	if (!newest) return [];
	const before = shares.find(({ year }) => year === newest.year - 1);
	const { language } = frame;
	const share = ({ value, precision }: Share) =>
		formatValue(value, { language, unit: '%', precision });
	const firstPrint = newest.rows.some((row) => frame.firstPrints.includes(row));
	const told = {
		...about(frame, series),
		year: newest.year,
		share: share(newest),
		before: before ? { year: before.year, share: share(before) } : null
	};
	const say = sentences[language];
	return [
		{
			rule: 'share',
			text: `${say.share({ ...told, firstPrint })}.`,
			headline: say.share({ ...told, firstPrint: false }),
			rows: [...(before?.rows ?? []), ...newest.rows],
			values: {
				share: newest.value,
				year: newest.year,
				...(before ? { before: before.value } : {})
			},
			// Beside the whole, how much one part takes is the story; the largest part tells it.
			significance:
				frame.view.show === 'share'
					? newest.value / 100 + (position === 0 ? 0.1 : 0)
					: newest.value > 50
						? 2.5
						: newest.value / 100,
			change: null
		}
	];
}

interface Share {
	year: number;
	value: number;
	precision: number | null;
	rows: number[];
}

function shownShares(frame: Frame, series: FrameSeries): Share[] {
	return series.rows.flatMap((index) => {
		const { value, year, precision } = rowAt(frame, index);
		return value === null ? [] : [{ year, value, precision, rows: [index] }];
	});
}

function levelShares(frame: Frame, series: FrameSeries): Share[] {
	const whole = frame.series.find(
		(other) => other.region === 'WLD' && other.edition === series.edition && !other.ghost
	);
	if (!whole || whole === series || frame.view.show !== 'level') return [];
	return series.rows.flatMap((index): Share[] => {
		const part = rowAt(frame, index);
		const at = whole.rows.find((other) => rowAt(frame, other).year === part.year);
		const all = at === undefined ? null : rowAt(frame, at);
		if (at === undefined || part.value === null || !all?.value) return [];
		const value = (part.value / all.value) * 100;
		const step = (row: Row) => (row.precision ?? 0) / Math.abs(row.value as number);
		return [
			{
				year: part.year,
				value,
				precision: value * (step(part) + step(all)) || null,
				rows: [index, at]
			}
		];
	});
}
