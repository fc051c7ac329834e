import { ellipsize, textWidth } from '../format/text';
import type { Frame, FrameSeries, Row } from '../frame/frame';
import { absenceWords, isUntracked, stubsUnder, type Stub } from './absent';
import { isTotal, lastValue, rolesOf, type Role } from './colour';
import { endValue } from './end-labels';
import { eventSpan } from './events';
import { axesOf } from './grid-axes';
import {
	changeIn,
	changeText,
	drawChanges,
	drawLevels,
	placeNote,
	spaced,
	ticksUnder,
	type PanelNote,
	type PanelTick
} from './grid-marks';
import type { PlotOptions } from './line';
import { round } from './round';
import { seriesLines, type PlotLine, type PlotPoint } from './series-lines';
import { type as sizes } from './tokens';
import { middleOf, yearAxis, type Tick, type YearAxis } from './years';

/** One series before all the others; everything is measured from the panel's own corner. */
export interface GridPanel {
	key: string;
	/** One line, or two, of which the last stands just above the plot. */
	name: string[];
	/** Where it had to be cut. */
	wholeName: string | null;
	/** The series' colour, or the direction of its last change. */
	role: Role | 'rise' | 'fall';
	x: number;
	y: number;
	/** Its last figure, with the year where that is not the last shown one; null where it has none. */
	value: string | null;
	line: PlotLine;
	/** Columns of changes, each direction in one path; null for levels. */
	columns: { rise: string; fall: string } | null;
	/** The compared edition's line. */
	ghost: string | null;
	/** The marked year's point, and what happened in it. */
	mark: PlotPoint | null;
	/** Whether it fell in the marked year; null where nothing tells. */
	fell: boolean | null;
	note: PanelNote | null;
	stubs: Stub[];
	valueTicks: Tick[];
	/** Whether the ticks' labels stand to the left of it: of a common scale before the first of a row. */
	labelled: boolean;
	/** Where zero stands, or the foot of a logarithmic axis. */
	foot: number;
	/** What is said in a panel without any figure. */
	empty: string | null;
}

export interface GridPlot {
	kind: 'grid';
	width: number;
	height: number;
	/** The room for the ticks' labels, left of the first panel. */
	left: number;
	right: number;
	/** The foot of the last panel. */
	bottom: number;
	/** Of every panel: its width, and where its plot begins and ends. */
	panel: { width: number; top: number; bottom: number };
	columns: number;
	/** From one panel to the next. */
	pitch: number;
	years: YearAxis;
	yearTicks: PanelTick[];
	panels: GridPanel[];
	/** All series, in grey behind each; null for columns, and where each has a scale of its own. */
	backdrop: string | null;
	/** The events' days as ticks on every axis; named beneath the chart. */
	events: { ticks: string; total: number } | null;
	ghost: boolean;
	/** Series for which there is no panel. */
	unshown: number;
	/** The two series farthest apart, where one scale makes the lesser flat. */
	spread: { largest: string; least: string; times: number } | null;
	omitted: number;
}

/** More than these nobody reads as pictures. */
export const MOST_PANELS = 60;
const MOST_COLUMNS = 5;
const GAP = 24;
const WIDEST_WORD = 120;
const LINE = 18;
/** The years' labels beneath a plot. */
const YEARS = 22;
/** Values so many times as large press the line of the others flat. */
const WIDE_SPREAD = 20;

/**
 * Lays out one panel per series: all on one scale, each before all the others in grey, or each on a scale
 * of its own, which shows the shape of small ones and lets no heights be compared.
 */
