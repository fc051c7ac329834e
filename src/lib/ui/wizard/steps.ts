export const steps = ['file', 'reading', 'roles', 'change', 'title'] as const;
export type Step = (typeof steps)[number];

/** What can be said of a file that is read: all steps but the first. */
export const toStep = (text: string | null): Exclude<Step, 'file'> =>
	text === 'roles' || text === 'change' || text === 'title' ? text : 'reading';

export const samples = ['sample-tidy', 'sample-wide-korean-cp949', 'sample-deals'] as const;
export type Sample = (typeof samples)[number];

/** What the forms offer beside what the file says. */
export interface Offered {
	measures: { id: string; name: string }[];
	datasets: { id: string; name: string }[];
	regions: { code: string; name: string }[];
}
