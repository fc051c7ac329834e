import { drawPicture } from '../../../src/lib/server/picture';
import { layoutPage } from '../../../src/lib/chart/page';
import { caption } from '../../../src/lib/finding/caption';
import type { Frame } from '../../../src/lib/frame/frame';
import { decode } from '../../../src/lib/view/codec';
import { resolve } from '../../../src/lib/view/resolve';
import { catalog, figureOf } from '../../support/fixture';
import { syntheticFrame } from '../../support/synthetic';
import type { Answered } from '../../../src/lib/publish/json';
import type { Case } from './cases';

/** The frame that the server would have answered with, had an edition the figures of the case. */
export function frameOfCase({ kind, series, years }: Case): Frame {
	const names = series.map(({ name }) => name);
	const value = (i: number, year: number) => series[i]?.values[year - (years[0] as number)] ?? null;
	return syntheticFrame({ names, years, value }, kind, 'en');
}

/** Draws as the server does for `.svg`: layout, labels, components, text. */
export function oursOf(chart: Case): () => string {
	const frame = frameOfCase(chart);
	const figure = figureOf('private-investment-by-region');
	const { view: asked } = decode(new URLSearchParams('edition=ai-index-2026'), figure.view);
	const { resolved } = resolve(asked, catalog);
	if (!resolved) throw new Error('The figure of the bench can not be resolved.');
	const words = { ...caption(frame, []), title: chart.title };
	const answered: Answered = {
		figure,
		asked,
		resolved,
		frame,
		found: [],
		author: null,
		caption: words,
		origin: 'http://127.0.0.1'
	};
	return () => drawPicture(answered);
}

/** What the server does for a page before it is rendered: a layout at each of the three widths. */
export function oursLayoutOf(chart: Case): () => string {
	const frame = frameOfCase(chart);
	return () => JSON.stringify(layoutPage(frame, null));
}
