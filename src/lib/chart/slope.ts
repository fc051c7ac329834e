import type { Frame, Row } from '../frame/frame';
import { valueAxis } from './axis';
import { rolesOf, type Role } from './colour';
import { endValue, lineImportance } from './end-labels';
import {
	columnLabels,
	connect,
	labelColumn,
	type Column,
	type EndLabel,
	type Ending
} from './label-column';
import type { PlotOptions } from './line';
import { dashOf, GHOST_DASH } from './patterns';
import { round } from './round';
import { lineWidth, type PlotLine, type PlotPoint } from './series-lines';
import type { YearAxis } from './years';

/** One series at two years; one point where the other year has no figure. */
export interface SlopeLine extends Omit<PlotLine, 'dots'> {
	/** Whether it ends lower than it begins: its last dot is open, so that no colour has to say it. */
	falls: boolean;
}

export interface SlopePlot {
	kind: 'slope';
	width: number;
	height: number;
	/** The first and the last year stand here. */
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Where zero stands; null on a logarithmic axis. */
	foot: number | null;
	years: YearAxis;
	lines: SlopeLine[];
	/** Names and values beside the first year, and beside the last. */
	before: EndLabel[];
	after: EndLabel[];
	ghost: boolean;
	/** Series that are named on neither side. */
	unlabelled: number;
	/** Rows that could not be drawn: zero on a logarithmic axis. */
	omitted: number;
}

const TOP = 42;
const BOTTOM = 24;
/** What a label that is neither cut nor hidden needs. */
const ROW = 21;
const TALLEST = 760;

/** The height in which the names of many series have room. */
export const slopeHeight = ({ series }: Frame, least: number) =>
	Math.max(least, Math.min(TALLEST, series.length * ROW + TOP + BOTTOM));

/** Lays out the first and the last shown year, each series a line between its two figures. */
export function layoutSlope(frame: Frame, { width, height }: PlotOptions): SlopePlot {
	const [first = 0, last = first] = [frame.years[0], frame.years.at(-1)];
	const roles = rolesOf(frame);
	const bottom = height - BOTTOM;
	const y = valueAxis({
		values: frame.rows.flatMap(({ value }) => (value === null ? [] : [value])),
		scale: frame.view.scale,
		range: [bottom, TOP],
		unit: frame.unit,
		language: frame.language
	});
	const columns = [first, last].map((year) => columnOf(frame, year, width));
	const [before, after] = columns as [Column, Column];
	const [left, right] = [before.width, width - after.width];
	// As an axis of years whose first and last bands have their middles at the two ends.
	const band = (right - left) / Math.max(1, last - first);
	const years: YearAxis = {
		first,
		last,
		left: left - band / 2,
		band,
		ticks: [
			{ at: left, label: String(first) },
			{ at: right, label: String(last) }
		]
	};

	let omitted = 0;
	const lines = frame.series.map((series, position): SlopeLine => {
		const points = series.rows.flatMap((row): PlotPoint[] => {
			const { value, year } = frame.rows[row] as Row;
			if (value === null) return [];
			const at = y.position(value);
			if (Number.isNaN(at)) omitted++;
			return Number.isNaN(at)
				? []
				: [{ x: round(year === first ? left : right), y: round(at), row, year }];
		});
		const [from, to] = points;
		const value = (point: PlotPoint) => frame.rows[point.row]?.value ?? 0;
		const role = roles[position] as Role;
		return {
			key: series.key,
			name: series.name,
			role,
			width: lineWidth(frame, role, series),
			dashed: series.ghost,
			dash: series.ghost ? GHOST_DASH : dashOf(frame, role),
			path: from && to ? `M${from.x},${from.y}L${to.x},${to.y}` : '',
			points,
			falls: from !== undefined && to !== undefined && value(to) < value(from)
		};
	});

	const isNamed = ({ dashed }: SlopeLine) => !dashed || lines.length === 2;
	const endings = (year: number) =>
		lines.flatMap((line, position): (Ending & { key: string })[] => {
			const point = line.points.find((each) => each.year === year);
			if (!point || !isNamed(line)) return [];
			return [
				{
					key: line.key,
					name: line.name,
					value: endValue(frame, point.row),
					role: line.role,
					strong: line.role !== 'context',
					x: point.x,
					y: point.y,
					// By the last figure on both sides, so that both name the same series.
					importance: lineImportance(frame, position, (line.points.at(-1) ?? point).row)
				}
			];
		});
	const room = { top: TOP, bottom, width };
	const place = (year: number, column: Column, edge: number) => {
		const all = endings(year);
		const placed = columnLabels(all, column, { ...room, right: edge });
		return placed.flatMap((label, i) =>
			label ? [{ label, ending: all[i] as (typeof all)[number] }] : []
		);
	};
	const ahead = place(first, before, width - left);
	const behind = place(last, after, right);
	const named = new Set([...ahead, ...behind].map(({ ending }) => ending.key));
	return {
		kind: 'slope',
		width,
		height,
		left: round(left),
		right: round(right),
		top: TOP,
		bottom,
		foot: frame.view.scale === 'log' ? null : round(y.foot),
		years,
		lines,
		before: ahead.map(({ label, ending }) => mirror(label, ending, left)),
		after: behind.map(({ label }) => label),
		ghost:
			lines.filter(({ dashed }) => dashed).length > 1 &&
			lines.some(({ dashed, points }) => dashed && points.length > 0),
		unlabelled: lines.filter(
			(line) => line.points.length > 0 && isNamed(line) && !named.has(line.key)
		).length,
		omitted
	};
}

function columnOf(frame: Frame, year: number, width: number): Column {
	const valued = frame.series.flatMap(({ name, rows }) => {
		const row = rows.find((index) => frame.rows[index]?.year === year);
		return row === undefined || frame.rows[row]?.value === null
			? []
			: [{ name, value: endValue(frame, row) }];
	});
	return labelColumn(valued, width, 0.34, 0.36);
}

/** A label of the column at the right, as it stands in that at the left: the value beside its point. */
function mirror(label: EndLabel, { y }: Ending, left: number): EndLabel {
	const edge = left - (label.stacked ? 12 : 22);
	return {
		...label,
		x: label.stacked ? edge : 0,
		valueX: edge,
		connector: connect(left - 5, y, edge + 5, label.y)
	};
}
