import { editionsHolding, type Catalog } from '../catalog/catalog';
import { changesOf } from '../finding/changes';
import { build } from '../frame/build';
import { needs } from '../frame/needs';
import type { Row } from '../frame/frame';
import type { Language } from '../language';
import { socialHead, type SocialHead } from '../publish/head';
import { tell, type PageAnswer } from '../publish/page-answer';
import type { Choices } from '../publish/choices';
import { contextMeasures } from '../view/context';
import { describe } from '../view/codec';
import { withoutProblems } from '../view/followed';
import { claimsFor } from '../view/figure';
import { resolve, type Resolved } from '../view/resolve';
import { readTable } from '../view/read-table';
import { tableParameters, type TableView } from '../view/table';
import type { View, ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import { choicesOf } from './choices';
import { listNeeded } from './observations';
import { organisationsOf, withoutFigure, type Without } from './present-models';
import { presentSaved, type SavedPage } from './present-saved';
import { ask, type Question } from './question';

/** The same years in another edition. */
export interface Beside {
	slug: string;
	title: string;
	values: { year: number; value: number | null; precision: number | null }[];
	percent: number | null;
	precision: number | null;
}

/** What of an answer there may not be: where nothing of a query can be resolved. */
type Answerless = 'frame' | 'caption';

/** Everything that a figure's page or embed shows, as plain data. */
export interface FigurePage extends Omit<PageAnswer, Answerless> {
	slug: string;
	name: string;
	about: string;
	/** The figure's own view, by which addresses are written. */
	figureView: View;
	frame: PageAnswer['frame'] | null;
	caption: PageAnswer['caption'] | null;
	claims: { text: string; source: string; note: string }[];
	problems: ViewProblem[];
	choices: Choices;
	/** The newest edition of the measure, where the view is pinned to an older one. */
	newer: string | null;
	/** Whether the figure sets the same years of the other editions beside it, and these where it can. */
	besideEditions: boolean;
	beside: Beside[];
	/** Models only: who made them, by id. */
	organisations: Record<string, string>;
	/** What of a scatter plot of models has a horizontal figure and no vertical one. */
	without: Without[];
	/** What an analyst saved of it; null of a curated figure. */
	saved: SavedPage | null;
}

/** Answers a figure's page: the view with its problems named, never an error for a bad query. */
export async function presentFigure(
	atlas: Atlas,
	slug: string,
	query: URLSearchParams,
	lang?: Language,
	options: readonly string[] = []
): Promise<FigurePage | null> {
	const question = await ask(atlas, slug, query, { ...(lang ? { lang } : {}), options });
	return question && present(atlas, question);
}

/** The page of a question that was asked, also of a figure that is not stored yet. */
export async function present(atlas: Atlas, question: Question): Promise<FigurePage> {
	const { figure, asked, catalog, problems } = question;
	// Where not even the measure is known, the figure's own view is shown under the named problem.
	const resolved = question.resolved ?? resolve(figure.view, catalog).resolved;
	const view = question.resolved ? asked : figure.view;
	const frame = resolved
		? build(resolved, await listNeeded(atlas.db, needs(resolved)), catalog)
		: null;
	const followed = withoutProblems(view, figure.view, resolved, problems);
	const told: Omit<PageAnswer, Answerless> & Pick<FigurePage, Answerless> =
		resolved && frame
			? tell(figure, { asked: view, followed }, resolved, frame, atlas.env.origin)
			: { ...nothing, asked: view, values: describe(view) };
	return {
		...told,
		slug: figure.slug,
		name: figure.name[asked.lang],
		about: figure.caption[asked.lang],
		figureView: figure.view,
		claims: claimsFor(figure, view).map(({ text, source, note }) => ({
			text: text[asked.lang],
			source: source[asked.lang],
			note: note[asked.lang]
		})),
		problems: problems.slice(0, MAX_PROBLEMS),
		choices: choicesOf(figure, followed, resolved, frame?.years ?? [], catalog),
		newer: resolved ? newerEdition(resolved, catalog) : null,
		besideEditions: figure.besideEditions,
		beside:
			resolved && frame && figure.besideEditions
				? await besideOf(atlas, question, resolved, frame.years)
				: [],
		organisations: frame ? organisationsOf(frame, catalog) : {},
		without: resolved && frame ? await withoutFigure(atlas, resolved, frame) : [],
		saved: await presentSaved(atlas, figure, asked.lang)
	};
}

/** A figure's page with its table arranged: of all that answers a view, only a page takes that. */
export async function presentPage(
	atlas: Atlas,
	slug: string,
	query: URLSearchParams,
	lang: Language
): Promise<{ page: FigurePage; table: TableView; social: SocialHead } | null> {
	const page = await presentFigure(atlas, slug, query, lang, tableParameters);
	if (!page) return null;
	const { origin } = atlas.env;
	const { name, about, caption, links } = page;
	const social = socialHead(
		{
			title: caption?.title ?? name,
			alt: caption?.description ?? about,
			language: lang,
			page: (origin ?? '') + (links.page ?? `/figures/${slug}`),
			picture: links.png ? (origin ?? '') + links.png : ''
		},
		origin
	);
	const { table, problems } = readTable(query, lang);
	return { page: { ...page, problems: [...page.problems, ...problems] }, table, social };
}

const nothing = {
	frame: null,
	plots: [],
	found: [],
	caption: null,
	author: null,
	links: {},
	citation: ''
};

const MAX_PROBLEMS = 20;

/** The newest edition of what is shown, or of its context, where the view is pinned to an older one. */
function newerEdition({ view, editions, context }: Resolved, catalog: Catalog): string | null {
	const newest = editionsHolding(catalog, view.dataset, view.measure).at(-1);
	if (newest && !editions.some(({ slug }) => slug === newest.slug)) return newest.slug;
	const newer = contextMeasures.flatMap((measure) => {
		const pinned = context[measure];
		const last = pinned && editionsHolding(catalog, pinned.dataset, measure).at(-1);
		return last && last.slug !== pinned.slug ? [last.slug] : [];
	});
	return newer[0] ?? null;
}

/** Two shown years as every edition states them, with the change from one to the other. */
async function besideOf(
	atlas: Atlas,
	{ catalog, asked }: Question,
	resolved: Resolved,
	[from, to, ...more]: number[]
): Promise<Beside[]> {
	const { view: shown } = resolved;
	if (shown.by !== 'region' || shown.region.length !== 1 || shown.show !== 'level') return [];
	if (from === undefined || to !== from + 1 || more.length > 0) return [];
	const view: View = {
		...asked,
		by: 'edition',
		edition: [],
		time: { from, to },
		compare: null,
		show: 'level',
		chart: 'line'
	};
	const other = resolve(view, catalog).resolved;
	if (!other) return [];
	const frame = build(other, await listNeeded(atlas.db, needs(other)), catalog);
	return frame.series.flatMap((series, position): Beside[] => {
		const rows = series.rows.map((index) => frame.rows[index] as Row);
		if (!rows.some((row) => row.value !== null)) return [];
		const change = changesOf(frame, series, position).at(-1);
		const title =
			frame.editions.find(({ slug }) => slug === series.edition)?.title ?? series.edition;
		return [
			{
				slug: series.edition,
				title,
				values: rows.map(({ year, value, precision }) => ({ year, value, precision })),
				percent: change?.percent ?? null,
				precision: change?.precision ?? null
			}
		];
	});
}
