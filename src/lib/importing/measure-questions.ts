import type { Measure } from '../catalog/catalog';
import { choiceOf, type Choices } from './choices';
import type { Cast } from './column-roles';
import type { Source } from './source';
import { slugOf } from './slug';

/** What must be said of a measure: a column, or a label of the measure's column, and what it was taken for. */
export interface MeasureQuestion {
	/** The name of the form's field: `measure`, `as:Deals`, `label:GDP`. */
	field: string;
	/** What the importer knows it by: words of the file, of deals `sum` and `count`; empty where the file has no word for it. */
	label: string;
	/** An id, `none` for what is left out, null where it must be asked. */
	id: string | null;
	/** The id under which it could be a measure of its own. */
	ownId: string;
	records: number;
}

const plainly = (text: string) =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\([^)]*\)/g, ' ')
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();

/** The measure that a name stands for: by its id or its name in any language. */
export function findMeasureByName(name: string, measures: readonly Measure[]): Measure | undefined {
	const key = plainly(name);
	return measures.find(({ id, name, noun }) =>
		[id, name.en, name.ko, noun.en, noun.ko].some((known) => plainly(known) === key)
	);
}

const ID = /^[a-z][a-z0-9_]{0,62}$/;
const MAX_LABELS = 200;

/** Each measure of the file with the id that was chosen or is proposed for it. */
export function askForMeasures(
	source: Source,
	{ format, roles }: Cast,
	choices: Choices,
	measures: readonly Measure[]
): MeasureQuestion[] {
	const ask = (
		field: string,
		label: string,
		records: number,
		proposed?: string
	): [MeasureQuestion] => {
		const chosen = choiceOf(choices, field);
		const isUsable = chosen === 'none' || (chosen !== undefined && ID.test(chosen));
		const known = findMeasureByName(label, measures)?.id;
		const ownId = slugOf(label, '_').replace(/^[^a-z]+/, '') || 'own_measure';
		const id = isUsable ? chosen : (known ?? proposed ?? null);
		return [{ field, label, id, ownId, records }];
	};
	const { records, header } = source.table;
	if (format === 'tidy') return [];
	if (format === 'deals')
		return [
			...ask('deal_sum', 'sum', records.length, 'private_investment'),
			...ask('deal_count', 'count', records.length, 'private_investment_events')
		];
	if (roles.measure !== undefined) {
		const at = header.indexOf(roles.measure);
		const counts = new Map<string, number>();
		for (const { cells } of records) {
			const label = (cells[at] ?? '').trim();
			if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
		}
		return [...counts]
			.slice(0, MAX_LABELS)
			.flatMap(([label, count]) => ask(`label:${label}`, label, count));
	}
	if (roles.values) return roles.values.flatMap((name) => ask(`as:${name}`, name, records.length));
	return ask('measure', roles.value ?? '', records.length);
}
