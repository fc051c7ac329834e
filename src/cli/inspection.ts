import type { FileProblem } from '../lib/csv/problem';
import type { Inspection } from '../lib/importing/inspect';
import { printable } from './printable';
import { textTable } from './table';

const SHOWN = 20;
const OF_A_KIND = 5;

/** What a file is, for people. Control characters of the file never reach the terminal. */
export function tellInspection(result: Inspection): string {
	const { encoding, confidence, damaged, delimiter, decimal, header, records } = result;
	const sure = confidence < 1 ? ` (${Math.round(confidence * 100)} % sure)` : '';
	const lost = damaged > 0 ? `, ${damaged} damaged characters` : '';
	const how = delimiter === null ? tellSheet(result) : `delimiter ${JSON.stringify(delimiter)}`;
	const lines = [
		`${result.file}: ${encoding}${sure}${lost}, ${how}, decimal "${decimal}"`,
		`header in record ${header.row}, ${records} records`,
		...tellDropped(result),
		'',
		textTable(
			result.columns.map(({ name, type, values, missing, invalid, sum, unit }) => ({
				column: name,
				type,
				values,
				missing,
				invalid,
				sum: sum ?? '',
				unit: unit ?? ''
			}))
		),
		'',
		...tellProblems(result),
		tellSuggestion(result)
	];
	return lines.map(printable).join('\n');
}

function tellSheet({ sheet, sheets = [] }: Inspection): string {
	const others = sheets.filter((name) => name !== sheet).map((name) => JSON.stringify(name));
	const beside = others.length > 0 ? ` (beside ${others.slice(0, SHOWN).join(', ')})` : '';
	return `sheet ${JSON.stringify(sheet)}${beside}`;
}

function tellDropped({ dropped, droppedColumns }: Inspection): string[] {
	const byReason = new Map<string, number[]>();
	for (const { row, reason } of dropped) {
		const rows = byReason.get(reason);
		if (rows) rows.push(row);
		else byReason.set(reason, [row]);
	}
	return [
		...[...byReason].map(([reason, rows]) => `left out as ${reason}: ${counted('record', rows)}`),
		...droppedColumns.map(
			({ index, name, reason }) =>
				`left out as ${reason}: column ${index + 1} ${JSON.stringify(name)}`
		)
	];
}

function counted(what: string, rows: number[]): string {
	const shown = rows.slice(0, SHOWN).join(', ');
	const more = rows.length > SHOWN ? ` and ${rows.length - SHOWN} more` : '';
	return `${what}${rows.length === 1 ? '' : 's'} ${shown}${more}`;
}

/** A few problems of each kind: one kind must not hide the others. */
function tellProblems({ problems }: Inspection): string[] {
	const kinds = new Map<string, FileProblem[]>();
	for (const problem of problems) {
		const kind = kinds.get(problem.code);
		if (kind) kind.push(problem);
		else kinds.set(problem.code, [problem]);
	}
	const lines = [...kinds].flatMap(([code, found]) => {
		const more = found.length - OF_A_KIND;
		return [
			...found.slice(0, OF_A_KIND).map(tellProblem),
			...(more > 0 ? [`  ${code}: ${more} more`] : [])
		];
	});
	return lines.length > 0 ? [...lines, ''] : [];
}

function tellProblem({ row, column, message }: FileProblem): string {
	const place = [row === null ? null : `record ${row}`, column].filter(Boolean).join(', ');
	return `${place ? `${place}: ` : ''}${message}`;
}

function tellSuggestion({ suggestion }: Inspection): string {
	if (!suggestion) return 'What its columns are can not be told: name them with --map role=column.';
	const roles = Object.entries(suggestion.roles).map(([role, columns]) => {
		const names = Array.isArray(columns) ? columns : [columns];
		const [first, last] = [names[0], names.at(-1)];
		return `${role} = ${names.length > 2 ? `${first} … ${last} (${names.length} columns)` : names.join(', ')}`;
	});
	return `looks ${suggestion.shape}: ${roles.join('; ')}`;
}
