import { group } from 'd3';
import type { Frame } from '../../frame/frame';
import { formatFactor, isAbove, quotientStep } from '../certain';
import type { Finding } from '../finding';
import { standingsOf, type Standing } from '../subjects';
import { about, aside, editionTitle, rowAt } from '../tell';
import { makeFinding, sentencesOf } from './make';

/**
 * The largest against the smallest of a scatter plot, of one edition and one price basis at a time: a
 * stated bill is never set against an estimate.
 */
export function scatterFindings(frame: Frame): Finding[] {
	if (!frame.x) return [];
	// A point of the compared edition is a point like any other.
	const subjects = frame.series.map((series, position) => ({ series, position }));
	const standings =
		frame.view.by === 'model'
			? subjects.flatMap((subject) =>
					standingsOf(frame, [subject], rowAt(frame, subject.series.rows[0] ?? 0).year)
				)
			: standingsOf(frame, subjects, frame.years.at(-1) ?? 0);
	const groups = group(standings, ({ row }) => `${row.edition}\n${row.prices}`);
	return [...groups.values()].flatMap((points) => tellExtremes(frame, points));
}

function tellExtremes(frame: Frame, points: Standing[]): Finding[] {
	const sorted = [...points].sort((a, b) => b.row.value - a.row.value);
	const [first, next] = sorted;
	const [before, last] = sorted.slice(-2);
	if (!first || !next || !before || !last || last.row.value <= 0) return [];
	if (!isAbove(first.row, next.row) || !isAbove(before.row, last.row)) return [];
	const value = first.row.value / last.row.value;
	const ratio = formatFactor(value, quotientStep(first.row, last.row), frame.language);
	if (ratio === '' || value < 2) return [];
	const say = sentencesOf(frame);
	const rows = [first.index, last.index];
	const names = { first: about(frame, first.series), second: about(frame, last.series), ratio };
	const words = ` (${say.basis(first.row.prices, editionTitle(frame, first.row.edition))})`;
	const isModel = frame.view.by === 'model';
	const period = String(first.row.year);
	return [
		makeFinding(
			(more) =>
				isModel
					? say.cost({ ...names, isCost: frame.measure.id === 'training_cost', aside: more })
					: say.ratio({ ...names, period, aside: more }),
			isModel ? words : aside(frame, rows, first.row.year, 'amounts'),
			{
				rule: 'ratio',
				rows,
				values: { ratio: value, first: first.row.value, second: last.row.value },
				significance: first.row.prices === 'nominal' ? 2 : 0.3
			}
		)
	];
}
