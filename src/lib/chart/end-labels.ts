import { formatValue } from '../format/number';
import { textWidth } from '../format/text';
import type { Frame, Row } from '../frame/frame';
import type { Annotation } from './annotation';
import { placeBox, placeLabels, type Box } from './labels';
import type { EndLabel, PlotLine, PlotPoint } from './line';
import { round } from './round';
import { type as sizes } from './tokens';

const REACH = 36;

/** The column at the right in which lines that reach the last year are named. */
export interface Column {
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

/** How wide the column must be; name and value stand under each other where they do not fit beside. */
export function labelColumn(frame: Frame, width: number, last: number): Column {
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
	top: number;
	bottom: number;
	frame: Frame;
	lines: PlotLine[];
	column: Column;
	right: number;
	width: number;
	last: number;
	annotation: Annotation | null;
}

/** Names every line where it ends: in the column, or beside its own end where it ends early. */
export function endLabels(input: EndLabelInput): EndLabel[] {
	const { frame, lines, column, right, width, top, bottom, last, annotation } = input;
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
		{ top: top - 8, bottom: bottom - 4, gap: column.gap, reach: REACH }
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
	{ frame, lines, right, bottom, last }: EndLabelInput,
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
			{ x: 0, y: 0, width: edge.length > 0 ? right + 4 : right + 8, height: bottom },
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
