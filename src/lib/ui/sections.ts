import { preloadData } from '$app/navigation';
import { loadDrawing } from '../chart/drawing';
import type { FigurePage } from '../server/present';
import type { Share } from '../server/share';

/** What draws a page: the chart's drawing and the sections. */
export async function loadParts(page: FigurePage) {
	const [Drawing, sections] = await Promise.all([
		loadDrawing(page.plots[0]?.plot),
		loadSections(page)
	]);
	return { Drawing, sections };
}

/** The dialog at an address that also has a page of its own; null where it can not be had. */
export async function loadShare(href: string) {
	const [answered, { default: Dialog }] = await Promise.all([
		preloadData(href),
		import('./ShareDialog.svelte')
	]);
	if (answered.type !== 'loaded' || answered.status !== 200) return null;
	return { Dialog, share: answered.data.share as Share };
}

/** The parts of a figure's page that few figures have, each loaded with these alone, and the tables under the chart. */
const loaders = {
	Beside: () => import('./Beside.svelte'),
	Cite: () => import('./Cite.svelte'),
	Claims: () => import('./Claims.svelte'),
	CopyTable: () => import('./CopyTable.svelte'),
	DataTable: () => import('./DataTable.svelte'),
	Events: () => import('./Events.svelte'),
	Missing: () => import('./Missing.svelte'),
	Problems: () => import('./Problems.svelte'),
	Revisions: () => import('./Revisions.svelte'),
	Saved: () => import('./Saved.svelte'),
	ScatterTable: () => import('./ScatterTable.svelte'),
	SeriesTable: () => import('./SeriesTable.svelte'),
	Without: () => import('./Without.svelte')
};

type Name = keyof typeof loaders;
type Loaded = { [N in Name]: Awaited<ReturnType<(typeof loaders)[N]>>['default'] };
export type Sections = { [N in Name]?: Loaded[N] | undefined };

/** What has been loaded: the next page has it without waiting. */
const loaded: Sections = {};

async function loadSections(page: FigurePage): Promise<Sections> {
	const names = sectionsOf(page);
	const coming = names.flatMap((name) => (loaded[name] ? [] : [loadSection(name)]));
	if (coming.length > 0) await Promise.all(coming);
	return Object.fromEntries(names.map((name) => [name, loaded[name]]));
}

async function loadSection<N extends Name>(name: N) {
	loaded[name] = (await loaders[name]()).default as Loaded[N];
}

/** The sections that a page has. */
function sectionsOf({ beside, claims, frame, problems, saved, without }: FigurePage): Name[] {
	const hasRows = frame !== null && frame.rows.length > 0;
	const isThere: Record<Name, boolean> = {
		Beside: beside.length > 0,
		Cite: frame !== null,
		Claims: claims.length > 0,
		CopyTable: hasRows,
		DataTable: hasRows,
		Events: frame !== null && frame.events.length > 0,
		Missing: frame !== null && frame.missing.length > 0,
		Problems: problems.length > 0,
		Revisions: frame !== null && frame.revisions.length > 0,
		Saved: saved !== null,
		ScatterTable: frame?.x != null,
		SeriesTable: hasRows && !frame.x,
		Without: without.length > 0
	};
	return (Object.keys(isThere) as Name[]).filter((name) => isThere[name]);
}
