import { group } from 'd3';
import type { Catalog } from '../../src/lib/catalog/catalog';
import { build } from '../../src/lib/frame/build';
import { caption } from '../../src/lib/finding/caption';
import { findings } from '../../src/lib/finding/rules';
import { needs, pickNeeded, type Need } from '../../src/lib/frame/needs';
import type { AtHand } from '../../src/lib/publish/at-hand';
import type { Answered } from '../../src/lib/publish/json';
import { tell } from '../../src/lib/publish/page-answer';
import { trim, widen } from '../../src/lib/server/at-hand';
import { decode } from '../../src/lib/view/codec';
import type { Figure } from '../../src/lib/view/figure';
import { resolve, type Resolved } from '../../src/lib/view/resolve';
import type { View } from '../../src/lib/view/view';
import { catalog, figureOf, observations } from './fixture';

/** As the database answers: of the shipped figures those that are asked for, found measure by measure. */
const byMeasure = group(observations, ({ measure }) => measure);
export const listNeeded = (wanted: Need[]) =>
	[...new Set(wanted.map(({ measure }) => measure))].flatMap((measure) =>
		pickNeeded(byMeasure.get(measure) ?? [], wanted)
	);

/** A query that can be resolved, whatever problems it has. */
export function read(slug: string, query: string) {
	const figure = figureOf(slug);
	const { view } = decode(new URLSearchParams(query), figure.view);
	return { figure, view, resolved: resolved(view) };
}

function resolved(view: View): Resolved {
	const { resolved } = resolve(view, catalog);
	if (!resolved) throw new Error(`${JSON.stringify(view)} is not resolved`);
	return resolved;
}

const asSent = <T>(value: T) => JSON.parse(JSON.stringify(value)) as T;

/** The catalog as a page gets it, once with models and once without. */
const sent = new Map<boolean, Catalog>();
function sentCatalog(by: View['by']): Catalog {
	const known = sent.get(by === 'model') ?? asSent(trim(catalog, by));
	sent.set(by === 'model', known);
	return known;
}

/** What a page of a view fetches to answer by itself, as it comes out of the response. */
export function fetchFor({ slug, view: own, saved }: Figure, view: View): AtHand {
	const wanted = widen(resolved(view), catalog);
	const told = { figure: { slug, view: own, saved }, view, needs: wanted };
	const figures = asSent({ ...told, observations: listNeeded(wanted), aliases: {} });
	return { ...figures, catalog: sentCatalog(view.by) };
}

/** What the page at an address fetches. */
export function fetchAtHand(slug: string, query: string): AtHand {
	const { figure, view } = read(slug, query);
	return fetchFor(figure, view);
}

/** A view answered as for a file, without a database. */
export function answeredOf(slug: string, query = '', origin: string | null = null): Answered {
	const { figure, view, resolved } = read(slug, query);
	const frame = build(resolved, listNeeded(needs(resolved)), catalog);
	const found = findings(frame);
	const words = caption(frame, found);
	return { figure, asked: view, resolved, frame, found, author: null, caption: words, origin };
}

/** The server's own answer: from the figures that this very view needs, and no others. */
export function served(slug: string, query: string) {
	const { figure, view, resolved } = read(slug, query);
	const frame = build(resolved, listNeeded(needs(resolved)), catalog);
	return tell(figure, { asked: view, followed: view }, resolved, frame, 'https://atlas.example');
}
