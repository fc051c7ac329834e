import { choiceOf, namesIn, type Choices } from './choices';
import { castColumns, type Cast } from './column-roles';
import { askForMeasures, type MeasureQuestion } from './measure-questions';
import { proposeRoles, type Known, type Wish } from './plan';
import type { Roles } from './shape';
import type { Source } from './source';
import { givenUnit } from './unit-choice';

/** What a form says of a file: to its reader, and to the importer. */
export interface Said {
	cast: Cast;
	measureQuestions: MeasureQuestion[];
	wish: Required<Pick<Wish, 'roles' | 'constants' | 'measures' | 'regionNames'>> & Wish;
}

/** Says the choices of a form, and what is proposed where none was made, in the words of the importer. */
export function sayChoices(
	source: Source,
	choices: Choices,
	{ measures }: Pick<Known, 'measures'>
): Said {
	const cast = castColumns(source, choices);
	const measureQuestions = askForMeasures(source, cast, choices, measures);
	const from = choiceOf(choices, 'source');
	return {
		cast,
		measureQuestions,
		wish: {
			...(cast.format === 'tidy'
				? { roles: {}, constants: {}, measures: {} }
				: wishOf(source, cast, measureQuestions, choices)),
			regionNames: Object.fromEntries(namesIn(choices)),
			...(from ? { source: from } : {})
		}
	};
}

function wishOf(source: Source, cast: Cast, asked: MeasureQuestion[], choices: Choices) {
	const taken = Object.keys(proposeRoles(source)).map((role) => [role, '']);
	const chosen = asked.filter(({ id }) => id !== null && id !== 'none');
	const constants = {
		measure: chosen.find(({ field, label }) => field === 'measure' && label === '')?.id,
		unit: cast.format === 'deals' ? null : givenUnit(choices, statedUnit(source, cast.roles)),
		...Object.fromEntries(
			['region', 'year', 'currency'].map((name) => [name, choiceOf(choices, name)])
		)
	};
	return {
		roles: { ...Object.fromEntries(taken), ...cast.roles } as Record<string, string | string[]>,
		constants: Object.fromEntries(
			Object.entries(constants).filter((entry): entry is [string, string] => Boolean(entry[1]))
		),
		measures: Object.fromEntries(
			chosen.flatMap(({ label, id }) => (label === '' ? [] : [[label, id as string]]))
		)
	};
}

/** The file's own unit of its figures. */
export function statedUnit({ columns }: Source, roles: Roles): string | null {
	const figures = new Set([
		roles.value,
		roles.amount,
		...(roles.values ?? []),
		...(roles.years ?? [])
	]);
	return columns.find(({ name, unit }) => figures.has(name) && unit)?.unit ?? null;
}
