import type { RequestEvent } from '@sveltejs/kit';
import { isPinned, pagePath } from '../publish/links';
import { longest, readTyped, type SaveProblem, type Typed } from '../view/saved-form';
import type { ViewProblem } from '../view/view';
import { textOf } from './accounts/form';
import type { Atlas } from './atlas';
import type { FigurePage } from './present';
import { ask, askOf, type Question } from './question';
import { draftVersion, previewDraft, type Draft } from './save';
import type { OwnFigure } from './saved-figures';

/** A form as the page shows it: what was typed, what it would make, and what is wrong. */
export interface SaveForm {
	typed: Typed;
	finding: string;
	points: Draft['points'];
	preview: FigurePage;
	problems: SaveProblem[];
	viewProblems: ViewProblem[];
	longest: typeof longest;
	/** What the address says beside the action: the figure and the view. */
	query: string;
	/** The page on which the view was chosen. */
	page: string;
}

const nothing: Typed['words']['en'] = { title: '', caption: '', note: '', annotation: '' };

/** The view of a form's address: `figure=` and a query, else the newest version of an own figure. */
export async function askForm(
	{ url, locals: { atlas, language } }: RequestEvent,
	own: OwnFigure | null = null
): Promise<Question | null> {
	const query = new URLSearchParams(queryOf(url));
	const address = query.get('figure');
	const newest = own?.versions[0]?.figure;
	query.delete('figure');
	if (address) return ask(atlas, address, query, { lang: language });
	return newest ? askOf(atlas, newest, query, { lang: language }) : null;
}

/** Without the name of the action, which is a parameter without a value. */
function queryOf({ searchParams }: URL): string {
	const query = new URLSearchParams(searchParams);
	for (const name of [...query.keys()]) if (name.startsWith('/')) query.delete(name);
	return query.toString();
}

/** The form before anything is typed, or with the texts of the newest version. */
export function emptyForm({ asked, resolved }: Question, own: OwnFigure | null = null): Typed {
	const newest = own?.versions[0]?.figure.saved;
	const pinned = resolved !== null && isPinned(asked, resolved);
	const at = newest?.at ?? null;
	return {
		words: newest?.words ?? { en: nothing, ko: nothing },
		at,
		point: { series: at?.series ?? '', year: at ? String(at.year) : '' },
		isPinned: newest?.isPinned ?? pinned,
		slug: ''
	};
}

/** What was typed. */
export async function typedForm({ request }: RequestEvent): Promise<Typed> {
	const form = await request.formData();
	return readTyped((name) => textOf(form, name));
}

/** A page that shows the view with its controls: the figure's own, or the first one's where it has none yet. */
async function changePath(atlas: Atlas, { figure, asked }: Question): Promise<string> {
	const figures = await atlas.figures();
	const base = figures.find(({ slug }) => slug === figure.slug) ?? figures[0];
	return base ? pagePath(base, asked) : '/figures';
}

/** The form with its preview; null where there is nothing to be saved. */
export async function showForm(
	{ url, locals: { atlas, language } }: RequestEvent,
	question: Question,
	typed: Typed
): Promise<{ form: SaveForm; draft: Draft } | null> {
	const draft = await draftVersion(atlas, question, typed);
	if (!draft) return null;
	const preview = await previewDraft(atlas, draft, language);
	const form: SaveForm = {
		typed,
		finding: draft.finding,
		points: draft.points,
		preview,
		problems: draft.problems,
		viewProblems: question.problems,
		longest,
		query: queryOf(url),
		page: await changePath(atlas, question)
	};
	return { form, draft };
}
