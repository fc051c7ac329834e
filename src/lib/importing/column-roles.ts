import { fileProblem, type FileProblem } from '../csv/problem';
import { choiceOf, type Choices } from './choices';
import { isOwnHeader, proposeRoles, shapeOf, type Plan } from './plan';
import type { Roles } from './shape';
import type { Source } from './source';

/** What a column can be for. `value` may be several: each is for a measure then. */
export const columnRoles = [
	...(['none', 'region', 'year', 'date', 'period', 'value', 'years', 'measure'] as const),
	...(['focus_area', 'activity', 'unit', 'scale', 'currency', 'status', 'note'] as const),
	...(['company', 'amount', 'investors', 'stage'] as const)
];
export type ColumnRole = (typeof columnRoles)[number];

const isRole = (text: string | undefined): text is ColumnRole =>
	(columnRoles as readonly (string | undefined)[]).includes(text);

/** How the file is read: as our own tidy one, of which nothing is asked, or as any other. */
export type Format = Plan['kind'];

export interface Cast {
	format: Format;
	/** By the name of the column, in the order of the file. */
	byColumn: Map<string, ColumnRole>;
	roles: Roles;
	/** Of columns that play one role the first is read. */
	warnings: FileProblem[];
}

/** The role of each column: as chosen, else as proposed. */
export function castColumns(source: Source, choices: Choices): Cast {
	const { header } = source.table;
	const proposed = byColumnName(proposeRoles(source));
	const byColumn = new Map(
		header.map((name): [string, ColumnRole] => {
			const chosen = choices.get(`role:${name}`);
			if (isRole(chosen)) return [name, chosen];
			const usual = proposed.get(name) ?? 'none';
			return [name, usual === 'years' && choices.get('years') === 'none' ? 'none' : usual];
		})
	);
	const { roles, warnings } = toRoles(byColumn);
	const isTidy = isOwnHeader(header) && choiceOf(choices, 'format') !== 'other';
	return {
		format: isTidy ? 'tidy' : shapeOf(roles),
		byColumn,
		roles,
		warnings: isTidy ? [] : warnings
	};
}

function byColumnName(roles: Roles): Map<string, ColumnRole> {
	const proposed = new Map<string, ColumnRole>();
	for (const [role, columns] of Object.entries(roles))
		for (const column of [columns].flat())
			proposed.set(column, (role === 'values' ? 'value' : role) as ColumnRole);
	return proposed;
}

function toRoles(byColumn: Map<string, ColumnRole>) {
	const roles: Roles = {};
	const warnings: FileProblem[] = [];
	const values: string[] = [];
	for (const [column, role] of byColumn) {
		if (role === 'none') continue;
		if (role === 'years') (roles.years ??= []).push(column);
		else if (role === 'value') values.push(column);
		else if (roles[role] === undefined) roles[role] = column;
		else {
			const message = `Two columns play one role: "${roles[role]}" and "${column}"; the first is read.`;
			warnings.push(fileProblem('role', message, { column }));
		}
	}
	const [value] = values;
	if (values.length > 1) roles.values = values;
	else if (value !== undefined) roles.value = value;
	return { roles, warnings };
}
