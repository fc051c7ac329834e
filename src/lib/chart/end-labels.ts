import { formatValue } from '../format/number';
import { textWidth } from '../format/text';
import type { Frame, Row } from '../frame/frame';
import type { Annotation } from './annotation';
import { isTotal } from './colour';
import { columnLabels, labelColumn, type Column, type EndLabel, type Ending } from './label-column';
import { placeBox, type Box } from './labels';
import type { PlotLine, PlotPoint } from './series-lines';
import { tickBoxes } from './tick-room';
import { type as sizes } from './tokens';
import type { Tick } from './years';

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

/** The column for the lines that reach the last year. */
export function lineColumn(frame: Frame, width: number, last: number): Column {
	const ending = frame.series.flatMap(({ name }, position) => {
		const row = lastValued(frame, position);
		return row !== undefined && frame.rows[row]?.year === last
			? [{ name, value: endValue(frame, row) }]
			: [];
	});
	return labelColumn(ending, width);
}

interface EndLabelInput {
	top: number;
	bottom: number;
	frame: Frame;
	lines: PlotLine[];
	column: Column;
	right: number;
	width: number;
	last: number;
	annotation: Annotation | null;
	/** Their labels at the left edge are kept free. */
	ticks: Tick[];
}

/** The order in which lines are named: highlighted, the total, by value, those of `compare` last. */
export function lineImportance(frame: Frame, position: number, row: number): number {
	const series = frame.series[position] as Frame['series'][number];
	const { id, ghost } = series;
	const first = frame.view.highlight.includes(id) ? 2e30 : isTotal(frame, series) ? 1e30 : 0;
	return first + (ghost ? -1e30 : (frame.rows[row]?.value ?? 0));
}

/** Names every line where it ends: in the column, or beside its own end where it ends early. */
export function endLabels(input: EndLabelInput): EndLabel[] {
	const { frame, lines, column, right, width, top, bottom, last, annotation } = input;
	const ends = lines.map((line) => line.points.at(-1));
	const isNamed = (position: number) => !frame.series[position]?.ghost || lines.length === 2;
	const atEdge = ends.flatMap((end, position) =>
		end?.year === last && isNamed(position) ? [position] : []
	);
	const endings = atEdge.map((position): Ending => {
		const line = lines[position] as PlotLine;
		const end = ends[position] as PlotPoint;
		return {
			name: line.name,
			value: endValue(frame, end.row),
			role: line.role,
			strong: line.role !== 'context',
			x: end.x,
			y: end.y,
			importance: lineImportance(frame, position, end.row)
		};
	});
	const edge = columnLabels(endings, column, { top, bottom, right, width }).filter(
		(label) => label !== null
	);
	return [...edge, ...inlineLabels(input, edge, annotation)];
}

/** Lines that end before the last year are named at their own end, where the name covers least. */
function inlineLabels(
	{ frame, lines, right, bottom, last, ticks }: EndLabelInput,
	edge: EndLabel[],
	annotation: Annotation | null
): EndLabel[] {
	const obstacles: Box[] = [...tickBoxes(ticks), ...(annotation ? [annotation.box] : [])];
	// Several ghosts would name the same edition again and again: a remark beneath the chart does it once.
	const ghosts = frame.series.filter((series) => series.ghost).length;
	const early = lines
		.filter((_, position) => !(frame.series[position]?.ghost && ghosts > 1))
		.filter((line) => (line.points.at(-1)?.year ?? last) < last)
		.sort((a, b) => (b.points.at(-1)?.x ?? 0) - (a.points.at(-1)?.x ?? 0));
	// A line goes on beside the name that lies on it; a point alone would be gone.
	const alone = lines.flatMap((line) => {
		const [point, more] = line.points;
		return point && !more
			? [{ line, box: { x: point.x - 5, y: point.y - 5, width: 10, height: 10 } }]
			: [];
	});
	return early.flatMap((line) => {
		const end = line.points.at(-1) as PlotPoint;
		const others = alone.flatMap((each) => (each.line === line ? [] : [each.box]));
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
			{ x: 0, y: 0, width: edge.length > 0 ? right + 4 : right + 8, height: bottom },
			[...obstacles, ...others],
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
