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

export { loadGeography } from './geo/geography';

/** What draws a plot; null for lines. Each draws its own kind only, by which it is chosen. */
export const drawingOf = (plot: Plot | null | undefined) =>
	(plot && plot.kind !== 'line' ? drawings[plot.kind] : null) as DrawingComponent | null;
