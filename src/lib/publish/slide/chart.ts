import { absenceWords } from '../../chart/absent';
import { niceMarks } from '../../chart/axis';
import { isSigned } from '../../chart/bars';
import { markColour, rolesOf, type Role } from '../../chart/colour';
import { remarksOnFigures } from '../../chart/remarks';
import { lineWidth } from '../../chart/series-lines';
import { stackOrder, stackUp } from '../../chart/stack';
import type { Palette } from '../../chart/tokens';
import { drawnKind } from '../../frame/drawn';
import type { Frame, FrameSeries } from '../../frame/frame';
import { slideWords } from './words';
import { slideScale, type SlideScale } from './scale';

/** A series as a chart of Office has it. */
export interface SlideSeries {
	name: string;
	/** One for each category, in the chart's scale; null leaves a gap. */
	values: (number | null)[];
	/** Of the series, or of each of its bars: `3346c1`. */
	colours: string[];
	/** How its line is broken, in the words of DrawingML. */
	dash: string;
	/** Of its line, in points. */
	width: number;
}

/** A chart that PowerPoint draws itself, and whoever has the slide can change. */
export interface SlideChart {
	kind: 'line' | 'area' | 'column' | 'bar';
	stacked: boolean;
	/** Years, or the names of ranked bars. */
	categories: (number | string)[];
	series: SlideSeries[];
	scale: SlideScale;
	/** Marks of the axis; null of a logarithmic one, which Office chooses. */
	marks: number[] | null;
	/** Whether the values stand beside their marks. */
	labelled: boolean;
	/** What must be said beneath it. */
	remarks: string[];
}

/** The most columns, or points of a line, beside which their values have room. */
const MOST_LABELS = 16;

/**
 * The frame as a chart of Office; null where Office has none of its kind (a map, small multiples, points of two
 * measures) or there is nothing to draw. Every row is in it: a missing one as a gap.
 */
export function slideChart(frame: Frame, palette: Palette): SlideChart | null {
	const kind = drawnKind(frame);
	if (kind === 'bar') return rankedBars(frame, palette);
	if (kind === 'line' || kind === 'slope') return overYears(frame, palette, 'line');
	if (kind !== 'area' && kind !== 'column') return null;
	// Office lets an area fall to zero where it has no figure.
	return overYears(frame, palette, kind === 'area' && !hasGaps(frame) ? 'area' : 'column');
}

/** Whether some series has no figure in one of the years, those between them included. */
const hasGaps = ({ series, rows, years }: Frame) =>
	allYears(years).some((year) =>
		series.some(({ rows: own }) =>
			own.every((row) => rows[row]?.year !== year || rows[row]?.value === null)
		)
	);

/** A year without any figure has its place on the axis. */
function allYears(years: number[]): number[] {
	const [first = 0, last = 0] = [years[0], years.at(-1)];
	return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function overYears(frame: Frame, palette: Palette, kind: 'line' | 'area' | 'column'): SlideChart {
	const { view, rows, stacked } = frame;
	const scale = slideScale(frame);
	const roles = rolesOf(frame);
	const isStacked = kind !== 'line' && (stacked || view.chart === 'area');
	const years = view.chart === 'slope' ? frame.years : allYears(frame.years);
	const order = isStacked ? stackOrder(frame) : [...frame.series.keys()];
	const isAlone = order.length === 1;
	const series = order.map((position): SlideSeries => {
		const line = frame.series[position] as FrameSeries;
		const role = roles[position] as Role;
		const values = years.map((year) => {
			const row = line.rows.find((index) => rows[index]?.year === year);
			const value = row === undefined ? null : (rows[row]?.value ?? null);
			return value === null ? null : value / scale.factor;
		});
		const colours =
			isAlone && kind === 'column'
				? values.map((value) => directed(frame, palette, role, value))
				: [hex(markColour(palette, role))];
		return {
			name: line.name,
			values,
			colours,
			dash: dashOf(frame, line, role),
			width: lineWidth(frame, role, line)
		};
	});
	const isLogarithmic = kind === 'line' && view.scale === 'log';
	const reached = isStacked
		? stackUp(frame, order).sums.map((sum) => sum / scale.factor)
		: series.flatMap(({ values }) => values);
	return {
		kind,
		stacked: isStacked,
		categories: years,
		series,
		scale,
		marks: isLogarithmic ? null : marksOf(reached),
		labelled: isAlone && kind !== 'area' && years.length <= MOST_LABELS,
		remarks: [
			...remarksOnFigures(frame, isLogarithmic),
			kind === 'column' && view.chart === 'area' && frame.years.length > 1
				? slideWords[frame.language].columnsForGaps
				: ''
		].filter(Boolean)
	};
}

/** The figures of one year, the largest first; what is missing is said where its bar would be. */
function rankedBars(frame: Frame, palette: Palette): SlideChart {
	const scale = slideScale(frame);
	const roles = rolesOf(frame);
	const bars = frame.series
		.flatMap((series, position) => {
			const row = series.rows.at(-1);
			if (row === undefined) return [];
			const value = frame.rows[row]?.value ?? null;
			const { name } = series;
			const told = value === null ? `${name} (${absenceWords(frame, series.key, row)})` : name;
			const colour = directed(frame, palette, roles[position] as Role, value);
			return [{ name: told, value: value === null ? null : value / scale.factor, colour }];
		})
		.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
	const values = bars.map(({ value }) => value);
	return {
		kind: 'bar',
		stacked: false,
		categories: bars.map(({ name }) => name),
		series: [
			{
				name: String(frame.years.at(-1) ?? ''),
				values,
				colours: bars.map(({ colour }) => colour),
				dash: 'solid',
				width: 0
			}
		],
		scale,
		marks: marksOf(values),
		labelled: true,
		remarks: remarksOnFigures(frame, false)
	};
}

/** A change has the hue of its direction, and so has a total, which would be a black wall. */
function directed(frame: Frame, palette: Palette, role: Role, value: number | null): string {
	const isPlain = isSigned(frame) || (role === 'total' && drawnKind(frame) === 'column');
	return hex(markColour(palette, isPlain ? ((value ?? 0) < 0 ? 'fall' : 'rise') : role));
}

const hex = (colour: string) => colour.slice(1).toUpperCase();

/** As in the picture, in the words of DrawingML: the six hues one after the other. */
const dashes = ['solid', 'dash', 'sysDot', 'lgDashDot', 'sysDash', 'lgDashDotDot'];

function dashOf({ view }: Frame, { ghost }: FrameSeries, role: Role): string {
	if (ghost) return 'sysDot';
	return view.patterns === 'on' && typeof role === 'number' ? (dashes[role] ?? 'solid') : 'solid';
}

/** Round marks from zero, which every one of our linear axes has. */
function marksOf(values: (number | null)[]): number[] {
	const known = values.filter((value) => value !== null);
	const [low, high] = [Math.min(0, ...known), Math.max(0, ...known)];
	return niceMarks(low, low === high ? 1 : high, 5);
}
