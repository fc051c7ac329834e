import {
	partDimensions,
	partName,
	regionName,
	type Catalog,
	type Measure,
	type PartDimension
} from '../catalog/catalog';
import type { Resolved, SeriesRequest } from '../view/resolve';
import { editionName, firstPublished } from './edition-name';
import type { Missing, Row } from './frame';
import type { Point } from './point';

/** The unit and price basis of the rows. */
export interface Basis {
	unit: string;
	prices: string;
}

/** One row: a point, or the reason why there is none. */
export function toRow(
	request: SeriesRequest,
	year: number,
	point: Point | null,
	missing: Missing | null,
	measure: Measure,
	{ unit, prices }: Basis,
	resolved: Resolved,
	catalog: Catalog
): Row {
	const split = (dimension: PartDimension) =>
		measure.dimensions.includes(dimension) ? request[dimension] : null;
	return {
		edition: point?.from.edition ?? request.edition,
		measure: measure.id,
		region: request.held,
		region_name: regionName(catalog, request.region, resolved.view.lang),
		focus_area: split('focus'),
		activity: split('activity'),
		size_band: split('size'),
		model: split('model'),
		year,
		period: point?.from.period ?? String(year),
		value: point?.value ?? null,
		unit,
		prices,
		status: point?.status ?? (missing?.code === 'not-tracked' ? 'not tracked' : null),
		precision: point?.precision ?? null,
		note: (point?.note || missing?.reason) ?? null,
		source: point?.from.source ?? null,
		source_table: point?.from.sourceTable || null
	};
}

/** As the chart labels a series: the region's or the part's name, or the edition's year. */
export function seriesName(request: SeriesRequest, resolved: Resolved, catalog: Catalog): string {
	const { view, editions } = resolved;
	const { by, lang } = view;
	const part = partDimensions.find((dimension) => dimension === by);
	const name = part
		? partName(catalog, part, request[part], lang)
		: regionName(catalog, request.region, lang);
	if (request.edition === 'first') return by === 'region' || part ? name : firstPublished[lang];
	const edition = editionName(editions, request.edition, lang);
	if (by === 'edition') return edition;
	return request.ghost ? `${name}, ${edition}` : name;
}
