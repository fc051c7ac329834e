import type { DrawingComponent } from './drawing';
import { marksOf } from './marks';
import Noted from './Noted.svelte';
import type { Plot } from './plot';

export { loadGeography } from './geo/geography';

/** What draws a plot, or the note over it; null for plain lines, which `Plot.svelte` draws itself. */
export const drawingOf = (plot: Plot | null | undefined): DrawingComponent | null =>
	!plot ? null : plot.note !== undefined ? Noted : marksOf(plot);
