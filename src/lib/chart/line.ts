import { line as d3line } from 'd3';
import type { Change } from '../finding/finding';
import { formatValue } from '../format/number';
import { textWidth } from '../format/text';
import type { Frame, Row } from '../frame/frame';
import { annotate, type Annotation } from './annotation';
import { valueAxis } from './axis';
import { rolesOf, type Role } from './colour';
import { placeBox, placeLabels, type Box } from './labels';
import { round } from './round';
import { type as sizes } from './tokens';
import { middleOf, yearAxis, type Tick, type YearAxis } from './years';

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
	/** One path; it breaks at missing years. */
	path: string;
	points: PlotPoint[];
	/** Points drawn as dots: the last one, and those without a neighbour, which no line shows. */
	dots: PlotPoint[];
}

export interface EndLabel {
	name: string;
	value: string;
	role: Role;
	strong: boolean;
	x: number;
	/** Right edge of the value; the value stands under the name where they do not fit beside each other. */
	valueX: number;
	y: number;
	stacked: boolean;
	/** From the point to the label, where the label had to move. */
	connector: string | null;
}

export interface LinePlot {
	kind: 'line';
	width: number;
	height: number;
	left: number;
	right: number;
	valueTicks: Tick[];
	foot: number;
	years: YearAxis;
	lines: PlotLine[];
	labels: EndLabel[];
	annotation: Annotation | null;
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
}

const TOP = 26;
const BOTTOM = 30;
const REACH = 36;

/** Lays out a frame as lines over years. Rows without a value break the line. */
export function layoutLine(frame: Frame, { width, height, change }: PlotOptions): LinePlot {
	const first = frame.years[0] ?? 0;
	const last = frame.years.at(-1) ?? 0;
	const roles = rolesOf(frame);
	const column = labelColumn(frame, width, last);
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
	// The ticks' own labels stand above their lines at the left edge; the first year starts beside them.
	const years = yearAxis(first, last, [0, right]);
	const path = d3line<PlotPoint | null>()
		.defined((point) => point !== null)
		.x((point) => (point as PlotPoint).x)
		.y((point) => (point as PlotPoint).y);

	let omitted = 0;
	const lines = frame.series.map((series, position): PlotLine => {
		const role = roles[position] as Role;
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
		const highlighted = frame.view.highlight.includes(series.region);
		return {
			key: series.key,
			name: series.name,
			role,
			width: role === 'total' ? 3 : highlighted ? 2.25 : 1.75,
			dashed: series.ghost,
			path: path(whole) ?? '',
			points,
			dots: [...new Set([...lone, ...(end ? [end] : [])])]
		};
	});

	const annotation = annotate({
		frame,
		lines,
		change,
		ticks: y.ticks,
		right,
		top: TOP,
		bottom: height - BOTTOM
	});
	const labels = endLabels({ frame, lines, column, right, width, height, last, annotation });
	return {
		kind: 'line',
		width,
		height,
		left: 0,
		right,
		valueTicks: y.ticks,
		foot: y.foot,
		years,
		lines,
		labels,
		annotation,
		unlabelled:
			lines.filter((line) => line.points.length > 0 && !line.dashed).length -
			labels.filter((label) => !lines.some((line) => line.dashed && line.name === label.name))
				.length,
		ghost: lines.filter((line) => line.dashed).length > 1,
		omitted
	};
}

interface Column {
	width: number;
	stacked: boolean;
	gap: number;
}

/** The value at the end of a line, as its label prints it. */
export function endValue(frame: Frame, row: number): string {
	const { value, precision } = frame.rows[row] as Row;
	const signed = frame.view.show === 'growth' || frame.view.show === 'change';
	return formatValue(value ?? 0, {
		language: frame.language,
		unit: frame.unit,
		precision,
		signed
	});
}

const lastValued = (frame: Frame, position: number): number | undefined =>
	frame.series[position]?.rows.filter((row) => frame.rows[row]?.value !== null).at(-1);

function labelColumn(frame: Frame, width: number, last: number): Column {
	const ending = frame.series.flatMap(({ name }, position) => {
		const row = lastValued(frame, position);
		return row !== undefined && frame.rows[row]?.year === last
			? [
					{
						name: textWidth(name, sizes.label, 600),
						value: textWidth(endValue(frame, row), sizes.label, 600)
					}
				]
			: [];
	});
	if (ending.length === 0) return { width: 8, stacked: false, gap: 20 };
	const name = Math.max(...ending.map((label) => label.name));
	const value = Math.max(...ending.map((label) => label.value));
	const beside = 22 + name + 18 + value;
	if (beside <= width * 0.36) return { width: beside, stacked: false, gap: 20 };
	return { width: Math.min(18 + Math.max(name, value), width * 0.4), stacked: true, gap: 36 };
}

