import type { SaidMeasures } from './plan-measures';
import type { Roles } from './shape';
import type { Source } from './source';

/** What a file must say, or its reader. */
export type Need = 'region' | 'year' | 'value' | 'measure';

/** Asks what can not be told. */
export type Ask = (
	code: string,
	message: string,
	about?: { column?: string; needs?: Need }
) => void;

/** Names in quotation marks, the first of many. */
export const quoted = (names: readonly string[], most = 12) =>
	names
		.slice(0, most)
		.map((name) => JSON.stringify(name))
		.join(', ') + (names.length > most ? ` and ${names.length - most} more` : '');

/** What a table of figures lacks. */
export function askForSeries(
	{ table: { header } }: Source,
	roles: Roles,
	constants: Record<string, string>,
	ask: Ask
) {
	const columns = `its columns are ${quoted(header, 40)}`;
	if (!roles.value && !roles.years && !roles.values)
		ask('column', `There is no column for value; name one with --map value=COLUMN, ${columns}.`, {
			needs: 'value'
		});
	if (!roles.region && !constants.region)
		ask(
			'column',
			`There is no column for region; name one with --map region=COLUMN, or the region of all records by its code (--map region=KOR); ${columns}.`,
			{ needs: 'region' }
		);
	if (
		!roles.years &&
		!roles.year &&
		!roles.period &&
		!roles.date &&
		!constants.year &&
		!constants.period
	)
		ask(
			'column',
			`There is no column for year or period; name one with --map year=COLUMN, or the year of all records (--map year=2023); ${columns}.`,
			{ needs: 'year' }
		);
}

/** What a list of deals lacks. */
export function askForDeals(
	roles: Roles,
	constants: Record<string, string>,
	{ measure, named }: SaidMeasures,
	ask: Ask
) {
	const labels = Object.keys(named);
	const isOther = labels.some((label) => label !== 'sum' && label !== 'count');
	if (isOther || (!measure && labels.length === 0))
		ask(
			'measure',
			'The file holds deals: name the measure of their sums with --measure, such as private_investment, or that of sum and count (--measure sum=ID --measure count=ID).',
			{ needs: 'measure' }
		);
	if (!roles.region && !constants.region)
		ask(
			'column',
			'There is no column for region; name one with --map region=COLUMN, or the region of all deals by its code (--map region=KOR).',
			{ needs: 'region' }
		);
	if (!roles.date && !roles.year && !constants.year)
		ask('column', 'There is no column for date or year; name one with --map date=COLUMN.', {
			needs: 'year'
		});
}
