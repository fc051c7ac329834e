import type { Frame, FrameSeries } from '../frame/frame';
import { valueAxis } from './axis';

/** The axis of every panel: the same one, or each its own, which a compared edition's line shares. */
export function axesOf(frame: Frame, shown: number[], signed: boolean) {
	const { scale } = frame.view;
	const axis = (series: FrameSeries[], range: [number, number]) =>
		valueAxis({
			values: series.flatMap(({ rows }) => rows.flatMap((row) => frame.rows[row]?.value ?? [])),
			unit: frame.unit,
			language: frame.language,
			ticks: scale === 'own' ? 3 : 4,
			...{ scale, range, signed }
		});
	return (range: [number, number]) => {
		if (scale !== 'own') {
			const common = axis(frame.series, range);
			return { all: [common], of: () => common };
		}
		const ids = [...new Set(shown.map((position) => frame.series[position]?.id ?? ''))];
		const own = new Map(
			ids.map((id) => [
				id,
				axis(
					frame.series.filter((each) => each.id === id),
					range
				)
			])
		);
		const rest = axis(frame.series, range);
		return { all: [...own.values()], of: ({ id }: FrameSeries) => own.get(id) ?? rest };
	};
}
