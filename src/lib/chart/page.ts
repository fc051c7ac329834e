import type { Change } from '../finding/finding';
import { drawnKind } from '../frame/drawn';
import type { Frame } from '../frame/frame';
import { once } from '../once';
import type { NoteWish } from './note';
import { layoutPlot, plotHeight, type Plot } from './plot';
import { remarksOn } from './remarks';

/**
 * The widths at which the server draws a chart of a page: it can not know the reader's. The style sheet
 * shows the one that fits, so text keeps its size and nothing needs a script.
 */
const pageWidths = { wide: 940, medium: 660, half: 470, narrow: 356 };

/** Those of a figure that has the page for itself; one that shares it with another is half as wide. */
const alone: PageWidth[] = ['wide', 'medium', 'narrow'];

export type PageWidth = keyof typeof pageWidths;

/** A chart at one width of a page. */
export interface PagePlot {
	name: PageWidth;
	/** Laid out: whoever draws it need not know how. */
	readonly plot: Plot;
	/** What must be said beneath it. */
	readonly remarks: string[];
}

interface PageOptions {
	widths?: PageWidth[];
	asides?: Change[];
	note?: NoteWish | null;
	/** What is said beneath a plot, if not what it leaves out. */
	remarks?: (plot: Plot) => string[];
}

/**
 * A frame laid out at the widths of a page, as plain data; empty where a table says it better. Each is laid
 * out when it is looked at: a page with scripts draws the one that is seen first.
 */
export function layoutPage(
	frame: Frame,
	change: Change | null,
	{ widths = alone, remarks = (plot) => remarksOn(plot, frame), ...more }: PageOptions = {}
): PagePlot[] {
	if (drawnKind(frame) === null) return [];
	return widths.map((name) => {
		const width = pageWidths[name];
		const plot = once(() => {
			const options = { width, height: plotHeight(frame, width), change, ...more };
			return layoutPlot(frame, options) as Plot;
		});
		const said = once(() => remarks(plot()));
		return {
			name,
			get plot() {
				return plot();
			},
			get remarks() {
				return said();
			}
		};
	});
}
