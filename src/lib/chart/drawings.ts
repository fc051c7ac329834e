import type { DrawingComponent } from './drawing';
import { marksOf } from './marks';
import Noted from './Noted.svelte';
import type { Plot } from './plot';

export { loadGeography } from './geo/geography';

/** What draws a plot; null for lines without a note, which `Plot.svelte` draws itself. */
export const drawingOf = (plot: Plot | null | undefined): DrawingComponent | null =>
	!plot ? null : plot.note ? Noted : marksOf(plot);
