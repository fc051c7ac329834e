import type { Row } from '../frame/frame';

/** The columns of every file, in their contracted order. */
export const columns = [
	'edition',
	'measure',
	'region',
	'region_name',
	'focus_area',
	'activity',
	'size_band',
	'model',
	'year',
	'period',
	'value',
	'unit',
	'prices',
	'status',
	'precision',
	'note',
	'source',
	'source_table'
] as const satisfies readonly (keyof Row)[];
