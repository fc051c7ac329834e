import { drawnKind, isRanking } from '../frame/drawn';
import type { Frame } from '../frame/frame';
import { valueAxis, type ValueAxis } from './axis';
import { lastValue, rolesOf, type Role } from './colour';
import { round } from './round';
import { layoutScatter } from './scatter';
import { seriesLines } from './series-lines';
import { stackOrder, stackUp } from './stack';
import { drawArea, drawColumns, type Band } from './stack-shapes';
import { middleOf, yearAxis } from './years';

/** A figure as small as a stamp: its marks in their colours, without any text. */
export interface Thumbnail {
	width: number;
	height: number;
	/** Where zero stands, if it is drawn. */
	foot: number | null;
	marks: Mark[];
}

interface Mark {
	path: string;
	role: Role | 'rise' | 'fall';
	/** The stroke of a line; null for a filled shape. */
	stroke: number | null;
}

const sizes = { thumbnail: { width: 240, height: 128 }, sparkline: { width: 96, height: 24 } };
export type Size = keyof typeof sizes;

/** The most bars that are told apart at this size. */
const MOST_BARS = 12;
const EDGE = 4;

/** Lays out the marks of a frame's chart at the size of a stamp or a line of text; null for a table. */
export function layoutThumbnail(frame: Frame, size: Size = 'thumbnail'): Thumbnail | null {
	const room = sizes[size];
	const kind = drawnKind(frame);
	if (kind === null) return null;
	const isStack = frame.stacked && (kind === 'area' || kind === 'column');
	const y = valueAxis({
		values: isStack ? stackUp(frame, stackOrder(frame)).sums : valuesOf(frame),
		scale: frame.view.scale,
		range: [room.height - EDGE, EDGE],
		unit: frame.unit,
		language: frame.language
	});
	// At this size a map would show no country: its values stand as bars.
	const isRanked = isRanking(frame);
	const marks = isRanked
		? barMarks(frame, room)
		: kind === 'scatter'
			? scatterMarks(frame, room)
			: isStack
				? stackMarks(frame, room.width, y, kind)
				: kind === 'column'
					? columnMarks(frame, room.width, y)
					: lineMarks(frame, room.width, y, size);
	const hasFoot = !isRanked && kind !== 'scatter' && frame.view.scale !== 'log';
	return { ...room, foot: hasFoot ? round(y.foot) : null, marks };
}

const valuesOf = (frame: Frame) =>
	frame.rows.flatMap(({ value }) => (value === null ? [] : [value]));

const yearsOf = ({ years }: Frame, width: number) =>
	yearAxis(years[0] ?? 0, years.at(-1) ?? 0, [0, width]);

const box = (x: number, y: number, width: number, height: number) =>
	`M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}Z`;

const dot = (x: number, y: number, r: number) =>
	`M${round(x - r)},${round(y)}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;

/** Context first; a line's end is a dot. A slope joins its two years. */
function lineMarks(frame: Frame, width: number, y: ValueAxis, size: Size): Mark[] {
	const { lines } = seriesLines(frame, rolesOf(frame), yearsOf(frame, width), () => y);
	const thin = size === 'sparkline';
	const isContext = ({ role }: { role: Role }) => Number(role !== 'context');
	return lines
		.filter(({ points, dashed }) => points.length > 0 && !dashed)
		.sort((a, b) => isContext(a) - isContext(b))
		.flatMap(({ path, points, dots, role, width: stroke }): Mark[] => [
			{
				path:
					frame.view.chart === 'slope' ? `M${points.map((p) => `${p.x},${p.y}`).join('L')}` : path,
				role,
				stroke: thin ? 1.5 : stroke
			},
			{ path: dots.map((p) => dot(p.x, p.y, thin ? 2 : 3)).join(''), role, stroke: null }
		]);
}

function stackMarks(frame: Frame, width: number, y: ValueAxis, kind: 'area' | 'column'): Mark[] {
	const roles = rolesOf(frame);
	const years = yearsOf(frame, width);
	const order = stackOrder(frame);
	const { bands } = stackUp(frame, order);
	const parts = order.map((position) =>
		(bands.get(position) ?? []).map((level): Band => ({
			...level,
			x: round(middleOf(years, level.year)),
			low: round(y.position(level.low)),
			high: round(y.position(level.high))
		}))
	);
	const { shapes } = kind === 'area' ? drawArea(parts, years) : drawColumns(parts, years);
	return shapes.map(({ path }, i) => ({
		path,
		role: roles[order[i] as number] as Role,
		stroke: null
	}));
}

function columnMarks(frame: Frame, width: number, y: ValueAxis): Mark[] {
	const roles = rolesOf(frame);
	const years = yearsOf(frame, width);
	const isChange = frame.view.show === 'growth' || frame.view.show === 'change';
	const inner = years.band * 0.74;
	const each = inner / frame.series.length;
	return frame.series.flatMap((series, position) => {
		const paths = { rise: '', fall: '' };
		for (const row of series.rows) {
			const { value, year } = frame.rows[row] as Frame['rows'][number];
			if (value === null) continue;
			const [at, x] = [y.position(value), middleOf(years, year) - inner / 2 + position * each];
			const tall = Math.max(1, Math.abs(at - y.foot));
			paths[value < 0 ? 'fall' : 'rise'] += box(x, Math.min(at, y.foot), each * 0.95, tall);
		}
		const role = roles[position] as Role;
		const isOwn = isChange && frame.series.length === 1;
		return (['rise', 'fall'] as const)
			.filter((way) => paths[way])
			.map((way): Mark => ({ path: paths[way], role: isOwn ? way : role, stroke: null }));
	});
}

function barMarks(frame: Frame, { width, height }: { width: number; height: number }): Mark[] {
	const roles = rolesOf(frame);
	const entries = frame.series
		.map((series, position) => ({ role: roles[position] as Role, value: lastValue(frame, series) }))
		.filter(({ value }) => Number.isFinite(value))
		.sort((a, b) => b.value - a.value)
		.slice(0, MOST_BARS);
	const low = Math.min(0, ...entries.map(({ value }) => value));
	const high = Math.max(0, ...entries.map(({ value }) => value));
	const x = (value: number) => ((value - low) / (high - low || 1)) * width;
	const pitch = Math.min(16, (height - EDGE) / Math.max(1, entries.length));
	return entries.map(({ role, value }, i) => ({
		path: box(
			Math.min(x(0), x(value)),
			EDGE / 2 + i * pitch,
			Math.max(1.5, Math.abs(x(value) - x(0))),
			pitch * 0.72
		),
		role,
		stroke: null
	}));
}

/** The points of the whole plot, brought down to the room. */
function scatterMarks(frame: Frame, room: { width: number; height: number }): Mark[] {
	const plot = layoutScatter(frame, { ...room, width: 480, height: 360, change: null });
	const scale = (from: number, to: number, size: number) => (at: number) =>
		EDGE + ((at - from) / (to - from)) * (size - 2 * EDGE);
	const x = scale(plot.left, plot.right, room.width);
	const y = scale(plot.top, plot.bottom, room.height);
	const strongLast = [...plot.points].sort((a, b) => Number(a.strong) - Number(b.strong));
	return strongLast.map(({ x: at, y: up, role }) => ({
		path: dot(x(at), y(up), 2),
		role,
		stroke: null
	}));
}
