import type { Plot } from '../chart/plot';
import { middleOf } from '../chart/years';
import type { Frame, FrameSeries } from '../frame/frame';
import { readingWords } from '../ui/messages-reading';
import { rankTeller } from '../ui/ranking';
import { linesOf, type YearPlot } from '../ui/reading';
import { rowIn, tellAll, tellerOf, type Entry, type Told } from '../ui/told';
import type { Drawn, Reading, Readings, Stop } from './reading';

/** A tip taller than its chart helps nobody: what is left out stands in the table. */
const MOST = 16;

/**
 * What the script of an embed tells of a chart, by pointer, finger and keys: the same words as a page's, written by
 * the server, with the places of each plot in its own units. Null where nothing is drawn.
 */
export function readingsOf(frame: Frame, plots: Plot[]): Readings | null {
	const [first] = plots;
	if (!first) return null;
	const { readings, placesIn } = readerOf(first, frame);
	return { readings, plots: plots.map(placesIn) };
}

interface Reader {
	readings: Reading[];
	/** Where each of them stands in a plot of the same kind. */
	placesIn(plot: Plot): Drawn;
}

function readerOf(plot: Plot, frame: Frame): Reader {
	switch (plot.kind) {
		case 'bar':
			return byRank(frame, 'y', ROW, (each) =>
				each.kind === 'bar'
					? [
							...each.bars.map(({ row, x, y, width, height }) => ({
								row,
								x: x + width,
								y: y + height / 2
							})),
							...each.empty.map(({ row, y }) => ({ row, x: each.left, y }))
						]
					: []
			)(plot);
		case 'map':
			return byRank(frame, 'area', 10, (each) =>
				each.kind === 'map'
					? each.regions.map(({ row, x, y, code, isDot }) => ({ row, x, y, code, isDot }))
					: []
			)(plot);
		case 'grid':
			return byPanel(frame);
		case 'scatter':
			return byPoint(plot, frame);
		default:
			return byYear(frame);
	}
}

/** The height of a ranked bar's row. */
const ROW = 28;

/** Years, with all series at each, the largest first. */
function byYear(frame: Frame): Reader {
	const tell = tellerOf(frame);
	const readings = frame.years.map((year) => {
		const entries = frame.series
			.map((series) => tell(series, rowIn(frame, series, year)))
			.sort((a, b) => (b.value ?? -Infinity) - (a.value ?? -Infinity));
		const told = tellAll(entries.slice(0, MOST), styleOf(frame, String(year)));
		return reading({ ...told, more: Math.max(0, entries.length - MOST) }, frame);
	});
	return {
		readings,
		placesIn(plot) {
			if (!('years' in plot) || plot.kind === 'grid') return nowhere(plot);
			const lines = linesOf(plot as YearPlot, frame);
			const stops = frame.years.map((year, told): Stop => {
				const dots = lines.flatMap(({ marks }) => {
					const mark = marks.get(year);
					return mark ? [tenths(mark)] : [];
				});
				return { told, x: tenth(middleOf(plot.years, year)), dots };
			});
			return { ...sizeOf(plot), by: 'x', foot: plot.bottom, reach: plot.width, stops };
		}
	};
}

/** Where a figure stands. */
interface Place {
	row: number;
	x: number;
	y: number;
	code?: string;
	isDot?: boolean;
}

/** One figure at each place, with its rank among them. */
const byRank =
	(frame: Frame, by: 'y' | 'area', reach: number, placesOf: (plot: Plot) => Place[]) =>
	(plot: Plot): Reader => {
		const order = placesOf(plot).map(({ row }) => row);
		const tell = rankTeller(frame, order);
		const positions = new Map(order.map((row, position) => [row, position]));
		return {
			readings: order.map((_, position) => reading(tell(position) as Told, frame)),
			placesIn: (each) => ({
				...sizeOf(each),
				by,
				foot: each.height,
				reach,
				stops: placesOf(each).map(({ row, code, isDot, ...place }): Stop => {
					const [x, y] = tenths(place);
					const told = positions.get(row) as number;
					return { told, x, y, ...(code ? { code } : {}), ...(isDot ? { isDot } : {}) };
				})
			})
		};
	};