interface EndLabelInput {
	frame: Frame;
	lines: PlotLine[];
	column: Column;
	right: number;
	width: number;
	height: number;
	last: number;
	annotation: Annotation | null;
}

function endLabels(input: EndLabelInput): EndLabel[] {
	const { frame, lines, column, right, width, height, last, annotation } = input;
	const ends = lines.map((line) => line.points.at(-1));
	const importance = (position: number) => {
		const { region, ghost } = frame.series[position] as Frame['series'][number];
		const row = ends[position]?.row;
		const value = row === undefined ? 0 : (frame.rows[row]?.value ?? 0);
		return (
			(frame.view.highlight.includes(region) ? 2e30 : region === 'WLD' ? 1e30 : 0) +
			(ghost ? -1e30 : value)
		);
	};
	const isNamed = (position: number) => !frame.series[position]?.ghost || lines.length === 2;
	const atEdge = ends.flatMap((end, position) =>
		end?.year === last && isNamed(position) ? [position] : []
	);
	const placed = placeLabels(
		atEdge.map((position) => ({ y: ends[position]?.y ?? 0, importance: importance(position) })),
		{ top: TOP - 8, bottom: height - BOTTOM - 4, gap: column.gap, reach: REACH }
	);
	const label = (position: number, y: number): EndLabel => {
		const line = lines[position] as PlotLine;
		const end = ends[position] as PlotPoint;
		const moved = Math.abs(y - end.y) > 1.5;
		const x = right + (column.stacked ? 12 : 22);
		const from = end.x + 5;
		const middle = (from + x - 5) / 2;
		return {
			name: line.name,
			value: endValue(frame, end.row),
			role: line.role,
			strong: line.role !== 'context',
			x,
			valueX: width,
			y,
			stacked: column.stacked,
			connector: moved
				? `M${round(from)},${round(end.y)}C${round(middle)},${round(end.y)} ${round(middle)},${round(y)} ${round(x - 5)},${round(y)}`
				: null
		};
	};
	const edge = atEdge.flatMap((position, i) => {
		const y = placed[i];
		return y === null || y === undefined ? [] : [label(position, y)];
	});
	return [...edge, ...inlineLabels(input, edge, annotation)];
}

/** Lines that end before the last year are named at their own end, where the name covers least. */
function inlineLabels(
	{ frame, lines, right, height, last }: EndLabelInput,
	edge: EndLabel[],
	annotation: Annotation | null
): EndLabel[] {
	const obstacles: Box[] = annotation ? [annotation.box] : [];
	// Several ghosts would name the same edition again and again: a remark beneath the chart does it once.
	const ghosts = frame.series.filter((series) => series.ghost).length;
	const early = lines
		.filter((_, position) => !(frame.series[position]?.ghost && ghosts > 1))
		.filter((line) => (line.points.at(-1)?.year ?? last) < last)
		.sort((a, b) => (b.points.at(-1)?.x ?? 0) - (a.points.at(-1)?.x ?? 0));
	return early.flatMap((line) => {
		const end = line.points.at(-1) as PlotPoint;
		const value = endValue(frame, end.row);
		const nameWidth = textWidth(line.name, sizes.label, 600);
		const wide = nameWidth + 8 + textWidth(value, sizes.label);
		const offsets: [number, number][] = [
			[9, -9],
			[8, 5],
			[8, -24],
			[-wide - 8, -22],
			[-wide / 2, -28],
			[-wide / 2, 10],
			[-wide - 8, 4],
			[6, 24],
			[10, -38],
			[-wide - 14, -38],
			[2, 42],
			[-wide / 2, 30]
		];
		const box = placeBox(
			offsets.map(([dx, dy]) => ({ x: end.x + dx, y: end.y + dy, width: wide, height: 18 })),
			{ x: 0, y: 0, width: edge.length > 0 ? right + 4 : right + 8, height: height - BOTTOM },
			obstacles,
			lines.map((other) => other.points)
		);
		if (!box) return [];
		obstacles.push(box);
		return [
			{
				name: line.name,
				value,
				role: line.role,
				strong: line.role !== 'context',
				x: box.x,
				valueX: box.x + box.width,
				y: box.y + box.height / 2,
				stacked: false,
				connector: null
			}
		];
	});
}
