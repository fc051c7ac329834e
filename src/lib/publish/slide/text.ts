import { annotationRemark } from '../../finding/author';
import { aboutAnswer } from '../about-answer';
import { cite } from '../citation';
import type { Answered } from '../json';
import { licenceLine } from '../licence';
import { fileWords } from '../words';
import type { Beneath } from './layout';
import { slideWords } from './words';

/** What a slide says around its chart. */
export interface SlideText {
	title: string;
	subtitle: string;
	/** What the chart shows, for who does not see it. */
	description: string;
	/** Beneath the chart, the most important first. */
	beneath: Beneath[];
	/** The notes of the slide, a line for each paragraph: all there is to say. */
	notes: string;
}

/** Everything that an answer says, as text. `remarks`: what must be said of the chart as it is drawn here. */
export function slideText(answered: Answered, remarks: string[]): SlideText {
	const { frame, caption, author } = answered;
	const { language, editions, notes } = frame;
	const about = aboutAnswer(answered);
	const written = [
		author?.note?.text ?? '',
		author?.annotation ? annotationRemark(author.annotation, frame) : ''
	];
	const source = [caption.source, licenceLine(editions, language)].filter(Boolean).join(' · ');
	return {
		title: caption.title,
		subtitle: caption.subtitle,
		description: caption.description,
		beneath: [
			{ text: caption.status, isStatus: true, isNeeded: true },
			{ text: source, isNeeded: true },
			{ text: cite(editions, about.pinned, language), isNeeded: true },
			...[...written, ...remarks, ...notes].map((text) => ({ text }))
		].filter(({ text }) => text),
		notes: [
			`${slideWords[language].shows}: ${caption.description}`,
			...allNotes(answered, remarks)
		].join('\n')
	};
}

function allNotes(answered: Answered, remarks: string[]): string[] {
	const say = fileWords[answered.frame.language];
	const about = aboutAnswer(answered);
	const section = (name: string, lines: string[]) =>
		lines.length > 0 ? [`${name}:`, ...lines.map((line) => `– ${line}`)] : [];
	return [
		...section(say.notes, [...about.notes, ...remarks]),
		...section(say.missing, about.missing),
		...section(
			say.editions,
			about.editions.map(({ text, attribution, licence, slug, sha256 }) =>
				[text, attribution, licence, `${slug}, sha256 ${sha256}`]
					.filter(Boolean)
					.map((part) => part.replace(/\.$/, ''))
					.join('. ')
			)
		),
		...section(
			say.sources,
			about.sources.map(({ name, foundIn }) => [name, foundIn].filter(Boolean).join(': '))
		),
		`${say.citation}: ${about.citations.apa}`,
		`${say.address}: ${about.pinned}`
	];
}
