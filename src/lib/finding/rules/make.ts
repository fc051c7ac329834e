import type { Frame } from '../../frame/frame';
import { once } from '../../once';
import type { Finding } from '../finding';
import { sentences } from '../sentences';

/** What a finding says. */
type Words = Pick<Finding, 'text' | 'headline'>;

/** Everything of a finding but its words. */
type Rest = Pick<Finding, 'rule' | 'rows' | 'values' | 'significance'> & Partial<Finding>;

/** A finding whose words are worked out when they are first read: a page reads those of the strongest at once. */
export function makeFinding(words: () => Words, rest: Rest): Finding {
	const said = once(words);
	return {
		get text() {
			return said().text;
		},
		get headline() {
			return said().headline;
		},
		change: null,
		...rest
	};
}

/** A sentence on what is told, and a title that is the same without what stands in brackets after it. */
export const leaning =
	<T extends object>(
		told: () => T,
		say: (told: T & { aside: string }) => string,
		aside: () => string
	) =>
	(): Words => {
		const all = told();
		return { text: `${say({ ...all, aside: aside() })}.`, headline: say({ ...all, aside: '' }) };
	};

export const sentencesOf = (frame: Frame) => sentences[frame.language];
