import {
	editionsHolding,
	findHolding,
	meaningOf,
	regionName,
	type Catalog
} from '../catalog/catalog';
import type { Resolved } from '../view/resolve';
import type { Row, Source } from './frame';
import type { Observation } from './observation';

/** Publisher, table and place of reading of the figures behind the rows, each once. */
export function listSources(
	{ editions }: Resolved,
	rows: Row[],
	observations: Observation[]
): Source[] {
	const used = new Set(rows.map((row) => `${row.edition} ${row.region} ${row.year}`));
	const byText = new Map<string, Source>();
	for (const o of observations) {
		if (o.reading !== 0 || !used.has(`${o.edition} ${o.region} ${o.year}`)) continue;
		const { source, sourceTable: source_table, foundIn: found_in, edition } = o;
		const licence = editions.find(({ slug }) => slug === edition)?.licence ?? '';
		const entry = { source, source_table, found_in, edition, licence };
		byText.set([edition, source, source_table, found_in].join('\n'), entry);
	}
	return [...byText.values()];
}

/** What aggregates mean in the editions at hand, and what these hold. */
export function listNotes({ view, editions, series }: Resolved, catalog: Catalog): string[] {
	const meanings = series.flatMap(({ region, held, edition }) => {
		const meaning = meaningOf(catalog, region, edition) ?? meaningOf(catalog, held, edition);
		if (!meaning?.text[view.lang]) return [];
		return [`${regionName(catalog, region, view.lang)} (${edition}): ${meaning.text[view.lang]}.`];
	});
	const about = editions.flatMap((edition) =>
		edition.note[view.lang] ? [`${edition.slug}: ${edition.note[view.lang]}`] : []
	);
	return [...new Set([...meanings, ...about])];
}

/**
 * Rows of the newest year of a shown edition which no earlier edition of the dataset states. Those of the
 * compared edition do not count: nobody leans on them.
 */
export function listFirstPrints(
	{ editions, view }: Resolved,
	rows: Row[],
	catalog: Catalog
): number[] {
	const holders = editionsHolding(catalog, view.dataset, view.measure);
	const holding = (slug: string) =>
		findHolding(
			editions.find((edition) => edition.slug === slug),
			view.measure
		);
	return rows.flatMap((row, index) => {
		if (row.edition === view.compare || row.value === null) return [];
		if (row.year !== holding(row.edition)?.lastYear) return [];
		const earlier = holders.slice(
			0,
			holders.findIndex(({ slug }) => slug === row.edition)
		);
		const restated = earlier.some((edition) => {
			const held = findHolding(edition, view.measure);
			return held && held.firstYear <= row.year && row.year <= held.lastYear;
		});
		return restated ? [] : [index];
	});
}
