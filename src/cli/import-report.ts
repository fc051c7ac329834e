import type { FileProblem } from '../lib/csv/problem';
import type { ImportReport } from '../lib/server/operations';
import { printable } from './printable';
import { textTable } from './table';

const SHOWN = 20;
const OF_A_KIND = 3;
/** Characters of a message that is not repeated line by line. */
const LONG = 80;

/** Why a file is refused: the first problems, and how many there are of each kind. */
export function tellRefusal(
	message: string,
	{ problems, counts }: ImportReport,
	isShort: boolean
): string {
	if (isShort) return printable(message);
	return [
		message,
		// What refuses the whole file is the message itself.
		...problems
			.filter((problem) => problem.message !== message)
			.slice(0, SHOWN)
			.map(tellInTurn),
		...Object.entries(counts).map(([code, count]) => `  ${code}: ${count}`)
	]
		.map(printable)
		.join('\n');
}

/** A few of each kind: one kind must not hide the others. */
function tellNotes(warnings: FileProblem[]): string[] {
	const kinds = [...new Set(warnings.map(({ code }) => code))];
	return kinds.flatMap((kind) => {
		const found = warnings.filter(({ code }) => code === kind);
		const more = found.length - OF_A_KIND;
		return [
			...found.slice(0, OF_A_KIND).map((warning) => `note: ${tellProblem(warning).trim()}`),
			...(more > 0 ? [`note: ${kind}: ${more} more`] : [])
		];
	});
}

function tellProblem({ row, column, value, message }: FileProblem): string {
	const place = [row && `record ${row}`, column].filter(Boolean).join(', ');
	const found = value === null ? '' : ` (${JSON.stringify(value)})`;
	return `  ${place ? `${place}: ` : ''}${message}${found}`;
}

/** What the line above says at length is not said again. */
function tellInTurn(problem: FileProblem, position: number, all: FileProblem[]): string {
	const isRepeated = all[position - 1]?.message === problem.message;
	const isLong = problem.message.length > LONG;
	return tellProblem(isRepeated && isLong ? { ...problem, message: 'the same' } : problem);
}

/** What was stored, or would be: rows and totals per year, and the difference to the last edition. */
export function tellImport(message: string, report: ImportReport): string {
	if (report.already) return printable(message);
	const { problems, counts, warnings, measures } = report;
	return [
		message,
		...measures.map(
			({ id, unit, prices, isNew }) => `${id}: ${unit}, ${prices}${isNew ? ', a new measure' : ''}`
		),
		...tellTotals(report),
		...tellDifference(report),
		...problems.slice(0, SHOWN).map(tellInTurn),
		...Object.entries(counts).map(([code, count]) => `  rejected, ${code}: ${count}`),
		...tellNotes(warnings)
	]
		.map(printable)
		.join('\n');
}

function tellTotals({ totals, measures }: ImportReport): string[] {
	if (totals.length === 0) return [];
	const amount = (value: number | null) => (value === null ? '' : value);
	const rows = totals.map(({ measure, year, rows, world, countries }) => ({
		...(measures.length > 1 ? { measure } : {}),
		year: String(year),
		rows,
		world: amount(world),
		countries: amount(countries)
	}));
	return textTable(rows).split('\n');
}

function tellDifference({ additions, revisions, revised }: ImportReport): string[] {
	const shown = revisions
		.slice(0, SHOWN)
		.map(({ measure, region_name, focus_area, year, from, to, percent }) => {
			const part = focus_area === 'all' ? '' : `, ${focus_area}`;
			const sign = percent > 0 ? '+' : '';
			return `  ${measure}, ${region_name}${part}, ${year}: ${from.value} → ${to.value} (${sign}${percent.toFixed(1)} %)`;
		});
	return [
		...additions.flatMap(({ measure, against, regions, years }) => [
			`${measure}, against ${against}: ` +
				[
					years.length > 0 ? `new years ${years.join(', ')}` : 'no new years',
					regions.length > 0 ? `new regions ${regions.join(', ')}` : 'no new regions'
				].join('; ')
		]),
		...(additions.length > 0 ? [`revised figures: ${revised}`] : []),
		...shown,
		...(revised > shown.length ? [`  and ${revised - shown.length} more`] : [])
	];
}
