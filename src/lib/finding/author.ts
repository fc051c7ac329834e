import type { Frame } from '../frame/frame';
import type { Author } from '../view/saved';
import type { Language } from '../language';
import type { Caption } from './caption';
import { annotated, type Change, type Finding } from './finding';

/** Which of the words on a picture no rule computed. */
const statusWords: Record<Language, { title: string; note: string; both: string }> = {
	en: {
		title: 'title: the author’s words',
		note: 'note in the chart: the author’s words',
		both: 'title and note in the chart: the author’s words'
	},
	ko: {
		title: '제목은 작성자의 말',
		note: '그래프 안의 메모는 작성자의 말',
		both: '제목과 그래프 안의 메모는 작성자의 말'
	}
};

/** The caption with the author's title in the place of the finding, and the status saying so. */
export function withAuthor(caption: Caption, author: Author | null, language: Language): Caption {
	const { title, annotation } = author ?? {};
	if (!title && !annotation) return caption;
	const words = statusWords[language];
	const own = title && annotation ? words.both : title ? words.title : words.note;
	return {
		...caption,
		title: title?.text ?? caption.title,
		status: [caption.status, own].filter(Boolean).join(' · ')
	};
}

/** The author's note at a point, as a sentence for where it can not be drawn. */
export function annotationRemark(
	{ text, series, year }: NonNullable<Author['annotation']>,
	{ language, series: all }: Frame
): string {
	const name = all.find((each) => each.id === series && !each.ghost)?.name ?? series;
	return language === 'ko'
		? `작성자의 메모(${name}, ${year}년): ${text.text}`
		: `The author’s note on ${name}, ${year}: ${text.text}`;
}

/** The change that the chart points at: the finding's, unless the author's title stands in its place. */
export const pointedAt = (said: { found: Finding[]; author: Author | null }): Change | null =>
	said.author?.title ? null : annotated(said.found);

/** What is to be drawn at a point of the chart. */
export const noteOf = (author: Author | null) =>
	author?.annotation ? { ...author.annotation, text: author.annotation.text.text } : null;
