import { scaleLinear } from 'd3';
import { textWidth, ellipsize } from '../format/text';
import type { Frame, Row } from '../frame/frame';
import { absenceWords, isUntracked, stub, stubTitle, type Stub } from './absent';
import { valueAxis } from './axis';
import { rolesOf, type Role } from './colour';
import { drawColumnsOf, labelBox } from './columns';
import { endValue } from './end-labels';
import { layoutEvents, type EventLane } from './events';
import { corners } from './hatch';
import type { PlotOptions } from './line';
import { overlaps } from './labels';
import { textureOf } from './patterns';
import { round } from './round';
import { drawBeside } from './tick-room';
import { type as sizes } from './tokens';
import { middleOf, yearAxis, type Tick, type YearAxis } from './years';

export interface Bar {
	row: number;
	x: number;
	y: number;
	width: number;
	height: number;
	/** The series' colour, or the direction of a change. */
	role: Role | 'rise' | 'fall';
	/** The value beside or above the bar; null where there is no room. */
	label: string | null;
	labelX: number;
	labelY: number;
	labelSize: number;
	/** The bar of which the title speaks. */
	strong: boolean;
	/** Ranked bars only: on which side of its end the value stands. */
	anchor: 'start' | 'middle' | 'end';
	year: number;
	name: string;
}

export interface ColumnPlot {
	kind: 'column';
	width: number;
	height: number;
	left: number;
	right: number;
	/** Where the axis of years stands; its labels and the events are below. */
	bottom: number;
	valueTicks: Tick[];
	foot: number;
	years: YearAxis;
	bars: Bar[];
	/** Years whose label stands above the axis because a column hangs below it. */
	raised: number[];
	/** Names of the series, where there are several. */
	legend: { name: string; role: Role; x: number; y: number }[];
	/** Strokes over the colours of the series, where patterns are asked for: one path. */
	texture: string;
	stubs: Stub[];
	events: EventLane | null;
}

export interface BarPlot {
	kind: 'bar';
	width: number;
	height: number;
	/** Where the bars start. */
	left: number;
	bars: Bar[];
	/** Rows named without a bar: their value is missing, which is said; hatched where it was not tracked. */
	empty: { name: string; y: number; row: number; text: string; stub: Stub | null }[];
	year: number | null;
}

/** A zero needs no unit. */
export const barValue = (frame: Frame, row: number) =>
	frame.rows[row]?.value === 0 ? (frame.unit === '%' ? '0%' : '0') : endValue(frame, row);

export const isSigned = (frame: Frame) =>
	frame.view.show === 'growth' || frame.view.show === 'change';

/** The room of a key beside which the columns keep their height. */
const LEGEND = 60;

/** Lays out a frame as columns over years; changes diverge from zero in two hues. */
export function layoutColumn(frame: Frame, { width, change, ...options }: PlotOptions): ColumnPlot {
	const roles = rolesOf(frame);
	const several = frame.series.length > 1;
	const legend = several ? layoutLegend(frame, roles, width) : [];
	const named = legend.at(-1)?.y ?? 0;
	const top = several ? named + 48 : 30;
	// Many names do not press the columns flat.
	const height = options.height + Math.max(0, named - LEGEND);
	const bottom = height - 30;
	const signed = isSigned(frame);
	const y = valueAxis({
		values: frame.rows.flatMap(({ value }) => (value === null ? [] : [value])),
		scale: 'linear',
		range: [bottom, top],
		unit: frame.unit,
		language: frame.language,
		signed
	});
	// The newest year's tick is wider than a narrow column and must stay inside the picture.
	const drawFrom = (left: number) => {
		const years = yearAxis(frame.years[0] ?? 0, frame.years.at(-1) ?? 0, [left, width - 8]);
		return { years, ...drawColumnsOf({ frame, roles, years, y, change, width, bottom }) };
	};
	const { years, bars, raised, inner, each } = drawBeside(y.ticks, drawFrom, (drawn, box) =>
		drawn.bars.some((bar) => overlaps(bar, box) || (bar.label && overlaps(labelBox(bar), box)))
	);
	const stubs = frame.series.flatMap((series, position) =>
		series.rows.flatMap((index): Stub[] => {
			if (!isUntracked(frame, index)) return [];
			const { year } = frame.rows[index] as Row;
			const x = middleOf(years, year) - inner / 2 + position * each;
			const title = stubTitle([series.name], year, frame.language);
			return [stub(x, y.foot - 8, Math.max(2, each - 1), 8, title)];
		})
	);
	const events = layoutEvents(frame, years, { width, bottom, top });
	return {
		kind: 'column',
		width,
		height: events ? events.bottom : height,
		left: 0,
		right: width,
		bottom,
		valueTicks: y.ticks,
		foot: y.foot,
		years,
		bars,
		raised,
		legend,
		texture: several ? textures(frame, bars, legend) : '',
		stubs,
		events
	};
}

