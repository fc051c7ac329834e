import { basename } from 'node:path';
import type { Catalog } from '../catalog/catalog';
import { fileProblem, type FileProblem } from '../csv/problem';
import type { Refused } from '../csv/refuse';
import type { Observation } from '../frame/observation';
import {
	EditionTally,
	type ImportRevision,
	type NewIn,
	type YearTotal
} from '../importing/edition-tally';
import { describeHeld } from '../importing/holdings';
import { planImport, type Plan } from '../importing/plan';
import {
	addProblems,
	openReader,
	readEdition,
	readParts,
	type Reading
} from '../importing/read-edition';
import type { Suggestion } from '../importing/shape';
import type { Atlas } from './atlas';
import { compareHashes, hashOf } from './editions';
import { findStored, type ImportRecord } from './import-journal';
import type { ImportOptions } from './import-options';
import { storeArrival, type Arrival } from './import-store';
import { knownOf } from './known';
import { readFigures } from './observations';
import {
	confirmEntry,
	removeEntry,
	requireSpace,
	sizeOf,
	takeOriginal,
	writeEntry,
	type Brought,
	type Original
} from './originals';
import { RejectedRecords } from './rejected-records';
import { openSourceFile, refuseHead, refusing } from './source-file';
import { thriftily } from './thrift';

/** The shape of `atlas import --json`. */
export interface ImportReport {
	edition: string;
	dataset: string;
	/** The same bytes are this edition already. */
	already: boolean;
	/** Observations that were stored, or would be. */
	imported: number;
	/** Records of the file of which nothing, or not everything, could be read. */
	rejected: number;
	/** Observations per year. */
	byYear: Record<string, number>;
	/** Figures that differ from the last edition's by half a printed step or more; a thousand at most. */
	revisions: ImportRevision[];
	/** A thousand at most; `counts` has all of them by kind. */
	problems: FileProblem[];
	counts: Record<string, number>;
	/** What is worth knowing and refuses nothing. */
	warnings: FileProblem[];
	revised: number;
	/** What the last edition does not have, by measure. */
	additions: NewIn[];
	totals: YearTotal[];
	/** Unit and price basis as stored, by measure. */
	measures: { id: string; unit: string; prices: string; isNew: boolean }[];
	/** How the file was read; null where it was not. */
	reading: {
		encoding: string;
		delimiter: string | null;
		sheet: string | null;
		kind: Plan['kind'];
		roles: Suggestion['roles'];
	} | null;
}

export interface ImportResult {
	/** As the command line's: 0 done, 1 refused because of the data, 2 unreadable, 3 no room. */
	exitCode: number;
	report: ImportReport;
	message: string;
	/** With `skipInvalid`: the records that were not stored, as they stood in the file, with record and reason. */
	rejectedCsv: string | null;
}

export interface ImportContext {
	/** Whoever is answerable: an address, or "the command line". */
	who?: string;
	/** What the file is called. */
	file?: string;
	onProgress?: (progress: ImportProgress) => void;
	/** Where it is made again: when it was imported first. */
	at?: string;
}

export interface ImportProgress {
	edition: string;
	who: string;
	step: 'taking' | 'reading' | 'storing';
	/** From 0 to 1. */
	done: number;
	rows: number;
}

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What is being imported in this process, by atlas and edition. */
const running = new WeakMap<
	Atlas,
	Map<string, { last: Promise<unknown>; progress: ImportProgress }>
>();

/** How far the import of an edition is in this process; null where there is none. */
export const progressOf = (atlas: Atlas, edition: string): ImportProgress | null =>
	running.get(atlas)?.get(edition)?.progress ?? null;

/**
 * Reads a file and stores it as an edition that appears whole or not at all. Any invalid record refuses the file unless
 * `skipInvalid` is set; what can not be told is asked, in the problems. Imports of one edition take turns.
 */
export async function importFile(
	atlas: Atlas,
	brought: Brought,
	options: ImportOptions,
	context: ImportContext = {}
): Promise<ImportResult> {
	const inHand = running.get(atlas) ?? new Map();
	running.set(atlas, inHand);
	const who = context.who ?? 'the command line';
	const progress: ImportProgress = {
		edition: options.edition,
		who,
		step: 'taking',
		done: 0,
		rows: 0
	};
	const before = inHand.get(options.edition)?.last;
	const turn = (async () => {
		await before;
		return thriftily(() => takeAndImport(atlas, brought, options, { ...context, who }, progress));
	})();
	const entry = { last: turn.catch(() => undefined), progress };
	inHand.set(options.edition, entry);
	try {
		return await turn;
	} finally {
		if (inHand.get(options.edition) === entry) inHand.delete(options.edition);
	}
}

