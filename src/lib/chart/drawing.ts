import type { Component } from 'svelte';
import type { Plot } from './plot';
import type { Palette } from './tokens';

/** What the drawings of one plot at several widths hold once: the first of them has it, by this id. */
export interface Shared {
	id: string;
	isFirst: boolean;
}

export type DrawingComponent = Component<{
	plot: Plot;
	palette: Palette;
	still: boolean;
	shared?: Shared | undefined;
}>;

/** Once it is here the next chart need not wait for it. */
let drawings: typeof import('./drawings') | undefined;

/**
 * What draws a plot that is no line chart, or has a note: a page with scripts loads it with the figures that need it.
 * The figure's page alone imports this module: shared by two pages it becomes a chunk of its own, by which Kit meets
 * the charts first as something loaded later, and leaves their style sheet out of the page. A test looks.
 */
export async function loadDrawing(plot: Plot | undefined): Promise<DrawingComponent | null> {
	if (!plot || (plot.kind === 'line' && plot.note === undefined)) return null;
	drawings ??= await import('./drawings');
	const { drawingOf, loadGeography } = drawings;
	if (plot.kind === 'map') await loadGeography(plot.map);
	return drawingOf(plot);
}
