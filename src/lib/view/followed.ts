import type { Resolved } from './resolve';
import type { View, ViewProblem } from './view';

/** The view with what could not be followed replaced, so that the page's own links can be; `own` is the figure's. */
export function withoutProblems(
	view: View,
	own: View,
	resolved: Resolved | null,
	problems: ViewProblem[]
): View {
	const named = new Set(problems.map(({ parameter }) => parameter));
	const replaced = Object.keys(view)
		.filter((name) => named.has(name))
		.map((name) => {
			const from = name === 'edition' || name === 'compare' ? own : resolved?.view;
			return [name, (from ?? own)[name as keyof View]];
		});
	return { ...view, ...Object.fromEntries(replaced) };
}
