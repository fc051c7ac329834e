import type { FileRecord } from '../parse';
import { fileProblem, type FileProblem } from '../problem';
import type { ListedSheet } from './parts';
import { Unreadable } from './unreadable';

/** A sheet with at least this share of the fullest one's cells may be the table just as well. */
const ALIKE = 0.5;
const SHOWN = 20;

const quoted = (sheets: ListedSheet[]) => {
	const names = sheets.slice(0, SHOWN).map(({ name }) => `"${name}"`);
	return `${names.join(', ')}${sheets.length > SHOWN ? ` and ${sheets.length - SHOWN} more` : ''}`;
};

/**
 * The sheet that is asked for, or the one with most of a table in it: of several, the first that is shown, which is
 * told. `weigh` tells how much of a table a sheet holds.
 */
export function chooseSheet(
	sheets: ListedSheet[],
	asked: string | undefined,
	weigh: (sheet: ListedSheet) => number
): { sheet: ListedSheet; problems: FileProblem[] } {
	if (asked !== undefined) {
		// No two names of a workbook differ in capitals alone.
		const same = (name: string) => name.trim().toLowerCase() === asked.trim().toLowerCase();
		const sheet =
			sheets.find(({ name }) => name === asked) ?? sheets.find(({ name }) => same(name));
		if (sheet) return { sheet, problems: hiddenSheet(sheet) };
		throw new Unreadable('sheet', `No sheet is called "${asked}"; there are ${quoted(sheets)}.`);
	}
	const [only] = sheets;
	if (only && sheets.length === 1) return { sheet: only, problems: hiddenSheet(only) };
	const weighed = sheets.map((sheet) => ({ sheet, weight: weigh(sheet) }));
	const most = Math.max(...weighed.map(({ weight }) => weight));
	const alike = weighed.filter(({ weight }) => weight >= most * ALIKE).map(({ sheet }) => sheet);
	const sheet = (alike.find(({ isHidden }) => !isHidden) ?? alike[0]) as ListedSheet;
	const message = `Several sheets may be the table: ${quoted(alike)}. "${sheet.name}" is read; name another if it is not.`;
	return {
		sheet,
		problems: [
			...(alike.length > 1 ? [fileProblem('sheet', message, { value: sheet.name })] : []),
			...hiddenSheet(sheet)
		]
	};
}

const hiddenSheet = ({ name, isHidden }: ListedSheet) =>
	isHidden ? [fileProblem('hidden', `The sheet "${name}" is hidden, and is read.`)] : [];

/** How much of a table records are: cells beside others count, those beside figures four times. */
export function weighRecords(records: FileRecord[]): number {
	let weight = 0;
	for (const { cells } of records) {
		const filled = cells.filter((cell) => cell.trim() !== '');
		if (filled.length < 2) continue;
		const hasFigure = filled.some((cell) => /^[^\p{L}]{0,6}\d/u.test(cell));
		weight += filled.length * (hasFigure ? 4 : 1);
	}
	return weight;
}