export function layoutGrid(frame: Frame, { width, change }: PlotOptions): GridPlot {
	const roles = rolesOf(frame);
	const order = panelOrder(frame);
	const shown = order.slice(0, MOST_PANELS);
	const isChange = frame.view.show === 'growth' || frame.view.show === 'change';
	const isOwn = frame.view.scale === 'own';
	const axesIn = axesOf(frame, shown, isChange);
	const ticks = axesIn([0, 1]).all.flatMap((axis) => axis.ticks);
	const left = round(Math.max(0, ...ticks.map(({ label }) => textWidth(label, sizes.small))) + 10);
	/** Before every panel after the first of a row. */
	const gap = isOwn ? GAP + left : GAP;
	const values = new Map(shown.map((position) => [position, lastText(frame, position)]));
	const needed = shown.map((position) =>
		widthOfWords((frame.series[position] as FrameSeries).name, values.get(position) ?? null)
	);
	const columns = columnsFor(width - left, shown.length, Math.max(0, ...needed), gap);
	const panelWidth = Math.floor((width - left - (columns - 1) * gap) / columns);
	const shape = columns === 1 ? 0.45 : 0.62;
	const nameRoom = (position: number) =>
		panelWidth - textWidth(values.get(position) ?? '', sizes.label) - 10;
	const names = new Map(
		shown.map((position) => {
			const { name } = frame.series[position] as FrameSeries;
			return [position, twoLines(name, nameRoom(position))];
		})
	);
	const top = LINE + 10;
	const bottom = top + Math.round(Math.min(180, Math.max(96, panelWidth * shape)));
	const axisOf = axesIn([bottom, top]).of;
	const years = yearAxis(frame.years[0] ?? 0, frame.years.at(-1) ?? 0, [0, panelWidth]);
	const { lines, omitted } = seriesLines(frame, roles, years, axisOf);
	const marked = change && frame.years.includes(change.year) ? change.year : null;

	const rows = rowsOf(
		shown.map((position) => names.get(position)?.length ?? 1),
		columns,
		bottom
	);

	const isMixed = shown.some((position) => roles[position] === 'context');
	const panels = shown.map((position, i): GridPanel => {
		const series = frame.series[position] as FrameSeries;
		const line = lines[position] as PlotLine;
		const y = axisOf(series);
		const ghost = frame.series.findIndex((other) => other.ghost && other.id === series.id);
		const mark = line.points.find(({ year }) => year === marked) ?? null;
		const told = mark && !isChange ? changeIn(frame, position, mark.year) : null;
		const text = told && changeText(told, frame);
		return {
			key: series.key,
			name: names.get(position) as string[],
			wholeName: names.get(position)?.join(' ') === series.name ? null : series.name,
			role: isChange ? directionOf(frame, series) : frontRole(frame, series, line.role, isMixed),
			x: round(left + (i % columns) * (panelWidth + gap)),
			y: rows[Math.floor(i / columns)] as number,
			value: values.get(position) ?? null,
			line,
			columns: isChange ? drawChanges(frame, line, years, y) : null,
			ghost: ghostOf(lines[ghost], years, isChange),
			mark,
			fell: told && told.percent < 0,
			note: mark && text ? placeNote(text, mark, line, { width: panelWidth, top, bottom }) : null,
			stubs: stubsUnder(
				{ ...frame, series: [series] },
				bottom,
				(year) => middleOf(years, year),
				years.band
			),
			valueTicks: spaced(y.ticks),
			labelled: isOwn || i % columns === 0,
			foot: round(y.foot),
			empty: line.points.length > 0 ? null : emptyWords(frame, series)
		};
	});

	const last = panels.at(-1);
	return {
		kind: 'grid',
		width,
		height: (last?.y ?? 0) + bottom + YEARS + 4,
		left,
		right: width,
		bottom: (last?.y ?? 0) + bottom,
		panel: { width: panelWidth, top, bottom },
		columns,
		pitch: panelWidth + gap,
		years,
		yearTicks: ticksUnder(frame, years, panelWidth, marked),
		panels,
		backdrop:
			isChange || isOwn
				? null
				: shown.map((position) => (lines[position] as PlotLine).path).join(''),
		events: eventTicks(frame, years, bottom),
		ghost: panels.some(({ ghost }) => ghost !== null),
		unshown: order.length - shown.length,
		spread: isChange || frame.view.scale !== 'linear' ? null : spreadOf(frame, shown),
		omitted
	};
}

/** The other edition in a panel: a line, or levels among columns; null where it has no figure to draw. */
function ghostOf(line: PlotLine | undefined, years: YearAxis, isChange: boolean): string | null {
	return (line && (isChange ? drawLevels(line, years) : line.path)) || null;
}

/** The tops of the rows of panels; one with a name of two lines begins lower. */
function rowsOf(nameLines: number[], columns: number, bottom: number): number[] {
	let y = 0;
	return Array.from({ length: Math.ceil(nameLines.length / columns) }, (_, row) => {
		const own = nameLines.slice(row * columns, (row + 1) * columns);
		const at = y + (Math.max(...own) - 1) * LINE;
		y = at + bottom + YEARS + 16;
		return at;
	});
}

