import { group } from 'd3';
import type { Frame } from '../../frame/frame';
import { formatFactor, isAbove, quotientStep } from '../certain';
import type { Finding } from '../finding';
import { standingsOf, type Standing } from '../subjects';
import { about, aside, editionTitle, rowAt, text } from '../tell';
import { leaning, makeFinding, sentencesOf } from './make';

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
	// What models are said to cost is not counted alike: one may be a bill for fine-tuning another.
	const isModel = frame.view.by === 'model';
	return [...groups.values()].flatMap((points) =>
		isModel ? tellHighest(frame, points) : tellExtremes(frame, points)
	);
}

/** The highest point, where the printed digits set it apart from the next. */
function tellHighest(frame: Frame, points: Standing[]): Finding[] {
	const [first, next] = [...points].sort((a, b) => b.row.value - a.row.value);
	if (!first || !next || !isAbove(first.row, next.row) || first.row.edition === frame.view.compare)
		return [];
	const say = sentencesOf(frame);
	const told = () => ({
		name: about(frame, first.series),
		value: text(frame, first.row),
		isCost: frame.measure.id === 'training_cost'
	});
	const basis = () => say.basis(first.row.prices, editionTitle(frame, first.row.edition));
	const words = leaning(
		told,
		(all) => say.highest(all),
		() => ` (${basis()})`
	);
	return [
		makeFinding(words, {
			rule: 'rank',
			rows: [first.index, ...points.map(({ index }) => index).filter((i) => i !== first.index)],
			values: { rank: 1, of: points.length, value: first.row.value },
			significance: 2
		})
	];
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
	const told = () => ({
		first: about(frame, first.series),
		second: about(frame, last.series),
		ratio,
		period: String(first.row.year)
	});
	return [
		makeFinding(
			leaning(
				told,
				(all) => say.ratio(all),
				() => aside(frame, rows, first.row.year, 'amounts')
			),
			{
				rule: 'ratio',
				rows,
				values: { ratio: value, first: first.row.value, second: last.row.value },
				significance: first.row.prices === 'nominal' ? 2 : 0.3
			}
		)
	];
}
