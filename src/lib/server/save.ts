import { pinnedView, isPinned } from '../publish/links';
import { describe } from '../view/codec';
import { plainView, type Figure } from '../view/figure';
import { resolve, type Resolved } from '../view/resolve';
import { tell, writtenOn } from '../view/saved';
import { checkTyped, slugOf, type SaveProblem, type Typed } from '../view/saved-form';
import type { View } from '../view/view';
import type { Editor } from './accounts/session';
import type { Atlas } from './atlas';
import { present } from './present';
import { answer, askOf, type Question } from './question';
import { addVersion, create, type Changed } from './saved-figures';
import { toSaved } from './saved-version';
import type { VersionBody } from './schema';

/** A form and a view as the version that they would become, with everything that speaks against it. */
export interface Draft {
	body: VersionBody;
	/** As it was typed; empty: made from the title. */
	slug: string;
	figure: Figure;
	problems: SaveProblem[];
	/** What the figures say: the title where none is written. */
	finding: string;
	/** The series and years of the view, of which the annotation names one point. */
	points: { series: { id: string; name: string }[]; years: number[] };
}

/** The view with its editions named, or with none named; lists of editions to be compared are no pin. */
function asKept(asked: View, resolved: Resolved, pin: boolean): View {
	const plain: View = { ...asked, lang: plainView.lang, theme: plainView.theme };
	if (pin) return pinnedView(plain, resolved);
	const isChosen = asked.by === 'edition' || asked.edition.includes('first');
	return { ...plain, edition: isChosen ? asked.edition : ['latest'], context: [] };
}

/** Reads a form against the view that it is about. Null where not even the measure of the view is known. */
export async function draftVersion(
	atlas: Atlas,
	question: Question,
	typed: Typed
): Promise<Draft | null> {
	const { asked, resolved, catalog } = question;
	if (!resolved) return null;
	const problems = checkTyped(typed);
	const view = asKept(asked, resolved, typed.isPinned);
	const kept = resolve(view, catalog).resolved;
	if (!kept) return null;
	if (typed.isPinned && !isPinned(view, kept))
		problems.push({ field: 'pinned', code: 'unpinnable', value: view.edition.join('~') });
	const body: VersionBody = {
		view: describe(view),
		name: kept.measure.name,
		words: typed.words,
		at: typed.at,
		isPinned: typed.isPinned,
		editions: writtenOn(kept)
	};
	const figure = toSaved({ figure: '', version: 0, body, saved: new Date() }, '');
	const own = await askOf(atlas, figure, new URLSearchParams(), { lang: asked.lang });
	const { frame, found } = await answer(atlas, own, own.resolved ?? kept);
	const series = frame.series.filter(({ ghost }) => !ghost);
	const { at } = typed;
	const shows = series.some(({ id, rows }) =>
		rows.some(
			(row) =>
				id === at?.series && frame.rows[row]?.year === at.year && frame.rows[row]?.value !== null
		)
	);
	if (at && !shows && !problems.some(({ field }) => field === 'point'))
		problems.push({ field: 'point', code: 'point', value: `${at.series} ${at.year}` });
	return {
		body,
		slug: typed.slug,
		figure,
		problems,
		finding: found[0]?.headline ?? kept.measure.name[asked.lang],
		points: { series: series.map(({ id, name }) => ({ id, name })), years: frame.years }
	};
}

/** The page that a draft would make. */
export const previewDraft = async (atlas: Atlas, { figure }: Draft, lang: View['lang']) =>
	present(atlas, await askOf(atlas, figure, new URLSearchParams(), { lang }));

/** The most slugs that are tried beside one that is taken. */
const TRIES = 50;

/** Stores a draft as a figure of its own; its slug, or what is wrong. */
export async function saveNew(
	atlas: Atlas,
	editor: Editor,
	draft: Draft,
	publish: boolean
): Promise<{ slug: string } | { problems: SaveProblem[] }> {
	if (draft.problems.length > 0) return { problems: draft.problems };
	const { body, finding, slug } = draft;
	const title = tell(body.words, 'title', 'en')?.text ?? finding;
	const day = new Date().toISOString().slice(0, 10);
	const fallback = `${(body.view.measure ?? 'figure').replaceAll('_', '-')}-${day}`;
	const first = slug || slugOf(title, fallback);
	for (let turn = 1; turn <= (slug ? 1 : TRIES); turn++) {
		const candidate = turn === 1 ? first : `${first}-${turn}`;
		if (await create(atlas.db, editor, candidate, body, publish)) {
			atlas.forget();
			return { slug: candidate };
		}
	}
	return { problems: [{ field: 'slug', code: 'taken', value: first }] };
}

/** Stores a draft as the next version of a figure. */
export async function saveVersion(
	atlas: Atlas,
	editor: Editor,
	slug: string,
	draft: Draft,
	publish: boolean
): Promise<Changed | { problems: SaveProblem[] }> {
	if (draft.problems.length > 0) return { problems: draft.problems };
	const changed = await addVersion(atlas.db, editor, slug, draft.body, publish);
	atlas.forget();
	return changed;
}