/** The same strokes over the bars and over the square that names them. */
const textures = (frame: Frame, bars: Bar[], legend: ColumnPlot['legend']) =>
	[
		...bars.map(({ role, ...bar }) => ({ role, box: bar })),
		...legend.map(({ role, x, y }) => ({ role, box: { x, y: y + 2, width: 12, height: 12 } }))
	]
		.map(({ role, box: { x, y, width, height } }) =>
			textureOf(frame, role, [corners(x, y, width, height)])
		)
		.join('');

/** The names of the series in as many lines as they need. */
function layoutLegend(frame: Frame, roles: Role[], width: number): ColumnPlot['legend'] {
	let x = 0;
	let y = 0;
	return frame.series.map((series, position) => {
		const name = ellipsize(series.name, width - 18, sizes.label, 600);
		const needed = textWidth(name, sizes.label, 600) + 18;
		if (x > 0 && x + needed > width) {
			x = 0;
			y += 20;
		}
		const entry = { name, role: roles[position] as Role, x: round(x), y };
		x += needed + 16;
		return entry;
	});
}

const ROW = 28;
/** The part of the width that bars of both signs need. */
const NARROW = 0.35;

/** The height that ranked bars need for all of their rows. */
export const barHeight = (frame: Frame) => Math.max(1, frame.rows.length) * ROW + 8;

/** Lays out the values of one year as ranked bars, missing ones last and without a bar. */
export function layoutBar(frame: Frame, { width }: PlotOptions): BarPlot {
	const roles = rolesOf(frame);
	const highlight = frame.view.highlight.filter((id) =>
		frame.series.some((each) => each.id === id)
	);
	// Beside each bar stands its name: it needs no hue to be told from those that are asked for.
	const roleOf = (position: number, id: string): Role =>
		highlight.length === 0 || highlight.includes(id) ? (roles[position] as Role) : 'context';
	const entries = frame.series
		.flatMap((series, position) => {
			const row = series.rows.at(-1);
			if (row === undefined) return [];
			const value = frame.rows[row]?.value ?? null;
			const role = roleOf(position, series.id);
			return [{ name: series.name, key: series.key, role, row, value }];
		})
		.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
	const nameRoom = Math.min(
		Math.max(width * 0.36, Math.min(200, width * 0.5)),
		Math.max(0, ...entries.map(({ name }) => textWidth(name, sizes.label, 600))) + 12
	);
	const valueRoom =
		Math.max(0, ...entries.map(({ row }) => textWidth(endValue(frame, row), sizes.label))) + 10;
	const values = entries.flatMap(({ value }) => (value === null ? [] : [value]));
	const low = Math.min(0, ...values);
	// In a narrow picture the value of a bar to the left stands on the other side of zero.
	const isOpposite = low < 0 && width - nameRoom - 2 * valueRoom < width * NARROW;
	const left = nameRoom + (low < 0 && !isOpposite ? valueRoom : 0);
	const x = scaleLinear([low, Math.max(0, ...values) || 1], [left, width - valueRoom]);

	const bars: Bar[] = [];
	const empty: BarPlot['empty'] = [];
	entries.forEach(({ name, key, role, row, value }, position) => {
		const y = 4 + position * ROW;
		const shown = ellipsize(name, nameRoom - 11.99, sizes.label, 600);
		if (value === null) {
			const title = stubTitle([name], frame.rows[row]?.year ?? 0, frame.language);
			const text = absenceWords(frame, key, row);
			const box = isUntracked(frame, row) ? stub(nameRoom, y + 8, 18, ROW - 16, title) : null;
			empty.push({ name: shown, y: y + ROW / 2, row, text, stub: box });
			return;
		}
		const end = x(value);
		bars.push({
			row,
			x: round(Math.min(end, x(0))),
			y: y + 4,
			width: round(Math.max(value === 0 ? 2 : 1, Math.abs(end - x(0)))),
			height: ROW - 8,
			role: isSigned(frame) ? (value < 0 ? 'fall' : 'rise') : role,
			label: barValue(frame, row),
			labelX: round(value >= 0 ? end + 6 : isOpposite ? x(0) + 6 : end - 6),
			labelY: y + ROW / 2,
			labelSize: sizes.label,
			strong: false,
			anchor: value < 0 && !isOpposite ? 'end' : 'start',
			year: frame.rows[row]?.year ?? 0,
			name: shown
		});
	});
	return {
		kind: 'bar',
		width,
		height: entries.length * ROW + 8,
		left: round(nameRoom),
		bars,
		empty,
		year: frame.years.at(-1) ?? null
	};
}
