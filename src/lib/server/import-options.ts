import { z } from 'zod';

/** Whether a date known to the year, month or day is one of the calendar. */
function isDate(text: string): boolean {
	if (text === '') return true;
	const full = `${text}-01-01`.slice(0, 10);
	const date = new Date(full);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(full);
}

/** Words that addresses use for something else. */
const reserved = new Set(['revisions', 'latest', 'first', 'earliest', 'all', 'none']);

/** A line of text without control characters, which no picture could carry. */
const line = z
	.string()
	.max(500)
	.regex(/^\P{Cc}*$/u, 'holds control characters')
	.default('');

const slug = z
	.string()
	.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'takes small letters, digits and hyphens, 63 at most');
const words = z.record(z.string(), z.string()).default({});

/** How an analyst's file becomes an edition. */
export const importOptions = z.object({
	dataset: slug,
	edition: slug.refine((text) => !reserved.has(text), 'is a reserved word'),
	published: z
		.string()
		.regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'must be a date such as 2023-04-03, 2023-04 or 2023')
		.refine(isDate, 'is no date of the calendar')
		.default(''),
	title: line,
	source: line,
	licence: line,
	/** Role → column; `years` and `values` → several; an empty name takes a proposed role away. */
	roles: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
	/** What the file does not say: `measure`, `unit` ("million USD"), `currency`, `region`, `year`, … */
	constants: words,
	/** Labels of the file → measures. */
	measures: words,
	/** Names of the file → codes of regions. */
	regionNames: words,
	/** Focus areas and activities of the file → ids. */
	parts: words,
	encoding: z.string().max(40).optional(),
	delimiter: z.string().length(1).optional(),
	/** Of a workbook. */
	sheet: z.string().max(200).optional(),
	skipInvalid: z.boolean().default(false),
	dryRun: z.boolean().default(false)
});
export type ImportOptions = z.infer<typeof importOptions>;
export type ImportWish = z.input<typeof importOptions>;
