import { dataChoice, type DataChoice } from '../publish/data-choice';
import type { PictureFormat } from '../publish/formats';
import type { Language } from '../language';
import { filePath, pagePath, picturePath } from '../publish/links';
import { encode } from '../view/codec';
import { withoutProblems } from '../view/followed';
import { resolve } from '../view/resolve';
import {
	pictureOptionNames,
	pixelsAcross,
	readPictureOptions,
	type PictureOptions
} from '../view/picture-options';
import type { View, ViewProblem } from '../view/view';
import type { Atlas } from './atlas';
import { answer, ask } from './question';

/** What the page shows on which a picture of a view is set up. */
export interface PicturePage {
	title: string;
	view: Pick<View, 'lang' | 'theme' | 'patterns'>;
	options: PictureOptions;
	/** As the query has them; empty where it does not. */
	asked: Record<string, string>;
	/** The rest of the view: names and values that the form carries along. */
	carried: [string, string][];
	pixels: number;
	problems: ViewProblem[];
	/** The data of the view and of the editions that it shows; null where there is no answer. */
	data: DataChoice | null;
	links: Record<PictureFormat | 'slide' | 'preview' | 'page' | 'itself', string>;
}

/** The parameters of the view that the form has fields for. */
const fields = ['lang', 'theme', 'patterns'];

/** Null where there is no such figure, or none any more. */
export async function presentPicture(
	atlas: Atlas,
	slug: string,
	query: URLSearchParams,
	lang: Language
): Promise<PicturePage | null> {
	const isReport = query.get('preset') === 'ko-report';
	// A report is in Korean, whatever else the form says.
	const read = new URLSearchParams([...query].filter(([name]) => !isReport || name !== 'lang'));
	const question = await ask(atlas, slug, read, {
		lang: isReport ? 'ko' : lang,
		options: pictureOptionNames
	});
	if (!question) return null;
	const { figure, resolved, catalog } = question;
	const own: View = { ...figure.view, lang: question.asked.lang, theme: question.asked.theme };
	// What can not be followed is named, and is in none of the links.
	const asked = withoutProblems(
		resolved ? question.asked : own,
		own,
		resolved ?? resolve(own, catalog).resolved,
		question.problems
	);
	const { options, problems } = readPictureOptions(read, 'png', lang);
	const refused = new Set(problems.map(({ parameter }) => parameter));
	const wished = pictureOptionNames.flatMap((name): [string, string][] => {
		const value = read.getAll(name).filter(Boolean).at(-1);
		return value && !refused.has(name) ? [[name, value]] : [];
	});
	const file = (format: PictureFormat, more = wished) => {
		const path = filePath(figure, asked, format);
		const added = new URLSearchParams(more).toString();
		return added ? `${path}${path.includes('?') ? '&' : '?'}${added}` : path;
	};
	const coarse = wished.filter(([name]) => name !== 'dpi' && name !== 'density');
	const answered = resolved ? await answer(atlas, question, resolved) : null;
	const shared = { ...asked, lang: figure.view.lang, theme: figure.view.theme };
	const rest = new URLSearchParams(
		encode({ ...shared, patterns: figure.view.patterns }, { ...figure.view })
	);
	return {
		title: answered?.caption.title ?? figure.name[asked.lang],
		view: asked,
		options,
		asked: Object.fromEntries(wished),
		carried: [...rest].filter(([name]) => !fields.includes(name)),
		pixels: pixelsAcross(options),
		problems: [...question.problems, ...problems],
		data: answered ? dataChoice(answered, question.catalog) : null,
		links: {
			png: file('png'),
			svg: file('svg'),
			pdf: file('pdf'),
			slide: filePath(figure, asked, 'pptx'),
			preview: file('png', [...coarse, ['dpi', '96']]),
			page: pagePath(figure, { ...asked, lang, theme: figure.view.theme }),
			itself: picturePath(figure, { ...asked, lang })
		}
	};
}
