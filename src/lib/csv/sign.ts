import { isMissing } from './missing';
import { readNumber, signOf, type DecimalSign } from './number';

/** What the cells of a column say about their decimal sign. */
export interface SignVote {
	points: number;
	commas: number;
	/** Cells that could be read both ways: `1.234`. */
	unclear: number;
}

/** What can only be a decimal point: most numbers of most files. */
const POINT = /^-?\d+\.(\d{1,2}|\d{4,})$/;

/** Counts, among the cells of a column that are numbers, those that only one decimal sign explains. */
export function voteSign(cells: string[]): SignVote {
	const vote: SignVote = { points: 0, commas: 0, unclear: 0 };
	for (const cell of cells) {
		if (cell.length > 100 || !/[.,]/.test(cell) || isMissing(cell)) continue;
		if (POINT.test(cell)) {
			vote.points++;
			continue;
		}
		const sign = signOf(cell);
		if (sign && !readNumber(cell, sign)) continue;
		if (sign === '.') vote.points++;
		else if (sign === ',') vote.commas++;
		else if (/\d\.\d{3}(?!\d)/.test(cell)) vote.unclear++;
	}
	return vote;
}

/** The decimal sign of a file: that of most columns in which it can be told; a point where it can not. */
export function signOfFile(votes: SignVote[]): DecimalSign {
	const points = votes.filter(({ points, commas }) => points > commas).length;
	const commas = votes.filter(({ points, commas }) => commas > points).length;
	return commas > points ? ',' : '.';
}

/** The decimal sign of a column: what most of its cells say, else that of the file. */
export const signOfColumn = ({ points, commas }: SignVote, file: DecimalSign): DecimalSign =>
	points === commas ? file : points > commas ? '.' : ',';
