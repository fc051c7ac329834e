import type { Choices } from '../publish/choices';
import type { Beside } from '../publish/choices-asides';
import { decode, describe } from '../view/codec';
import { tableParameters } from '../view/table';
import type { TimeSpan, View, ViewProblem } from '../view/view';
import { rangeOf } from './years-range';

/** What a choice sets aside, as the page tells it that offers it. */
export const asideIn =
	({ also }: Pick<Choices, 'also'>): Beside['asideOf'] =>
	(name, value) =>
		also[name]?.[value] ?? {};

/**
 * Reads what the form says as a view. A choice that can not stand beside an earlier one sets that aside
 * (`asideOf`, asked of `chosen` alone where that is told); regions or parts keep the order in which they were asked
 * for, new ones come last.
 */
export function readForm(
	pairs: [string, string][],
	figure: View,
	asked: View,
	parts: Choices['parts'],
	asideOf: Beside['asideOf'],
	chosen: ReadonlySet<string> | null = null
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
	for (const name of Object.keys(before) as (keyof View)[]) {
		const value = query.get(name);
		const isMenu = value !== null && name !== 'time' && name !== parts?.dimension;
		if (!isMenu || value === before[name] || chosen?.has(name) === false) continue;
		for (const [other, neutral] of Object.entries(asideOf(name, value) ?? {}))
			query.set(other, neutral);
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

/** What the fields of a form say, in its order. */
export type Pairs = [string, string][];

/**
 * Where a form leads that stands on a page: the view that is asked for (`asked`, which may be on its way), with what
 * has changed in the form since it was written or last followed (`said`). What a choice sets aside is told by
 * `asideOf`: the page's own, where nothing is known of a view that is on its way. What can not be followed is a query.
 */
export function wantedBy(
	asked: View,
	page: { figureView: View; asked: View; choices: Choices },
	said: Pairs,
	pairs: Pairs,
	asideOf = asideIn(page.choices)
): View | URLSearchParams {
	const before = new URLSearchParams(said);
	// What was set aside once and still stands in the form is not chosen again.
	const chosen = new Set(
		pairs.filter(([name, value]) => before.get(name) !== value).map(([n]) => n)
	);
	const read = (all: Pairs) => {
		const own = all.filter(([name]) => !(tableParameters as readonly string[]).includes(name));
		return readForm(own, page.figureView, page.asked, page.choices.parts, asideOf, chosen);
	};
	const { query, view, problems } = read(pairs);
	return problems.length > 0 ? query : changeSince(read(said).view, view, asked);
}
