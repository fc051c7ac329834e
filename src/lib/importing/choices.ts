import type { SourceOptions } from './source';

/**
 * What a reader of a file has said of it, by the names of the form's fields: `encoding`, `delimiter`, `sheet`,
 * `format`, `years`, `measure`, `scale`, `unit`, `region`, `year`, `invalid`, `dataset`, `edition`, `title`,
 * `published`, `source`, `licence`, `shown`, and with a name of the file behind a colon `role:`, `as:`,
 * `label:` and `name:`. What is absent or empty is as proposed.
 */
export type Choices = ReadonlyMap<string, string>;

const plain = new Set(
	(
		'encoding delimiter sheet format years measure scale unit region year invalid dataset own_dataset ' +
		'edition title published source licence shown deal_sum deal_count currency'
	).split(' ')
);
const ofTheFile = /^(role|as|label|name):/;
const MAX_FIELDS = 5_000;
const MAX_TEXT = 500;

/** The fields of a form that are choices, on top of those made before. Others, and far too long ones, are left out. */
export function choose(before: Choices, entries: Iterable<[string, unknown]>): Choices {
	const made = new Map(before);
	for (const [name, value] of entries) {
		if (typeof value !== 'string' || name.length > MAX_TEXT || value.length > MAX_TEXT) continue;
		if (!plain.has(name) && !ofTheFile.test(name)) continue;
		if (made.size >= MAX_FIELDS && !made.has(name)) continue;
		made.set(name, value.trim());
	}
	return made;
}

/** A choice, or nothing where it is left as proposed. */
export const choiceOf = (choices: Choices, name: string) => choices.get(name) || undefined;

/** Names of regions in the file that the reader has told: a code, or `none`. */
export const namesIn = (choices: Choices): [name: string, code: string][] =>
	[...choices].flatMap(([field, value]): [string, string][] =>
		field.startsWith('name:') && value ? [[field.slice('name:'.length), value]] : []
	);

/** The id of the dataset: one of the catalog's, or the reader's own. */
export const datasetOf = (choices: Choices): string =>
	choiceOf(choices, 'dataset') ?? choiceOf(choices, 'own_dataset') ?? 'own';

const delimiters: Record<string, string> = { tab: '\t' };

/** How the file is to be read, as far as it was chosen. */
export function sourceChoices(
	choices: Choices
): Pick<SourceOptions, 'encoding' | 'delimiter' | 'sheet'> {
	const encoding = choiceOf(choices, 'encoding');
	const delimiter = choiceOf(choices, 'delimiter');
	const sheet = choiceOf(choices, 'sheet');
	const sign = delimiter && (delimiters[delimiter] ?? delimiter);
	return {
		...(encoding ? { encoding } : {}),
		...(sheet ? { sheet } : {}),
		...(sign && [',', ';', '\t', '|'].includes(sign) ? { delimiter: sign } : {})
	};
}
