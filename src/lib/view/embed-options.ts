import type { Language } from '../language';
import { problem } from './problems';
import type { ViewProblem } from './view';

/** How an embed fits into the page around it. No part of the view: pages and files do not know these. */
export interface EmbedOptions {
	/** Only what must not be lost: subtitle, chart, source, edition and addresses; the title is the host's to write. */
	plain: boolean;
	/** The host's own background shows through. */
	transparent: boolean;
}

/** The parameters that an embed takes beside those of the view. */
export const embedParameters = ['plain', 'background'] as const;

const allowed: Record<(typeof embedParameters)[number], string[]> = {
	plain: ['on', 'off'],
	background: ['transparent', 'theme']
};

/** Reads `plain=on` and `background=transparent`; of repeated ones the last, and what can not be followed is named. */
export function readEmbedOptions(
	query: URLSearchParams,
	language: Language
): { options: EmbedOptions; problems: ViewProblem[] } {
	const asked = (name: (typeof embedParameters)[number]) =>
		query.getAll(name).filter(Boolean).at(-1) ?? '';
	const problems = embedParameters.flatMap((name) => {
		const value = asked(name);
		const isKnown = value === '' || allowed[name].includes(value);
		return isKnown ? [] : [problem('value', language, name, value, allowed[name])];
	});
	return {
		options: {
			plain: asked('plain') === 'on',
			transparent: asked('background') === 'transparent'
		},
		problems
	};
}