const emptyReport = ({ edition, dataset }: ImportOptions): ImportReport => ({
	edition,
	dataset,
	already: false,
	imported: 0,
	rejected: 0,
	byYear: {},
	revisions: [],
	problems: [],
	counts: {},
	warnings: [],
	revised: 0,
	additions: [],
	totals: [],
	measures: [],
	reading: null
});

/** What is answered where a file is no table that can be read. */
export function refusal(
	options: ImportOptions,
	{ code, message }: Refused['refused'],
	report = emptyReport(options)
): ImportResult {
	addProblems(report, [fileProblem(code, message)]);
	return { exitCode: 2, report, message, rejectedCsv: null };
}

interface Work {
	atlas: Atlas;
	options: ImportOptions;
	context: ImportContext & { who: string };
	report: ImportReport;
	progress: ImportProgress;
}

async function takeAndImport(
	atlas: Atlas,
	brought: Brought,
	options: ImportOptions,
	context: Work['context'],
	progress: ImportProgress
): Promise<ImportResult> {
	const report = emptyReport(options);
	const work = { atlas, options, context, report, progress };
	const early = await refuseHead(brought, options);
	if (early) return refusal(options, early.refused, report);
	await requireSpace(atlas.env.dataDir, await sizeOf(brought));
	const original = await takeOriginal(atlas.env.dataDir, brought);
	try {
		return await importOriginal(work, original);
	} finally {
		await original.drop();
	}
}

const end = (
	{ report }: Work,
	exitCode: number,
	message: string,
	rejectedCsv: string | null = null
): ImportResult => ({ exitCode, report, message, rejectedCsv });

async function importOriginal(work: Work, original: Original): Promise<ImportResult> {
	const { atlas, options, report } = work;
	const early = await compareWithStored(work, original.sha256);
	if (early) return early;
	const catalog = await atlas.catalog();
	const known = await knownOf(atlas);
	const { encoding, delimiter, sheet } = options;
	const how = { encoding, delimiter, sheet, regions: known.regions };
	const file = await openSourceFile(original, how);
	if ('refused' in file) return refusal(options, file.refused, report);
	const plan = planImport(file.source, options, known);
	report.reading = {
		encoding: file.source.encoding,
		delimiter: file.source.table.delimiter,
		sheet: file.source.sheet,
		kind: 'questions' in plan ? 'series' : plan.kind,
		roles: 'questions' in plan ? (file.source.suggestion?.roles ?? {}) : plan.options.roles
	};
	if ('questions' in plan) {
		addProblems(report, plan.questions);
		return end(work, 1, 'How the file is to be read has to be said first; nothing was stored.');
	}
	const reading = { file, plan, known, edition: options.edition };
	const stored = await refusing(() => readAndStore(work, original, reading, catalog));
	return 'refused' in stored ? refusal(options, stored.refused, report) : stored;
}

/** The answer where the edition is there: with these bytes, or with others. */
async function compareWithStored(work: Work, sha256: string): Promise<ImportResult | null> {
	const { atlas, options, report } = work;
	const { db } = atlas;
	const known = compareHashes(options.edition, await hashOf(db, options.edition), sha256);
	if (!known) return null;
	atlas.forget();
	const stored = (await atlas.catalog()).editions.find(({ slug }) => slug === options.edition);
	if (stored && stored.dataset !== options.dataset)
		return end(work, 1, `The edition ${options.edition} belongs to the dataset ${stored.dataset}.`);
	const by = bywhom(await findStored(db, options.edition));
	if (known.outcome === 'refused') return end(work, 1, `${known.message}${by}`);
	report.already = true;
	const hidden = stored?.withdrawn
		? ` It is withdrawn; "atlas restore ${options.edition}" shows it again.`
		: '';
	return end(work, 0, `${options.edition} is already imported with these bytes.${by}${hidden}`);
}

const bywhom = (record: ImportRecord | null) =>
	record ? ` It was imported by ${record.who} at ${new Date(record.at).toISOString()}.` : '';

