import { partDimensions } from '../catalog/catalog';
import { writeCsv } from '../csv/write';
import type { Frame } from '../frame/frame';
import type { Vintages } from '../frame/vintages';
import type { View } from '../view/view';

/** The columns of a vintage matrix as a file: one record for each year and edition. */
export const revisionColumns = [
	'measure',
	'region',
	'region_name',
	'part',
	'year',
	'edition',
	'value',
	'unit',
	'prices',
	'status',
	'precision',
	'revised_from_edition',
	'revised_from',
	'difference',
	'percent'
] as const;

/** The vintage matrix as CSV: unrounded numbers, empty cells for what is missing or was not revised. */
export function vintagesToCsv(frame: Frame, { years }: Vintages): string {
	const records = years.flatMap(({ year, vintages }) =>
		vintages.map(({ edition, row, missing, revision }) => [
			frame.measure.id,
			row?.region ?? missing?.region ?? null,
			row?.region_name ?? missing?.region_name ?? null,
			partOf(frame.view),
			year,
			edition,
			row?.value ?? null,
			frame.unit,
			frame.prices,
			row?.status ?? (missing?.code === 'not-tracked' ? 'not tracked' : null),
			row?.precision ?? null,
			revision?.from.edition ?? null,
			revision?.from.value ?? null,
			revision?.difference ?? null,
			revision?.percent ?? null
		])
	);
	return writeCsv(revisionColumns, records);
}

/** The parts asked for, without the stated totals: `fintech`; empty for the whole. */
const partOf = (view: View) =>
	partDimensions
		.flatMap((dimension) => view[dimension])
		.filter((id) => id !== 'all')
		.join('~') || null;
