import { absent } from '../publish/words';
import { codeOf, type CodeKind } from '../publish/code';
import {
	apiPath,
	filePath,
	linksOf,
	pagePath,
	pinnedView,
	asVersion,
	embedPath,
	isPinned
} from '../publish/links';
import { pinningOf, type Pinning } from '../publish/pinning';
import { servedFormat, snippetsOf, type Shared, type SnippetKind } from '../publish/share';
import { plotHeight } from '../chart/plot';
import type { Language } from '../language';
import { encode } from '../view/codec';
import type { Figure } from '../view/figure';
import type { View, ViewProblem } from '../view/view';
import type { Answered } from '../publish/json';
import type { Atlas } from './atlas';
import { absence, answer, ask, withdrawnEdition, type Question } from './question';

/** One way to take a view elsewhere: as it is now, or as it will be. */
export interface Sharing {
	pinning: Pinning;
	title: string;
	texts: Record<SnippetKind, string>;
	/** How other programs read its numbers. */
	code: Record<CodeKind, string>;
	/** Of this site, for the preview and for a picture to keep. */
	embed: string;
	/** Of the preview in pixels, until the embed has told its own. */
	height: number;
	picture: string;
}

/** Everything that the dialog shows. */
export interface Share {
	name: string;
	/** What was asked. */
	page: string;
	sharings: Sharing[];
	/** Which of them is what was asked. */
	chosen: number;
	/** Where the public address is not known, a script puts in the one in use. */
	origin: string | null;
	problems: ViewProblem[];
}

/** How wide a column of text is, in which an embed is expected, and what it has beside the chart. */
const COLUMN = 660;
export const AROUND = 300;

/** Answers the dialog of a figure's view, or says why there is no such figure. */
export async function presentShare(
	atlas: Atlas,
	slug: string,
	query: URLSearchParams,
	lang: Language
): Promise<Share | { status: 404 | 410; message: string }> {
	const question = await ask(atlas, slug, query, { lang });
	if (!question) return absence(atlas, slug, lang);
	const gone = withdrawnEdition(question);
	if (gone) return { status: 410, message: absent[lang].withdrawnEdition(gone) };
	const { figure, problems } = question;
	const common = { name: figure.name[lang], origin: atlas.env.origin, problems };
	const { resolved } = question;
	if (!resolved) return { ...common, page: `/figures/${slug}`, sharings: [], chosen: 0 };
	const asked = problems.length > 0 ? figure.view : question.asked;
	const pinned = pinnedView(asked, resolved);
	const following: View = { ...asked, edition: followed(asked), context: [] };
	const ways = [
		...(isPinned(pinned, resolved) ? [{ figure: asVersion(figure), view: pinned }] : []),
		{ figure, view: following }
	];
	const sharings = await Promise.all(ways.map((way) => shareOf(atlas, way.figure, way.view, lang)));
	const known = sharings.filter((each) => each !== null);
	const isAsked = pinningOf(asked, resolved) === 'pinned';
	return {
		...common,
		page: pagePath(figure, asked),
		sharings: known,
		chosen: isAsked ? 0 : known.length - 1
	};
}

const followed = ({ by, edition }: View): string[] =>
	by === 'edition' ? [] : edition.includes('first') ? ['first'] : ['latest'];

async function shareOf(
	atlas: Atlas,
	figure: Figure,
	view: View,
	lang: Language
): Promise<Sharing | null> {
	const query = new URLSearchParams(encode(view, figure.view));
	const question = await ask(atlas, figure.slug, query, { lang });
	if (!question?.resolved) return null;
	const answered = await answer(atlas, question, question.resolved);
	const { origin } = atlas.env;
	const shared = sharedOf(answered, question, origin);
	const { figure: own, asked } = question;
	return {
		pinning: pinningOf(view, question.resolved),
		title: shared.title,
		texts: snippetsOf(shared),
		code: codeOf({
			observations: (origin ?? '') + apiPath(own, asked, 'observations'),
			csv: (origin ?? '') + filePath(own, asked, 'csv')
		}),
		embed: embedPath(own, asked),
		height: shared.ratio[1],
		picture: filePath(own, asked, servedFormat('png', 'svg'))
	};
}

/** What an answer is taken elsewhere with. */
export function sharedOf(answered: Answered, question: Question, origin: string | null): Shared {
	const { caption, frame, asked, resolved } = answered;
	const { figure } = question;
	const at = origin ?? '';
	const links = linksOf(figure, asked, resolved, origin);
	return {
		slug: figure.slug,
		language: frame.language,
		title: caption.title,
		alt: caption.description,
		source: caption.source,
		ratio: [COLUMN, plotHeight(frame, COLUMN) + AROUND],
		page: links.page as string,
		embed: at + embedPath(figure, asked),
		picture: at + filePath(figure, asked, servedFormat('png', 'svg')),
		print: at + filePath(figure, asked, servedFormat('pdf', 'svg')),
		script: `${at}/embed.js`
	};
}
