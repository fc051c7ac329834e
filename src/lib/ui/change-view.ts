import { goto } from '$app/navigation';
import { pagePath } from '../publish/links';
import type { FigurePage } from '../server/present';
import type { Figure } from '../view/figure';

/** Highlights a series of a figure, or no longer: another address, as every change of a view is. */
export async function highlight({ slug, asked, figureView }: FigurePage, id: string) {
	const others = asked.highlight.filter((each) => each !== id);
	const isNew = others.length === asked.highlight.length;
	const view = { ...asked, highlight: isNew ? [...others, id] : others };
	// An address is written with the figure's own view and name alone.
	const path = pagePath({ slug, view: figureView } as Figure, view);
	await goto(path, { keepFocus: true, noScroll: true });
}
