import type { Component } from 'svelte';
import { loadDrawing } from '../chart/drawing';
import type { FigurePage } from '../server/present';

/** A section's component, loaded where the page has one. */
async function section<T extends Component<never>>(
	isThere: unknown,
	load: () => Promise<{ default: T }>
): Promise<T | undefined> {
	return isThere ? (await load()).default : undefined;
}

/** What draws a page: the chart's drawing and the sections. */
export async function loadParts(page: FigurePage) {
	const [Drawing, sections] = await Promise.all([
		loadDrawing(page.plots[0]?.plot),
		loadSections(page)
	]);
	return { Drawing, sections };
}

/** The parts of a figure's page that few figures have, each loaded with these alone, and the tables under the chart. */
async function loadSections({ beside, frame, problems, saved, without }: FigurePage) {
	const rows = frame?.rows.length;
	const [
		Beside,
		CopyTable,
		DataTable,
		Events,
		Problems,
		Revisions,
		Saved,
		ScatterTable,
		SeriesTable,
		Without
	] = await Promise.all([
		section(beside.length, () => import('./Beside.svelte')),
		section(rows, () => import('./CopyTable.svelte')),
		section(rows, () => import('./DataTable.svelte')),
		section(frame?.events.length, () => import('./Events.svelte')),
		section(problems.length, () => import('./Problems.svelte')),
		section(frame?.revisions.length, () => import('./Revisions.svelte')),
		section(saved, () => import('./Saved.svelte')),
		section(frame?.x, () => import('./ScatterTable.svelte')),
		section(rows && !frame?.x, () => import('./SeriesTable.svelte')),
		section(without.length, () => import('./Without.svelte'))
	]);
	return {
		Beside,
		CopyTable,
		DataTable,
		Events,
		Problems,
		Revisions,
		Saved,
		ScatterTable,
		SeriesTable,
		Without
	};
}

export type Sections = Awaited<ReturnType<typeof loadSections>>;