/** Editions in their order; else highlighted, the total, then by the last figure. */
function panelOrder(frame: Frame): number[] {
	const { series, view } = frame;
	const positions = [...series.keys()].filter((position) => !series[position]?.ghost);
	if (view.by === 'edition') return positions;
	const rank = (position: number) => {
		const own = series[position] as FrameSeries;
		return view.highlight.includes(own.id) ? 2 : Number(isTotal(frame, own));
	};
	const value = (position: number) => lastValue(frame, series[position] as FrameSeries);
	return positions.sort((a, b) => {
		const [one, other] = [value(a), value(b)];
		return rank(b) - rank(a) || (one === other ? a - b : other - one);
	});
}

/** As many as stay legible, and none that would leave the last row half empty. */
function columnsFor(room: number, count: number, needed: number, gap: number): number {
	const least = Math.max(needed, count > 12 ? 136 : 186);
	const most = Math.max(1, Math.min(MOST_COLUMNS, count, Math.floor((room + gap) / (least + gap))));
	return Math.ceil(count / Math.ceil(count / most)) || 1;
}

const lastRow = ({ rows }: Frame, series: FrameSeries) =>
	series.rows.filter((row) => rows[row]?.value !== null).at(-1);

/** Where not every panel has a hue of its own, only what is asked for has one: its place names a panel. */
function frontRole({ view }: Frame, { id }: FrameSeries, role: Role, isMixed: boolean): Role {
	const isPlain = role === 'context' || (isMixed && !view.highlight.includes(id));
	return isPlain ? 'total' : role;
}

function directionOf(frame: Frame, series: FrameSeries): 'rise' | 'fall' {
	return lastValue(frame, series) < 0 ? 'fall' : 'rise';
}

function lastText(frame: Frame, position: number): string | null {
	const row = lastRow(frame, frame.series[position] as FrameSeries);
	if (row === undefined) return null;
	const { year } = frame.rows[row] as Row;
	const value = endValue(frame, row);
	return year === frame.years.at(-1) ? value : `${value} (${year})`;
}

/** A name in whole words on at most two lines. */
function twoLines(name: string, room: number): string[] {
	const words = name.split(' ');
	const fits = (count: number) =>
		textWidth(words.slice(0, count).join(' '), sizes.label, 600) <= room;
	let count = words.length;
	while (count > 0 && !fits(count)) count--;
	if (count === words.length || count === 0) return [ellipsize(name, room, sizes.label, 600)];
	const rest = words.slice(count).join(' ');
	return [words.slice(0, count).join(' '), ellipsize(rest, room, sizes.label, 600)];
}

/** The width in which no word of a name has to be cut, as far as a panel may grow for it. */
function widthOfWords(name: string, value: string | null): number {
	const words = name.split(' ').map((word) => textWidth(word, sizes.label, 600));
	return Math.min(WIDEST_WORD, Math.max(...words)) + textWidth(value ?? '', sizes.label) + 10;
}

function emptyWords(frame: Frame, series: FrameSeries): string | null {
	const row = series.rows.find((index) => isUntracked(frame, index)) ?? series.rows.at(-1);
	// Where figures exist, a logarithmic axis only can not show them.
	if (row === undefined || lastRow(frame, series) !== undefined) return null;
	return absenceWords(frame, series.key, row);
}

function eventTicks(frame: Frame, years: YearAxis, foot: number): GridPlot['events'] {
	const { events } = frame;
	if (events.length === 0) return null;
	const xs = events.map((event) => {
		const [from, to] = eventSpan(event, years);
		return round((from + to) / 2);
	});
	const ticks = [...new Set(xs)].map((x) => `M${x},${foot - 7}V${foot}`).join('');
	return { ticks, total: events.length };
}

/** The largest and the least of the panels by their highest figure. */
function spreadOf(frame: Frame, shown: number[]): GridPlot['spread'] {
	const peaks = shown.flatMap((position) => {
		const { rows, name } = frame.series[position] as FrameSeries;
		const peak = Math.max(...rows.map((row) => Math.abs(frame.rows[row]?.value ?? 0)));
		return peak > 0 ? [{ name, peak }] : [];
	});
	const sorted = peaks.sort((a, b) => b.peak - a.peak);
	const [largest, least] = [sorted[0], sorted.at(-1)];
	if (!largest || !least || largest.peak / least.peak <= WIDE_SPREAD) return null;
	return { largest: largest.name, least: least.name, times: largest.peak / least.peak };
}
