import { preloadData } from '$app/navigation';
import type { Component } from 'svelte';
import { loadDrawing } from '../chart/drawing';
import type { FigurePage } from '../server/present';
import type { Share } from '../server/share';

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
async function loadSections({ beside, claims, frame, problems, saved, without }: FigurePage) {
	const rows = frame?.rows.length;
	return all({
		Beside: section(beside.length, () => import('./Beside.svelte')),
		Cite: section(frame, () => import('./Cite.svelte')),
		Claims: section(claims.length, () => import('./Claims.svelte')),
		CopyTable: section(rows, () => import('./CopyTable.svelte')),
		DataTable: section(rows, () => import('./DataTable.svelte')),
		Events: section(frame?.events.length, () => import('./Events.svelte')),
		Problems: section(problems.length, () => import('./Problems.svelte')),
		Revisions: section(frame?.revisions.length, () => import('./Revisions.svelte')),
		Saved: section(saved, () => import('./Saved.svelte')),
		ScatterTable: section(frame?.x, () => import('./ScatterTable.svelte')),
		SeriesTable: section(rows && !frame?.x, () => import('./SeriesTable.svelte')),
		Without: section(without.length, () => import('./Without.svelte'))
	});
}

/** What has come of each, once all have. */
async function all<T extends Record<string, Promise<unknown>>>(coming: T) {
	const entries = Object.entries(coming).map(async ([name, each]) => [name, await each] as const);
	return Object.fromEntries(await Promise.all(entries)) as { [K in keyof T]: Awaited<T[K]> };
}

export type Sections = Awaited<ReturnType<typeof loadSections>>;