/** Small multiples: each panel's years, one panel after the other. */
function byPanel(frame: Frame): Reader {
	const tell = tellerOf(frame);
	const own = frame.series.filter(({ ghost }) => !ghost);
	const readings = own.flatMap((series) =>
		frame.years.map((year) => {
			const ghosts = frame.series.filter(({ ghost, id }) => ghost && id === series.id);
			const entries = [series, ...ghosts].map((each) => tell(each, rowIn(frame, each, year)));
			return reading(tellAll(entries, styleOf(frame, String(year))), frame);
		})
	);
	return {
		readings,
		placesIn(plot) {
			if (plot.kind !== 'grid') return nowhere(plot);
			const stops = plot.panels.flatMap(({ key, x, y, line }) => {
				const position = own.findIndex((series) => series.key === key);
				return frame.years.flatMap((year, index): Stop[] => {
					const mark = line.points.find((point) => point.year === year);
					const middle = (plot.panel.top + plot.panel.bottom) / 2;
					const at = { x: x + middleOf(plot.years, year), y: y + middle };
					const [left, top] = tenths(at);
					const dots = mark ? [tenths({ x: x + mark.x, y: y + mark.y })] : [];
					return [{ told: position * frame.years.length + index, x: left, y: top, dots }];
				});
			});
			return { ...sizeOf(plot), by: 'xy', foot: plot.bottom, reach: plot.panel.bottom, stops };
		}
	};
}

/** A scatter plot's points from left to right, with both measures of each. */
function byPoint(first: Extract<Plot, { kind: 'scatter' }>, frame: Frame): Reader {
	const tell = tellerOf(frame);
	const order = [...first.points].sort((a, b) => a.x - b.x || a.y - b.y);
	const { language, measure, x } = frame;
	const readings = order.map((point) => {
		const series = frame.series.find(({ key }) => key === point.key) as FrameSeries;
		const entry = (row: number, name: string): Entry => ({ ...tell(series, row), name });
		const title = `${series.name}, ${frame.rows[point.row]?.period ?? ''}`;
		const both = [
			entry(point.row, measure.name[language]),
			entry(point.xRow, x?.measure.name[language] ?? '')
		];
		return reading(tellAll(both, styleOf(frame, title)), frame);
	});
	return {
		readings,
		placesIn(plot) {
			if (plot.kind !== 'scatter') return nowhere(plot);
			const stops = order.flatMap(({ key }, told): Stop[] => {
				const point = plot.points.find((each) => each.key === key);
				if (!point) return [];
				const [left, top] = tenths(point);
				return [{ told, x: left, y: top, dots: [[left, top]] }];
			});
			return { ...sizeOf(plot), by: 'xy', foot: plot.bottom, reach: 40, stops };
		}
	};
}

const styleOf = ({ language }: Frame, title: string) => ({ title, language, whole: true });

/** A plot of another kind than the first, which no figure has. */
const nowhere = (plot: Plot): Drawn => ({
	...sizeOf(plot),
	by: 'x',
	foot: plot.height,
	reach: 0,
	stops: []
});

const sizeOf = ({ width, height }: Plot) => ({ width, height });
const tenth = (pixels: number) => Math.round(pixels * 10) / 10;
const tenths = ({ x, y }: { x: number; y: number }): [number, number] => [tenth(x), tenth(y)];

function reading({ title, lines, basis, notes, more }: Told, { language }: Frame): Reading {
	const rest = more > 0 ? [readingWords[language].others(more)] : [];
	return {
		title,
		lines: lines.map(({ name, text, status }) => (status ? [name, text, status] : [name, text])),
		beneath: [...rest, ...basis, ...notes]
	};
}
