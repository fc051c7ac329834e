import type { Change } from '../finding/finding';
import type { Frame } from '../frame/frame';
import { annotateAll, type Annotation } from './annotation';
import { valueAxis } from './axis';
import { rolesOf } from './colour';
import { stubsUnder, type Stub } from './absent';
import { endLabels, lineColumn } from './end-labels';
import { layoutEvents, type EventLane } from './events';
import type { EndLabel } from './label-column';
import { strikes } from './labels';
import { seriesLines, type PlotLine } from './series-lines';
import { drawBeside } from './tick-room';
import { middleOf, yearAxis, type Tick, type YearAxis } from './years';

export interface LinePlot {
	kind: 'line';
	width: number;
	height: number;
	left: number;
	right: number;
	/** Where the axis of years stands; its labels and the events are below. */
	bottom: number;
	valueTicks: Tick[];
	foot: number;
	years: YearAxis;
	lines: PlotLine[];
	labels: EndLabel[];
	annotation: Annotation | null;
	/** Further changes that it points at. */
	asides: Annotation[];
	stubs: Stub[];
	events: EventLane | null;
	/** Whether several dotted lines of `compare` are drawn, which are named once beneath the chart. */
	ghost: boolean;
	/** Series that have no label because there was no room. */
	unlabelled: number;
	/** Rows that could not be drawn: zero on a logarithmic axis. */
	omitted: number;
}

export interface PlotOptions {
	width: number;
	height: number;
	/** The change that the chart points at. */
	change: Change | null;
	/** Further changes that it points at, where there is room; lines only. */
	asides?: Change[];
}

const TOP = 26;
const BOTTOM = 30;

/** Lays out a frame as lines over years. Rows without a value break the line. */
export function layoutLine(
	frame: Frame,
	{ width, height, change, asides = [] }: PlotOptions
): LinePlot {
	const first = frame.years[0] ?? 0;
	const last = frame.years.at(-1) ?? 0;
	const roles = rolesOf(frame);
	const column = lineColumn(frame, width, last);
	const right = width - column.width;
	const values = frame.rows.flatMap(({ value }) => (value === null ? [] : [value]));
	const y = valueAxis({
		values,
		scale: frame.view.scale,
		range: [height - BOTTOM, TOP],
		unit: frame.unit,
		language: frame.language,
		signed: frame.view.show === 'growth' || frame.view.show === 'change',
		ticks: height < 340 ? 4 : 5
	});
	// The ticks' own labels stand above their lines at the left edge, and the first year beside them.
	const drawFrom = (left: number) => {
		const half = (right - left) / (last - first + 1) / 2;
		const years = yearAxis(first, last, [Math.max(0, left - half), right]);
		return { years, ...seriesLines(frame, roles, years, () => y) };
	};
	const { years, lines, omitted } = drawBeside(y.ticks, drawFrom, (drawn, box) =>
		drawn.lines.some(({ points }) => strikes(points, box))
	);
	const placed = annotateAll(change ? [change, ...asides] : [], {
		frame,
		lines,
		ticks: y.ticks,
		right,
		top: TOP,
		bottom: height - BOTTOM
	});
	const annotation = placed[0] ?? null;
	const labels = endLabels({
		frame,
		lines,
		column,
		right,
		width,
		top: TOP,
		bottom: height - BOTTOM,
		last,
		annotation,
		ticks: y.ticks
	});
	const bottom = height - BOTTOM;
	const events = layoutEvents(frame, years, { width, bottom, top: TOP });
	return {
		kind: 'line',
		width,
		height: events ? events.bottom : height,
		left: 0,
		right,
		bottom,
		valueTicks: y.ticks,
		foot: y.foot,
		years,
		lines,
		labels,
		annotation,
		asides: placed.slice(1),
		stubs: stubsUnder(frame, bottom, (year) => middleOf(years, year), years.band),
		events,
		unlabelled:
			lines.filter((line) => line.points.length > 0 && !line.dashed).length -
			labels.filter((label) => !lines.some((line) => line.dashed && line.name === label.name))
				.length,
		ghost:
			lines.filter((line) => line.dashed).length > 1 &&
			lines.some((line) => line.dashed && line.path !== ''),
		omitted
	};
}
