import type { Frame, FrameSeries } from '../frame/frame';
import { readingWords } from './messages-reading';
import { tellAll, tellerOf, type Told } from './told';

/**
 * What is told of one of several figures that stand in the order of their values: the value, its place
 * among those that have one, status and note.
 */
export function rankTeller(
	frame: Frame,
	/** The rows in their order, those without a value last. */
	order: number[]
): (position: number) => Told | null {
	const { language, rows, series } = frame;
	const tell = tellerOf(frame);
	const seriesOf = new Map(series.flatMap((each) => each.rows.map((row) => [row, each] as const)));
	const ranked = order.filter((row) => rows[row]?.value != null).length;
	return (position) => {
		const index = order[position];
		const row = index === undefined ? undefined : rows[index];
		if (index === undefined || !row) return null;
		const own = seriesOf.get(index) as FrameSeries;
		const style = { title: `${own.name}, ${row.period}`, language, whole: true };
		const told = tellAll([{ ...tell(own, index), name: '' }], style);
		const rank = row.value === null ? [] : [readingWords[language].rank(position + 1, ranked)];
		return { ...told, basis: [...rank, ...told.basis] };
	};
}

/** The position a step further, within what there is; from nowhere the first or the last. */
export function stepped(at: number | null, by: number, count: number): number | null {
	if (count === 0) return null;
	const next = at === null ? (by > 0 ? 0 : count - 1) : at + by;
	return Math.min(count - 1, Math.max(0, next));
}
