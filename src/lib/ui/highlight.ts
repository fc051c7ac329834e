import type { View } from '../view/view';

/** Highlights a series of a view, or no longer. */
export function toggleHighlight({ highlight }: View, id: string): Pick<View, 'highlight'> {
	const others = highlight.filter((each) => each !== id);
	return { highlight: others.length === highlight.length ? [...others, id] : others };
}
