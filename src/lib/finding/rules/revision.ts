import type { Frame, Revision } from '../../frame/frame';
import { editionName } from '../../frame/edition-name';
import { revisionsBetween } from '../../frame/revisions';
import { formatValue } from '../../format/number';
import type { Finding } from '../finding';
import { sentences } from '../sentences';

/**
 * The largest restatement: against `compare`, or with `by=edition` from the first edition that states a
 * year to the newest that does.
 */
export function revisionFindings(frame: Frame): Finding[] {
	const language = frame.language;
	const largest = restatements(frame).sort(
		(a, b) => Math.abs(b.difference) - Math.abs(a.difference)
	)[0];
	if (!largest) return [];
	const rowOf = (edition: string) =>
		frame.rows.findIndex(
			(row) =>
				row.edition === edition &&
				row.year === largest.year &&
				row.region_name === largest.region_name
		);
	const amount = (side: { value: number; precision: number | null }) =>
		formatValue(side.value, { language, unit: frame.unit, precision: side.precision });
	const sentence = sentences[language].revision({
		region: largest.region,
		regionName: largest.region_name,
		noun: frame.measure.noun[language],
		year: largest.year,
		from: amount(largest.from),
		fromEdition: editionName(frame.editions, largest.from.edition, language),
		to: amount(largest.to),
		toEdition: editionName(frame.editions, largest.to.edition, language),
		percent: formatValue(largest.percent, {
			language,
			unit: '%',
			precision: largest.precision,
			signed: true
		})
	});
	return [
		{
			rule: 'revision',
			text: `${sentence}.`,
			headline: sentence,
			rows: [rowOf(largest.from.edition), rowOf(largest.to.edition)],
			values: {
				year: largest.year,
				from: largest.from.value,
				to: largest.to.value,
				percent: largest.percent
			},
			significance: frame.view.by === 'edition' ? 3 : 0.2,
			change: null
		}
	];
}

function restatements(frame: Frame): Revision[] {
	if (frame.view.by !== 'edition' || frame.view.show !== 'level') return [...frame.revisions];
	return frame.years.flatMap((year) => {
		const stated = frame.rows.filter((row) => row.year === year && row.value !== null);
		return revisionsBetween(stated.slice(0, 1), stated.slice(-1));
	});
}
