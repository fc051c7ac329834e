import type { FigurePage } from '../server/present';

/** The parts of a figure's page that few figures have, each loaded with these alone. */
export async function loadSections(page: FigurePage) {
	const [Beside, Events, Problems, Revisions, ScatterTable, SeriesTable, Without] =
		await Promise.all([
			page.beside.length > 0 ? import('./Beside.svelte') : null,
			page.frame?.events.length ? import('./Events.svelte') : null,
			page.problems.length > 0 ? import('./Problems.svelte') : null,
			page.frame?.revisions.length ? import('./Revisions.svelte') : null,
			page.frame?.x ? import('./ScatterTable.svelte') : null,
			page.frame && !page.frame.x ? import('./SeriesTable.svelte') : null,
			page.without.length > 0 ? import('./Without.svelte') : null
		]);
	return {
		Beside: Beside?.default,
		Events: Events?.default,
		Problems: Problems?.default,
		Revisions: Revisions?.default,
		ScatterTable: ScatterTable?.default,
		SeriesTable: SeriesTable?.default,
		Without: Without?.default
	};
}

export type Sections = Awaited<ReturnType<typeof loadSections>>;
