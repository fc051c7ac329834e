import type { Sheet } from '../../importing/sheet';
import type { FileAsked } from './reader';
import type { OpenFile } from './reader.worker';

export const steps = ['file', 'reading', 'roles', 'change', 'title'] as const;
/** Where a file is explored and not stored. */
export const playSteps = ['file', 'reading', 'roles', 'explore', 'change'] as const;
export type Step = (typeof steps | typeof playSteps)[number];

/** What can be said of a file that is read: all steps but the first. */
export const toStep = (text: string | null): Exclude<(typeof steps)[number], 'file'> =>
	text === 'roles' || text === 'change' || text === 'title' ? text : 'reading';

export const samples = ['sample-tidy', 'sample-wide-korean-cp949', 'sample-deals'] as const;
export type Sample = (typeof samples)[number];

/** What the forms offer beside what the file says. */
export interface Offered {
	measures: { id: string; name: string }[];
	datasets: { id: string; name: string }[];
	regions: { code: string; name: string }[];
}

/** A file as it was read, to be explored, and the way to another step. */
export interface Explored {
	sheet: Sheet;
	/** Null where it is too long to be kept. */
	own: OpenFile | null;
	asked: FileAsked;
	go: (step: Step) => void;
}
