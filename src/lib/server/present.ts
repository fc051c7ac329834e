import { editionsHolding, type Catalog } from '../catalog/catalog';
import { layoutPage, type PagePlot } from '../chart/plot';
import { remarksOn } from '../chart/remarks';
import { changesOf } from '../finding/changes';
import { annotationRemark, noteOf } from '../finding/author';
import { build } from '../frame/build';
import { needs } from '../frame/needs';
import type { Frame, Row } from '../frame/frame';
import type { Language } from '../language';
import { cite } from '../publish/citation';
import { pointedAt, type Answered } from '../publish/json';
import { linksOf } from '../publish/links';
import { contextMeasures } from '../view/context';
import { describe } from '../view/codec';
import { claimsFor, type Figure } from '../view/figure';
import { resolve, type Resolved } from '../view/resolve';
import type { View, ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import { choicesOf, type Choices } from './choices';
import { listNeeded } from './observations';
import { organisationsOf, withoutFigure, type Without } from './present-models';
import { presentSaved, savePath, type SavedPage } from './present-saved';
import { answer, ask, type Question } from './question';

/** The same years in another edition. */
export interface Beside {
	slug: string;
	title: string;
	values: { year: number; value: number | null; precision: number | null }[];
	percent: number | null;
	precision: number | null;
}

/** Everything that a figure's page or embed shows, as plain data. */
export interface FigurePage {
	slug: string;
	name: string;
	about: string;
	/** The figure's own view, by which addresses are written. */
	figureView: View;
	asked: View;
	/** Every parameter in force, as text. */
	values: Record<string, string>;
	frame: Frame | null;
	/** The chart, laid out by the server: the browser draws it without knowing how. */
	plots: PagePlot[];
	/** What must be said beneath each of the plots; the page lists the events by themselves. */
	remarks: string[][];
	found: Answered['found'];
	caption: Answered['caption'] | null;
	claims: { text: string; source: string; note: string }[];
	problems: ViewProblem[];
	choices: Choices;
	links: Record<string, string>;
	citation: string;
	/** The newest edition of the measure, where the view is pinned to an older one. */
	newer: string | null;
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
	lang?: Language
): Promise<FigurePage | null> {
	const question = await ask(atlas, slug, query, lang ? { lang } : {});
	return question && present(atlas, question);
}

/** The page of a question that was asked, also of a figure that is not stored yet. */
export async function present(atlas: Atlas, question: Question): Promise<FigurePage> {
	const { figure, asked, catalog, problems } = question;
	// Where not even the measure is known, the figure's own view is shown under the named problem.
	const resolved = question.resolved ?? resolve(figure.view, catalog).resolved;
	const view = question.resolved ? asked : figure.view;
	const answered = resolved ? await answer(atlas, { ...question, asked: view }, resolved) : null;
	const followed = withoutProblems(view, figure, resolved, problems);
	const author = answered?.author ?? null;
	const plots = answered ? layoutPage(answered.frame, pointedAt(answered), noteOf(author)) : [];
	const links = resolved ? linksOf(figure, followed, resolved, null) : {};
	return {
		slug: figure.slug,
		name: figure.name[asked.lang],
		about: figure.caption[asked.lang],
		figureView: figure.view,
		asked: view,
		values: describe(resolved?.view ?? view),
		frame: answered?.frame ?? null,
		plots,
		remarks: answered
			? plots.map(({ plot }) => [
					...remarksOn(withoutEvents(plot), answered.frame),
					...(author?.annotation && !plot.note
						? [annotationRemark(author.annotation, answered.frame)]
						: [])
				])
			: [],
		found: answered?.found ?? [],
		caption: answered?.caption ?? null,
		claims: claimsFor(figure, view).map(({ text, source, note }) => ({
			text: text[asked.lang],
			source: source[asked.lang],
			note: note[asked.lang]
		})),
		problems: problems.slice(0, MAX_PROBLEMS),
		choices: choicesOf(figure, followed, resolved, answered?.frame.years ?? [], catalog),
		links: { ...links, save: savePath(figure, followed) },
		citation: answered
			? cite(answered.frame.editions, (atlas.env.origin ?? '') + links.pinned, asked.lang)
			: '',
		newer: resolved ? newerEdition(resolved, catalog) : null,
		beside:
			resolved && answered && figure.besideEditions
				? await besideOf(atlas, question, resolved, answered.frame.years)
				: [],
		organisations: answered ? organisationsOf(answered.frame, catalog) : {},
		without: resolved && answered ? await withoutFigure(atlas, resolved, answered.frame) : [],
		saved: await presentSaved(atlas, figure, author, asked.lang)
	};
}

const withoutEvents = (plot: PagePlot['plot']) =>
	'events' in plot ? { ...plot, events: null } : plot;

const MAX_PROBLEMS = 20;

/** The view with what could not be followed replaced, so that the page's own links can be. */
function withoutProblems(
	view: View,
	figure: Figure,
	resolved: Resolved | null,
	problems: ViewProblem[]
): View {
	const named = new Set(problems.map(({ parameter }) => parameter));
	const replaced = Object.keys(view)
		.filter((name) => named.has(name))
		.map((name) => {
			const from = name === 'edition' || name === 'compare' ? figure.view : resolved?.view;
			return [name, (from ?? figure.view)[name as keyof View]];
		});
	return { ...view, ...Object.fromEntries(replaced) };
}

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
