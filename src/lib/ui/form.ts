import type { Choices } from '../publish/choices';
import { decode, describe } from '../view/codec';
import { tableParameters } from '../view/table';
import type { TimeSpan, View, ViewProblem } from '../view/view';
import { rangeOf } from './years-range';

/**
 * Reads what the form says as a view. A choice that can not stand beside an earlier one sets that aside
 * (`also`); regions or parts keep the order in which they were asked for, new ones come last.
 */
export function readForm(
	pairs: [string, string][],
	figure: View,
	asked: View,
	{ also, parts }: Pick<Choices, 'also' | 'parts'>
): { query: URLSearchParams; view: View; problems: ViewProblem[] } {
	const query = new URLSearchParams(pairs);
	const before = describe(asked);
	if (parts) {
		const { dimension, chosen, members } = parts;
		const now = query.getAll(dimension);
		const isSame = now.length === chosen.length && now.every((id) => chosen.includes(id));
		const added = now.filter((id) => !chosen.includes(id));
		// Who picks one out of a group wants that one, and not the group again.
		const isReplaced = (id: string) => added.some((other) => members[id]?.includes(other));
		const kept = chosen.filter((id) => now.includes(id) && !isReplaced(id));
		if (isSame) query.set(dimension, before[dimension] ?? '');
		else if (now.length > 0) query.set(dimension, [...kept, ...added].join('~'));
	}
	const ends = query.getAll('time');
	query.delete('time');
	for (const end of inOrder(ends, asked.time)) query.append('time', end);
	for (const [name, asides] of Object.entries(also)) {
		const value = query.get(name) ?? '';
		if (value === before[name]) continue;
		for (const [other, neutral] of Object.entries(asides[value] ?? {})) query.set(other, neutral);
	}
	return { query, ...decode(query, figure) };
}

/** Two ends in the wrong order: the one that was chosen takes the other along, as on the timeline. */
function inOrder(ends: string[], before: TimeSpan): string[] {
	const place = (end = '') =>
		end === 'earliest' ? -Infinity : end === 'latest' ? Infinity : Number(end);
	const [from, to] = ends;
	if (!(place(from) > place(to))) return ends;
	return [to === String(before.to) ? from : to] as string[];
}

/** A slope runs from one year to another: of a single one, chosen beneath it, there are lines. */
export function settle(view: View, years: number[]): View {
	if (view.chart !== 'slope' || years.length === 0) return view;
	const { from, to } = rangeOf(view.time, years);
	return from === to ? { ...view, chart: 'line' } : view;
}

/** A view with whatever changed between two others: of two changes at once neither is lost. */
export function changeSince(before: View, after: View, onto: View): View {
	const isChanged = (name: keyof View) =>
		JSON.stringify(before[name]) !== JSON.stringify(after[name]);
	const names = (Object.keys(after) as (keyof View)[]).filter(isChanged);
	return { ...onto, ...Object.fromEntries(names.map((name) => [name, after[name]])) };
}

/** What a form said when it was last followed, by its explorer, and the page that it stood on. */
const said = new WeakMap<object, { on: object; view: View }>();

/**
 * Where a form leads that stands on a page. It is compared with what it said before, or with what the page shows;
 * what was asked for elsewhere since then (`asked`) and is on its way stays. What can not be followed is a query.
 */
export function wantedBy(
	explorer: { asked: View },
	page: { figureView: View; asked: View; choices: Choices },
	pairs: [string, string][]
): View | URLSearchParams {
	const own = pairs.filter(([name]) => !(tableParameters as readonly string[]).includes(name));
	const { query, view, problems } = readForm(own, page.figureView, page.asked, page.choices);
	if (problems.length > 0) return query;
	const last = said.get(explorer);
	const before = last?.on === page ? last.view : page.asked;
	said.set(explorer, { on: page, view });
	return changeSince(before, view, explorer.asked);
}
