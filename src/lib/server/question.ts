import { build } from '../frame/build';
import { needs } from '../frame/needs';
import { caption } from '../finding/caption';
import { findings } from '../finding/rules';
import type { Catalog } from '../catalog/catalog';
import type { Answered } from '../publish/json';
import { decode } from '../view/codec';
import type { Figure } from '../view/figure';
import { resolve, type Resolved } from '../view/resolve';
import type { View, ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import { listNeeded } from './observations';

/** A query read against a figure and the catalog, before any figure is fetched. */
export interface Question {
	figure: Figure;
	catalog: Catalog;
	asked: View;
	resolved: Resolved | null;
	problems: ViewProblem[];
}

/**
 * Reads a query against a figure: what is asked, pinned to editions, with every problem named. Null
 * where there is no such figure. `options` are the file format's own parameters.
 */
export async function ask(
	atlas: Atlas,
	slug: string,
	query: URLSearchParams,
	{ lang, options }: { lang?: View['lang']; options?: readonly string[] } = {}
): Promise<Question | null> {
	const [catalog, figures] = await Promise.all([atlas.catalog(), atlas.figures()]);
	const found = figures.find((candidate) => candidate.slug === slug);
	if (!found) return null;
	const figure = lang ? { ...found, view: { ...found.view, lang } } : found;
	const { view, problems } = decode(query, figure.view, options);
	const resolution = resolve(view, catalog);
	return {
		figure,
		catalog,
		asked: view,
		resolved: resolution.resolved,
		problems: [...problems, ...resolution.problems]
	};
}

/** Answers a question that could be resolved: the frame, and everything said of it. */
export async function answer(
	atlas: Atlas,
	{ figure, catalog, asked }: Question,
	resolved: Resolved
): Promise<Answered> {
	const observations = await listNeeded(atlas.db, needs(resolved));
	const frame = build(resolved, observations, catalog);
	const found = findings(frame);
	return {
		figure,
		asked,
		resolved,
		frame,
		found,
		caption: caption(frame, found),
		origin: atlas.env.origin
	};
}
