import type { Frame, Revision } from '../../frame/frame';
import { editionName } from '../../frame/edition-name';
import { revisionsBetween } from '../../frame/revisions';
import { isTold } from '../certain';
import type { Finding } from '../finding';
import { about, percentText, text } from '../tell';
import { makeFinding, sentencesOf } from './make';

/**
 * The largest restatement: against `compare`, or with `by=edition` from the first edition that states a
 * year to the newest that does.
 */
export function revisionFindings(frame: Frame): Finding[] {
	const { language } = frame;
	const told = restatements(frame).filter(({ percent, precision }) => isTold(percent, precision));
	const largest = told.sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference))[0];
	if (!largest) return [];
	const { from, to, year, percent, precision } = largest;
	const rowOf = (side: Revision['from']) =>
		frame.rows.findIndex(
			(row) =>
				row.edition === side.edition &&
				row.year === year &&
				row.region === largest.region &&
				row.value === side.value
		);
	const rows = [rowOf(from), rowOf(to)];
	const series = frame.series.find((line) => line.rows.includes(rows[1] as number));
	if (!series || rows.includes(-1)) return [];
	const words = () => {
		const sentence = sentencesOf(frame).revision({
			about: about(frame, series),
			year,
			from: amount(frame, from),
			fromEdition: editionName(frame.editions, from.edition, language),
			to: amount(frame, to),
			toEdition: editionName(frame.editions, to.edition, language),
			percent: percentText(frame, percent, precision, true)
		});
		return { text: `${sentence}.`, headline: sentence };
	};
	return [
		makeFinding(words, {
			rule: 'revision',
			rows,
			values: { year, from: from.value, to: to.value, percent },
			significance: frame.view.by === 'edition' ? 3 : 0.2
		})
	];
}

const amount = (frame: Frame, { value, precision }: Revision['from']) =>
	text(frame, { value, precision, unit: frame.unit });

function restatements(frame: Frame): Revision[] {
	if (frame.view.by !== 'edition' || frame.view.show !== 'level') return [...frame.revisions];
	return frame.years.flatMap((year) => {
		const stated = frame.rows.filter((row) => row.year === year && row.value !== null);
		return revisionsBetween(stated.slice(0, 1), stated.slice(-1), stated[0]?.region_name ?? '');
	});
}
