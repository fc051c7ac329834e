import type { Frame } from '../../frame/frame';
import type { Finding } from '../finding';
import { sentences } from '../sentences';

/** Everything of a finding that its sentences do not say. */
type Rest = Pick<Finding, 'rule' | 'rows' | 'values' | 'significance'> & Partial<Finding>;

/** A finding whose title is its sentence without what stands in brackets after it. */
export const makeFinding = (
	say: (aside: string) => string,
	aside: string,
	rest: Rest
): Finding => ({
	text: `${say(aside)}.`,
	headline: say(''),
	change: null,
	...rest
});

export const sentencesOf = (frame: Frame) => sentences[frame.language];
