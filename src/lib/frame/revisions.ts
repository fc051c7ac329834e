import type { Resolved } from '../view/resolve';
import type { FrameSeries, Revision, Row } from './frame';

/**
 * What changed between two editions for the same region and year. A difference below half a printed
 * step of the coarser figure is no revision (design, rule 9).
 */
export function revisionsBetween(earlier: Row[], later: Row[], name: string): Revision[] {
	return later.flatMap((to) => {
		const from = earlier.find((row) => isSameThing(row, to));
		const revision = from && compareFigures(from, to);
		if (!revision) return [];
		const { region, region_name, year } = to;
		return [{ region, region_name, name, year, ...revision }];
	});
}

type Figure = Pick<Row, 'edition' | 'value' | 'precision' | 'status'>;

/** How one figure became another; null where they are the same as far as they are printed. */
export function compareFigures(
	from: Figure,
	to: Figure
): Pick<Revision, 'from' | 'to' | 'difference' | 'percent' | 'precision'> | null {
	if (from.value === null || to.value === null || from.value <= 0) return null;
	const difference = to.value - from.value;
	const step = Math.max(from.precision ?? 0, to.precision ?? 0);
	if (Math.abs(difference) < step * noiseOf(from, to) || difference === 0) return null;
	const error = ((from.precision ?? 0) + (to.precision ?? 0)) / Math.abs(from.value);
	return {
		from: { edition: from.edition, value: from.value, precision: from.precision },
		to: { edition: to.edition, value: to.value, precision: to.precision },
		difference,
		percent: (difference / from.value) * 100,
		precision: error > 0 ? error * 100 : null
	};
}

/**
 * How much of a printed step says nothing: half of it; a derived figure, which was reckoned back and then
 * cut to its step, may be off by the whole of it.
 */
const noiseOf = (...figures: Figure[]) =>
	figures.some(({ status }) => status === 'derived') ? 1 : 0.5;

/** By code, not by name: one edition's Europe is not another's. */
const isSameThing = (a: Row, b: Row) =>
	a.region === b.region &&
	a.focus_area === b.focus_area &&
	a.activity === b.activity &&
	a.size_band === b.size_band &&
	a.model === b.model &&
	a.year === b.year;

/** Against `compare`, or from each edition to the next with `by=edition`. */
export function listRevisions(
	{ view, editions }: Resolved,
	series: FrameSeries[],
	rows: Row[]
): Revision[] {
	if (view.show !== 'level' || view.edition.includes('first')) return [];
	const rowsOf = (line: FrameSeries) => line.rows.map((index) => rows[index] as Row);
	if (view.compare !== null) {
		return series
			.filter((line) => !line.ghost)
			.flatMap((line) => {
				const ghost = series.find((other) => other.ghost && other.id === line.id);
				if (!ghost) return [];
				// From the older edition to the newer one, whichever of them is compared with the other.
				const isOlder = editions.at(-1)?.slug !== view.compare;
				const [from, to] = isOlder ? [ghost, line] : [line, ghost];
				return revisionsBetween(rowsOf(from), rowsOf(to), line.name);
			});
	}
	if (view.by !== 'edition') return [];
	return series.flatMap((line, position) =>
		rowsOf(line).flatMap((row) => {
			// Against the newest earlier edition that states the year at all.
			const earlier = series
				.slice(0, position)
				.reverse()
				.map((other) => rowsOf(other).find((o) => o.year === row.year && o.value !== null))
				.find((found) => found !== undefined);
			return earlier ? revisionsBetween([earlier], [row], row.region_name) : [];
		})
	);
}
