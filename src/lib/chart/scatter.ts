import { basisWords } from '../finding/caption';
import { formatValue, unitWords } from '../format/number';
import { textWidth, wrapText } from '../format/text';
import type { Frame, FrameSeries, Row } from '../frame/frame';
import { valueAxis, type ValueAxis } from './axis';
import { rolesOf, type Role } from './colour';
import type { PlotOptions } from './line';
import { round } from './round';
import { labelPoints, type PointLabel } from './point-labels';
import { type as sizes } from './tokens';
import type { Tick } from './years';

/** Filled for constant prices and plain measures, open for nominal amounts: the two never look alike. */
export type Shape = 'circle' | 'diamond';

export interface ScatterPoint {
	/** Of its series. */
	key: string;
	name: string;
	/** The row of the measure, and that of the horizontal one. */
	row: number;
	xRow: number;
	x: number;
	y: number;
	shape: Shape;
	role: Role;
	/** Highlighted, or of the compared edition. */
	strong: boolean;
}

export interface ScatterPlot {
	kind: 'scatter';
	width: number;
	height: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
	xTicks: Tick[];
	valueTicks: Tick[];
	xTitle: string;
	yTitle: string;
	points: ScatterPoint[];
	/** Between the points of one thing in two editions. */
	connectors: string;
	labels: PointLabel[];
	legend: { shape: Shape; roles: Role[]; lines: string[]; y: number }[];
	labelled: number;
	/** Points that could not be drawn: zero on a logarithmic axis. */
	omitted: number;
}

const TOP = 42;
const BOTTOM = 52;
const LEGEND_LINE = 18;

/** Lays out pairs of figures, each thing one point, with as many names as have room. */
export function layoutScatter(frame: Frame, { width, height }: PlotOptions): ScatterPlot {
	const pairs = frame.series.flatMap((series, position) => {
		const [row, xRow] = [series.rows[0], series.x[0]];
		const y = row === undefined ? null : (frame.rows[row]?.value ?? null);
		const x = xRow === undefined ? null : (frame.rows[xRow]?.value ?? null);
		if (row === undefined || xRow === undefined || x === null || y === null) return [];
		return [{ series, position, row, xRow, x, y }];
	});
	const bottom = height - BOTTOM;
	const common = { scale: frame.view.scale, language: frame.language };
	const y = valueAxis({
		...common,
		values: pairs.map((pair) => pair.y),
		range: [bottom, TOP],
		unit: frame.unit
	});
	const left = Math.max(0, ...y.ticks.map(({ label }) => textWidth(label, sizes.tick))) + 14;
	const right = width - 12;
	const xUnit = frame.x?.unit ?? 'count';
	const x = valueAxis({
		...common,
		values: pairs.map((pair) => pair.x),
		range: [left, right],
		unit: xUnit,
		ticks: width < 480 ? 4 : 6
	});

	const roles = rolesOf(frame);
	const isCompared = frame.series.some(({ ghost }) => ghost);
	const points = pairs.flatMap(({ series, position, row, xRow, ...pair }): ScatterPoint[] => {
		const at = { x: x.position(pair.x), y: y.position(pair.y) };
		if (Number.isNaN(at.x) || Number.isNaN(at.y)) return [];
		const shape = shapeOf(frame, series, isCompared);
		return [
			{
				key: series.key,
				name: series.name,
				row,
				xRow,
				x: round(at.x),
				y: round(at.y),
				shape,
				role: pointRole(frame, series, shape, roles[position] as Role),
				strong: isStrong(frame, series)
			}
		];
	});

	const frameBox = { x: left - 6, y: TOP - 14, width: width - left + 6, height: bottom - TOP + 10 };
	const labels = labelPoints(
		points.map((point) => ({
			...point,
			// Names of a crowd are grey, whatever its points are.
			role: point.strong || frame.view.by === 'region' ? point.role : ('context' as const),
			value: point.strong ? valueOf(frame, point.row) : null
		})),
		frameBox
	);
	const legend = layoutLegend(frame, points, width, height + 18);
	const last = legend.at(-1);
	return {
		kind: 'scatter',
		width,
		height: last ? last.y + (last.lines.length - 1) * LEGEND_LINE + 10 : height,
		left: round(left),
		right,
		top: TOP,
		bottom,
		xTicks: thinned(x),
		valueTicks: y.ticks,
		xTitle: axisTitle(frame.x?.measure.name[frame.language] ?? '', xUnit, frame),
		yTitle: axisTitle(frame.measure.name[frame.language], frame.unit, frame),
		points,
		connectors: connect(frame, points),
		labels,
		legend,
		labelled: labels.length,
		omitted: pairs.length - points.length
	};
}

