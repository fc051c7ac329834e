import {
	findHolding,
	findMeasure,
	regionName,
	type Catalog,
	type Edition
} from '../catalog/catalog';
import { writeCsv } from '../csv/write';
import type { Observation } from '../frame/observation';
import type { Language } from '../language';
import { columns } from './columns';

/** The columns of an edition as a file: those of every file, then which reading it is and where it was read. */
export const editionColumns = [...columns, 'reading', 'found_in'] as const;

type EditionRecord = { [column in (typeof editionColumns)[number]]: string | number | null };

/** Everything that an edition states, further readings included: a record for each observation. */
export function editionToCsv(
	edition: Edition,
	observations: Observation[],
	catalog: Catalog,
	language: Language
): string {
	const records = observations.map((o) => toRecord(o, edition, catalog, language));
	return writeCsv(
		editionColumns,
		records.map((record) => editionColumns.map((column) => record[column]))
	);
}

/** An observation by the columns of the file; a dimension that does not split its measure is empty. */
export function toRecord(o: Observation, edition: Edition, catalog: Catalog, language: Language) {
	const holding = findHolding(edition, o.measure);
	const dimensions = findMeasure(catalog, o.measure)?.dimensions ?? [];
	const split = (dimension: string, id: string) =>
		dimensions.includes(dimension) || id !== 'all' ? id : null;
	return {
		edition: o.edition,
		measure: o.measure,
		region: o.region,
		region_name: regionName(catalog, o.region, language),
		focus_area: split('focus', o.focusArea),
		activity: split('activity', o.activity),
		size_band: split('size', o.sizeBand),
		model: split('model', o.model),
		year: o.year,
		period: o.period,
		value: o.value,
		unit: holding?.unit ?? null,
		prices: holding?.prices ?? null,
		status: o.status,
		precision: o.precision,
		note: o.note || null,
		source: o.source,
		source_table: o.sourceTable || null,
		reading: o.reading,
		found_in: o.foundIn
	} satisfies EditionRecord;
}
