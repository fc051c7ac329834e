import { textWidth } from '../format/text';
import type { ColumnPlot } from './bars';
import type { EndLabel } from './label-column';
import type { Box } from './labels';
import type { Plot } from './plot';
import { type as sizes } from './tokens';
import type { Tick } from './years';

const line = (x: number, baseline: number, width: number, size: number): Box => ({
	x: x - 2,
	y: baseline - size,
	width: width + 4,
	height: size * 1.3
});

/** Where the texts of a chart stand, which no note may cover. */
export function noteObstacles(plot: Plot): Box[] {
	switch (plot.kind) {
		case 'line':
			return [
				...tickBoxes(plot.valueTicks),
				...plot.labels.flatMap(labelBoxes),
				...plot.stubs,
				...(plot.annotation ? [plot.annotation.box, ...arrowBoxes(plot.annotation)] : [])
			];
		case 'stack':
			return [...tickBoxes(plot.valueTicks), ...plot.labels.flatMap(labelBoxes), ...plot.stubs];
		case 'slope':
			return [...plot.before, ...plot.after].flatMap(labelBoxes);
		case 'column':
			return [...tickBoxes(plot.valueTicks), ...columnBoxes(plot), ...plot.stubs];
		default:
			return [];
	}
}

const tickBoxes = (ticks: Tick[]): Box[] =>
	ticks.map(({ at, label }) => ({
		x: 0,
		y: at - 22,
		width: textWidth(label, sizes.tick) + 6,
		height: 20
	}));

/** Name and value, beside each other or the one above the other. */
function labelBoxes({ name, value, x, valueX, y, stacked }: EndLabel): Box[] {
	const width = textWidth(name, sizes.label, 600);
	const shown = textWidth(value, sizes.label, 600);
	return [
		line(x, y + (stacked ? -3 : 5), width, sizes.label),
		line(stacked ? x : valueX - shown, y + (stacked ? 14 : 5), shown, sizes.label)
	];
}

/** The two ends of the computed change, and the arrow between them. */
const arrowBoxes = ({ from, to }: Record<'from' | 'to', { x: number; y: number }>): Box[] => [
	{ x: from.x - 7, y: from.y - 7, width: 14, height: 14 },
	{ x: to.x - 7, y: Math.min(from.y, to.y) - 7, width: 14, height: Math.abs(to.y - from.y) + 14 }
];

function columnBoxes({ bars, legend, years, raised, foot }: ColumnPlot): Box[] {
	const values = bars.flatMap(({ label, labelX, labelY }) => {
		const width = label ? textWidth(label, sizes.tick) : 0;
		return label ? [line(labelX - width / 2, labelY, width, sizes.tick)] : [];
	});
	const names = legend.map(({ name, x, y }) => ({
		x,
		y: y - 4,
		width: textWidth(name, sizes.label, 600) + 22,
		height: 24
	}));
	// Where a column hangs below the axis, the years stand on either side of it.
	const beside = raised.length > 0 ? [foot - 8, foot + 18] : [];
	const ticks = beside.flatMap((y) =>
		years.ticks.map(({ at, label }) => {
			const width = textWidth(label, sizes.tick);
			return line(at - width / 2, y, width, sizes.tick);
		})
	);
	return [...values, ...names, ...ticks];
}

/** The marks of a chart as polylines, of which a note covers as little as it can. */
export function noteShapes(plot: Plot): { x: number; y: number }[][] {
	switch (plot.kind) {
		case 'line':
		case 'slope':
			return plot.lines.map(({ points }) => points);
		case 'stack':
			return plot.parts.map(({ bands }) => bands.map(({ x, high }) => ({ x, y: high })));
		case 'column':
			return plot.bars.map(({ x, y, width, height }) => [
				{ x: x + width / 2, y },
				{ x: x + width / 2, y: y + height }
			]);
		default:
			return [];
	}
}
