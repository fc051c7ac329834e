import type { Measure } from '../catalog/catalog';
import { isNumber } from '../csv/parse';
import { readNumber } from '../csv/number';
import { quoted, type Ask } from './plan-questions';
import type { Roles } from './shape';
import type { Source } from './source';

/** What was said of measures: that of all figures, and those of labels. */
export interface SaidMeasures {
	measure: string | undefined;
	named: Record<string, string>;
}

/** Which labels of a file are which measures; `isPlain` where everything is written as in our own files. */
export type Chosen = { measures?: Record<string, string>; isPlain?: boolean };

/** What was said of measures: of a single column of figures it may be said by its name. */
export function nameMeasures(
	single: string | undefined,
	measures: Readonly<Record<string, string>> = {},
	{ value, measure: labels }: Roles
): SaidMeasures {
	if (value === undefined || labels !== undefined || !Object.hasOwn(measures, value))
		return { measure: single, named: { ...measures } };
	const { [value]: own, ...named } = measures;
	return { measure: single ?? own, named };
}

const DEAL_SUM = 'private_investment';
const DEAL_COUNT = 'private_investment_events';

/** The measures of the sums and the numbers of deals. */
export function dealMeasures(
	{ measure, named }: SaidMeasures,
	measures: readonly Measure[]
): Record<string, string> {
	const isUsual = measure === DEAL_SUM && measures.some(({ id }) => id === DEAL_COUNT);
	return {
		...(measure ? { sum: measure } : {}),
		...(isUsual ? { count: DEAL_COUNT } : {}),
		...named
	};
}

/** A measure of an analyst's own; its unit and dimensions are those that are found. */
export const describeMeasure = (id: string, label = id): Measure => ({
	id,
	unit: '',
	kind: 'flow',
	dimensions: ['region', 'focus', 'activity', 'size', 'model'],
	additive: true,
	whole: null,
	name: { en: label, ko: label },
	noun: { en: label, ko: label },
	definition: { en: '', ko: '' }
});

/** Which labels of the file are which measures. */
export function chooseMeasures(
	source: Source,
	roles: Roles,
	{ measure, named }: SaidMeasures,
	measures: Measure[],
	askFor: Ask
): Chosen {
	const ask = (message: string) => askFor('measure', message, { needs: 'measure' });
	const { table } = source;
	const isKnown = (id: string) => measures.some((each) => each.id === id);
	const choose = `choose with --measure LABEL=ID, such as --measure "LABEL=private_investment"`;
	const columns = roles.values ?? [];
	const labels = roles.measure ? distinct(source, roles.measure) : columns;
	if (labels.length === 0) {
		if (!measure)
			ask(
				'There is no column for measure; name the measure with --measure, such as private_investment.'
			);
		return {};
	}
	const missing = Object.keys(named).filter((label) => !labels.includes(label));
	if (missing.length > 0 && columns.length > 0)
		ask(`No column is called ${quoted(missing)}; the columns of figures are ${quoted(labels)}.`);
	if (Object.keys(named).length > 0) return { measures: { ...named } };
	if (labels.every(isKnown))
		return { isPlain: isPlain(source) && (!measure || labels.every((label) => label === measure)) };
	const [only] = labels;
	if (measure && labels.length === 1 && only !== undefined)
		return { measures: { [only]: measure } };
	if (measure && columns.length > 1)
		ask(
			`Several columns hold figures: ${quoted(columns)}; name one with --map value=COLUMN, or ${choose}.`
		);
	else if (table.header.length > 0 && !measure && roles.measure && hasOwnName(roles))
		return { isPlain: true };
	else if (labels.length === 1)
		ask(`The file holds ${quoted(labels)}: say which measure that is with --measure ID.`);
	else ask(`The file holds the measures ${quoted(labels)}; ${choose}.`);
	return {};
}

/** Our own column: an unknown measure in it is a problem of its record. */
const hasOwnName = (roles: Roles) => roles.measure === 'measure';

function distinct({ table: { header, records } }: Source, column: string): string[] {
	const at = header.indexOf(column);
	const found = new Set(records.map(({ cells }) => (cells[at] ?? '').trim()));
	found.delete('');
	return [...found];
}

/** Whether everything is written as in our own files: no value or region that only the general reader understands. */
function isPlain({ table: { header, records } }: Source): boolean {
	const value = header.indexOf('value');
	const region = header.indexOf('region');
	const isOdd = (cell: string) =>
		cell !== '' && !isNumber(cell) && (readNumber(cell, '.') ?? readNumber(cell, ',')) !== null;
	return records.every(({ cells }) => {
		const place = (cells[region] ?? '').trim();
		const isCode = region < 0 || /^(US-[A-Z]{2}|[A-Z_]*)$/.test(place);
		return !isOdd((cells[value] ?? '').trim()) && isCode;
	});
}
