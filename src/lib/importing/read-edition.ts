import { fileProblem, type FileProblem } from '../csv/problem';
import type { FoundTable } from '../csv/table';
import { EditionReader, type Batch } from './edition-reader';
import type { EditionTally } from './edition-tally';
import type { Known, Plan } from './plan';
import type { Source } from './source';

/** A file that is read as often as needed, some records at a time. */
export interface TableFile {
	/** What was understood of it, or of its beginning. */
	source: Source;
	/** Each part with which share of the file was read by then, from 0 to 1. */
	tables(): AsyncIterable<{ table: FoundTable; done: number; damaged: number }>;
}

/** A file that is about to become an edition. */
export interface Reading {
	file: TableFile;
	plan: Plan;
	known: Known;
	edition: string;
}

/** What was read of a file, but for its figures. */
export interface EditionRead {
	reader: EditionReader;
	tally: EditionTally;
	/** Records of the file, those left out included. */
	records: number;
	/** Records of which nothing, or not everything, could be read. */
	rejected: number;
	/** A thousand at most; `counts` has all of them by kind. */
	problems: FileProblem[];
	counts: Record<string, number>;
	/** What is worth knowing and refuses nothing; a thousand at most. */
	warnings: FileProblem[];
}

export interface ReadPart {
	batch: Batch;
	/** Null behind the last one, for what is told by all records together. */
	table: FoundTable | null;
	done: number;
	damaged: number;
}

const SHOWN = 1_000;

export const openReader = ({ file, plan, known, edition }: Reading) =>
	new EditionReader(plan, file.source.readings, file.source.table.header, {
		edition,
		regions: known.codes
	});

/** The observations of a file as they come. */
export async function* readParts(reader: EditionReader, file: TableFile): AsyncGenerator<ReadPart> {
	for await (const { table, done, damaged } of file.tables()) {
		yield { batch: reader.read(table), table, done, damaged };
		// What follows is unknown.
		if (table.stopped) break;
	}
	yield { batch: reader.end(), table: null, done: 1, damaged: 0 };
}

/** Reads a file to its end and counts what it holds, what is wrong with it, and what it changes. */
export async function readEdition(
	reading: Reading,
	tally: EditionTally,
	onPart: (part: ReadPart) => void
): Promise<EditionRead> {
	const reader = openReader(reading);
	const { source } = reading.file;
	const read: EditionRead = {
		...{ reader, tally, records: 0, rejected: 0, problems: [], counts: {} },
		warnings: remarksOn(source)
	};
	let damaged = 0;
	for await (const part of readParts(reader, reading.file)) {
		const { batch, table } = part;
		damaged += part.damaged;
		read.records += table?.records.length ?? 0;
		read.rejected += batch.rejected.size;
		addProblems(read, batch.problems);
		read.warnings.push(...batch.warnings.slice(0, SHOWN - read.warnings.length));
		await tally.add(batch.observations, reader.units);
		onPart(part);
	}
	if (damaged > 0)
		addProblems(read, [
			fileProblem(
				'damaged',
				`${damaged} characters can not be read in ${source.encoding}; name another encoding with --encoding.`
			)
		]);
	read.warnings.push(...tally.warnings);
	return read;
}

export function addProblems(
	{ problems, counts }: Pick<EditionRead, 'problems' | 'counts'>,
	more: readonly FileProblem[]
) {
	for (const problem of more) {
		counts[problem.code] = (counts[problem.code] ?? 0) + 1;
		if (problems.length < SHOWN) problems.push(problem);
	}
}

/** Remarks of the first reading that are about the file and not about one of its records. */
const aboutFile = new Set([
	...['encoding', 'total', 'rounded', 'marked', 'unit', 'decimal', 'date-order', 'currency'],
	...['unnamed', 'header', 'sheet', 'hidden', 'error', 'formula', 'percent', 'scaled', 'display'],
	...['merged', 'spanned']
]);
const remarksOn = ({ problems }: Source) =>
	problems.filter(({ code }) => aboutFile.has(code)).slice(0, 200);
