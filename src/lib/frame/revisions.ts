import type { Revision, Row } from './frame';

/**
 * What changed between two editions for the same region and year. A difference below half a printed
 * step of the coarser figure is no revision (design, rule 9).
 */
export function revisionsBetween(earlier: Row[], later: Row[]): Revision[] {
	return later.flatMap((to) => {
		// By code, not by name: one edition's Europe is not another's.
		const from = earlier.find((row) => row.region === to.region && row.year === to.year);
		if (!from || from.value === null || to.value === null || from.value <= 0) return [];
		const difference = to.value - from.value;
		const step = Math.max(from.precision ?? 0, to.precision ?? 0);
		if (Math.abs(difference) < step / 2 || difference === 0) return [];
		const error = ((from.precision ?? 0) + (to.precision ?? 0)) / Math.abs(from.value);
		return [
			{
				region: to.region,
				region_name: to.region_name,
				year: to.year,
				from: { edition: from.edition, value: from.value, precision: from.precision },
				to: { edition: to.edition, value: to.value, precision: to.precision },
				difference,
				percent: (difference / from.value) * 100,
				precision: error > 0 ? error * 100 : null
			}
		];
	});
}
