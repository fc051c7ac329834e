import { build } from '../frame/build';
import { needs } from '../frame/needs';
import { withAuthor } from '../finding/author';
import { caption } from '../finding/caption';
import { findings } from '../finding/rules';
import type { Catalog } from '../catalog/catalog';
import type { Language } from '../language';
import { absent } from '../publish/words';
import type { Answered } from '../publish/json';
import { decode } from '../view/codec';
import type { Figure } from '../view/figure';
import { resolve, type Resolved } from '../view/resolve';
import { authorOf } from '../view/saved';
import type { View, ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import { listNeeded } from './observations';
import { readAddress } from './saved-figures';

/** A query read against a figure and the catalog, before any figure is fetched. */
export interface Question {
	figure: Figure;
	catalog: Catalog;
	asked: View;
	resolved: Resolved | null;
	problems: ViewProblem[];
}

interface AskOptions {
	lang?: View['lang'];
	/** The file format's own parameters. */
	options?: readonly string[];
}

/**
 * Reads a query against the figure at an address: what is asked, pinned to editions, with every problem named. Null
 * where there is no such figure, or none any more: `absence` says which.
 */
export async function ask(
	atlas: Atlas,
	slug: string,
	query: URLSearchParams,
	options: AskOptions = {}
): Promise<Question | null> {
	const figures = await atlas.figures();
	const found =
		figures.find((candidate) => candidate.slug === slug) ?? (await readAddress(atlas.db, slug));
	return found && found !== 'withdrawn' ? askOf(atlas, found, query, options) : null;
}

/** Why nothing is at an address. */
export async function absence(
	atlas: Atlas,
	slug: string,
	language: Language
): Promise<{ status: 404 | 410; message: string }> {
	return (await readAddress(atlas.db, slug)) === 'withdrawn'
		? { status: 410, message: absent[language].withdrawnFigure(slug) }
		: { status: 404, message: absent[language].figure(slug) };
}

/**
 * What was withdrawn of the editions that a view names: an answer from others would not be what was asked. Null where
 * none of them was; an edition that never was is a problem of the query.
 */
export function withdrawnEdition({ asked, catalog }: Question): string | null {
	const named = new Set([...asked.edition, asked.compare, ...asked.context]);
	const gone = catalog.editions.find(({ slug, withdrawn }) => withdrawn && named.has(slug));
	return gone?.slug ?? null;
}

/** The same of a figure at hand, which need not be stored. */
export async function askOf(
	atlas: Atlas,
	found: Figure,
	query: URLSearchParams,
	{ lang, options }: AskOptions = {}
): Promise<Question> {
	const catalog = await atlas.catalog();
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
	const author = authorOf(figure, asked, resolved);
	return {
		figure,
		asked,
		resolved,
		frame,
		found,
		author,
		caption: withAuthor(caption(frame, found), author, frame.language),
		origin: atlas.env.origin
	};
}
