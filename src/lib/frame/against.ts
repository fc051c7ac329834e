import type { Frame, FrameSeries, Row } from './frame';
import type { Observation } from './observation';
import { isPoint, type Point } from './point';
import { restOf } from './rest';

/**
 * A part stacked beneath what it leaves of its whole, for a chart that sets the two against each other:
 * the single series of one frame, and of another frame the whole of the same years. Null where the two
 * are not of one edition, unit and price basis. The rest is only drawn: it is no figure of any measure.
 */
export function setAgainst(
	part: Frame,
	whole: Frame,
	[partName, restName]: readonly [string, string]
): Frame | null {
	const [own, all] = [part.series[0], whole.series[0]];
	if (!own || !all || part.series.length > 1 || whole.series.length > 1) return null;
	const isAlike =
		own.edition === all.edition && part.unit === whole.unit && part.prices === whole.prices;
	if (!isAlike) return null;
	const rest = own.rows.map((index): Row => {
		const row = part.rows[index] as Row;
		const total = whole.rows.find(({ year, region }) => year === row.year && region === row.region);
		const outcome = restOf(
			total ? (pointOf(total) ?? { missing: 'no-whole' }) : { missing: 'no-whole' },
			[pointOf(row) ?? { missing: 'not-stated' }],
			part.language
		);
		const isKnown = isPoint(outcome) && row.value !== null;
		return {
			...row,
			measure: whole.measure.id,
			value: isKnown ? outcome.value : null,
			precision: isKnown ? outcome.precision : null,
			status: isKnown ? 'derived' : null,
			note: isKnown ? outcome.note : null
		};
	});
	const start = part.rows.length;
	const line: FrameSeries = {
		...own,
		key: `rest.${own.edition}`,
		id: 'rest',
		name: restName,
		rest: true,
		rows: rest.map((_, i) => start + i)
	};
	return {
		...part,
		view: { ...part.view, chart: 'column' },
		stacked: true,
		whole: { measure: whole.measure.id, name: whole.measure.noun[part.language] },
		series: [{ ...own, name: partName }, line],
		rows: [...part.rows, ...rest],
		runs: [part.runs[0] ?? null, null],
		listed: [part.listed[0] ?? null, null],
		missing: []
	};
}

/** A row as a point to reckon with: where it was read is told by the frame's sources. */
const pointOf = ({ value, precision, status, note, year, period }: Row): Point | null =>
	value === null || status === null || status === 'not tracked'
		? null
		: { value, precision, status, note: note ?? '', from: { year, period } as Observation };
