import { goto } from '$app/navigation';
import { pagePath } from '../publish/links';
import type { FigurePage } from '../server/present';
import type { Figure } from '../view/figure';
import type { View } from '../view/view';

/** Goes to a figure's page with a part of its view changed: another address, as every view has. */
export async function changeView(
	{ slug, asked, figureView }: Pick<FigurePage, 'slug' | 'asked' | 'figureView'>,
	change: (asked: View) => Partial<View>
) {
	// An address is written with the figure's own view and name alone.
	const path = pagePath({ slug, view: figureView } as Figure, { ...asked, ...change(asked) });
	await goto(path, { keepFocus: true, noScroll: true });
}
