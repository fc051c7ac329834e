import { changesOf } from '../finding/changes';
import type { Change } from '../finding/finding';
import { textWidth } from '../format/text';
import type { Frame, FrameSeries } from '../frame/frame';
import { percentText } from './annotation';
import type { ValueAxis } from './axis';
import { covered, placeBox } from './labels';
import { round } from './round';
import type { PlotLine, PlotPoint } from './series-lines';
import { type as sizes } from './tokens';
import { middleOf, type Tick, type YearAxis } from './years';

/** A year under a panel. */
export interface PanelTick extends Tick {
	anchor: 'start' | 'middle' | 'end';
	strong: boolean;
}

/** What happened in the marked year, beside its point. */
export interface PanelNote {
	text: string;
	x: number;
	y: number;
}

const TICK_LINE = 18;

/** Changes as narrow columns from zero, one path each way. */
export function drawChanges(frame: Frame, line: PlotLine, { band }: YearAxis, y: ValueAxis) {
	const half = Math.max(1, band * 0.36);
	const paths = { rise: '', fall: '' };
	for (const { x, y: end, row } of line.points) {
		const value = frame.rows[row]?.value ?? 0;
		const [from, to] = value === 0 ? [y.foot - 1, y.foot + 1] : [y.foot, end];
		paths[value < 0 ? 'fall' : 'rise'] +=
			`M${round(x - half)},${round(from)}V${round(to)}H${round(x + half)}V${round(from)}Z`;
	}
	return paths;
}

/** Where the columns of another edition would end: a level over each year. */
export function drawLevels({ points }: PlotLine, { band }: YearAxis): string {
	const half = Math.max(1.5, band * 0.46);
	return points.map(({ x, y }) => `M${round(x - half)},${round(y)}H${round(x + half)}`).join('');
}

/** A figure that began near zero is told by its line, not by its percentage. */
const MOST_PER_CENT = 1000;

/** What the marked year changed of this series, where its digits tell it. */
export function changeIn(frame: Frame, position: number, year: number): Change | null {
	const series = frame.series[position] as FrameSeries;
	return changesOf(frame, series, position).find((each) => each.year === year) ?? null;
}

/** "−27%". */
export const changeText = (change: Change, frame: Frame): string | null =>
	Math.abs(change.percent) < MOST_PER_CENT ? percentText(change, frame) : null;

/** How far from its mark a note may begin or end. */
const REACH = 10;

/** Beside the mark, where it covers least of its line; nowhere if it would have to lie on it. */
export function placeNote(
	text: string,
	mark: PlotPoint,
	line: PlotLine,
	{ width, top, bottom }: { width: number; top: number; bottom: number }
): PanelNote | null {
	const size = { width: textWidth(text, sizes.small, 600), height: 15 };
	const { x, y } = mark;
	const edge = width - size.width;
	const candidates = [
		[x - size.width / 2, y - 24],
		[edge, y - 24],
		[x - size.width - 8, y - 18],
		[x + 8, y - 18],
		[x - size.width / 2, y + 9],
		[edge, y + 9],
		[x + 8, y + 4],
		[x - size.width - 8, y + 4],
		[edge, y + 18],
		[x - size.width / 2, y - 36],
		[edge, y - 36]
	]
		.map(([left = 0, up = 0]) => ({ x: left, y: up, ...size }))
		// Farther away it would be read as another year's.
		.filter((box) => box.x <= x + REACH && box.x + box.width >= x - REACH);
	const dot = { x: x - 5, y: y - 5, width: 10, height: 10 };
	const room = { x: 0, y: top - 6, width, height: bottom - top + 4 };
	const box = placeBox(candidates, room, [dot], [line.points]);
	// The note's ground would hide what it lies on.
	const isFree = box && covered(box, line.points) === 0;
	return isFree ? { text, x: round(box.x), y: round(box.y + 12) } : null;
}

/** From the top one down, as many of the axis's marks as can be told apart. */
export function spaced(ticks: Tick[]): Tick[] {
	let above = -Infinity;
	return [...ticks].reverse().filter(({ at }) => {
		const fits = at - above >= TICK_LINE;
		if (fits) above = at;
		return fits;
	});
}

/** The first, the marked and the last year; the last one short, then not at all, where they would meet. */
export function ticksUnder(
	{ years: shown }: Frame,
	years: YearAxis,
	width: number,
	marked: number | null
): PanelTick[] {
	const [first, last] = [shown[0], shown.at(-1)];
	if (first === undefined || last === undefined) return [];
	const textOf = (label: string, strong = false) =>
		textWidth(label, sizes.small, strong ? 600 : 400);
	const extent = ({ at, label, anchor, strong }: PanelTick): [number, number] => {
		const wide = textOf(label, strong);
		const from = anchor === 'start' ? at : anchor === 'end' ? at - wide : at - wide / 2;
		return [from, from + wide];
	};
	const half = textOf(`${marked}`, true) / 2;
	const middle = (year: number) => Math.min(width - half, Math.max(half, middleOf(years, year)));
	const candidates: PanelTick[] = [
		...(marked === null
			? []
			: [{ at: middle(marked), label: `${marked}`, anchor: 'middle' as const, strong: true }]),
		{ at: 0, label: `${first}`, anchor: 'start', strong: false },
		{ at: width, label: `${last}`, anchor: 'end', strong: false },
		{ at: width, label: `’${String(last).slice(-2)}`, anchor: 'end', strong: false }
	];
	const kept: PanelTick[] = [];
	for (const candidate of candidates) {
		const [from, to] = extent(candidate);
		const isFree = kept.every((other) => {
			const [a, b] = extent(other);
			return to + 6 <= a || b + 6 <= from;
		});
		if (isFree && !(first === last && kept.length > 0)) kept.push(candidate);
	}
	return kept.map((tick) => ({ ...tick, at: round(tick.at) }));
}
