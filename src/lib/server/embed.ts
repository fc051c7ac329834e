import { readingsOf } from '../embed/readings';
import type { Readings } from '../embed/reading';
import { absent } from '../publish/words';
import { pinningOf, type Pinning } from '../publish/pinning';
import { embedParameters, readEmbedOptions, type EmbedOptions } from '../view/embed-options';
import type { Atlas } from './atlas';
import { present, type FigurePage } from './present';
import { absence, ask, withdrawnEdition } from './question';

/** A figure for another page. */
export interface Embed {
	page: FigurePage;
	options: EmbedOptions;
	/** Null where nothing of the view could be resolved. */
	pinning: Pinning | null;
	/** What its script tells; null where no chart is drawn. */
	readings: Readings | null;
}

/** Why there is none. */
export interface Absence {
	status: 404 | 410;
	message: string;
}

/** Answers an embed: a bad query is named in it, and what was withdrawn is never replaced by something else. */
export async function presentEmbed(
	atlas: Atlas,
	slug: string,
	query: URLSearchParams
): Promise<Embed | Absence> {
	const question = await ask(atlas, slug, query, { options: embedParameters });
	const lang = query.get('lang') === 'ko' ? 'ko' : 'en';
	if (!question) return absence(atlas, slug, lang);
	const gone = withdrawnEdition(question);
	if (gone) return { status: 410, message: absent[lang].withdrawnEdition(gone) };
	const page = await present(atlas, question);
	const { options, problems } = readEmbedOptions(query, page.asked.lang);
	return {
		page: { ...page, problems: [...page.problems, ...problems] },
		options,
		pinning: question.resolved && pinningOf(question.asked, question.resolved),
		readings:
			page.frame &&
			readingsOf(
				page.frame,
				page.plots.map(({ plot }) => plot)
			)
	};
}
