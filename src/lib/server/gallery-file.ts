import { createHash } from 'node:crypto';
import { languages, type Language } from '../language';
import { messages } from '../ui/messages';
import { problem } from '../view/problems';
import { themes } from '../view/view';
import type { Atlas } from './atlas';
import { answerWith, problemAnswer, type Conditions, type FileAnswer } from './file-answer';
import { formOf, keyOf, refuse } from './files';
import { presentGallery } from './gallery';
import { drawPages } from './picture-file';
import { answer, ask, type Question } from './question';

/** What the gallery's document is asked by: a search, and how its pictures are drawn. */
const parameters = ['q', 'lang', 'theme'];

/**
 * The figures of the gallery that fit a search as one PDF, each on a page of its own, in the gallery's order. Other
 * parameters and bad values are refused with 400; a search that finds nothing is 404.
 */
export async function answerGallery(
	atlas: Atlas,
	query: URLSearchParams,
	conditions: Conditions
): Promise<FileAnswer> {
	const language: Language = query.get('lang') === 'ko' ? 'ko' : 'en';
	const problems = problemsOf(query, language);
	if (problems.length > 0) return problemAnswer(400, 'The query can not be followed.', problems);
	const { groups } = await presentGallery(atlas, language, query.get('q') ?? '');
	const drawn = new URLSearchParams({ lang: language, theme: query.get('theme') ?? 'auto' });
	const questions: Question[] = [];
	for (const { slug } of groups.flatMap(({ entries }) => entries)) {
		const question = await ask(atlas, slug, drawn);
		if (question?.resolved) questions.push(question);
	}
	if (questions.length === 0) return problemAnswer(404, 'No figure fits the search.', []);

	const keys = questions.map((question) => keyOf(question, formOf('pdf'), atlas));
	const file = {
		key: createHash('sha256').update(JSON.stringify(keys)).digest('base64url').slice(0, 27),
		contentType: 'application/pdf',
		cacheControl: 'public, no-cache',
		fileName: 'figures.pdf',
		isPacked: true
	};
	const { figures, atlas: name } = messages[language];
	const told = { title: `${figures} – ${name}`, language };
	try {
		return await answerWith(file, conditions, async () => {
			const answers = [];
			for (const question of questions)
				if (question.resolved) answers.push(await answer(atlas, question, question.resolved));
			return drawPages(atlas.drawings, answers, told);
		});
	} catch (error) {
		return refuse(error, { format: 'pdf', query: drawn });
	}
}

function problemsOf(query: URLSearchParams, language: Language) {
	const allowed: Record<string, readonly string[]> = { lang: languages, theme: themes };
	return [...query].flatMap(([name, value]) => {
		if (!parameters.includes(name))
			return [problem('parameter', language, name, value, parameters)];
		const values = allowed[name];
		const isBad = values && value !== '' && !values.includes(value);
		return isBad ? [problem('value', language, name, value, [...values])] : [];
	});
}
