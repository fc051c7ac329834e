import { loadDrawing } from '../../../../../lib/chart/drawing';
import type { PageLoad } from './$types';

/** A section's component, loaded where the figure has one. */
const section = async <T>(isWanted: unknown, load: () => Promise<{ default: T }>) =>
	isWanted ? (await load()).default : undefined;

/** Sections and drawings that few figures have are loaded with those alone. */
export const load: PageLoad = async ({ data }) => {
	const { page } = data;
	const { frame } = page;
	const [Drawing, Beside, CopyTable, Events, Problems, Revisions, Saved, ScatterTable, Without] =
		await Promise.all([
			loadDrawing(page.plots[0]?.plot),
			section(page.beside.length, () => import('../../../../../lib/ui/Beside.svelte')),
			section(frame?.rows.length, () => import('../../../../../lib/ui/CopyTable.svelte')),
			section(frame?.events.length, () => import('../../../../../lib/ui/Events.svelte')),
			section(page.problems.length, () => import('../../../../../lib/ui/Problems.svelte')),
			section(frame?.revisions.length, () => import('../../../../../lib/ui/Revisions.svelte')),
			section(page.saved, () => import('../../../../../lib/ui/Saved.svelte')),
			section(frame?.x, () => import('../../../../../lib/ui/ScatterTable.svelte')),
			section(page.without.length, () => import('../../../../../lib/ui/Without.svelte'))
		]);
	return {
		...data,
		Drawing,
		sections: { Beside, CopyTable, Events, Problems, Revisions, Saved, ScatterTable, Without }
	};
};
