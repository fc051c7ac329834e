import type { Resolved } from '../view/resolve';

/** Which observations an answer is built from: all years, so that transforms see the years before. */
export interface Need {
	edition: string;
	measure: string;
	regions: string[];
}

/** The observations that `build` needs for a resolved view: the shown series and, for a share, the whole. */
export function needs({ view, series }: Resolved): Need[] {
	const byEdition = new Map<string, Set<string>>();
	for (const { edition, held } of series) {
		const regions = byEdition.get(edition) ?? new Set();
		byEdition.set(edition, regions.add(held));
		if (view.show === 'share') regions.add('WLD');
	}
	return [...byEdition].map(([edition, regions]) => ({
		edition,
		measure: view.measure,
		regions: [...regions].sort()
	}));
}
