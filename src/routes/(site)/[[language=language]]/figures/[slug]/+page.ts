import { loadDrawing } from '../../../../../lib/chart/drawing';
import type { PageLoad } from './$types';

/** Sections and drawings that few figures have are loaded with those alone. */
export const load: PageLoad = async ({ data }) => {
	const { page } = data;
	const [Drawing, Beside, Events, Problems, Revisions, Saved, ScatterTable, Without] =
		await Promise.all([
			loadDrawing(page.plots[0]?.plot),
			page.beside.length > 0 ? import('../../../../../lib/ui/Beside.svelte') : null,
			page.frame?.events.length ? import('../../../../../lib/ui/Events.svelte') : null,
			page.problems.length > 0 ? import('../../../../../lib/ui/Problems.svelte') : null,
			page.frame?.revisions.length ? import('../../../../../lib/ui/Revisions.svelte') : null,
			page.saved ? import('../../../../../lib/ui/Saved.svelte') : null,
			page.frame?.x ? import('../../../../../lib/ui/ScatterTable.svelte') : null,
			page.without.length > 0 ? import('../../../../../lib/ui/Without.svelte') : null
		]);
	return {
		...data,
		Drawing,
		sections: {
			Beside: Beside?.default,
			Events: Events?.default,
			Problems: Problems?.default,
			Revisions: Revisions?.default,
			Saved: Saved?.default,
			ScatterTable: ScatterTable?.default,
			Without: Without?.default
		}
	};
};