async function readAndStore(
	work: Work,
	original: Original,
	reading: Reading,
	catalog: Catalog
): Promise<ImportResult> {
	const { atlas, options, context, report, progress } = work;
	const { plan, file } = reading;
	const tally = new EditionTally(catalog, options.dataset, ({ slug }, measure) =>
		readFigures(atlas.db, slug, measure)
	);
	const rejected = new RejectedRecords(file.source.table.header, options.skipInvalid);
	progress.step = 'reading';
	let kept: Observation[][] | null = [];
	const { reader, ...read } = await readEdition(reading, tally, ({ batch, table, done }) => {
		rejected.add(table, batch.rejected, batch.problems);
		kept = kept && tally.rows <= HELD ? [...kept, batch.observations] : null;
		step(work, done, tally.rows);
	});
	const { problems, counts, warnings } = read;
	Object.assign(report, { problems, counts, warnings, rejected: read.rejected });
	report.imported = tally.rows;
	report.byYear = tally.byYear;
	report.revisions = tally.revisions;
	report.revised = tally.revised;
	report.additions = tally.additions();
	report.totals = tally.totals();
	const holdings = tally.holdings(reader.units);
	report.measures = holdings.map(({ measure, unit, prices }) => ({
		id: measure,
		unit,
		prices,
		isNew: plan.unknown.includes(measure)
	}));

	const refusal = whyNot(report, options);
	if (refusal) {
		report.imported = 0;
		return end(work, 1, refusal);
	}
	const rejectedCsv = options.skipInvalid ? rejected.toCsv() : null;
	const left = report.rejected > 0 ? `, ${counted(report.rejected, 'record')} rejected` : '';
	if (options.dryRun)
		return end(
			work,
			0,
			`${counted(report.imported, 'observation')} would be stored${left}.`,
			rejectedCsv
		);

	const { labels } = reader;
	const arrival = describeArrival(work, original, catalog, {
		rows: tally.rows,
		holdings,
		labels,
		measures: plan.measures
			.filter(({ id }) => plan.unknown.includes(id))
			.flatMap((measure) => describeHeld(measure, holdings))
	});
	Object.assign(progress, { step: 'storing', done: 0, rows: 0 });
	async function* again() {
		let rows = 0;
		if (kept) {
			for (const batch of kept) {
				rows += batch.length;
				yield batch;
				step(work, rows / tally.rows, rows);
			}
			return;
		}
		for await (const { batch } of readParts(openReader(reading), file)) {
			rows += batch.observations.length;
			yield batch.observations;
			step(work, rows / tally.rows, rows);
		}
	}
	const { dataDir } = atlas.env;
	const { file: name, options: said } = arrival.journal;
	const entry = {
		async write() {
			await original.keep();
			await writeEntry(dataDir, {
				...{ edition: options.edition, sha256: original.sha256, file: name, options: said },
				...{ who: context.who, at: context.at ?? new Date().toISOString() },
				...{ observations: tally.rows, withdrawn: false }
			});
		},
		remove: () => removeEntry(dataDir, options.edition)
	};
	const outcome = await storeArrival(atlas, arrival, again, entry).finally(() => atlas.forget());
	if (outcome === 'taken') {
		const other = await compareWithStored(work, original.sha256);
		return other ?? end(work, 1, `${options.edition} was stored by another one meanwhile.`);
	}
	await confirmEntry(dataDir, options.edition);
	const stored = counted(report.imported, 'observation');
	return end(work, 0, `${options.edition}: ${stored} stored${left}.`, rejectedCsv);
}

/** Up to here the observations are kept between reading and storing; a longer file is read again. */
const HELD = 10_000;

function step({ progress, context }: Work, done: number, rows: number) {
	Object.assign(progress, { done, rows });
	context.onProgress?.(progress);
}

const fatal = ['column', 'columns', 'empty', 'too-many', 'unterminated'];

function whyNot({ counts, imported }: ImportReport, { skipInvalid }: ImportOptions): string | null {
	const found = Object.values(counts).reduce((a, b) => a + b, 0);
	if (counts.column) return 'The file lacks a column that is needed.';
	if (fatal.some((code) => counts[code]))
		return 'The file could not be read to its end; nothing was stored.';
	if (found > 0 && !skipInvalid)
		return `${counted(found, 'problem')}; nothing was stored. --skip-invalid stores the rest.`;
	return imported === 0 ? 'The file holds no observation.' : null;
}

function describeArrival(
	{ options, context }: Work,
	{ sha256 }: Original,
	catalog: Catalog,
	found: Pick<Arrival, 'rows' | 'holdings' | 'labels' | 'measures'>
): Arrival {
	const { edition, title, source, licence, published } = options;
	const dataset = catalog.datasets.find(({ id }) => id === options.dataset);
	const name = title || options.dataset;
	return {
		...found,
		title: {
			slug: edition,
			dataset: options.dataset,
			title: title || edition,
			published,
			publisher: dataset?.publisher ?? source,
			licence,
			attribution: source || title || edition,
			note: { en: '', ko: '' }
		},
		...(dataset
			? {}
			: {
					newDataset: {
						id: options.dataset,
						title: { en: name, ko: name },
						publisher: source || name,
						description: { en: '', ko: '' }
					}
				}),
		sha256,
		journal: {
			file: basename((context.file ?? '').replaceAll('\\', '/')),
			options,
			who: context.who,
			...(context.at ? { at: context.at } : {})
		},
		imported: context.at
	};
}
