import { findCurrency } from '../catalog/currencies';
import type { Resolved } from '../view/resolve';
import { listEditions } from './about';
import type { Source } from './frame';
import type { ContextFigure } from './money';
import type { Observation } from './observation';

/** What the rows were read from, and the rates, prices and denominators of the shown years. */
export function listSources(
	resolved: Resolved,
	cited: { row: number; observation: Observation }[],
	years: number[],
	figure: ContextFigure
): Source[] {
	const byText = new Map<string, Source>();
	const licence = new Map(listEditions(resolved).map((edition) => [edition.slug, edition.licence]));
	let last: Source | undefined;
	const sourceOf = (o: Observation): Source => {
		const { source, sourceTable: source_table, foundIn: found_in, edition } = o;
		const isLast =
			last?.source === source &&
			last.source_table === source_table &&
			last.found_in === found_in &&
			last.edition === edition;
		// Mostly what was cited last is cited again.
		if (last && isLast) return last;
		const key = [edition, source, source_table, found_in].join('\n');
		const listed = byText.get(key) ?? {
			source,
			source_table,
			found_in,
			edition,
			licence: licence.get(edition) ?? '',
			rows: []
		};
		byText.set(key, listed);
		return (last = listed);
	};
	const cite = (observation: Observation, row?: number) => {
		const { rows } = sourceOf(observation);
		// The rows come in their order, each with what it was computed from.
		if (row !== undefined && rows.at(-1) !== row) rows.push(row);
	};
	for (const { row, observation } of cited) cite(observation, row);
	for (const observation of contextFigures(resolved, years, figure)) cite(observation);
	return [...byText.values()];
}

function contextFigures({ view, series }: Resolved, years: number[], figure: ContextFigure) {
	const currency = findCurrency(view.currency);
	const base = typeof view.prices === 'number' ? [view.prices] : [];
	return [...years, ...base].flatMap((year) => {
		const rate = currency && view.rate === 'average' ? figure('fx', currency.region, year) : null;
		const index = view.prices !== 'stored' ? figure('cpi', 'USA', year) : null;
		const denominators = series.flatMap(({ held }) =>
			view.per === 'gdp'
				? (figure('gdp', held, year) ?? [])
				: view.per === 'person'
					? (figure('population', held, year) ?? [])
					: []
		);
		return [...(rate ? [rate] : []), ...(index ? [index] : []), ...denominators];
	});
}
