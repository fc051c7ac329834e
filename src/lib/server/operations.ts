import { z } from 'zod';
import { decode } from '../csv/decode';
import { parseTable } from '../csv/parse';
import type { FileProblem } from '../csv/problem';
import { readTidy } from '../importing/tidy';
import { fileFormats, type FileFormat } from '../publish/formats';
import type { Atlas } from './atlas';
import type { ControlAnswer } from './control';
import { compareHashes, hashOf, publish } from './editions';
import { answerFile } from './files';
import { sha256 } from './data-folder';

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

/** How an analyst's file becomes an edition. */
export const importOptions = z.object({
	dataset: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
	edition: z
		.string()
		.regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
		.refine((slug) => !reserved.has(slug), 'is a reserved word'),
	published: z
		.string()
		.regex(/^(\d{4}(-\d{2}(-\d{2})?)?)?$/, 'must be a date such as 2023-04-03, 2023-04 or 2023')
		.refine(isDate, 'is no date of the calendar')
		.default(''),
	title: line,
	source: line,
	licence: line,
	roles: z.record(z.string(), z.string()).default({}),
	constants: z.record(z.string(), z.string()).default({}),
	delimiter: z.string().length(1).optional(),
	skipInvalid: z.boolean().default(false),
	dryRun: z.boolean().default(false)
});
export type ImportOptions = z.infer<typeof importOptions>;

/** The shape of `atlas import --json`. */
export interface ImportReport {
	edition: string;
	dataset: string;
	already: boolean;
	imported: number;
	rejected: number;
	byYear: Record<string, number>;
	revisions: unknown[];
	problems: FileProblem[];
}

/** An edition as `atlas editions --json` lists it. */
export async function listEditions(atlas: Atlas) {
	const { editions } = await atlas.catalog();
	return editions.map(
		({ slug, dataset, published, imported, observations, sha256, withdrawn }) => ({
			slug,
			dataset,
			published,
			imported,
			observations,
			deals: 0,
			sha256,
			withdrawn
		})
	);
}

/**
 * Reads a file and stores it as an edition, in one transaction. Any invalid record refuses the file
 * unless `skipInvalid` is set. Exit codes as the command line's: 0 done, 1 refused, 2 unreadable.
 */
export async function importFile(
	atlas: Atlas,
	bytes: Uint8Array,
	options: ImportOptions
): Promise<{ exitCode: number; report: ImportReport; message: string }> {
	const report: ImportReport = {
		edition: options.edition,
		dataset: options.dataset,
		already: false,
		imported: 0,
		rejected: 0,
		byYear: {},
		revisions: [],
		problems: []
	};
	const end = (exitCode: number, message: string) => ({ exitCode, report, message });

	const hash = sha256(bytes);
	const known = compareHashes(options.edition, await hashOf(atlas.db, options.edition), hash);
	const stored = (await atlas.catalog()).editions.find(({ slug }) => slug === options.edition);
	if (stored && stored.dataset !== options.dataset)
		return end(1, `The edition ${options.edition} belongs to the dataset ${stored.dataset}.`);
	if (known?.outcome === 'already') {
		report.already = true;
		return end(0, `${options.edition} is already imported with these bytes.`);
	}
	if (known?.outcome === 'refused') return end(1, known.message);

	const decoded = decode(bytes);
	if ('refused' in decoded) return end(2, decoded.refused.message);
	const catalog = await atlas.catalog();
	const tidy = readTidy(parseTable(decoded.text, options.delimiter), {
		edition: options.edition,
		roles: options.roles,
		constants: {
			...options.constants,
			...(options.source ? { source: options.source } : {})
		},
		measures: catalog.measures,
		regions: new Set(catalog.regions.map((region) => region.code))
	});
	report.problems = tidy.problems;
	report.rejected = tidy.rejected;
	for (const { year } of tidy.observations) report.byYear[year] = (report.byYear[year] ?? 0) + 1;
	if (tidy.problems.some(({ code }) => code === 'column'))
		return end(1, 'The file lacks a column that is needed.');
	if (tidy.problems.length > 0 && !options.skipInvalid)
		return end(1, `${counted(tidy.problems.length, 'problem')}; nothing was stored.`);
	if (tidy.observations.length === 0) return end(1, 'The file holds no observation.');

	report.imported = tidy.observations.length;
	if (options.dryRun) return end(0, `${counted(report.imported, 'observation')} would be stored.`);
	const dataset = catalog.datasets.find(({ id }) => id === options.dataset);
	const outcome = await publish(atlas.db, {
		edition: {
			slug: options.edition,
			dataset: options.dataset,
			title: options.title || options.edition,
			published: options.published,
			publisher: dataset?.publisher ?? options.source,
			licence: options.licence,
			attribution: options.source || options.title || options.edition,
			note: { en: '', ko: '' },
			coverage: []
		},
		...(dataset ? {} : { newDataset: describeDataset(options) }),
		sha256: hash,
		units: tidy.units,
		observations: tidy.observations
	});
	atlas.forget();
	if (outcome.outcome === 'refused') return end(1, outcome.message);
	report.already = outcome.outcome === 'already';
	return end(0, `${options.edition}: ${counted(report.imported, 'observation')} stored.`);
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

function describeDataset({ dataset, title, source }: ImportOptions) {
	const name = title || dataset;
	return {
		id: dataset,
		title: { en: name, ko: name },
		publisher: source || name,
		description: { en: '', ko: '' }
	};
}

const json = (status: number, value: unknown): ControlAnswer => ({
	status,
	body: new TextEncoder().encode(JSON.stringify(value))
});

/** What the command line may ask: `/editions`, `/import?<options as JSON>`, `/figures/<slug>.<format>?<view>`. */
export async function operate(
	atlas: Atlas,
	path: string,
	body: Uint8Array
): Promise<ControlAnswer> {
	const url = new URL(path, 'http://atlas');
	if (url.pathname === '/editions') return json(200, await listEditions(atlas));
	if (url.pathname === '/import') {
		const options = importOptions.parse(JSON.parse(url.searchParams.get('options') ?? '{}'));
		return json(200, await importFile(atlas, body, options));
	}
	const figure = /^\/figures\/([a-z0-9-]+)\.([a-z]+)$/.exec(url.pathname);
	const format = figure?.[2] as FileFormat;
	if (figure && fileFormats.includes(format)) {
		const answer = await answerFile(atlas, {
			slug: figure[1] as string,
			format,
			query: url.searchParams
		});
		return { status: answer.status, body: answer.body ?? new Uint8Array() };
	}
	return json(404, { message: `Nothing answers to ${url.pathname}.` });
}