const isStrong = ({ view }: Frame, { id, ghost }: FrameSeries) =>
	ghost || view.highlight.includes(id);

function shapeOf(frame: Frame, { ghost, rows }: FrameSeries, isCompared: boolean): Shape {
	if (isCompared) return ghost ? 'diamond' : 'circle';
	const prices = frame.rows[rows[0] ?? -1]?.prices;
	return frame.view.by === 'model' && prices === 'nominal' ? 'diamond' : 'circle';
}

/** Regions keep their hue; of a crowd of models only those that are asked for, or compared, have one. */
function pointRole(frame: Frame, series: FrameSeries, shape: Shape, role: Role): Role {
	if (frame.view.by === 'region') return role;
	if (shape === 'diamond') return 1;
	const isAny = frame.view.highlight.length > 0;
	return !isAny || frame.view.highlight.includes(series.id) ? 0 : 'context';
}

function valueOf({ rows, language }: Frame, row: number): string {
	const { value, unit, precision } = rows[row] as Row;
	return formatValue(value ?? 0, { language, unit, precision });
}

/** A measure with its unit; a count needs none. */
const axisTitle = (name: string, unit: string, { language }: Frame) =>
	unit === 'count' ? name : `${name} (${unitWords(unit, language)})`;

/** Of ticks whose labels would touch, every second or third. */
function thinned({ ticks }: ValueAxis): Tick[] {
	const fits = (some: Tick[]) =>
		some.slice(1).every((tick, i) => {
			const before = some[i] as Tick;
			const room = (textWidth(tick.label, sizes.tick) + textWidth(before.label, sizes.tick)) / 2;
			return tick.at - before.at >= room + 10;
		});
	for (let step = 1; step < ticks.length; step++) {
		const some = ticks.filter((_, i) => (ticks.length - 1 - i) % step === 0);
		if (fits(some)) return some;
	}
	return ticks.slice(-1);
}

/** One thing as two editions have it. */
function connect(frame: Frame, points: ScatterPoint[]): string {
	const byRow = new Map(points.map((point) => [point.row, point]));
	const pointOf = (series: FrameSeries | undefined) => byRow.get(series?.rows[0] ?? -1);
	return frame.series
		.filter(({ ghost }) => ghost)
		.flatMap((ghost) => {
			const other = frame.series.find(({ id, ghost: too }) => id === ghost.id && !too);
			const [from, to] = [pointOf(ghost), pointOf(other)];
			return from && to ? [`M${from.x},${from.y}L${to.x},${to.y}`] : [];
		})
		.join('');
}

/** What the shapes mean: whose figures, in which prices. */
function layoutLegend(frame: Frame, points: ScatterPoint[], width: number, top: number) {
	const shown = new Map<string, { shape: Shape; roles: Role[]; text: string }>();
	for (const { shape, row, role } of points) {
		const { edition, unit, prices } = frame.rows[row] as Row;
		const title = frame.editions.find(({ slug }) => slug === edition)?.title ?? edition;
		const basis = [basisWords(prices, frame.language), unitWords(unit, frame.language)];
		const text = `${title}: ${basis.filter(Boolean).join(' ')}`;
		const key = `${edition} ${prices}`;
		const known = shown.get(key) ?? { shape, roles: [], text };
		if (!known.roles.includes(role)) known.roles.push(role);
		shown.set(key, known);
	}
	// One kind of point needs no key: title and subtitle say what it is.
	if (shown.size < 2 && !points.some(({ shape }) => shape === 'diamond')) return [];
	let y = top;
	return [...shown.values()].map(({ shape, roles, text }) => {
		// Of regions, each in its own hue, one stands for all.
		const few = roles.length > 2 ? roles.slice(0, 1) : roles;
		const entry = { shape, roles: few, lines: wrapText(text, width - 34, sizes.small), y };
		y += entry.lines.length * LEGEND_LINE;
		return entry;
	});
}
