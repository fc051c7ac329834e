import { line as d3line } from 'd3';
import type { Frame, FrameSeries, Row } from '../frame/frame';
import type { ValueAxis } from './axis';
import type { Role } from './colour';
import { dashOf, GHOST_DASH } from './patterns';
import { round } from './round';
import { middleOf, type YearAxis } from './years';

export interface PlotPoint {
	x: number;
	y: number;
	/** Index into the frame's rows. */
	row: number;
	year: number;
}

export interface PlotLine {
	key: string;
	name: string;
	role: Role;
	width: number;
	dashed: boolean;
	/** How its stroke is broken; null where it is whole. */
	dash: string | null;
	/** One path; it breaks at missing years. */
	path: string;
	points: PlotPoint[];
	/** Points drawn as dots: the last one, and those without a neighbour, which no line shows. */
	dots: PlotPoint[];
}

/** The total stands out, and so does what is highlighted; a crowd in grey steps back. */
export function lineWidth({ view }: Frame, role: Role, { id, ghost }: FrameSeries): number {
	if (role === 'total') return 3;
	if (view.highlight.includes(id)) return 2.25;
	return role === 'context' && !ghost ? 1.25 : 1.75;
}

const path = d3line<PlotPoint | null>()
	.defined((point) => point !== null)
	.x((point) => (point as PlotPoint).x)
	.y((point) => (point as PlotPoint).y);

/** Every series of a frame as a line over years, in the frame's order, and the rows no axis can show. */
export function seriesLines(
	frame: Frame,
	roles: Role[],
	years: YearAxis,
	axisOf: (series: FrameSeries) => ValueAxis
): { lines: PlotLine[]; omitted: number } {
	const { first, last } = years;
	const isZero = ({ row }: PlotPoint) => frame.rows[row]?.value === 0;
	let omitted = 0;
	const lines = frame.series.map((series, position): PlotLine => {
		const role = roles[position] as Role;
		const y = axisOf(series);
		const byYear = new Map<number, PlotPoint>();
		for (const row of series.rows) {
			const { value, year } = frame.rows[row] as Row;
			if (value === null) continue;
			const at = y.position(value);
			if (Number.isNaN(at)) omitted++;
			else byYear.set(year, { x: round(middleOf(years, year)), y: round(at), row, year });
		}
		const whole = Array.from({ length: last - first + 1 }, (_, i) => byYear.get(first + i) ?? null);
		const points = whole.filter((point) => point !== null);
		const lone = whole.filter((point, i) => point && !whole[i - 1] && !whole[i + 1]) as PlotPoint[];
		const end = points.at(-1);
		return {
			key: series.key,
			name: series.name,
			role,
			width: lineWidth(frame, role, series),
			dashed: series.ghost,
			dash: series.ghost ? GHOST_DASH : dashOf(frame, role),
			path: path(whole) ?? '',
			points,
			// A zero is a figure: it is seen on the axis, where the line alone would be taken for the axis.
			dots: [...new Set([...points.filter(isZero), ...lone, ...(end ? [end] : [])])]
		};
	});
	return { lines, omitted };
}
