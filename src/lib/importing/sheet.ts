import type { ColumnTally } from '../csv/tally';
import type { FileProblem } from '../csv/problem';
import type { DroppedColumn } from '../csv/table';
import type { Choices } from './choices';
import type { ColumnRole, Format } from './column-roles';
import { draftEdition, ownEdition, type Draft, type Library } from './draft';
import type { MeasureQuestion } from './measure-questions';
import type { Need } from './plan-questions';
import type { TableFile } from './read-edition';
import type { RegionQuestion } from './region-questions';
import type { Source } from './source';
import { slugOf } from './slug';
import { statedUnit } from './wish';

/** A column as a page lists it. */
export interface ListedColumn extends ColumnTally {
	role: ColumnRole;
	/** The first different values. */
	sample: string[];
}

/** Problems of one kind: how many, and the first of them. */
export interface ProblemKind {
	code: string;
	count: number;
	first: FileProblem[];
}

/** What a file is and what it would become, as plain data for a page. */
export interface Sheet {
	file: string;
	size: number;
	encoding: string;
	confidence: number;
	damaged: number;
	/** Empty for a workbook. */
	delimiter: string;
	/** The names of a workbook's sheets, and the one that was read; none for delimited text. */
	sheets: string[];
	sheet: string | null;
	decimal: '.' | ',';
	headerRow: number;
	records: number;
	format: Format;
	columns: ListedColumn[];
	/** How many columns there are beside the listed ones. */
	moreColumns: number;
	droppedColumns: DroppedColumn[];
	dropped: { reason: string; count: number; rows: number[] }[];
	/** What was noticed in reading the file. */
	remarks: ProblemKind[];
	/** What keeps records from being stored. */
	problems: ProblemKind[];
	/** What is worth knowing of the edition, and keeps nothing from being stored. */
	warnings: ProblemKind[];
	statedUnit: string | null;
	measureQuestions: MeasureQuestion[];
	regionQuestions: RegionQuestion[];
	needed: Need[];
	observations: number;
	rejected: number;
	leftOut: number;
	deals: number;
	byYear: [year: number, count: number][];
	held: { measure: string; name: { en: string; ko: string }; unit: string; prices: string }[];
	regions: number;
	proposed: { dataset: string; edition: string; title: string };
}

const SAMPLE = 4;
const MAX_COLUMNS = 300;
const OF_A_KIND = 5;

/** A file that was read under choices: told, and as the edition it would become. */
export interface Drafted {
	sheet: Sheet;
	draft: Draft;
	/** The choices with what the title page proposes. */
	choices: Choices;
}

/** Drafts a file and tells it as plain data. */
export async function fillSheet(
	about: { name: string; size: number },
	file: TableFile,
	given: Choices,
	library: Library
): Promise<Drafted> {
	const { source } = file;
	const { table, columns } = source;
	const choices = inForce(given, about.name, source);
	const draft = await draftEdition(file, choices, library);
	const { read, holdings, measures, regionQuestions } = draft;
	const unwanted = regionQuestions.filter(({ code }) => code === 'none');
	const sheet: Sheet = {
		file: about.name,
		size: about.size,
		encoding: source.encoding,
		confidence: source.confidence,
		damaged: source.damaged,
		delimiter: table.delimiter ?? '',
		sheets: source.sheets,
		sheet: source.sheet,
		decimal: source.decimal,
		headerRow: table.headerRow,
		records: read?.records ?? table.records.length,
		format: draft.format,
		columns: columns.slice(0, MAX_COLUMNS).map((column, index) => ({
			...column,
			role: draft.byColumn.get(column.name) ?? 'none',
			sample: sampleOf(source, index)
		})),
		moreColumns: Math.max(0, columns.length - MAX_COLUMNS),
		droppedColumns: table.droppedColumns.slice(0, 50),
		dropped: droppedBy(table.dropped),
		remarks: byKind(source.problems),
		problems: byKind([...draft.questions, ...(read?.problems ?? [])], read?.counts),
		warnings: byKind([...draft.warnings, ...unsaid(source, read?.warnings ?? [])]),
		statedUnit: statedUnit(source, draft.roles),
		measureQuestions: draft.measureQuestions,
		regionQuestions,
		needed: draft.needed,
		observations: read?.tally.rows ?? 0,
		rejected: read?.rejected ?? 0,
		leftOut: unwanted.reduce((sum, { records }) => sum + records, 0),
		deals: read?.reader.deals ?? 0,
		byYear: Object.entries(read?.tally.byYear ?? {}).map(([year, rows]) => [Number(year), rows]),
		held: holdings.map(({ measure, unit, prices }) => ({
			measure,
			name: measures.find(({ id }) => id === measure)?.name ?? { en: measure, ko: measure },
			unit,
			prices
		})),
		regions: new Set(holdings.flatMap(({ regions }) => regions)).size,
		proposed: proposeTitle(about.name, source)
	};
	return { sheet, draft, choices };
}

/** What the title page says where its reader says nothing. */
function proposeTitle(file: string, source: Source): Sheet['proposed'] {
	const name = slugOf(file.replace(/(\.(csv|tsv|txt|gz|xlsx?))+$/i, '')) || 'own';
	return {
		dataset: name,
		edition: ownEdition(source) ?? name,
		title: file.replace(/\.[a-z]{2,4}$/i, '')
	};
}

/** The choices with what the title page proposes where it was left as it stood. */
export function inForce(choices: Choices, file: string, source: Source): Choices {
	const { dataset, edition, title } = proposeTitle(file, source);
	return new Map([
		...Object.entries({ own_dataset: dataset, edition, title }),
		...[...choices].filter(([, value]) => value !== '')
	]);
}

/** Without what the first reading has noticed: that is told of the file, and not of the edition. */
function unsaid({ problems }: Source, warnings: FileProblem[]): FileProblem[] {
	const keyOf = ({ code, row, message }: FileProblem) => `${code} ${row} ${message}`;
	const said = new Set(problems.map(keyOf));
	return warnings.filter((warning) => !said.has(keyOf(warning)));
}

function sampleOf({ table }: Source, column: number): string[] {
	const found = new Set<string>();
	for (const { cells } of table.records.slice(0, 500)) {
		const cell = (cells[column] ?? '').trim();
		if (cell) found.add(cell.length > 40 ? `${cell.slice(0, 40)}…` : cell);
		if (found.size === SAMPLE) break;
	}
	return [...found];
}

function droppedBy(dropped: Source['table']['dropped']): Sheet['dropped'] {
	const reasons = [...new Set(dropped.map(({ reason }) => reason))];
	return reasons.map((reason) => {
		const rows = dropped.filter((each) => each.reason === reason).map(({ row }) => row);
		return { reason, count: rows.length, rows: rows.slice(0, 8) };
	});
}

/** A few problems of each kind: one kind must not hide the others. `counts` has those that are not listed too. */
export function byKind(
	problems: readonly FileProblem[],
	counts: Readonly<Record<string, number>> = {}
): ProblemKind[] {
	const kinds = new Map<string, ProblemKind>();
	for (const problem of problems) {
		const { code } = problem;
		const kind = kinds.get(code) ?? { code, count: 0, first: [] };
		kind.count++;
		if (kind.first.length < OF_A_KIND) kind.first.push(problem);
		kinds.set(code, kind);
	}
	return [...kinds.values()].map((kind) => ({ ...kind, count: counts[kind.code] ?? kind.count }));
}
