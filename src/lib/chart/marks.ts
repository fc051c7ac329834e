import BarPlot from './BarPlot.svelte';
import ColumnPlot from './ColumnPlot.svelte';
import type { DrawingComponent } from './drawing';
import GridPlot from './GridPlot.svelte';
import MapPlot from './MapPlot.svelte';
import type { Plot } from './plot';
import ScatterPlot from './ScatterPlot.svelte';
import SlopePlot from './SlopePlot.svelte';
import StackPlot from './StackPlot.svelte';

/** The drawings of all kinds but lines, which `Plot.svelte` brings itself. */
const drawings: Record<Exclude<Plot['kind'], 'line'>, unknown> = {
	stack: StackPlot,
	column: ColumnPlot,
	bar: BarPlot,
	slope: SlopePlot,
	map: MapPlot,
	grid: GridPlot,
	scatter: ScatterPlot
};

/** What draws the marks of a plot; null for lines. Each draws its own kind only, by which it is chosen. */
export const marksOf = (plot: Plot) =>
	(plot.kind === 'line' ? null : drawings[plot.kind]) as DrawingComponent | null;
