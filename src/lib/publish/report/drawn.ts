import type { Language } from '../../language';
import { fileWords } from '../words';
import type { Outline } from './outline';

/** A figure as the document shows it. */
export interface DrawnFigure {
	title: string;
	/** The SVG, as it is served. */
	svg: string;
	/** How it is cited (APA). */
	citation: string;
	/** The day on which it was pinned. */
	pinned: string;
	editions: { slug: string; title: string; attribution: string; licence: string; sha256: string }[];
}

/** The name of a report: its first heading, else the title of its first figure. */
export const nameOf = ({ title }: Outline, figures: readonly DrawnFigure[]) =>
	title || figures[0]?.title || 'AI Investment Atlas';

/** What stands at the end of a report: how each figure is cited, and every edition once. */
export function sourcesOf(figures: readonly DrawnFigure[], language: Language) {
	const say = fileWords[language];
	const editions = new Map(figures.flatMap((each) => each.editions.map((e) => [e.slug, e])));
	return {
		citations: figures.map(({ citation, pinned }, index) => ({
			number: index + 1,
			figure: `${say.figure} ${index + 1}`,
			text: `${citation} ${say.pinned(pinned)}`
		})),
		editions: [...editions.values()].map(({ slug, title, attribution, licence, sha256 }) => ({
			text: [attribution || title, licence].filter(Boolean).join('. '),
			hash: `${slug}, sha256 ${sha256}`
		}))
	};
}
